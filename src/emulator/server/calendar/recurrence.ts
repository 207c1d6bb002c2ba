import type { Recurrence } from '../../wire-appointment.ts';
import { localStarts, type RecurrenceRule } from './recurrence-rule.ts';

/** A time of a calendar: local to a zone, and as an instant. */
export interface ZonedStart {
  readonly local: number;
  readonly zone: string;
  readonly toUtc: (local: number) => number;
}

/** What Outlook tells an add-in of a series; its times are local to the zone that it was arranged in. */
export function recurrenceOf(rule: RecurrenceRule, start: ZonedStart, duration: number): Recurrence {
  const first = new Date(start.local);
  const ends = rule.count !== undefined || rule.until !== undefined;
  const last = new Date(localStarts(rule, start.local, start.toUtc).at(-1) ?? start.local);
  return {
    recurrenceType: rule.frequency,
    recurrenceProperties: propertiesOf(rule, first),
    recurrenceTimeZone: { name: start.zone, offset: (start.local - start.toUtc(start.local)) / 60_000 },
    seriesTimeJson: {
      startYear: first.getUTCFullYear(),
      startMonth: first.getUTCMonth() + 1,
      startDay: first.getUTCDate(),
      ...(ends
        ? { endYear: last.getUTCFullYear(), endMonth: last.getUTCMonth() + 1, endDay: last.getUTCDate() }
        : { noEndDate: true }),
      startTimeMin: first.getUTCHours() * 60 + first.getUTCMinutes(),
      durationMin: Math.round(duration / 60_000),
    },
  };
}

function propertiesOf({ frequency, interval, days }: RecurrenceRule, first: Date): Recurrence['recurrenceProperties'] {
  const named = days.length > 0 ? days.map(({ weekday }) => weekday) : [first.getUTCDay()];
  const nth = days[0]?.nth ?? 0;
  const place =
    nth === 0
      ? { dayOfMonth: first.getUTCDate() }
      : { dayOfWeek: officeDays[named[0] ?? 0] ?? '', weekNumber: nth < 0 ? 'last' : (weekNumbers[nth - 1] ?? 'last') };
  switch (frequency) {
    case 'daily':
      return { interval };
    case 'weekly':
      return { interval, days: named.map((weekday) => officeDays[weekday] ?? ''), firstDayOfWeek: 'mon' };
    case 'monthly':
      return { interval, ...place };
    case 'yearly':
      return { interval, ...place, month: officeMonths[first.getUTCMonth()] ?? '' };
  }
}

/** https://learn.microsoft.com/javascript/api/outlook/office.mailboxenums.days and its neighbours. */
const officeDays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekNumbers = ['first', 'second', 'third', 'fourth'];
const officeMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
