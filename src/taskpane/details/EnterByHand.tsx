import { Suspense } from 'react';
import type { UsualPurpose } from '#domain/suggest-purpose.ts';
import { EnterByHand as Entering } from '#ui/details/EnterByHand.tsx';
import type { Entered, Somebody } from '#ui/details/entered.ts';
import { useDetailsLocale } from '#ui/details/use-details-locale.ts';
import { lazyView } from '../lazy-view.ts';
import { NotLoaded } from '../message/NotLoaded.tsx';
import { usePane } from '../use-pane.ts';
import { Panel } from './Panel.tsx';

// Few enter anything.
const EnterForm = lazyView(async () => (await import('./forms.ts')).EnterForm, NotLoaded);

interface EnterByHandProps {
  /** Whom it may have been with: those that are shown. */
  readonly people: readonly Somebody[];
  /** Whose view it stands in, where that is not the only one of them. */
  readonly name?: string;
  readonly usual?: readonly UsualPurpose[];
  /** Something has been entered, or taken back. */
  readonly onChanged?: () => void;
}

/** As the pane has it: above the footer, over what is read. */
export function EnterByHand({ people, name, usual = [], onChanged }: EnterByHandProps) {
  const { text } = useDetailsLocale();
  const { say, openDetails, me, words } = usePane();
  const enter = async (one: Entered) => {
    const id = await (await openDetails()).enter(one);
    onChanged?.();
    return id;
  };
  const takeBack = async (id: string) => {
    await (await openDetails()).takeBack(id);
    onChanged?.();
  };
  return (
    <Entering
      name={name ?? (people.length === 1 ? people[0]?.name : undefined)}
      enter={enter}
      takeBack={takeBack}
      say={say}
    >
      {({ isOpen, ...form }) =>
        isOpen && (
          <Panel heading={text('by-hand.heading')} onClose={form.onClose}>
            <Suspense fallback={null}>
              <EnterForm
                people={people}
                usual={usual}
                own={me?.colleague.emailAddress ?? ''}
                load={async () => ({ ...(await (await openDetails()).listChoices()), unitWord: words?.unit })}
                {...form}
              />
            </Suspense>
          </Panel>
        )
      }
    </Entering>
  );
}
