import { Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import type { InteractionKind } from '#domain/interaction.ts';
import textStyles from '../text.module.css';
import type { Entered } from './entered.ts';
import { useDetailsLocale } from './use-details-locale.ts';
import styles from './details.module.css';

interface EnterByHandProps {
  /** With whom it is offered, where that is one person or organisation. */
  readonly name?: string | undefined;
  /** Answers with its id. */
  readonly enter: (entered: Entered) => Promise<string>;
  readonly takeBack: (id: string) => Promise<void>;
  /** Says to screen readers what has just been done. */
  readonly say: (sentence: string) => void;
  /** The form, in whatever it opens in: that stays, so that it can close in its own way. */
  readonly children: (form: {
    readonly isOpen: boolean;
    readonly onEnter: (entered: Entered) => Promise<void>;
    readonly onClose: () => void;
  }) => ReactNode;
}

/** The way to enter what Outlook knows nothing of, and to take that back at once. */
export function EnterByHand({ name, enter, takeBack, say, children }: EnterByHandProps) {
  const { text } = useDetailsLocale();
  const [isOpen, setIsOpen] = useState(false);
  const [entered, setEntered] = useState<{ readonly id: string; readonly kind: InteractionKind }>();
  const [failure, setFailure] = useState<ErrorCode>();
  const triggerId = useId();
  const wasOpen = useRef(false);
  useEffect(() => {
    // Once what it stood in is gone, which may have kept the focus to itself.
    if (wasOpen.current && !isOpen) document.getElementById(triggerId)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, triggerId]);
  const onEnter = async (one: Entered) => {
    const id = await enter(one);
    setEntered({ id, kind: one.kind });
    setFailure(undefined);
    say(text('by-hand.entered', { kind: text(`kind.${one.kind}`) }));
  };
  const onTakeBack = async ({ id, kind }: NonNullable<typeof entered>) => {
    document.getElementById(triggerId)?.focus();
    try {
      await takeBack(id);
      setEntered(undefined);
      say(text('by-hand.undone', { kind: text(`kind.${kind}`) }));
    } catch (error) {
      setFailure(error instanceof AppError ? error.code : 'internal');
    }
  };
  return (
    <div className={mergeClasses(textStyles.detail, styles.line)}>
      {entered && (
        <>
          {text('by-hand.entered', { kind: text(`kind.${entered.kind}`) })}{' '}
          <Link className={mergeClasses(textStyles.inline, textStyles.link)} onClick={() => void onTakeBack(entered)}>
            {text('by-hand.undo')}
          </Link>{' '}
        </>
      )}
      <Link
        id={triggerId}
        className={mergeClasses(textStyles.inline, textStyles.link)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...(name === undefined ? {} : { 'aria-label': text('by-hand.enter-with', { name }) })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text('by-hand.enter')}
      </Link>
      {failure !== undefined && (
        <span role="alert" className={mergeClasses(textStyles.block, styles.failure)}>
          {text('details.failed', { reason: text(`error.${failure}`) })}
        </span>
      )}
      {children({ isOpen, onEnter, onClose: () => setIsOpen(false) })}
    </div>
  );
}
