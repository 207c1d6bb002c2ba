import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuiet, quietFrom, quietRule, type Rhythm } from '#domain/quiet.ts';

const day = 86_400_000;
const last = Date.parse('2026-01-01T00:00:00Z');
const at = (time: number) => new Date(time).toISOString();

const rhythm: fc.Arbitrary<Rhythm> = fc
  .record({ countIn: fc.nat(30), countOut: fc.nat(30), days: fc.nat(3000) })
  .map(({ countIn, countOut, days }) => ({ countIn, countOut, firstAt: at(last - days * day), lastAt: at(last) }));

/** Every so many days, this often, both ways by turns. */
const every = (days: number, count: number): Rhythm => ({
  countIn: Math.ceil(count / 2),
  countOut: Math.floor(count / 2),
  firstAt: at(last - days * (count - 1) * day),
  lastAt: at(last),
});
const after = (days: number) => new Date(last + days * day);

describe('a relationship has gone quiet', () => {
  test('when its silence is four of its usual gaps', () => {
    expect(findQuiet(every(30, 10), after(119))).toBeUndefined();
    expect(findQuiet(every(30, 10), after(121))).toEqual({ everyDays: 30, silentDays: 121 });
  });

  test('after three months at the earliest, however often they were in touch', () => {
    expect(findQuiet(every(2, 60), after(89))).toBeUndefined();
    expect(findQuiet(every(2, 60), after(91))).toMatchObject({ everyDays: 2 });
  });

  test('for two years, and is over then', () => {
    expect(findQuiet(every(30, 10), after(120 + quietRule.toldFor - 1))).toBeDefined();
    expect(findQuiet(every(30, 10), after(120 + quietRule.toldFor))).toBeUndefined();
  });

  test('never when it went one way, had few interactions, was one exchange, or had no rhythm', () => {
    expect(quietFrom({ ...every(30, 10), countOut: 0 })).toBeUndefined();
    expect(quietFrom(every(30, 4))).toBeUndefined();
    expect(quietFrom(every(3, 10))).toBeUndefined();
    expect(quietFrom(every(200, 10))).toBeUndefined();
  });

  test('at one moment, and no longer once they are in touch again', () => {
    fc.assert(
      fc.property(rhythm, fc.nat(4000), (one, days) => {
        const from = quietFrom(one);
        const now = after(days);
        const isQuiet = findQuiet(one, now) !== undefined;
        const isTold = from !== undefined && from <= now.getTime() && now.getTime() < from + quietRule.toldFor * day;
        expect(isQuiet).toBe(isTold);
        expect(findQuiet({ ...one, countIn: one.countIn + 1, lastAt: now.toISOString() }, now)).toBeUndefined();
      }),
    );
  });

  test('later when they had been in touch less often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 16, max: 180 }), (count, days) => {
        expect(quietFrom(every(days, count))).toBeLessThanOrEqual(quietFrom(every(days + 1, count)) ?? Infinity);
      }),
    );
  });
});
