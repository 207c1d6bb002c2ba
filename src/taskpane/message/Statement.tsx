import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTextStyles } from '#ui/use-text-styles.ts';

interface StatementProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The one next step, where there is something to press. */
  readonly action?: ReactNode;
}

const useStyles = makeStyles({
  statement: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalS,
    textAlign: 'center',
    textWrap: 'balance',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
  },
});

/** A calm page of one heading, one sentence and at most one next step. */
export function Statement({ title, children, action }: StatementProps) {
  const styles = useStyles();
  const textStyles = useTextStyles();
  return (
    <div className={styles.statement}>
      <h2 className={textStyles.heading}>{title}</h2>
      <p className={textStyles.body}>{children}</p>
      {action}
    </div>
  );
}
