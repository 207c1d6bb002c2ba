import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { EmulatorColleague } from '../../wire.ts';
import type { Store } from '../protocol/store.ts';
import { useMailbox } from './context.ts';
import { useStore } from './use-store.ts';

export interface ConsentQuestion {
  readonly onAnswer: (hasAgreed: boolean) => void;
}

interface ConsentDialogProps {
  readonly question: Store<ConsentQuestion | undefined>;
  readonly colleague: EmulatorColleague | undefined;
}

/** Nobody is signed in by itself: the person in front says so first. */
export function ConsentDialog({ question, colleague }: ConsentDialogProps) {
  const { state } = useMailbox();
  const asked = useStore(question);
  if (!asked || !colleague) return null;
  const answer = (hasAgreed: boolean) => {
    question.write(undefined);
    asked.onAnswer(hasAgreed);
  };
  const { displayName, providerName } = state.manifest;
  return (
    <Dialog open onOpenChange={() => answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Sign in to {displayName}?</DialogTitle>
          <DialogContent>
            <Body1 as="p" block>
              {displayName} by {providerName} asks to sign you in as <strong>{colleague.displayName}</strong> (
              {colleague.emailAddress}), {colleague.unit}, {colleague.institution}.
            </Body1>
            <Body1 as="p" block>
              It will be given an access token of the local authority in your name.
            </Body1>
          </DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={() => answer(false)}>
              Cancel
            </Button>
            <Button appearance="primary" onClick={() => answer(true)}>
              Accept
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
