import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { errorCodeOf } from '../desk-session.ts';
import { Section } from '../Section.tsx';
import { useAnswer } from '../use-answer.ts';
import { useDesk } from '../use-desk.ts';
import deskStyles from '../desk.module.css';

/** The conversations that are logged by themselves, and the end of each. */
export function Following() {
  const { client, say } = useDesk();
  const { text, list, date, fullDate } = useLocale();
  const now = useNow();
  const { value, error, reload, replace } = useAnswer(() => client.listMyConversations({}));
  const [failed, setFailed] = useState<{ readonly id: string; readonly error: ErrorCode }>();

  async function stop(id: string): Promise<void> {
    setFailed(undefined);
    try {
      await client.unfollowConversation({ params: { id } });
      say(text('desk-settings.stopped'));
      if (value) replace({ conversations: value.conversations.filter((one) => one.id !== id) });
    } catch (cause) {
      setFailed({ id, error: errorCodeOf(cause) });
    }
  }

  return (
    <Section heading={text('desk-settings.following')} about={text('desk-settings.following-about')}>
      {error !== undefined && <DeskFailure error={error} onRetry={reload} />}
      {!value && error === undefined && <Spinner size="tiny" label={text('desk.loading')} />}
      {value?.conversations.length === 0 && <p className={textStyles.detail}>{text('desk-settings.following-none')}</p>}
      {value && value.conversations.length > 0 && (
        <ul className={mergeClasses(textStyles.list, deskStyles.rows)}>
          {value.conversations.map(({ id, people, until }) => (
            <li key={id} className={deskStyles.row}>
              <div className={deskStyles.grow}>
                <p className={textStyles.name}>{list(people)}</p>
                <p className={textStyles.detail}>
                  <time dateTime={until} title={fullDate(until)}>
                    {text('desk-settings.until', { date: date(until, now) })}
                  </time>
                </p>
              </div>
              <Button
                size="small"
                aria-label={text('desk-settings.stop-named', { names: list(people) })}
                onClick={() => void stop(id)}
              >
                {text('desk-settings.stop')}
              </Button>
              {failed?.id === id && <DeskFailure error={failed.error} onRetry={() => void stop(id)} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
