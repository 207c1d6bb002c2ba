import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRule, localStarts } from '#emulator/server/calendar/recurrence-rule.ts';
import { recurrenceOf } from '#emulator/server/calendar/recurrence.ts';

const first = Date.UTC(2026, 10, 10, 9, 30); // a Tuesday, the second of its month
const start = { local: first, zone: 'UTC', toUtc: (time: number) => time };

function days(text: string, from = first): string[] {
  const rule = readRule(text);
  const starts = rule ? localStarts(rule, from, (time) => time) : [];
  return starts.map((time) => new Date(time).toISOString().slice(0, 10));
}

function seriesTimeOf(text: string): unknown {
  const rule = readRule(text);
  return rule && recurrenceOf(rule, start, 0).seriesTimeJson;
}

describe('a series', () => {
  it.each([
    ['FREQ=DAILY;COUNT=3', '2026-11-10 2026-11-11 2026-11-12'],
    ['FREQ=DAILY;INTERVAL=2;COUNT=3', '2026-11-10 2026-11-12 2026-11-14'],
    ['FREQ=WEEKLY;COUNT=3', '2026-11-10 2026-11-17 2026-11-24'],
    ['FREQ=WEEKLY;BYDAY=TU,FR;COUNT=4', '2026-11-10 2026-11-13 2026-11-17 2026-11-20'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;COUNT=4', '2026-11-10 2026-11-23 2026-11-24 2026-12-07'],
    ['FREQ=WEEKLY;UNTIL=20261124T093000Z', '2026-11-10 2026-11-17 2026-11-24'],
    ['FREQ=WEEKLY;UNTIL=20261123T235959Z', '2026-11-10 2026-11-17'],
    ['FREQ=WEEKLY;UNTIL=20261124', '2026-11-10 2026-11-17 2026-11-24'],
    ['FREQ=MONTHLY;COUNT=3', '2026-11-10 2026-12-10 2027-01-10'],
    ['FREQ=MONTHLY;BYDAY=2TU;COUNT=3', '2026-11-10 2026-12-08 2027-01-12'],
    ['FREQ=MONTHLY;BYDAY=-1TU;COUNT=3', '2026-11-10 2026-11-24 2026-12-29'],
    ['FREQ=YEARLY;COUNT=2', '2026-11-10 2027-11-10'],
  ])('by %s is on its days', (rule, expected) => {
    expect(days(rule)).toEqual(expected.split(' '));
  });

  it.each(['', 'FREQ=HOURLY;COUNT=3', 'FREQ=MONTHLY;BYMONTHDAY=1', 'FREQ=WEEKLY;BYSETPOS=1'])(
    'by “%s” is none that is repeated',
    (rule) => {
      expect(readRule(rule)).toBeUndefined();
    },
  );

  it('without an end is shown a hundred times', () => {
    expect(days('FREQ=DAILY')).toHaveLength(100);
    expect(seriesTimeOf('FREQ=DAILY')).toMatchObject({ noEndDate: true });
  });

  it('begins where it begins, goes forward, and never takes more occurrences than it counts', () => {
    const frequency = fc.constantFrom('daily', 'weekly', 'monthly', 'yearly');
    const anyDay = fc.record({ weekday: fc.integer({ min: 0, max: 6 }), nth: fc.integer({ min: -1, max: 4 }) });
    const rule = fc.record({
      text: fc.constant(''),
      frequency,
      interval: fc.integer({ min: 1, max: 5 }),
      count: fc.integer({ min: 1, max: 150 }),
      days: fc.array(anyDay, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 4_000_000_000_000 }), (each, from) => {
        const starts = localStarts(each, from, (time) => time);
        expect(starts[0]).toBe(from);
        expect(starts.length).toBeLessThanOrEqual(each.count);
        expect(starts.every((time, index) => index === 0 || time > (starts[index - 1] ?? time))).toBe(true);
      }),
    );
  });

  it('is told to add-ins by its rule, its last day and its hours, local to its zone', () => {
    const rule = readRule('FREQ=MONTHLY;BYDAY=2TU;COUNT=3');
    const summer = { local: first, zone: 'Elsewhere', toUtc: (time: number) => time - 3_600_000 };
    expect(rule && recurrenceOf(rule, summer, 45 * 60_000)).toEqual({
      recurrenceType: 'monthly',
      recurrenceProperties: { interval: 1, dayOfWeek: 'tue', weekNumber: 'second' },
      recurrenceTimeZone: { name: 'Elsewhere', offset: 60 },
      seriesTimeJson: {
        ...{ startYear: 2026, startMonth: 11, startDay: 10, endYear: 2027, endMonth: 1, endDay: 12 },
        ...{ startTimeMin: 570, durationMin: 45 },
      },
    });
  });
});
