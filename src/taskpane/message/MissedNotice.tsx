import type { MissedLog } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { describeMissed } from './describe-state.ts';
import { Notice } from '#ui/Notice.tsx';
import { useRetry } from './use-retry.ts';

/** A message that is no longer open was not logged after all: said here, wherever the colleague has gone on to. */
export function MissedNotice({ missed }: { readonly missed: MissedLog }) {
  const { text } = useLocale();
  const { onRetryMissed, onDismissMissed } = usePane();
  const step = useRetry(missed.error, onRetryMissed);
  return (
    <Notice intent="error" step={step} dismiss={{ action: text('missed.dismiss'), onAction: onDismissMissed }}>
      {describeMissed(missed, text)}
    </Notice>
  );
}
