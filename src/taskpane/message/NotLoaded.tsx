import { FailureNotice } from './FailureNotice.tsx';

/** What did not load once is not asked for again as long as this page is open. */
export function NotLoaded() {
  return <FailureNotice error="server-unreachable" onRetry={() => window.location.reload()} />;
}
