import { makeStyles, tokens } from '@fluentui/react-components';
import { createElement, useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from './icons.tsx';

interface DisclosureProps {
  /** The heading that the button is; sections within come one below. */
  readonly level: 2 | 3;
  /** Stands in the button, always to be seen. */
  readonly summary: ReactNode;
  /** Made only while open: two hundred folded rows stay two hundred buttons. */
  readonly children: () => ReactNode;
}

const useStyles = makeStyles({
  heading: { margin: 0, font: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  summary: { flexGrow: 1, minWidth: 0 },
});

/** One button that folds its content away. */
export function Disclosure({ level, summary, children }: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
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
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className={styles.summary}>{summary}</span>
          <ChevronIcon isOpen={isOpen} />
        </button>,
      )}
      {isOpen && <div id={id}>{children()}</div>}
    </>
  );
}
