import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly intent: 'info' | 'warning' | 'error';
  readonly title?: ReactNode;
  readonly children: ReactNode;
  /** The one way out of it; absent where that stands elsewhere. */
  readonly step?: NoticeAction;
  readonly dismiss?: NoticeAction;
}

interface NoticeAction {
  readonly action: string;
  readonly onAction: () => void;
}

/** Something that went otherwise than expected, and the one step out of it. */
export function Notice({ intent, title, children, step, dismiss }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {step && (
        <MessageBarActions>
          <Button size="small" onClick={andKeepFocus(step.onAction)}>
            {step.action}
          </Button>
          {dismiss && (
            <Button size="small" appearance="transparent" onClick={andKeepFocus(dismiss.onAction)}>
              {dismiss.action}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** A notice goes away with its button: focus stays in the content, where what comes next will be. */
function andKeepFocus(act: () => void) {
  return ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.closest('main')?.focus();
    act();
  };
}
