import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, type MouseEvent, type ReactNode } from 'react';
import textStyles from './text.module.css';
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

/** Fluent's own shapes: a circle, a triangle, a diamond, so that what it is does not hang on its colour. */
const shapes: Readonly<Record<NoticeProps['intent'], string>> = {
  info: 'M18 10a8 8 0 1 0-16 0 8 8 0 0 0 16 0M9.5 8.91a.5.5 0 0 1 1 0v4.69a.5.5 0 0 1-1 0V8.9m-.25-2.16a.75.75 0 1 1 1.5 0 .75.75 0 0 1-1.5 0',
  warning:
    'M7.37 3.56a3 3 0 0 1 5.26 0l5.5 10A3 3 0 0 1 15.5 18h-11a3 3 0 0 1-2.63-4.44zM10 12.75a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5m0-6.25a.5.5 0 0 0-.5.5v4a.5.5 0 0 0 1 0V7a.5.5 0 0 0-.5-.5',
  error:
    'M7.88 1.88a3 3 0 0 1 4.24 0l6 6a3 3 0 0 1 0 4.24l-6 6a3 3 0 0 1-4.24 0l-6-6a3 3 0 0 1 0-4.24zM13.1 6.9a.5.5 0 0 0-.7 0L10 9.3 7.6 6.9a.5.5 0 0 0-.7.7L9.3 10l-2.4 2.4a.5.5 0 0 0 .7.7l2.4-2.4 2.4 2.4a.5.5 0 0 0 .7-.7L10.7 10l2.4-2.4a.5.5 0 0 0 0-.7',
};

/** Something that went otherwise than expected, and the one step out of it. It is of the first bundle: it must show where nothing more loads. */
export function Notice({ intent, title, children, step, dismiss }: NoticeProps) {
  const titleId = useId();
  return (
    <div
      role="group"
      aria-labelledby={title === undefined ? undefined : titleId}
      className={mergeClasses(styles.notice, styles[intent])}
    >
      <svg className={styles.shape} width="20" height="20" viewBox="0 0 20 20" aria-hidden>
        <path d={shapes[intent]} fill="currentColor" />
      </svg>
      <div className={mergeClasses(textStyles.body, styles.words)}>
        {title !== undefined && (
          <div id={titleId} className={textStyles.name}>
            {title}
          </div>
        )}
        {children}
      </div>
      {step && (
        <div className={styles.actions}>
          <Button size="small" onClick={andKeepFocus(step.onAction)}>
            {step.action}
          </Button>
          {dismiss && (
            <Button size="small" appearance="transparent" onClick={andKeepFocus(dismiss.onAction)}>
              {dismiss.action}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** A notice goes away with its button: focus stays in the content, where what comes next will be. */
function andKeepFocus(act: () => void) {
  return ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.closest('main')?.focus();
    act();
  };
}
