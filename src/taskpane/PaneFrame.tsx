import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { HiddenText } from '#ui/HiddenText.tsx';
import styles from './PaneFrame.module.css';

interface PaneFrameProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Said by screen readers whenever it is different. */
  readonly live: string;
  /** When it is different, the content begins at its top again. */
  readonly contentKey: string;
}

/** Header, what scrolls, and footer, in the height that Outlook gives. */
export function PaneFrame({ header, children, footer, live, contentKey }: PaneFrameProps) {
  return (
    <div className={styles.frame}>
      <header className={mergeClasses(styles.bar, styles.header)}>{header}</header>
      <main key={contentKey} className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={mergeClasses(styles.bar, styles.footer)}>{footer}</footer>
      <div role="status">
        <HiddenText>{live}</HiddenText>
      </div>
    </div>
  );
}
