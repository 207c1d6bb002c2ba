import type { ReactNode } from 'react';
import textStyles from './text.module.css';
import styles from './Statement.module.css';

interface StatementProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The one next step, where there is something to press. */
  readonly action?: ReactNode;
}

/** A calm page of one heading, one sentence and at most one next step. */
export function Statement({ title, children, action }: StatementProps) {
  return (
    <div className={styles.statement}>
      <h2 className={textStyles.heading}>{title}</h2>
      <p className={textStyles.body}>{children}</p>
      {action}
    </div>
  );
}
