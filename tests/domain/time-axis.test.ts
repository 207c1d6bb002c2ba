import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, barsOf, positionOf, spansOf, ticksOf } from '#domain/time-axis.ts';
import { countByYear, mostOf } from '#domain/unit-strip.ts';

const years = fc.array(fc.integer({ min: 1950, max: 2080 }), { maxLength: 40 });
const day = fc
  .date({ min: new Date('1960-01-01T00:00:00Z'), max: new Date('2079-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dated = fc.record({ startsOn: fc.option(day, { nil: undefined }), endsOn: fc.option(day, { nil: undefined }) });

test('an axis has this year on it, and between five and thirty years', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 2000, max: 2060 }), (some, thisYear) => {
      const { from, to } = axisOf(some, thisYear);
      expect(to).toBe(Math.max(thisYear, ...some));
      expect(to - from + 1).toBeGreaterThanOrEqual(5);
      expect(to - from + 1).toBeLessThanOrEqual(30);
      expect(axisOf([], thisYear)).toEqual({ from: thisYear - 4, to: thisYear });
    }),
  );
});

test('the years that are named are few, in order, evenly apart, and end with the last', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 2, max: 12 }), (some, most) => {
      const axis = axisOf(some, 2026);
      const ticks = ticksOf(axis, most);
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(ticks.at(-1)?.year).toBe(axis.to);
      const steps = ticks.slice(1).map(({ year }, index) => year - (ticks[index]?.year ?? 0));
      expect(new Set(steps).size).toBeLessThanOrEqual(1);
      for (const { at } of ticks) expect(at > 0 && at < 1).toBe(true);
    }),
  );
});

test('bars stand apart within the axis, none is lost, and the more there was the higher they are', () => {
  const counts = fc.array(fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 0, max: 5000 })));
  fc.assert(
    fc.property(counts, (some) => {
      const activity = some.map(([year, count]) => ({ year, unitId: 'unit', in: count, out: 0 }));
      const byUnit = countByYear(activity, 'unitId');
      const axis = axisOf(
        some.map(([year]) => year),
        2026,
      );
      const bars = barsOf(byUnit.get('unit') ?? new Map(), axis, mostOf(byUnit));
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(some.reduce((sum, [, count]) => sum + count, 0));
      for (const [index, bar] of bars.entries()) {
        const next = bars[index + 1];
        expect(bar.at).toBeGreaterThanOrEqual(0);
        expect(bar.at + bar.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(bar.height > 0 && bar.height <= 1).toBe(true);
        if (next) expect(next.at).toBeGreaterThanOrEqual(bar.at + bar.width - 1e-9);
        for (const other of bars) if (other.count > bar.count) expect(other.height).toBeGreaterThanOrEqual(bar.height);
      }
    }),
  );
});

test('spans are within the axis, everything with a day is there once, and those of one lane don’t touch while there is room', () => {
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 60 }), (some) => {
      const axis = axisOf([], 2026);
      const spans = spansOf(some, axis);
      const withDay = some.filter(({ startsOn, endsOn }) => startsOn !== undefined || endsOn !== undefined);
      expect(new Set(spans.map(({ value }) => value))).toEqual(new Set(withDay));
      expect(spans.length).toBe(withDay.length);
      const lanes = Math.max(-1, ...spans.map(({ lane }) => lane)) + 1;
      expect(lanes).toBeLessThanOrEqual(16);
      for (const { at, width } of spans) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at + width).toBeLessThanOrEqual(1);
      }
      for (let lane = 0; lane < Math.min(lanes, 15); lane += 1) {
        const own = spans.filter((one) => one.lane === lane);
        for (const [index, { at, width }] of own.entries()) {
          const next = own[index + 1];
          if (next) expect(next.at).toBeGreaterThan(at + width);
        }
      }
    }),
  );
});

test('later days are never earlier on the axis', () => {
  const axis = axisOf([2010], 2026);
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [earlier, later] = [one, other].sort();
      expect(positionOf(earlier ?? '', axis)).toBeLessThanOrEqual(positionOf(later ?? '', axis));
    }),
  );
  expect(positionOf('2018-07-02', axis)).toBeCloseTo(0.5, 2);
});
