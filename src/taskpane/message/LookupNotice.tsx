import type { MessageState } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { Notice } from '#ui/Notice.tsx';

/** Why there is no answer, or not yet. */
export function LookupNotice({ open }: { readonly open: MessageState }) {
  const { text } = useLocale();
  const { onRetry } = usePane();
  if (open.status === 'looking-up' && open.isSlow) {
    return (
      <Notice intent="info" step={{ action: text('retry.button'), onAction: onRetry }}>
        {text('slow.text')}
      </Notice>
    );
  }
  if (open.status === 'failed') return <FailureNotice error={open.error} onRetry={onRetry} />;
  const isToTell = open.status === 'needs-sign-in' && open.error !== undefined && open.error !== 'not-signed-in';
  return isToTell ? <FailureNotice error={open.error} /> : null;
}
