import { expect, test } from 'vitest';
import { oldestKept } from '#domain/retention.ts';

test.each([
  ['2026-11-29T23:30:00Z', 6, '2020-11-29'],
  ['2024-02-29T00:00:00Z', 1, '2023-02-28'],
  ['2024-02-29T00:00:00Z', 4, '2020-02-29'],
])('at %s, what is kept for %i years is from %s or later', (now, years, day) => {
  expect(oldestKept(years, new Date(now)).toISOString()).toBe(`${day}T00:00:00.000Z`);
});
