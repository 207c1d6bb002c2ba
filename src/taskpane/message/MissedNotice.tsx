import type { MissedLog } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';
import { Notice } from './Notice.tsx';

/** A message that is no longer open was not logged after all: said here, wherever the colleague has gone on to. */
export function MissedNotice({ missed: { subject, action, error } }: { readonly missed: MissedLog }) {
  const { text } = useLocale();
  const { onRetryMissed, onDismissMissed } = usePane();
  return (
    <Notice
      intent="error"
      action={text('retry.button')}
      onAction={onRetryMissed}
      dismiss={{ label: text('missed.dismiss'), onDismiss: onDismissMissed }}
    >
      {text(`missed.${action}`, { subject, reason: text(`error.${error}`) })}
    </Notice>
  );
}
