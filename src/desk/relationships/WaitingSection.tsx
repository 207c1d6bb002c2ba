import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isAllowed } from '#domain/permissions.ts';
import { useLocale } from '#ui/use-locale.ts';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Section } from '../Section.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import { FollowUpRow } from './FollowUpRow.tsx';
import { AskedRow, ReceivedRow } from './IntroductionRows.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import styles from './relationships.module.css';

const mostFollowUps = 50;

/** What the colleague means to come back to, what is asked of them and by them, and who may be one. */
export function WaitingSection() {
  const { client, me } = useDesk();
  const { text } = useLocale();
  const {
    value: answer,
    error,
    reload,
  } = useAnswer(async () => {
    const [{ followUps, next }, { received, asked }, { suggestions }] = await Promise.all([
      client.listMyFollowUps({ query: { limit: mostFollowUps } }),
      client.listIntroductions({}),
      client.listMergeSuggestions({}),
    ]);
    return { lists: { followUps, received, asked, suggestions }, isCut: next !== undefined };
  });
  const value = answer?.lists;
  const mayContribute = isAllowed(me.roles, 'contribute');
  const isEmpty = value && Object.values(value).every((some) => some.length === 0);
  return (
    <Section heading={text('my-relationships.waiting')}>
      {error !== undefined && <DeskFailure error={error} onRetry={reload} />}
      {!value && error === undefined && <Spinner size="tiny" label={text('desk.loading')} />}
      {isEmpty && <p className={textStyles.body}>{text('my-relationships.waiting-none')}</p>}
      {value && (
        <>
          <Group heading={text('follow-ups.heading')}>
            {value.followUps.map((one) => (
              <FollowUpRow key={one.interactionId} followUp={one} mayChange={mayContribute} />
            ))}
          </Group>
          {answer?.isCut === true && <p className={textStyles.detail}>{text('my-relationships.follow-ups-cut')}</p>}
          <Group heading={text('inbox.received')}>
            {value.received.map((one) => (
              <ReceivedRow key={one.id} request={one} />
            ))}
          </Group>
          <Group heading={text('inbox.asked')}>
            {value.asked.map((one) => (
              <AskedRow key={one.id} request={one} />
            ))}
          </Group>
          <Group heading={text('my-relationships.merge')}>
            {value.suggestions.map((one) => (
              <SuggestionRow key={`${one.one.id} ${one.other.id}`} suggestion={one} mayChange={mayContribute} />
            ))}
          </Group>
        </>
      )}
    </Section>
  );
}

/** One kind of what waits; nothing where there is none. */
function Group({ heading, children }: { readonly heading: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={textStyles.name}>{heading}</h3>
      <ul className={textStyles.list}>{children}</ul>
    </div>
  );
}
