import type { Meeting } from '#domain/meeting.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useNow } from '#ui/use-now.tsx';
import { Notice } from '#ui/Notice.tsx';
import textStyles from '#ui/text.module.css';

interface MeetingLinesProps {
  readonly meeting: Meeting;
  /** Of a cancelled one too: then there is something to take back. */
  readonly isLogged: boolean;
}

/** When the meeting is, that a series is logged once, and that a cancelled one is. */
export function MeetingLines({ meeting, isLogged }: MeetingLinesProps) {
  const { text, dayAndTime, fullDate } = useLocale();
  const now = useNow();
  const { start, series, isCancelled } = meeting;
  return (
    <>
      <div className={textStyles.detail}>
        <time dateTime={start} title={fullDate(start)}>
          {text('meeting.on', { when: dayAndTime(start, now) })}
        </time>
        {series && <div>{text('meeting.series')}</div>}
      </div>
      {isCancelled && (
        <Notice intent="info" title={text('meeting.cancelled')}>
          {text(isLogged ? 'meeting.cancelled-logged' : 'meeting.cancelled-text')}
        </Notice>
      )}
    </>
  );
}
