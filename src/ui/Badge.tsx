import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './Badge.module.css';

interface BadgeProps {
  readonly tone?: 'brand' | 'neutral' | 'warning' | 'count';
  readonly children: ReactNode;
}

/** A word that stands out beside a name: Fluent's small tinted badge, without what the pane has no use for. */
export function Badge({ tone = 'brand', children }: BadgeProps) {
  return <span className={mergeClasses(styles.badge, styles[tone])}>{children}</span>;
}
