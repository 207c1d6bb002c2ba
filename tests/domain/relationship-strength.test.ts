import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainStrength, strengthNow, strengthStep, type RelationshipPart } from '#domain/relationship-strength.ts';
import { noUnit } from '#domain/visibility.ts';

const now = new Date('2026-11-20T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(now.getTime() - days * day);

/** As the store keeps it, in the plainest way. */
function kept(times: readonly Date[], halfLife: number) {
  const weights = times.map((time) => 2 ** ((time.getTime() - Date.UTC(2000, 0, 1)) / day / halfLife));
  return { strength: Math.log2(weights.reduce((sum, one) => sum + one, 0)), halfLife };
}

const stepOf = (ages: readonly number[], halfLife = 365) =>
  strengthStep(strengthNow([kept(ages.map(daysAgo), halfLife)], now));

describe('strengthNow', () => {
  it('of an interaction halves with every half-life', () => {
    for (const [age, worth] of [
      [0, 1],
      [90, 0.5],
      [180, 0.25],
      [900, 2 ** -10],
    ] as const) {
      expect(2 ** strengthNow([kept([daysAgo(age)], 90)], now)).toBeCloseTo(worth, 9);
    }
  });

  it('of several relationships is that of all their interactions together, whatever half-life each was counted by', () => {
    const part = fc.record({
      ages: fc.array(fc.integer({ min: -30, max: 9_000 }), { minLength: 1, maxLength: 5 }),
      halfLife: fc.integer({ min: 30, max: 3_650 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const worth = parts.flatMap(({ ages, halfLife }) => ages.map((age) => 2 ** (-age / halfLife)));
        const expected = worth.reduce((sum, one) => sum + one, 0);
        const some = parts.map(({ ages, halfLife }) => kept(ages.map(daysAgo), halfLife));
        expect(strengthNow(some, now)).toBeCloseTo(Math.log2(expected), 7);
      }),
    );
  });

  it('holds a number however far apart the dates are', () => {
    const apart = [
      { strength: -36_500 / 30, halfLife: 30 },
      { strength: 73_000 / 30, halfLife: 30 },
    ];
    expect(Number.isFinite(strengthNow(apart, now))).toBe(true);
    expect(strengthNow([], now)).toBe(-Infinity);
    expect(strengthStep(strengthNow([], now))).toBe(1);
  });
});

describe('strengthStep', () => {
  it.each([
    [[0.5], 2],
    [[400], 1],
    [[12, 40], 2],
    [[400, 500, 600, 700], 2],
    [[5, 20, 40, 90], 3],
    [[5, 20, 40, 90, 100, 101, 102, 103], 3],
    [Array.from({ length: 14 }, (_, index) => 12 + index * 20), 4],
    [Array.from({ length: 14 }, (_, index) => 2_000 + index * 20), 1],
  ] as const)('of interactions %j days ago is %d', (ages, step) => {
    expect(stepOf(ages)).toBe(step);
  });

  it('never falls when there is one more, and never rises with time alone', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: 4_000 }), (some, more) => {
        expect(stepOf([...some, more])).toBeGreaterThanOrEqual(stepOf(some));
        expect(stepOf(some.map((age) => age + more))).toBeLessThanOrEqual(stepOf(some));
      }),
    );
  });
});

describe('explainStrength', () => {
  const part = (unitId: string, times: readonly Date[], countOut = 0): RelationshipPart => ({
    ...kept(times, 365),
    unitId,
    countIn: times.length - countOut,
    countOut,
    firstAt: times[0]?.toISOString() ?? '',
    lastAt: times.at(-1)?.toISOString() ?? '',
  });

  it('says how many since when, which ways, when last and in which units, the strongest first', () => {
    const parts = [
      part('law', [daysAgo(2_700), daysAgo(2_000)]),
      part(noUnit, [daysAgo(800)]),
      part('chemistry', [daysAgo(300), daysAgo(40), daysAgo(12)], 2),
    ];
    expect(explainStrength(parts, now)).toEqual({
      strength: 3,
      count: 6,
      firstAt: daysAgo(2_700).toISOString(),
      lastAt: daysAgo(12).toISOString(),
      direction: 'both',
      unitIds: ['chemistry', 'law'],
    });
  });

  it('says one way where it is', () => {
    expect(explainStrength([part('law', [daysAgo(3)])], now)).toMatchObject({ direction: 'in', strength: 2, count: 1 });
    expect(explainStrength([part('law', [daysAgo(3)], 1)], now)).toMatchObject({ direction: 'out' });
  });
});
