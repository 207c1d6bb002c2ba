import { Link, ProgressBar } from '@fluentui/react-components';
import type { SeveralReady, SeveralState } from '#capture/several-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { LogSwitch } from '../logging/LogSwitch.tsx';
import { SignInFooter } from '../logging/SignInFooter.tsx';
import { WhoSees } from '../logging/WhoSees.tsx';
import { usePane } from '../use-pane.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface SeveralFooterProps {
  readonly open: SeveralState;
}

/** Logs those of the selected messages that can be, or takes back what it has logged. */
export function SeveralFooter({ open }: SeveralFooterProps) {
  if (open.status === 'several-needs-sign-in') return <SignInFooter open={open} />;
  return open.status === 'several-ready' ? <ReadyFooter open={open} /> : null;
}

function ReadyFooter({ open }: { readonly open: SeveralReady }) {
  const { text } = useLocale();
  const { onLog, onUndo, onShare, onSignIn } = usePane();
  const { messages, logging } = open;
  const { doing, done, total, logged, undoError } = logging;
  const failed = messages.filter(({ standing }) => standing.is === 'failed');
  const toLog = messages.filter(({ standing }) => standing.is === 'to-log').length;
  const isDoneOfThem = messages.some(({ standing }) => standing.is === 'logged' || standing.is === 'logged-already');
  const left = toLog + failed.length;
  if (!doing && left === 0 && logged === 0) return null;
  const mustSignIn =
    undoError === 'not-signed-in' ||
    failed.some(({ standing }) => standing.is === 'failed' && standing.error === 'not-signed-in');
  const isLogging = !doing && left > 0;
  const act = isLogging ? onLog : onUndo;
  return (
    <div className={cardStyles.stack}>
      {doing && <ProgressBar value={done} max={total} aria-label={doingText()} />}
      <LogSwitch
        status={doing ? doingText() : isLogging ? undefined : text('several.logged-now', { count: logged })}
        failure={failureText()}
        action={doing || !mustSignIn ? actionText() : text('sign-in.button')}
        isDisabled={doing === 'undo'}
        onAction={() => (mustSignIn && !doing ? onSignIn(act) : act())}
      >
        {open.missingCategory !== undefined && `${text('log.missing-category', { name: open.missingCategory })} `}
        {doing ? text('several.finishes') : <WhoSees state={open.sharing} canChange onChoose={onShare} />}
      </LogSwitch>
      {isLogging && logged > 0 && (
        <Link className={textStyles.link} onClick={onUndo}>
          {text('several.undo', { count: logged })}
        </Link>
      )}
    </div>
  );

  function doingText() {
    return text(doing === 'undo' ? 'several.undoing' : 'several.logging', { done, total });
  }

  function actionText() {
    if (!isLogging) return text('log.undo');
    if (failed.length > 0 && toLog === 0) return text('several.try-again', { count: left });
    return text(isDoneOfThem ? 'several.log-others' : 'several.log', { count: left });
  }

  function failureText() {
    if (doing) return undefined;
    if (undoError !== undefined) {
      return text('several.undo-failed', { count: logged, reason: text(`error.${undoError}`) });
    }
    return failed.length > 0 ? text('several.failed', { count: failed.length }) : undefined;
  }
}
