import type { CaptureSnapshot } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useTextStyles } from '#ui/use-text-styles.ts';
import { Correspondents } from '../correspondents/Correspondents.tsx';
import { useCardStyles } from '../correspondents/use-card-styles.ts';
import { usePane } from '../use-pane.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { Notice } from './Notice.tsx';
import { NothingToLogStatement } from './NothingToLogStatement.tsx';
import { OutsideAddresses } from './OutsideAddresses.tsx';
import { Statement } from './Statement.tsx';

interface OpenMessageProps {
  readonly snapshot: CaptureSnapshot;
  readonly myAddress?: string | undefined;
}

/** The people of the open message, in each state of knowing about them. */
export function OpenMessage({ snapshot: { open, me }, myAddress }: OpenMessageProps) {
  const styles = useCardStyles();
  const textStyles = useTextStyles();
  const { text } = useLocale();
  const { onRetry } = usePane();
  if (open.status === 'no-item') return <Statement title={text('no-item.heading')}>{text('no-item.text')}</Statement>;
  const isWaiting = open.status === 'looking-up';
  return (
    <div className={styles.stack}>
      {isWaiting && open.isSlow && (
        <Notice intent="info" action={text('retry.button')} onAction={onRetry}>
          {text('slow.text')}
        </Notice>
      )}
      {open.status === 'failed' && <FailureNotice error={open.error} onRetry={onRetry} />}
      {open.status === 'needs-sign-in' && open.error !== undefined && open.error !== 'not-signed-in' && (
        <FailureNotice error={open.error} onRetry={onRetry} />
      )}
      {open.status === 'ready' ? (
        <>
          {open.nothingToLog !== undefined && open.nothingToLog !== 'all-left-out' && (
            <NothingToLogStatement reason={open.nothingToLog} institution={me?.institution.name} />
          )}
          <Correspondents correspondents={open.correspondents} myAddress={myAddress} />
        </>
      ) : (
        <OutsideAddresses addresses={open.outside} isWaiting={isWaiting} />
      )}
      {open.message.mayHaveMoreRecipients && <p className={textStyles.detail}>{text('people.more-exist')}</p>}
    </div>
  );
}
