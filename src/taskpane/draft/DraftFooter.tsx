import type { DraftState, Ready } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { LogSwitch } from '../logging/LogSwitch.tsx';
import { WhoSees } from '../logging/WhoSees.tsx';
import { describeLogFailure } from '../message/describe-state.ts';
import { usePane } from '../use-pane.ts';

interface DraftFooterProps {
  readonly open: Ready;
  readonly draft: DraftState;
}

/** Has the draft logged when it is sent, or not after all; nothing where nobody on it could be logged. */
export function DraftFooter({ open, draft }: DraftFooterProps) {
  const { text } = useLocale();
  const { onLog, onUndo, onShare, isMeeting } = usePane();
  const { isLogged } = open.logging;
  const outcome = open.following?.outcome;
  const isFollowed = !isLogged && (outcome === 'at-send' || outcome === 'when-opened');
  // The switch below takes it back; only a mark leaves somebody out.
  const isLoggedByItself =
    isFollowed && open.correspondents.every(({ canBeIncluded, isIncluded }) => !canBeIncluded || isIncluded);
  if (open.nothingToLog === 'forbidden') return null;
  if (!isLogged && !open.correspondents.some(({ canBeIncluded }) => canBeIncluded)) return null;
  return (
    <LogSwitch
      status={isLogged || isLoggedByItself ? text('draft.will-be-logged') : undefined}
      failure={describeLogFailure(open, text)}
      action={isLoggedByItself ? undefined : text(isLogged ? 'log.undo' : 'draft.log')}
      isDisabled={!isLogged && open.nothingToLog !== undefined}
      onAction={isLogged ? onUndo : onLog}
    >
      {outcome === 'at-send' && !isLoggedByItself && `${text('follow.at-send')} `}
      {isLogged &&
        !draft.isLoggedAtSend &&
        `${text(isMeeting ? 'draft.logged-when-opened-meeting' : 'draft.logged-when-opened')} `}
      {open.nothingToLog === 'all-left-out' ? (
        text('nothing.all-left-out')
      ) : (
        <WhoSees state={open.sharing} canChange={!isLoggedByItself} onChoose={onShare} />
      )}
    </LogSwitch>
  );
}
