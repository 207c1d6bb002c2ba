import { mergeClasses } from '@fluentui/react-components';
import styles from './icons.module.css';

interface IconProps {
  readonly path: string;
  readonly turn?: string | false | undefined;
}

/** Drawn in the text's colour at 16 px; decoration: the control or sentence beside each says the same in words. */
export function Icon({ path, turn }: IconProps) {
  return (
    <svg className={mergeClasses(styles.icon, turn)} width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden>
      <path d={path} stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function CheckIcon() {
  return <Icon path="M3 8.5l3.2 3.2L13 5" />;
}

export function BackIcon() {
  return <Icon path="M13 8H3m4.5-4.5L3 8l4.5 4.5" turn={styles.mirrored} />;
}

export function HistoryIcon() {
  return <Icon path="M2.5 3v3h3M2.8 6A5.5 5.5 0 1 1 2.5 8.6M8 5v3.3l2.2 1.2" />;
}

export function WarningIcon() {
  return <Icon path="M8 2.2L14.3 13.5H1.7zM8 6.5v3.2M8 11.6v.1" />;
}

/** Points down while open; towards the text's end while folded. */
export function ChevronIcon({ isOpen }: { readonly isOpen: boolean }) {
  return <Icon path="M4 6l4 4 4-4" turn={!isOpen && styles.folded} />;
}
