import { makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';

/** A toolbar by the ARIA pattern: arrows, Home and End move between its buttons. */
export function CommandBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="toolbar" aria-label={label} className={styles.bar} onKeyDown={moveBetweenButtons}>
      {children}
    </div>
  );
}

function moveBetweenButtons(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')];
  const index = buttons.findIndex((button) => button === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined || index < 0) return;
  event.preventDefault();
  buttons[(target + buttons.length) % buttons.length]?.focus();
}

const useStyles = makeStyles({ bar: { display: 'flex', alignItems: 'center' } });
