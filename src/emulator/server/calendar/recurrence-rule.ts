import { readLocalTime } from '../mail/calendar-lines.ts';

/** What the emulator repeats of RFC 5545 §3.3.10: enough for what calendars of offices hold. */
export interface RecurrenceRule {
  /** As it was written. */
  readonly text: string;
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
  readonly interval: number;
  readonly count?: number;
  /** Local to the series, or UTC. */
  readonly until?: { readonly time: number; readonly isUtc: boolean };
  readonly days: readonly { readonly weekday: number; readonly nth: number }[];
}

/** As iCalendar and Office.js write them, Sunday first. */
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** Undefined for what the emulator doesn't repeat: such a meeting is shown once. */
export function readRule(text: string): RecurrenceRule | undefined {
  const parts = new Map(text.split(';').map((part) => [part.split('=')[0]?.toUpperCase() ?? '', part.split('=')[1]]));
  const frequency = parts.get('FREQ')?.toLowerCase();
  const isKnown = frequency === 'daily' || frequency === 'weekly' || frequency === 'monthly' || frequency === 'yearly';
  if (!isKnown || [...parts.keys()].some((name) => !readParts.has(name))) return undefined;
  const count = Number(parts.get('COUNT'));
  const until = parts.get('UNTIL') ?? '';
  const time = readLocalTime(until);
  // A date alone is that whole day.
  const endOfDay = until.includes('T') ? 0 : day - 1;
  return {
    text: text.trim(),
    frequency,
    interval: Math.max(1, Math.trunc(Number(parts.get('INTERVAL') ?? '1')) || 1),
    ...(count >= 1 ? { count } : {}),
    ...(time === undefined ? {} : { until: { time: time + endOfDay, isUtc: /Z\s*$/u.test(until) } }),
    days: (parts.get('BYDAY') ?? '').split(',').flatMap(readDay),
  };
}

const readParts: ReadonlySet<string> = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST']);
const day = 86_400_000;
/** Of a series without an end; and no series shows more. */
const mostOccurrences = 100;
const mostDays = 5 * 366;

/** The local starts of a series that begins at this one. */
export function localStarts(rule: RecurrenceRule, first: number, toUtc: (local: number) => number): readonly number[] {
  const starts: number[] = [];
  const most = Math.min(rule.count ?? mostOccurrences, mostOccurrences);
  const isBeyond = (local: number) =>
    rule.until !== undefined && (rule.until.isUtc ? toUtc(local) : local) > rule.until.time;
  for (let local = first; starts.length < most && local < first + mostDays * day; local += day) {
    if (isBeyond(local)) break;
    if (local === first || repeatsOn(rule, first, local)) starts.push(local);
  }
  return starts;
}

function repeatsOn({ frequency, interval, days }: RecurrenceRule, first: number, local: number): boolean {
  const [from, to] = [new Date(first), new Date(local)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const isNamed = days.some(({ weekday, nth }) => weekday === to.getUTCDay() && (nth === 0 || isNth(to, nth)));
  switch (frequency) {
    case 'daily':
      return Math.round((local - first) / day) % interval === 0 && (days.length === 0 || isNamed);
    case 'weekly':
      return (
        (mondayOf(local) - mondayOf(first)) % (7 * interval) === 0 && (days.length === 0 ? sameWeekday() : isNamed)
      );
    case 'monthly':
      return months % interval === 0 && (days.length === 0 ? sameDate() : isNamed);
    case 'yearly':
      return months % (12 * interval) === 0 && (days.length === 0 ? sameDate() : isNamed);
  }
  function sameWeekday(): boolean {
    return from.getUTCDay() === to.getUTCDay();
  }
  function sameDate(): boolean {
    return from.getUTCDate() === to.getUTCDate();
  }
}

/** Whole days since 1970 to that week's Monday. */
function mondayOf(local: number): number {
  const days = Math.floor(local / day);
  return days - ((new Date(local).getUTCDay() + 6) % 7);
}

function isNth(date: Date, nth: number): boolean {
  if (nth > 0) return Math.ceil(date.getUTCDate() / 7) === nth;
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.ceil((last - date.getUTCDate() + 1) / 7) === -nth;
}

function readDay(text: string): RecurrenceRule['days'] {
  const parts = /^([+-]?\d)?([A-Z]{2})$/u.exec(text.trim().toUpperCase());
  const weekday = weekdays.findIndex((name) => name === parts?.[2]);
  return weekday < 0 ? [] : [{ weekday, nth: Number(parts?.[1] ?? '0') }];
}
