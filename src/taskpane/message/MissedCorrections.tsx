import { useSyncExternalStore } from 'react';
import type { OpenMessage } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { failureText } from '../correspondents/correction-failure.ts';
import { usePane } from '../use-pane.ts';
import { Notice } from './Notice.tsx';

/** Corrections that failed after the message was left: said wherever the colleague has gone on to, with a way to repeat them. */
export function MissedCorrections({ open }: { readonly open: OpenMessage }) {
  const { text } = useLocale();
  const { corrections } = usePane();
  const { forms } = useSyncExternalStore(corrections.subscribe, corrections.getSnapshot);
  const here = new Set(open.status === 'ready' ? open.correspondents.map(({ emailAddress }) => emailAddress) : []);
  return [...forms].map(([emailAddress, { error }]) => {
    if (error === undefined || here.has(emailAddress)) return null;
    return (
      <Notice
        key={emailAddress}
        intent="error"
        step={{ action: text('retry.button'), onAction: () => void corrections.submit(emailAddress) }}
        dismiss={{ action: text('missed.dismiss'), onAction: () => corrections.close(emailAddress) }}
      >
        {text('correct.failed-elsewhere', { emailAddress, reason: failureText(error, emailAddress, text) })}
      </Notice>
    );
  });
}
