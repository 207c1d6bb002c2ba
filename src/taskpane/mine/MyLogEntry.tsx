import { Button, mergeClasses } from '@fluentui/react-components';
import { Suspense, type MouseEvent } from 'react';
import type { MyInteraction } from '#api/types.ts';
import type { MyInteractionsSnapshot } from '#capture/capture-state.ts';
import type { Purpose } from '#domain/purpose.ts';
import type { Visibility } from '#domain/visibility.ts';
import { KindIcon } from '#ui/KindIcon.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { lazyView } from '../lazy-view.ts';
import { WhoSees } from '../logging/WhoSees.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

const DetailsLine = lazyView(async () => (await import('../details/details.ts')).DetailsLine);

interface MyLogEntryProps {
  readonly interaction: MyInteraction;
  /** Who sees what this colleague logs; absent until it is known. */
  readonly sharing: MyInteractionsSnapshot['sharing'];
  /** At least those among what is said of it. */
  readonly purposes: readonly Purpose[];
  readonly canChange: boolean;
  readonly onUndo: () => void;
  readonly onShare: (visibility: Visibility) => void;
}

export function MyLogEntry({ interaction, sharing, purposes, canChange, onUndo, onShare }: MyLogEntryProps) {
  const { text, list, date, fullDate, relative } = useLocale();
  const now = useNow();
  const { id, kind, occurredAt, loggedAt, visibility, people, by, purpose, note, followUp } = interaction;
  const subject = interaction.subject?.trim() || text('interactions.no-subject');
  const onClick = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    focusNeighbour(currentTarget);
    onUndo();
  };
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <div className={mergeClasses(cardStyles.line, cardStyles.top)}>
        <div className={cardStyles.grow}>
          <h2 className={textStyles.name} dir="auto">
            {subject}
          </h2>
          <p className={textStyles.detail}>{list(people.map(({ displayName }) => displayName))}</p>
          <p className={textStyles.detail}>
            <KindIcon kind={kind} />
            {text(`kind.${kind}`)} ·{' '}
            <time dateTime={occurredAt} title={fullDate(occurredAt)}>
              {date(occurredAt, now)}
            </time>{' '}
            · {text('mine.logged-on', { when: relative(loggedAt, now) })}
            {by && ` · ${text('mine.by', { name: by.displayName })}`}
          </p>
          {sharing && (
            <div className={textStyles.detail}>
              <WhoSees
                state={{ visibility, sharing, choices: sharing.allowed, isSettled: true }}
                subject={subject}
                canChange={canChange}
                onChoose={onShare}
              />
            </div>
          )}
          <div className={textStyles.detail}>
            <Suspense fallback={null}>
              <DetailsLine
                logged={{ id }}
                said={{ purpose, note, followUp, purposes }}
                subject={subject}
                canChange={canChange}
              />
            </Suspense>
          </div>
        </div>
        {canChange && (
          <Button size="small" aria-label={text('log.undo-named', { subject })} onClick={onClick}>
            {text('log.undo')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The row is about to go: focus moves to the undo beside it, and after the last one to the way back. */
function focusNeighbour(control: HTMLElement): void {
  const row = control.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  const target =
    neighbour?.querySelector<HTMLElement>(':scope > div > button') ??
    document.querySelector<HTMLElement>('header button');
  target?.focus();
}
