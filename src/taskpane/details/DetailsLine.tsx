import { Link, mergeClasses } from '@fluentui/react-components';
import { Suspense, useId, useState } from 'react';
import type { DetailsChange, InteractionDetails, LoggedOne } from '#capture/details.ts';
import { errorCodeOf } from '#capture/error-code.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import textStyles from '#ui/text.module.css';
import { lazyView } from '../lazy-view.ts';
import { NotLoaded } from '../message/NotLoaded.tsx';
import { usePane } from '../use-pane.ts';
import { inverseOf, withChange } from './details-change.ts';
import { SaidText, type SaidOf } from './SaidText.tsx';
import { useDetailsLocale } from '#ui/details/use-details-locale.ts';
import styles from '#ui/details/details.module.css';

// Most leave it as it is.
const DetailsPanel = lazyView(async () => (await import('./forms.ts')).DetailsPanel, NotLoaded);

interface DetailsLineProps {
  readonly logged: LoggedOne;
  /** What is known to be said of it; absent where nobody has asked. */
  readonly said?: SaidOf | undefined;
  /** What it is about, where several stand on one page. */
  readonly subject?: string;
  readonly canChange: boolean;
}

/** What is said of a log, and the quiet way to say more: never needed, and beside what the one click was for. */
export function DetailsLine({ logged, said, subject, canChange }: DetailsLineProps) {
  const { text } = useDetailsLocale();
  const { say, openDetails, inbox } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const [kept, setKept] = useState<InteractionDetails>();
  const [undo, setUndo] = useState<DetailsChange>();
  const [failure, setFailure] = useState<ErrorCode>();
  const triggerId = useId();
  const shown = kept ?? said;
  const isSaid = shown !== undefined && [shown.purpose, shown.note, shown.followUp].some((one) => one !== undefined);
  const close = () => {
    setIsOpen(false);
    document.getElementById(triggerId)?.focus();
  };
  const save = async (before: InteractionDetails, change: DetailsChange) => {
    await (await openDetails()).change(logged, change);
    // It may be due already.
    if (change.followUp !== undefined) void inbox?.inbox.load();
    setKept(withChange(before, change));
    setUndo(inverseOf(before, change));
    setFailure(undefined);
    say(text('details.saved'));
  };
  const takeBack = async (before: InteractionDetails, change: DetailsChange) => {
    document.getElementById(triggerId)?.focus();
    try {
      await (await openDetails()).change(logged, change);
      setKept(withChange(before, change));
      setUndo(undefined);
      say(text('details.undone'));
    } catch (error) {
      setFailure(errorCodeOf(error));
    }
  };
  const label = isSaid ? 'change' : 'add';
  return (
    <div className={styles.line}>
      {shown && isSaid && <SaidText said={shown} />}
      {canChange && (
        <Link
          id={triggerId}
          className={mergeClasses(textStyles.inline, textStyles.link)}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          {...(subject === undefined ? {} : { 'aria-label': text(`details.${label}-of`, { subject }) })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text(`details.${label}`)}
        </Link>
      )}
      {kept && undo && (
        <>
          {' '}
          <Link className={mergeClasses(textStyles.inline, textStyles.link)} onClick={() => void takeBack(kept, undo)}>
            {text('details.undo')}
          </Link>
        </>
      )}
      {failure !== undefined && (
        <span role="alert" className={mergeClasses(textStyles.block, styles.failure)}>
          {text('details.failed', { reason: text(`error.${failure}`) })}
        </span>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <DetailsPanel logged={logged} onSave={save} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
