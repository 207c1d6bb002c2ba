import type { DraftState, Me, Ready } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { LogSwitch } from '../logging/LogSwitch.tsx';
import { whoSees } from '../logging/who-sees.ts';
import { describeLogFailure } from '../message/describe-state.ts';
import { usePane } from '../use-pane.ts';

interface DraftFooterProps {
  readonly open: Ready;
  readonly draft: DraftState;
  readonly me?: Me | undefined;
}

/** Has the draft logged when it is sent, or not after all; nothing where nobody on it could be logged. */
export function DraftFooter({ open, draft, me }: DraftFooterProps) {
  const { text } = useLocale();
  const { onLog, onUndo, isMeeting } = usePane();
  const { isLogged } = open.logging;
  if (!isLogged && !open.correspondents.some(({ canBeIncluded }) => canBeIncluded)) return null;
  return (
    <LogSwitch
      status={isLogged ? text('draft.will-be-logged') : undefined}
      failure={describeLogFailure(open, text)}
      action={text(isLogged ? 'log.undo' : 'draft.log')}
      isDisabled={!isLogged && open.nothingToLog !== undefined}
      onAction={isLogged ? onUndo : onLog}
    >
      {isLogged &&
        !draft.isLoggedAtSend &&
        `${text(isMeeting ? 'draft.logged-when-opened-meeting' : 'draft.logged-when-opened')} `}
      {open.nothingToLog === 'all-left-out' ? text('nothing.all-left-out') : whoSees(me, text)}
    </LogSwitch>
  );
}
