import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '#ui/Disclosure.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface FoldedCardsProps {
  readonly title: string;
  readonly explanation?: string;
  readonly isOpenAtFirst?: boolean;
  /** List items. */
  readonly children: () => ReactNode;
}

/** Many of a kind behind one line that says how many. */
export function FoldedCards({ title, explanation, isOpenAtFirst = false, children }: FoldedCardsProps) {
  const summary = (
    <>
      <span className={mergeClasses(textStyles.name, textStyles.block)}>{title}</span>
      {explanation !== undefined && (
        <span className={mergeClasses(textStyles.detail, textStyles.block)}>{explanation}</span>
      )}
    </>
  );
  return (
    <div className={cardStyles.card}>
      <Disclosure level={2} summary={summary} isOpenAtFirst={isOpenAtFirst}>
        {() => <ul className={mergeClasses(textStyles.list, cardStyles.stack, cardStyles.members)}>{children()}</ul>}
      </Disclosure>
    </div>
  );
}
