import type { MeetingOfMessage } from '../../wire-appointment.ts';
import { readEvent } from '../calendar/read-event.ts';
import { recurrenceOf } from '../calendar/recurrence.ts';
import { componentLines, field, readCalendarLines, type CalendarLine } from './calendar-lines.ts';
import { readTimeZones } from './calendar-zone.ts';

export interface CalendarMeeting extends Omit<MeetingOfMessage, 'seriesId'> {
  readonly itemClass: string;
  readonly uid: string;
  /** It is about one occurrence of a series. */
  readonly isOccurrence: boolean;
}

/**
 * The meeting that a text/calendar part asks for, cancels or answers (RFC 5546), with the class that Outlook gives such
 * an item. Undefined for what Outlook shows as plain mail: another method, or no time that can be read.
 */
export function readMeeting(text: string, methodOfPart: string | undefined): CalendarMeeting | undefined {
  const lines = readCalendarLines(text);
  const eventLines = componentLines(lines, 'VEVENT')[0];
  const method = (methodOfPart ?? lines.find((line) => line.name === 'METHOD')?.value ?? '').trim().toUpperCase();
  const itemClass = itemClassOf(method, eventLines);
  if (!eventLines || itemClass === undefined) return undefined;
  const event = readEvent(eventLines, readTimeZones(componentLines(lines, 'VTIMEZONE')));
  if (!event) return undefined;
  const start = event.start.toUtc(event.start.local);
  return {
    itemClass,
    uid: event.uid,
    start,
    end: start + event.duration,
    location: event.location,
    isOccurrence: event.replaces !== undefined,
    ...(event.rule ? { recurrence: recurrenceOf(event.rule, event.start, event.duration) } : {}),
  };
}

function itemClassOf(method: string, event: readonly CalendarLine[] | undefined): string | undefined {
  switch (method) {
    case 'REQUEST':
      return 'IPM.Schedule.Meeting.Request';
    case 'CANCEL':
      return 'IPM.Schedule.Meeting.Canceled';
    case 'REPLY':
      return answerClasses[
        field(event ?? [], 'ATTENDEE')
          ?.params.get('PARTSTAT')
          ?.toUpperCase() ?? ''
      ];
    default:
      return undefined;
  }
}

const answerClasses: Readonly<Record<string, string>> = {
  ACCEPTED: 'IPM.Schedule.Meeting.Resp.Pos',
  DECLINED: 'IPM.Schedule.Meeting.Resp.Neg',
  TENTATIVE: 'IPM.Schedule.Meeting.Resp.Tent',
};
