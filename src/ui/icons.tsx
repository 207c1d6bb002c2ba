import { makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'inline-block', verticalAlign: 'text-bottom' },
  mirrored: { ':dir(rtl)': { transform: 'scaleX(-1)' } },
  folded: { transform: 'rotate(-90deg)', ':dir(rtl)': { transform: 'rotate(90deg)' } },
});

/** Drawn in the text's colour at 16 px; decoration: the control or sentence beside each says the same in words. */
function Icon({ path, className }: { readonly path: string; readonly className: string }) {
  return (
    <svg className={className} width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden>
      <path d={path} stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function CheckIcon() {
  return <Icon className={useStyles().icon} path="M3 8.5l3.2 3.2L13 5" />;
}

export function BackIcon() {
  const styles = useStyles();
  return <Icon className={mergeClasses(styles.icon, styles.mirrored)} path="M13 8H3m4.5-4.5L3 8l4.5 4.5" />;
}

export function HistoryIcon() {
  return <Icon className={useStyles().icon} path="M2.5 3v3h3M2.8 6A5.5 5.5 0 1 1 2.5 8.6M8 5v3.3l2.2 1.2" />;
}

export function MailIcon() {
  return <Icon className={useStyles().icon} path="M2.5 4h11v8h-11zM2.5 5l5.5 4 5.5-4" />;
}

/** Points down while open; towards the text's end while folded. */
export function ChevronIcon({ isOpen }: { readonly isOpen: boolean }) {
  const styles = useStyles();
  return <Icon className={mergeClasses(styles.icon, !isOpen && styles.folded)} path="M4 6l4 4 4-4" />;
}
