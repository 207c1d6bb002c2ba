import { useEffect, useState } from 'react';
import type { DetailsChange, InteractionDetails, LoggedOne } from '#capture/details.ts';
import { errorCodeOf } from '#capture/error-code.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import textStyles from '#ui/text.module.css';
import { FailureNotice } from '../message/FailureNotice.tsx';
import { usePane } from '../use-pane.ts';
import { DetailsForm } from './DetailsForm.tsx';
import { Panel } from './Panel.tsx';
import { useDetailsLocale } from '#ui/details/use-details-locale.ts';

interface DetailsPanelProps {
  readonly logged: LoggedOne;
  readonly onSave: (before: InteractionDetails, change: DetailsChange) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what is kept, and lets it be changed. */
export function DetailsPanel({ logged, onSave, onClose }: DetailsPanelProps) {
  const { text } = useDetailsLocale();
  const { openDetails } = usePane();
  const [loaded, setLoaded] = useState<InteractionDetails>();
  const [failure, setFailure] = useState<ErrorCode>();
  const [round, setRound] = useState(0);
  const { id, mailbox } = logged;
  useEffect(() => {
    let isLeft = false;
    openDetails()
      .then(async (details) => await details.read({ id, mailbox }))
      .then(
        (answer) => isLeft || setLoaded(answer),
        (error: unknown) => isLeft || setFailure(errorCodeOf(error)),
      );
    return () => void (isLeft = true);
  }, [openDetails, id, mailbox, round]);
  const onRetry = () => {
    setFailure(undefined);
    setRound(round + 1);
  };
  return (
    <Panel heading={text('details.heading')} onClose={onClose}>
      {failure !== undefined && <FailureNotice error={failure} onRetry={onRetry} />}
      {!loaded && failure === undefined && <p className={textStyles.body}>{text('details.loading')}</p>}
      {loaded && (
        <DetailsForm
          interactionId={id}
          loaded={loaded}
          isTheirs={mailbox !== undefined}
          onSave={async (change) => await onSave(loaded, change)}
          onClose={onClose}
        />
      )}
    </Panel>
  );
}
