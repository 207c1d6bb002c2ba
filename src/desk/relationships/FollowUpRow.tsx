import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Response } from '#api/types.ts';
import { noonOf } from '#domain/local-day.ts';
import { dayOf } from '#domain/signal.ts';
import { saveToCalendar } from '#ui/save-to-calendar.ts';
import { separator } from '#ui/separator.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import textStyles from '#ui/text.module.css';
import { DeskFailure } from '../DeskFailure.tsx';
import { Done } from '../Done.tsx';
import deskStyles from '../desk.module.css';
import { useDesk } from '../use-desk.ts';
import { useStep } from './use-step.ts';
import styles from './relationships.module.css';

interface FollowUpRowProps {
  readonly followUp: Response<'listMyFollowUps'>['followUps'][number];
  readonly mayChange: boolean;
}

/** What the colleague means to come back to, due or coming: done with one click, and back with another. */
export function FollowUpRow({ followUp, mayChange }: FollowUpRowProps) {
  const { client, say } = useDesk();
  const { text, list, date, language } = useLocale();
  const now = useNow();
  const { isBusy, failure, run } = useStep();
  const [isDone, setIsDone] = useState(false);
  const { interactionId, dueOn, kind, people, note = '' } = followUp;
  const subject = followUp.subject?.trim() || text('interactions.no-subject');
  const names = list(people.map(({ displayName }) => displayName));
  const change = (done: boolean) =>
    run(async () => {
      const body = { followUp: { dueOn, isDone: done } };
      await client.changeInteractionDetails({ params: { id: interactionId }, body });
      setIsDone(done);
      say(text(done ? 'follow-ups.is-done' : 'follow-ups.is-undone'));
    });
  const onCalendar = () => {
    const summary = text('follow-ups.calendar-summary', { about: names });
    const description = [subject, note].filter((one) => one !== '').join('\n');
    saveToCalendar({ interactionId, dueOn, summary, description, language });
  };
  const due = { date: date(noonOf(dueOn), now) };
  return (
    <li className={styles.waiting}>
      <p className={textStyles.body} dir="auto">
        {subject}
      </p>
      <p className={textStyles.detail}>
        {[
          text(dueOn < dayOf(now) ? 'my-relationships.overdue' : 'follow-ups.due', due),
          text(`kind.${kind}`),
          names,
        ].join(separator)}
      </p>
      {note !== '' && (
        <p className={textStyles.detail} dir="auto">
          {note}
        </p>
      )}
      {isDone ? (
        <Done isBusy={isBusy} onUndo={() => change(false)}>
          {text('follow-ups.is-done')}
        </Done>
      ) : (
        <div className={deskStyles.bar}>
          {mayChange && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={text('follow-ups.done-named', { subject })}
              onClick={() => change(true)}
            >
              {text('follow-ups.done')}
            </Button>
          )}
          <Button size="small" aria-label={text('follow-ups.calendar-named', { subject })} onClick={onCalendar}>
            {text('follow-ups.calendar')}
          </Button>
        </div>
      )}
      {failure && <DeskFailure error={failure.error} onRetry={failure.again} />}
    </li>
  );
}
