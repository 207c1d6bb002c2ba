import type { Me, Ready } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { describeLogFailure } from '../message/describe-state.ts';
import { LateDetails } from '../details/LateDetails.tsx';
import { usePane } from '../use-pane.ts';
import { loggedText } from './logged-text.ts';
import { LogSwitch } from './LogSwitch.tsx';
import { WhoSees } from './WhoSees.tsx';

interface LogFooterProps {
  readonly open: Ready;
  readonly me?: Me | undefined;
}

/** Logs the open message, or takes that back; and says who has logged it. */
export function LogFooter({ open, me }: LogFooterProps) {
  const { text, list } = useLocale();
  const { onLog, onUndo, onShare, onSignIn } = usePane();
  const { isLogged, isSettled, error } = open.logging;
  const mustSignIn = error === 'not-signed-in';
  const others = open.othersWhoLogged.map(({ displayName }) => displayName);
  const isLoggedByOthers = others.length > 0;
  const names = list(others);
  const logKey = `log.${open.message.kind}` as const;
  const mine = isLogged ? (isSettled ? loggedText(open, me, text) : text('log.logging')) : undefined;
  const action = text(mustSignIn ? 'sign-in.button' : isLogged ? 'log.undo' : isLoggedByOthers ? 'log.yours' : logKey);
  const isTheirs = isLogged && open.mailbox && open.loggedBy && open.loggedBy.id !== me?.colleague.id;
  const act = isLogged ? onUndo : onLog;
  return (
    <LogSwitch
      status={mine ?? (isLoggedByOthers ? text('log.logged-by', { names }) : undefined)}
      failure={describeLogFailure(open, text)}
      // What is cancelled is not logged any more, and what others logged in their mailbox is theirs to take back.
      action={open.nothingToLog === 'cancelled' || isTheirs ? undefined : action}
      isDisabled={!isLogged && open.nothingToLog !== undefined}
      onAction={() => (mustSignIn ? onSignIn(act) : act())}
    >
      {isLogged && isLoggedByOthers && `${text('log.logged-too', { names })}. `}
      {open.missingCategory !== undefined && `${text('log.missing-category', { name: open.missingCategory })} `}
      {open.nothingToLog === 'all-left-out' && !isLogged ? (
        text('nothing.all-left-out')
      ) : (
        <WhoSees state={open.sharing} canChange={!isTheirs} onChoose={onShare} />
      )}
      {!isTheirs && <LateDetails open={open} />}
    </LogSwitch>
  );
}
