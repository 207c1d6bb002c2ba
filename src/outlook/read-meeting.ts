import { isCancelledSubject, type Meeting, type MeetingSeries } from '#domain/meeting.ts';
import { readText } from './read-address.ts';

/** What is read of Office's meetings, in the calendar and in mails about one; any part may be missing. */
export interface ReadableMeeting {
  readonly subject?: unknown;
  readonly start?: unknown;
  readonly seriesId?: unknown;
  readonly recurrence?: unknown;
}

/** Undefined where Office does not say when the meeting is: it can't be told from another then. */
export function readMeeting(item: ReadableMeeting, form: Meeting['form']): Meeting | undefined {
  const start = readTime(item.start);
  const isCancelled = form === 'cancellation' || (typeof item.subject === 'string' && isCancelledSubject(item.subject));
  const series = readSeries(item);
  return start === undefined ? undefined : { form, start, isCancelled, ...(series ? { series } : {}) };
}

/** An occurrence has its series' id, and its series' recurrence (Mailbox 1.7); the series itself only the latter. */
function readSeries({ recurrence, ...item }: ReadableMeeting): MeetingSeries | undefined {
  const seriesId = readText(item.seriesId);
  const start = readSeriesStart(recurrence);
  if (seriesId === '' && start === undefined) return undefined;
  return { ...(seriesId === '' ? {} : { id: seriesId }), ...(start === undefined ? {} : { start }) };
}

/** In the time zone of the recurrence, which is the same in everybody's calendar: `2026-03-02` and `T10:00:00:000`. */
function readSeriesStart(recurrence: unknown): string | undefined {
  const { seriesTime } = (recurrence ?? {}) as Partial<Office.Recurrence>; // a cast: what is read of it is looked at
  if (typeof seriesTime?.getStartDate !== 'function' || typeof seriesTime.getStartTime !== 'function') return undefined;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(String(seriesTime.getStartDate()))?.[0];
  const time = /^T?(\d{2}:\d{2})/.exec(String(seriesTime.getStartTime()))?.[1];
  return date !== undefined && time !== undefined ? `${date}T${time}` : undefined;
}

function readTime(time: unknown): string | undefined {
  const isTime = time instanceof Date && time.getTime() >= earliest && time.getTime() < latest;
  return isTime ? time.toISOString() : undefined;
}

// What the server takes for a date at all.
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);
