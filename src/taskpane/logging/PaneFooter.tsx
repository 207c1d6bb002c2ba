import type { Me, OpenMessage } from '#capture/capture-state.ts';
import { LogFooter } from './LogFooter.tsx';
import { SignInFooter } from './SignInFooter.tsx';

interface PaneFooterProps {
  readonly open: OpenMessage;
  readonly me?: Me | undefined;
}

/** The one thing to do with the open message; nothing where nothing can be done. */
export function PaneFooter({ open, me }: PaneFooterProps) {
  if (open.status === 'needs-sign-in') return <SignInFooter open={open} />;
  if (open.status !== 'ready') return null;
  const canBeLogged = open.correspondents.some(({ canBeIncluded }) => canBeIncluded);
  return canBeLogged || open.logging.isLogged ? <LogFooter open={open} me={me} /> : null;
}
