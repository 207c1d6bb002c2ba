import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useTextStyles } from '#ui/use-text-styles.ts';
import { useCardStyles } from './use-card-styles.ts';

interface FoldedCardsProps {
  readonly title: string;
  readonly explanation?: string;
  /** List items. */
  readonly children: () => ReactNode;
}

/** Many of a kind behind one line that says how many. */
export function FoldedCards({ title, explanation, children }: FoldedCardsProps) {
  const styles = useCardStyles();
  const textStyles = useTextStyles();
  const summary = (
    <>
      <span className={mergeClasses(textStyles.name, styles.block)}>{title}</span>
      {explanation !== undefined && (
        <span className={mergeClasses(textStyles.detail, styles.block)}>{explanation}</span>
      )}
    </>
  );
  return (
    <div className={styles.card}>
      <Disclosure level={2} summary={summary}>
        {() => <ul className={mergeClasses(textStyles.list, styles.stack, styles.members)}>{children()}</ul>}
      </Disclosure>
    </div>
  );
}
