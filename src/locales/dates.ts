/** Dates in a language's own words, in the reader's time zone. Times come in as ISO 8601 text. */
export interface Dates {
  /** `10 Nov`, with the year when it is another than now's. */
  date(time: string, now: Date): string;
  /** `Tuesday, 10 November 2026 at 14:05`. */
  fullDate(time: string): string;
  /** `Tuesday 10 November at 14:05`, with the year when it is another than now's. */
  dayAndTime(time: string, now: Date): string;
  year(time: string): string;
  /** `November 2026`. */
  monthOf(time: string): string;
  /** `12 days ago`, `yesterday`, `3 months ago`. */
  relative(time: string, now: Date): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The calendar is the Gregorian one in every language: the mail's own, and the same for every colleague. */
export function createDates(language: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory' });
  const short = format({ day: 'numeric', month: 'short' });
  const shortWithYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const full = format({ dateStyle: 'full', timeStyle: 'short' });
  const onDay = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  const dayAndTime = format(onDay);
  const dayAndTimeWithYear = format({ ...onDay, year: 'numeric' });
  const year = format({ year: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    date: (time, now) => (isSameYear(time, now) ? short : shortWithYear).format(new Date(time)),
    fullDate: (time) => full.format(new Date(time)),
    dayAndTime: (time, now) => (isSameYear(time, now) ? dayAndTime : dayAndTimeWithYear).format(new Date(time)),
    year: (time) => year.format(new Date(time)),
    monthOf: (time) => month.format(new Date(time)),
    relative(time, now) {
      const [value, unit] = distance(new Date(time), now);
      return relative.format(value, unit);
    },
  };
}

function distance(time: Date, now: Date): [number, Intl.RelativeTimeFormatUnit] {
  const elapsed = time.getTime() - now.getTime();
  const days = Math.round((startOfDay(time) - startOfDay(now)) / day);
  if (Math.abs(elapsed) < hour) return [Math.trunc(elapsed / minute), 'minute'];
  if (days === 0) return [Math.trunc(elapsed / hour), 'hour'];
  if (Math.abs(days) < 14) return [days, 'day'];
  if (Math.abs(days) < 61) return [Math.trunc(days / 7), 'week'];
  const months = (time.getFullYear() - now.getFullYear()) * 12 + time.getMonth() - now.getMonth();
  return Math.abs(months) < 24 ? [months, 'month'] : [Math.trunc(months / 12), 'year'];
}

function isSameYear(time: string, now: Date): boolean {
  return new Date(time).getFullYear() === now.getFullYear();
}

function startOfDay(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
