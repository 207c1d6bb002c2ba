import { Button, mergeClasses } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { CheckIcon } from '#ui/icons.tsx';
import textStyles from '#ui/text.module.css';
import styles from './footer.module.css';

interface LogSwitchProps {
  /** What has come about, in a few words; absent where nothing has. */
  readonly status?: string | undefined;
  readonly failure?: string | undefined;
  /** Absent where there is nothing to do any more. */
  readonly action?: string | undefined;
  readonly isDisabled: boolean;
  readonly onAction: () => void;
  /** Said below it. */
  readonly children: ReactNode;
}

/**
 * The one button, and what comes of it. It stays the same element whether it logs or undoes, so that focus stays on it;
 * for the same reason the second click of a double click must not undo.
 */
export function LogSwitch({ status, failure, action, isDisabled, onAction, children }: LogSwitchProps) {
  const isDone = status !== undefined;
  const onClick = (event: MouseEvent) => {
    if (event.detail <= 1) onAction();
  };
  return (
    <div className={styles.footer}>
      {failure !== undefined && <p className={mergeClasses(textStyles.body, styles.failure)}>{failure}</p>}
      <div className={mergeClasses(styles.row, isDone && styles.logged)}>
        {isDone && (
          <span className={mergeClasses(textStyles.name, styles.status)}>
            <CheckIcon />
            <span>{status}</span>
          </span>
        )}
        {action !== undefined && (
          <Button
            appearance={isDone ? 'transparent' : 'primary'}
            className={isDone ? styles.undo : styles.wide}
            size={isDone ? 'medium' : 'large'}
            disabledFocusable={isDisabled}
            onClick={onClick}
          >
            {action}
          </Button>
        )}
      </div>
      <div className={mergeClasses(textStyles.detail, styles.centred)}>{children}</div>
    </div>
  );
}
