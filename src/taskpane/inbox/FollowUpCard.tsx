import { Button, mergeClasses } from '@fluentui/react-components';
import type { FollowUp } from '#capture/inbox-snapshot.ts';
import { KindIcon } from '#ui/KindIcon.tsx';
import { separator } from '#ui/separator.ts';
import { useNow } from '#ui/use-now.tsx';
import { noonOf } from '#domain/local-day.ts';
import { saveToCalendar } from '#ui/save-to-calendar.ts';
import { usePane } from '../use-pane.ts';
import { StepFailure } from './StepFailure.tsx';
import { useInboxState, type InboxProps } from './use-inbox-state.ts';
import textStyles from '#ui/text.module.css';
import cardStyles from '../cards.module.css';
import styles from './inbox.module.css';

/** What the colleague meant to come back to by now: with whom, about what, and that it is done. */
export function FollowUpCard({ followUp, ...props }: InboxProps & { readonly followUp: FollowUp }) {
  const { snapshot, text, list, date, fullDate, language } = useInboxState(props);
  const { say, mayContribute } = usePane();
  const now = useNow();
  const { interactionId, dueOn, kind, occurredAt, people, note = '' } = followUp;
  const names = list(people.map(({ displayName }) => displayName));
  const subject = followUp.subject?.trim() || text('interactions.no-subject');
  const isDone = snapshot.done.has(interactionId);
  const onFollowUp = () => {
    say(text(isDone ? 'follow-ups.is-undone' : 'follow-ups.is-done'));
    void props.inbox.followUp(followUp, !isDone);
  };
  const onCalendar = () => {
    const summary = text('follow-ups.calendar-summary', { about: names });
    const description = [subject, note].filter((one) => one !== '').join('\n');
    saveToCalendar({ interactionId, dueOn, summary, description, language });
  };
  return (
    <li className={mergeClasses(cardStyles.card, cardStyles.padded)}>
      <h3 className={textStyles.name}>{names}</h3>
      <p className={textStyles.body} dir="auto">
        {subject}
      </p>
      <p className={textStyles.detail}>
        <KindIcon kind={kind} />
        {text(`kind.${kind}`)}
        {separator}
        <time dateTime={occurredAt} title={fullDate(occurredAt)}>
          {date(occurredAt, now)}
        </time>
        {separator}
        {isDone ? text('follow-ups.is-done') : text('follow-ups.due', { date: date(noonOf(dueOn), now) })}
      </p>
      {note !== '' && (
        <blockquote dir="auto" className={mergeClasses(textStyles.body, styles.note)}>
          {note}
        </blockquote>
      )}
      {mayContribute && (
        <div className={styles.actions}>
          <Button
            size="small"
            appearance={isDone ? 'secondary' : 'primary'}
            aria-label={text(isDone ? 'follow-ups.undo-named' : 'follow-ups.done-named', { subject })}
            onClick={onFollowUp}
          >
            {text(isDone ? 'follow-ups.undo' : 'follow-ups.done')}
          </Button>
          <Button size="small" aria-label={text('follow-ups.calendar-named', { subject })} onClick={onCalendar}>
            {text('follow-ups.calendar')}
          </Button>
        </div>
      )}
      <StepFailure id={interactionId} {...props} />
    </li>
  );
}
