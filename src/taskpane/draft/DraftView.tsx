import type { Me, MessageState } from '#capture/capture-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { Correspondents } from '../correspondents/Correspondents.tsx';
import { LookupNotice } from '../message/LookupNotice.tsx';
import { NothingToLogStatement } from '../message/NothingToLogStatement.tsx';
import { OutsideAddresses } from '../message/OutsideAddresses.tsx';
import { Statement } from '../message/Statement.tsx';
import { Cautions } from './Cautions.tsx';
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
  if (open.status !== 'ready') {
    return (
      <div className={cardStyles.stack}>
        <LookupNotice open={open} />
        <OutsideAddresses addresses={open.outside} isWaiting={open.status === 'looking-up'} />
      </div>
    );
  }
  const { correspondents, nothingToLog } = open;
  const awaited = open.draft?.awaited ?? [];
  if (correspondents.length + awaited.length === 0) {
    return <Statement title={text('draft.nobody-yet')}>{text('draft.nobody-yet-text')}</Statement>;
  }
  const isNobodyFromOutside = nothingToLog !== undefined && nothingToLog !== 'all-left-out' && awaited.length === 0;
  return (
    <div className={cardStyles.stack}>
      <Cautions correspondents={correspondents} />
      {isNobodyFromOutside && <NothingToLogStatement reason={nothingToLog} institution={me?.institution.name} />}
      <Correspondents correspondents={correspondents} myAddress={myAddress} />
      {awaited.length > 0 && <OutsideAddresses addresses={awaited} isWaiting />}
      {open.message.mayHaveMoreRecipients && <p className={textStyles.detail}>{text('people.more-exist')}</p>}
    </div>
  );
}
