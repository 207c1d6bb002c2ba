import { ProgressBar } from '@fluentui/react-components';
import type { SeveralReady, SeveralState } from '#capture/several-state.ts';
import { useLocale } from '#ui/use-locale.ts';
import { FoldedCards } from '../correspondents/FoldedCards.tsx';
import { countsText } from '../message/describe-several.ts';
import { FailureNotice } from '../message/FailureNotice.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Statement } from '#ui/Statement.tsx';
import { usePane } from '../use-pane.ts';
import { OrganisationCard } from './OrganisationCard.tsx';
import { PersonOfSeveral } from './PersonOfSeveral.tsx';
import { SelectedMessages } from './SelectedMessages.tsx';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';

/** Several messages that are selected at once, in each state of knowing about them. */
export function SeveralView({ open }: { readonly open: SeveralState }) {
  const { text } = useLocale();
  const { onRetry } = usePane();
  switch (open.status) {
    case 'several-reading': {
      const { count, done, isSlow } = open;
      if (count === undefined) return null;
      return (
        <div className={cardStyles.stack}>
          <p className={textStyles.body}>{text('several.reading', { count })}</p>
          {isSlow && (
            <>
              <ProgressBar value={done} max={count} aria-label={text('several.reading', { count })} />
              <p className={textStyles.detail}>{text('several.progress', { done, total: count })}</p>
            </>
          )}
        </div>
      );
    }
    case 'several-not-allowed':
      return (
        <div className={cardStyles.stack}>
          <Statement title={text('no-item.heading')}>{text('no-item.text')}</Statement>
          <Notice intent="info" title={text('several.not-allowed-heading')}>
            {text('several.not-allowed')}
          </Notice>
        </div>
      );
    case 'several-failed':
      return <FailureNotice error={open.error} onRetry={onRetry} />;
    case 'several-needs-sign-in':
      return open.error === undefined || open.error === 'not-signed-in' ? null : <FailureNotice error={open.error} />;
    case 'several-ready':
      return <SeveralContent open={open} />;
  }
}

// So many Outlook hands over: with as many there may be more.
const mostSelected = 100;

/** Who is on them, then each of them. */
function SeveralContent({ open }: { readonly open: SeveralReady }) {
  const { text } = useLocale();
  const { onRetry } = usePane();
  const { messages, summary, canRead, logging } = open;
  const { organisations, personal } = summary;
  const refused = messages.filter(({ standing }) => standing.is === 'unread' && standing.reason === 'refused').length;
  return (
    <div className={cardStyles.stack}>
      <p className={textStyles.body}>{countsText(messages, text)}</p>
      {messages.length >= mostSelected && <p className={textStyles.detail}>{text('several.most')}</p>}
      {!canRead && (
        <Notice intent="info" title={text('several.cannot-read-heading')}>
          {text('several.cannot-read')}
        </Notice>
      )}
      {refused > 0 && (
        <Notice
          intent="warning"
          // Read anew, what was logged here could no longer be taken back in one.
          {...(logging.logged === 0 ? { step: { action: text('retry.button'), onAction: onRetry } } : {})}
        >
          {text('several.refused', { count: refused })}
        </Notice>
      )}
      {canRead && organisations.length + personal.length === 0 && (
        <p className={textStyles.detail}>{text('several.nobody')}</p>
      )}
      {organisations.map((organisation) => (
        <OrganisationCard key={organisation.key} organisation={organisation} />
      ))}
      {personal.length > 0 && (
        <FoldedCards
          title={text('group.personal', { count: personal.length })}
          explanation={text('group.personal-why')}
        >
          {() => personal.map((one) => <PersonOfSeveral key={one.correspondent.emailAddress} summary={one} />)}
        </FoldedCards>
      )}
      <SelectedMessages messages={messages} isOpenAtFirst={!canRead} />
    </div>
  );
}
