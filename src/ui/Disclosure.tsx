import { createElement, useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from './icons.tsx';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  /** The heading that the button is; sections within come one below. */
  readonly level: 2 | 3;
  /** Stands in the button, always to be seen. */
  readonly summary: ReactNode;
  /** Open as long as nobody has folded or opened it by hand. */
  readonly isOpenAtFirst?: boolean;
  /** Made only while open: two hundred folded rows stay two hundred buttons. */
  readonly children: () => ReactNode;
}

/** One button that folds its content away. */
export function Disclosure({ level, summary, isOpenAtFirst = false, children }: DisclosureProps) {
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? isOpenAtFirst;
  const id = useId();
  return (
    <>
      {createElement(
        `h${level}`,
        { className: styles.heading },
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setChosen(!isOpen)}
        >
          <span className={styles.summary}>{summary}</span>
          <ChevronIcon isOpen={isOpen} />
        </button>,
      )}
      {isOpen && <div id={id}>{children()}</div>}
    </>
  );
}
