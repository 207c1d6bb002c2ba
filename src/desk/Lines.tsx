import type { ReactNode } from 'react';
import styles from './Lines.module.css';

/** What stands one below the other, each as wide as it needs. */
export function Lines({ children }: { readonly children: ReactNode }) {
  return <div className={styles.lines}>{children}</div>;
}
