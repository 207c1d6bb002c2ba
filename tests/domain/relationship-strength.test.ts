import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationshipStrength } from '#domain/relationship-strength.ts';

const now = new Date('2026-11-20T12:00:00Z');

describe('relationshipStrength', () => {
  it.each([
    [{ count: 14, direction: 'both', lastAt: '2026-11-10T09:42:00Z' }, 4],
    [{ count: 14, direction: 'both', lastAt: '2025-11-10T09:42:00Z' }, 3],
    [{ count: 14, direction: 'in', lastAt: '2025-11-10T09:42:00Z' }, 2],
    [{ count: 1, direction: 'out', lastAt: '2020-11-10T09:42:00Z' }, 1],
    [{ count: 4, direction: 'in', lastAt: '2026-11-19T09:42:00Z' }, 2],
  ] as const)('of %j is %d', (relationship, expected) => {
    expect(relationshipStrength(relationship, now)).toBe(expected);
  });

  it('never falls when there is more', () => {
    const facts = fc.record({
      count: fc.integer({ min: 1, max: 20 }),
      direction: fc.constantFrom('in', 'out', 'both'),
      lastAt: fc.constantFrom('2020-01-01T00:00:00Z', '2026-11-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(facts, (relationship) => {
        const more = { ...relationship, count: relationship.count + 1, direction: 'both' as const };
        expect(relationshipStrength(more, now)).toBeGreaterThanOrEqual(relationshipStrength(relationship, now));
      }),
    );
  });
});
