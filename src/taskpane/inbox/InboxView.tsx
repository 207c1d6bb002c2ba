import { mergeClasses } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { FailureNotice } from '../message/FailureNotice.tsx';
import { AskedCard } from './AskedCard.tsx';
import { FollowUpCard } from './FollowUpCard.tsx';
import { NoticeCard } from './NoticeCard.tsx';
import { ReceivedCard } from './ReceivedCard.tsx';
import { RefusalRow } from './RefusalRow.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './inbox.module.css';

/** What colleagues ask, what they have answered, and whom never to ask about: what waits for the colleague first. */
export function InboxView(props: InboxProps) {
  const { inbox } = props;
  const { snapshot, text } = useInboxState(props);
  useEffect(() => {
    void inbox.load().then(inbox.see);
    return inbox.leave;
  }, [inbox]);
  const { status, error, asked, received, refusals, notices, followUps } = snapshot;
  const isEmpty = asked.length + received.length + refusals.length + notices.length + followUps.length === 0;
  return (
    <div className={cardStyles.stack}>
      {status === 'failed' && error !== undefined && (
        <div role="alert">
          <FailureNotice error={error} onRetry={() => void inbox.load()} />
        </div>
      )}
      {isEmpty && status !== 'failed' && (
        <p className={textStyles.body}>{text(status === 'ready' ? 'inbox.empty' : 'inbox.loading')}</p>
      )}
      {followUps.length > 0 && (
        <Section heading={text('follow-ups.heading')}>
          {followUps.map((followUp) => (
            <FollowUpCard key={followUp.interactionId} followUp={followUp} {...props} />
          ))}
        </Section>
      )}
      {notices.length > 0 && (
        <Section heading={text('notices.heading')}>
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} {...props} />
          ))}
        </Section>
      )}
      {received.length > 0 && (
        <Section heading={text('inbox.received')}>
          {received.map((request) => (
            <ReceivedCard key={request.id} request={request} {...props} />
          ))}
        </Section>
      )}
      {asked.length > 0 && (
        <Section heading={text('inbox.asked')}>
          {asked.map((request) => (
            <AskedCard key={request.id} request={request} {...props} />
          ))}
        </Section>
      )}
      {refusals.length > 0 && (
        <Section heading={text('inbox.refusals')}>
          {refusals.map((refusal) => (
            <RefusalRow key={refusal.id} refusal={refusal} {...props} />
          ))}
        </Section>
      )}
    </div>
  );
}

/** One kind of what there is; `children` are list items. */
function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={heading}>
      <h2 className={textStyles.label}>{heading}</h2>
      <ul className={mergeClasses(textStyles.list, cardStyles.stack)}>{children}</ul>
    </section>
  );
}
