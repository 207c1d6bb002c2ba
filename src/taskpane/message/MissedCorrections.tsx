import { useSyncExternalStore } from 'react';
import type { OpenMessage } from '#capture/capture-state.ts';
import type { CorrectionError } from '#capture/corrections.ts';
import { useLocale } from '#ui/use-locale.ts';
import { failureText } from '../correspondents/correction-failure.ts';
import { listCorrespondents } from '../list-correspondents.ts';
import { usePane } from '../use-pane.ts';
import { Notice } from '#ui/Notice.tsx';
import { useRetry } from './use-retry.ts';

/** Corrections that failed after the message was left: said wherever the colleague has gone on to, with a way to repeat them. */
export function MissedCorrections({ open }: { readonly open: OpenMessage }) {
  const { corrections } = usePane();
  const { forms } = useSyncExternalStore(corrections.subscribe, corrections.getSnapshot);
  const here = new Set(listCorrespondents(open).map(({ emailAddress }) => emailAddress));
  return [...forms].map(([emailAddress, { error }]) =>
    error === undefined || here.has(emailAddress) ? null : (
      <MissedCorrection key={emailAddress} emailAddress={emailAddress} error={error} />
    ),
  );
}

interface MissedCorrectionProps {
  readonly emailAddress: string;
  readonly error: CorrectionError;
}

function MissedCorrection({ emailAddress, error }: MissedCorrectionProps) {
  const { text } = useLocale();
  const { corrections } = usePane();
  const step = useRetry(error, () => void corrections.submit(emailAddress));
  return (
    <div role="alert">
      <Notice
        intent="error"
        step={step}
        dismiss={{ action: text('missed.dismiss'), onAction: () => corrections.close(emailAddress) }}
      >
        {text('correct.failed-elsewhere', { emailAddress, reason: failureText(error, emailAddress, text) })}
      </Notice>
    </div>
  );
}
