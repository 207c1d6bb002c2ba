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
  // The rule stands where the people do, and leaves nothing to press.
  if (open.nothingToLog === 'forbidden') return null;
  // What is cancelled is not logged any more: what is left is to see that it was, and to take one's own log back.
  if (open.nothingToLog === 'cancelled' && open.othersWhoLogged.length === 0) return null;
  return canBeLogged || open.logging.isLogged ? <LogFooter open={open} me={me} /> : null;
}
