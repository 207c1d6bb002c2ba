import {
  Avatar,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { ArrowRepeatAllRegular, CalendarRegular, LocationRegular } from '@fluentui/react-icons';
import type { AppointmentContent, Attendee, MeetingResponse } from '../../wire-appointment.ts';
import { useMailbox } from './context.ts';
import { formatMeetingTime } from './format-date.ts';

/** A meeting that others arrange: when, where and with whom. */
export function AppointmentHeader({ content }: { readonly content: AppointmentContent }) {
  const styles = useStyles();
  const { session } = useMailbox();
  const { organizer, seriesId } = content;
  return (
    <div className={styles.header}>
      <Subtitle1 as="h2" dir="auto" className={styles.subject}>
        {content.subject || '(no subject)'}
      </Subtitle1>
      <div className={styles.line}>
        <CalendarRegular aria-hidden /> <Body1>{formatMeetingTime(content)}</Body1>
        {content.recurrence && (
          <>
            <ArrowRepeatAllRegular aria-hidden /> <Body1>Repeats {content.recurrence.recurrenceType}</Body1>
          </>
        )}
        {seriesId !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void session.openSeries(seriesId)}>
            View series
          </Button>
        )}
      </div>
      {content.location !== '' && (
        <div className={styles.line}>
          <LocationRegular aria-hidden /> <Body1 dir="auto">{content.location}</Body1>
        </div>
      )}
      {organizer && (
        <div className={styles.line}>
          <Avatar aria-hidden name={organizer.name} size={32} color="colorful" />
          <Body1Strong dir="auto">{organizer.name}</Body1Strong>
          <Caption1 className={styles.quiet}>Organiser · {organizer.address}</Caption1>
        </div>
      )}
      <Attendees label="Required" attendees={content.required} />
      <Attendees label="Optional" attendees={content.optional} />
    </div>
  );
}

function Attendees({ label, attendees }: { readonly label: string; readonly attendees: readonly Attendee[] }) {
  const styles = useStyles();
  if (attendees.length === 0) return null;
  return (
    <Caption1 block className={styles.quiet} dir="auto">
      {label}: {attendees.map(({ name, response }) => name + answers[response]).join('; ')}
    </Caption1>
  );
}

const answers: Readonly<Record<MeetingResponse, string>> = {
  none: '',
  organizer: '',
  tentative: ' (perhaps)',
  accepted: ' (accepted)',
  declined: ' (declined)',
};

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`,
    maxHeight: '45%',
    overflowY: 'auto',
    flexShrink: 0,
    boxSizing: 'border-box',
  },
  subject: { margin: 0, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
