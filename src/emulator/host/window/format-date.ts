const day = 86_400_000;

/** As Outlook's list does: the time today, the weekday this week, else the date. */
export function formatListDate(iso: string | undefined, now: Date): string {
  const date = new Date(iso ?? NaN);
  if (Number.isNaN(date.getTime())) return '';
  if (date.toDateString() === now.toDateString()) return time.format(date);
  const age = now.getTime() - date.getTime();
  if (age >= 0 && age < 6 * day) return weekday.format(date);
  return date.getFullYear() === now.getFullYear() ? dayAndMonth.format(date) : fullDate.format(date);
}

export function formatReadingDate(milliseconds: number): string {
  return Number.isFinite(milliseconds) && milliseconds > 0 ? long.format(new Date(milliseconds)) : 'No date';
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const fullDate = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });
const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** When a meeting is: its day, and from when to when. */
export function formatMeetingTime({ start, end, isAllDay }: MeetingTimes): string {
  const day = longDay.format(new Date(start));
  return isAllDay ? `${day}, all day` : `${day}, ${formatMeetingHours({ start, end, isAllDay })}`;
}

export function formatMeetingHours({ start, end, isAllDay }: MeetingTimes): string {
  return isAllDay ? 'All day' : `${time.format(new Date(start))}–${time.format(new Date(end))}`;
}

export function formatMeetingDay(start: number): string {
  return shortDay.format(new Date(start));
}

interface MeetingTimes {
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });
const shortDay = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
