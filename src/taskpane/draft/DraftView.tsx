import type { Me, MessageState } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { Correspondents } from '../correspondents/Correspondents.tsx';
import { FailureNotice } from '../message/FailureNotice.tsx';
import { LookupNotice } from '../message/LookupNotice.tsx';
import { NothingToLogStatement } from '../message/NothingToLogStatement.tsx';
import { OutsideAddresses } from '../message/OutsideAddresses.tsx';
import { Statement } from '#ui/Statement.tsx';
import { nameOf } from '#capture/name-of.ts';
import { MailboxLine } from '../message/MailboxLine.tsx';
import { WhyForbidden } from '../message/WhyForbidden.tsx';
import { MeetingLines } from '../message/MeetingLines.tsx';
import { usePane } from '../use-pane.ts';
import { Signals } from '../signals/Signals.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

interface DraftViewProps {
  readonly open: MessageState;
  readonly me?: Me | undefined;
  readonly myAddress?: string | undefined;
}

/** Who is written to: those who are answered for, and below them whoever has just been entered. */
export function DraftView({ open, me, myAddress }: DraftViewProps) {
  const { text } = useLocale();
  const { isMeeting, onRetry } = usePane();
  if (open.status !== 'ready') {
    return (
      <div className={cardStyles.stack}>
        <LookupNotice open={open} />
        <OutsideAddresses addresses={open.outside} isWaiting={open.status === 'looking-up'} />
      </div>
    );
  }
  const { correspondents, nothingToLog } = open;
  const { from } = open.message;
  const isForAnother = open.draft && from && from.emailAddress.toLowerCase() !== myAddress?.toLowerCase();
  const awaited = open.draft?.awaited ?? [];
  if (correspondents.length + awaited.length === 0) {
    return (
      <Statement title={text(isMeeting ? 'draft.nobody-yet-meeting' : 'draft.nobody-yet')}>
        {text('draft.nobody-yet-text')}
      </Statement>
    );
  }
  const isNobodyFromOutside = nothingToLog !== undefined && nothingToLog !== 'all-left-out' && awaited.length === 0;
  return (
    <div className={cardStyles.stack}>
      <Signals correspondents={correspondents} />
      {open.mailbox && <MailboxLine mailbox={open.mailbox} />}
      {isForAnother && <p className={textStyles.detail}>{text('mailbox.draft', { name: nameOf(from) })}</p>}
      {open.message.meeting && <MeetingLines meeting={open.message.meeting} isLogged={open.logging.isLogged} />}
      <WhyForbidden rule={open.forbiddenBy} />
      {isNobodyFromOutside && nothingToLog !== 'forbidden' && (
        <NothingToLogStatement reason={nothingToLog} kind={open.message.kind} institution={me?.institution.name} />
      )}
      <Correspondents correspondents={correspondents} myAddress={myAddress} />
      {open.draft?.error !== undefined && <FailureNotice error={open.draft.error} onRetry={onRetry} />}
      {awaited.length > 0 && <OutsideAddresses addresses={awaited} isWaiting={open.draft?.error === undefined} />}
      {open.message.mayHaveMoreRecipients && <p className={textStyles.detail}>{text('people.more-exist')}</p>}
    </div>
  );
}
