import { Link } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { usePane } from './use-pane.ts';

interface DeskLinkProps {
  /** Path and query of a wide page. */
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Opens a wide page in a browser, as the Outlook around us does it. */
export function DeskLink({ to, className, children }: DeskLinkProps) {
  const { onOpenPage } = usePane();
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    onOpenPage(to);
  };
  return (
    <Link href={to} target="_blank" className={className} onClick={onClick}>
      {children}
    </Link>
  );
}
