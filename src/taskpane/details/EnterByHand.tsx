import { Link, mergeClasses } from '@fluentui/react-components';
import { Suspense, useId, useState } from 'react';
import type { Entered } from '#capture/details.ts';
import { errorCodeOf } from '#capture/error-code.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { InteractionKind } from '#domain/interaction.ts';
import textStyles from '#ui/text.module.css';
import { lazyView } from '../lazy-view.ts';
import { NotLoaded } from '../message/NotLoaded.tsx';
import { usePane } from '../use-pane.ts';
import type { Somebody } from './EnterForm.tsx';
import { Panel } from './Panel.tsx';
import { useDetailsLocale } from './use-details-locale.ts';
import styles from './details.module.css';

// Few enter anything.
const EnterForm = lazyView(async () => (await import('./forms.ts')).EnterForm, NotLoaded);

interface EnterByHandProps {
  /** Whom it may have been with: those that are shown. */
  readonly people: readonly Somebody[];
}

/** The way to enter what Outlook knows nothing of, and to take that back at once. */
export function EnterByHand({ people }: EnterByHandProps) {
  const { text } = useDetailsLocale();
  const { say, openDetails } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const [entered, setEntered] = useState<{ readonly id: string; readonly kind: InteractionKind }>();
  const [failure, setFailure] = useState<ErrorCode>();
  const triggerId = useId();
  const [only] = people;
  const close = () => {
    setIsOpen(false);
    document.getElementById(triggerId)?.focus();
  };
  const enter = async (one: Entered) => {
    const id = await (await openDetails()).enter(one);
    setEntered({ id, kind: one.kind });
    setFailure(undefined);
    say(text('by-hand.entered', { kind: text(`kind.${one.kind}`) }));
  };
  const takeBack = async ({ id, kind }: NonNullable<typeof entered>) => {
    document.getElementById(triggerId)?.focus();
    try {
      await (await openDetails()).takeBack(id);
      setEntered(undefined);
      say(text('by-hand.undone', { kind: text(`kind.${kind}`) }));
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
  };
  return (
    <div className={mergeClasses(textStyles.detail, styles.line)}>
      {entered && (
        <>
          {text('by-hand.entered', { kind: text(`kind.${entered.kind}`) })}{' '}
          <Link className={mergeClasses(textStyles.inline, textStyles.link)} onClick={() => void takeBack(entered)}>
            {text('by-hand.undo')}
          </Link>{' '}
        </>
      )}
      <Link
        id={triggerId}
        className={mergeClasses(textStyles.inline, textStyles.link)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...(only && people.length === 1 ? { 'aria-label': text('by-hand.enter-with', { name: only.name }) } : {})}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text('by-hand.enter')}
      </Link>
      {failure !== undefined && (
        <span role="alert" className={mergeClasses(textStyles.block, styles.failure)}>
          {text('details.failed', { reason: text(`error.${failure}`) })}
        </span>
      )}
      {isOpen && (
        <Panel heading={text('by-hand.heading')} onClose={close}>
          <Suspense fallback={null}>
            <EnterForm people={people} onEnter={enter} onClose={close} />
          </Suspense>
        </Panel>
      )}
    </div>
  );
}
