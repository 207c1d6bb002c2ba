import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  checkKinds,
  checkOutcomes,
  dayOf,
  isAskedBeforeSending,
  orderSignals,
  signalKinds,
  signalStandings,
  standingOf,
  type OrderedSignal,
} from '#domain/signal.ts';

const today = '2026-11-30';
const check = (more: Omit<NonNullable<OrderedSignal['check']>, 'kind'>) =>
  ({ kind: 'check', check: { kind: 'due-diligence', ...more } }) as const;

test.each([
  ['it expired yesterday', check({ expiresOn: '2026-11-29', outcome: 'passed' }), 'expired'],
  ['it was due and is not finished', check({ expiresOn: '2026-11-29', outcome: 'pending' }), 'expired'],
  ['its last day is today', check({ expiresOn: '2026-11-30' }), 'due-soon'],
  ['it expires in thirty days', check({ expiresOn: '2026-12-30' }), 'due-soon'],
  ['it expires in thirty-one days', check({ expiresOn: '2026-12-31', outcome: 'passed' }), 'valid'],
  ['it is not finished', check({ outcome: 'pending' }), 'pending'],
  ['it was not passed, and has expired', check({ expiresOn: '2025-01-01', outcome: 'failed' }), 'failed'],
  ['it never expires', check({}), 'valid'],
  ['it is no check', { kind: 'steward' } as const, 'steward'],
] as const)('where %s', (_, signal, standing) => {
  expect(standingOf(signal, today)).toBe(standing);
});

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(days * 86_400_000 + 1.6e12).toISOString().slice(0, 10));
const signal = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...signalKinds),
  subject: fc.constantFrom('person' as const, 'organisation' as const),
  setAt: day,
  check: fc.record({
    kind: fc.constantFrom(...checkKinds),
    outcome: fc.option(fc.constantFrom(...checkOutcomes), { nil: undefined }),
    expiresOn: fc.option(day, { nil: undefined }),
  }),
});

describe('Signals', () => {
  it('are in one order, the gravest first, however they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(signal, { selector: ({ id }) => id }), day, (signals, on) => {
        const ordered = orderSignals(signals, on);
        expect(orderSignals(signals.toReversed(), on)).toEqual(ordered);
        expect([...ordered].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...signals].sort((a, b) => a.id.localeCompare(b.id)),
        );
        const ranks = ordered.map((one) => signalStandings.indexOf(standingOf(one, on)));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const asked = ordered.map((one) => isAskedBeforeSending(standingOf(one, on)));
        expect(asked.indexOf(true, Math.max(0, asked.indexOf(false)))).toBe(
          asked.includes(false) ? -1 : asked.indexOf(true),
        );
      }),
    );
  });

  it('only grow graver as time passes', () => {
    fc.assert(
      fc.property(signal, day, day, (one, some, other) => {
        const [before = '', after = ''] = [some, other].sort();
        const rank = (on: string) => signalStandings.indexOf(standingOf(one, on));
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
      }),
    );
  });

  it('expire by the calendar of whoever reads', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
