import { Link } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { useDesk } from './use-desk.ts';

interface DeskLinkProps {
  /** Path and query of another page at the desk. */
  readonly to: string;
  readonly isCurrent?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link like any other, which can be opened in a tab of its own; a plain click doesn't load the document anew. */
export function DeskLink({ to, isCurrent = false, className, children }: DeskLinkProps) {
  const { onNavigate } = useDesk();
  const onClick = (event: MouseEvent) => {
    const isPlain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;
    if (!isPlain) return;
    event.preventDefault();
    onNavigate(to);
  };
  return (
    <Link href={to} className={className} onClick={onClick} {...(isCurrent ? { 'aria-current': 'page' } : {})}>
      {children}
    </Link>
  );
}
