import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { HiddenText } from '#ui/HiddenText.tsx';

interface PaneFrameProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Said by screen readers whenever it is different. */
  readonly live: string;
  /** When it is different, the content begins at its top again. */
  readonly contentKey: string;
}

// In a window too low for both, header and footer scroll with the rest (WCAG 1.4.10).
const low = '@media (max-height: 360px)';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: '100dvh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    [low]: { height: 'auto', minHeight: '100dvh' },
  },
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  main: {
    position: 'relative',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    display: 'grid',
    alignContent: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    [low]: { overflowY: 'visible' },
  },
  footer: {
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':empty': { display: 'none' },
  },
});

/** Header, what scrolls, and footer, in the height that Outlook gives. */
export function PaneFrame({ header, children, footer, live, contentKey }: PaneFrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <header className={mergeClasses(styles.bar, styles.header)}>{header}</header>
      <main key={contentKey} className={styles.main}>
        {children}
      </main>
      <footer className={mergeClasses(styles.bar, styles.footer)}>{footer}</footer>
      <div role="status">
        <HiddenText>{live}</HiddenText>
      </div>
    </div>
  );
}
