import type { ReactNode } from 'react';
import styles from './HiddenText.module.css';

/** For screen readers alone, where the eye has a shape instead. */
export function HiddenText({ children }: { readonly children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
