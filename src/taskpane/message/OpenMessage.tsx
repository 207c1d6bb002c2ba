import { Suspense } from 'react';
import type { Me, MessageState } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { Correspondents } from '../correspondents/Correspondents.tsx';
import { lazyView } from '../lazy-view.ts';
import { LookupNotice } from './LookupNotice.tsx';
import { MailboxLine } from './MailboxLine.tsx';
import { MeetingLines } from './MeetingLines.tsx';
import { NotLoaded } from './NotLoaded.tsx';
import { NothingToLogStatement } from './NothingToLogStatement.tsx';
import { WhyForbidden } from './WhyForbidden.tsx';
import { OutsideAddresses } from './OutsideAddresses.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface OpenMessageProps {
  readonly open: MessageState;
  readonly me?: Me | undefined;
  readonly myAddress?: string | undefined;
}

// Few have any.
const Signals = lazyView(async () => (await import('../signals/Signals.tsx')).Signals, NotLoaded);

/** The people of the open message, in each state of knowing about them. */
export function OpenMessage({ open, me, myAddress }: OpenMessageProps) {
  const { text } = useLocale();
  return (
    <div className={cardStyles.stack}>
      {open.status === 'ready' && open.correspondents.some(({ signals }) => signals) && (
        <Suspense fallback={null}>
          <Signals correspondents={open.correspondents} />
        </Suspense>
      )}
      {open.status === 'ready' && open.mailbox && <MailboxLine mailbox={open.mailbox} />}
      {open.message.meeting && (
        <MeetingLines meeting={open.message.meeting} isLogged={open.status === 'ready' && open.logging.isLogged} />
      )}
      <LookupNotice open={open} />
      {open.status === 'ready' ? (
        <>
          <WhyForbidden rule={open.forbiddenBy} />
          {open.nothingToLog !== undefined &&
            open.nothingToLog !== 'forbidden' &&
            open.nothingToLog !== 'all-left-out' &&
            open.nothingToLog !== 'cancelled' && (
              <NothingToLogStatement
                reason={open.nothingToLog}
                kind={open.message.kind}
                institution={me?.institution.name}
              />
            )}
          <Correspondents
            correspondents={open.correspondents}
            sender={open.message.from && open.correspondents[0]}
            myAddress={myAddress}
          />
        </>
      ) : (
        <OutsideAddresses addresses={open.outside} isWaiting={open.status === 'looking-up'} />
      )}
      {open.message.mayHaveMoreRecipients && <p className={textStyles.detail}>{text('people.more-exist')}</p>}
    </div>
  );
}
