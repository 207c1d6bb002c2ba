import type { CaptureSnapshot } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { Correspondents } from '../correspondents/Correspondents.tsx';
import { usePane } from '../use-pane.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { Notice } from './Notice.tsx';
import { NothingToLogStatement } from './NothingToLogStatement.tsx';
import { OutsideAddresses } from './OutsideAddresses.tsx';
import { Statement } from './Statement.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface OpenMessageProps {
  readonly snapshot: CaptureSnapshot;
  readonly myAddress?: string | undefined;
}

/** The people of the open message, in each state of knowing about them. */
export function OpenMessage({ snapshot: { open, me }, myAddress }: OpenMessageProps) {
  const { text } = useLocale();
  const { onRetry } = usePane();
  if (open.status === 'no-item') return <Statement title={text('no-item.heading')}>{text('no-item.text')}</Statement>;
  const isWaiting = open.status === 'looking-up';
  return (
    <div className={cardStyles.stack}>
      {isWaiting && open.isSlow && (
        <Notice intent="info" step={{ action: text('retry.button'), onAction: onRetry }}>
          {text('slow.text')}
        </Notice>
      )}
      {open.status === 'failed' && <FailureNotice error={open.error} onRetry={onRetry} />}
      {open.status === 'needs-sign-in' && open.error !== undefined && open.error !== 'not-signed-in' && (
        <FailureNotice error={open.error} />
      )}
      {open.status === 'ready' ? (
        <>
          {open.nothingToLog !== undefined && open.nothingToLog !== 'all-left-out' && (
            <NothingToLogStatement reason={open.nothingToLog} institution={me?.institution.name} />
          )}
          <Correspondents
            correspondents={open.correspondents}
            sender={open.message.from && open.correspondents[0]}
            myAddress={myAddress}
          />
        </>
      ) : (
        <OutsideAddresses addresses={open.outside} isWaiting={isWaiting} />
      )}
      {open.message.mayHaveMoreRecipients && <p className={textStyles.detail}>{text('people.more-exist')}</p>}
    </div>
  );
}
