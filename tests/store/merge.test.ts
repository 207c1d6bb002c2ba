import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { anything, linkedLogs, logs, merge, prepareSteps } from './merge-steps.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** In which order a contribution names its people is the one thing that undoing out of turn may change. */
function withSortedIds(everything: Record<string, unknown[]>): Record<string, unknown[]> {
  const sort = (_: string, value: unknown): unknown =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value;
  return JSON.parse(JSON.stringify(everything, sort)) as Record<string, unknown[]>; // a cast: the same shape
}

describe('merging and undoing', () => {
  test('leaves every table as it was, also when merges are undone in turn', async () => {
    await fc.assert(
      fc.asyncProperty(linkedLogs, fc.array(merge, { minLength: 1, maxLength: 4 }), async (before, wanted) => {
        const { take, merges, undo, readAll, expectCounted } = await prepareSteps(database);
        for (const step of before) await take(step);
        const snapshots: [string, unknown][] = [];
        for (const step of wanted) {
          const snapshot = await readAll();
          const made = merges.length;
          await take(step);
          await expectCounted();
          if (merges.length > made) snapshots.push([merges.at(-1) ?? '', snapshot]);
          else expect(await readAll()).toEqual(snapshot);
        }
        for (const [mergeId, snapshot] of snapshots.reverse()) {
          expect(await undo(mergeId)).toBe('undone');
          expect(await readAll()).toEqual(snapshot);
          expect(await undo(mergeId)).toBe('undone');
        }
      }),
      { numRuns: 12, ...inTime },
    );
  });

  test('leaves every table as it was, in whichever order merges are undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        linkedLogs,
        fc.array(merge, { minLength: 2, maxLength: 5 }),
        fc.nat(),
        async (before, wanted, turn) => {
          const { take, merges, undo, readAll, expectCounted } = await prepareSteps(database);
          for (const step of before) await take(step);
          const there = await readAll();
          for (const step of wanted) await take(step);
          for (let left = merges.slice(); left.length > 0;) {
            const [next = ''] = left.splice(turn % left.length, 1);
            expect(await undo(next)).toBe('undone');
            await expectCounted();
          }
          expect(withSortedIds(await readAll())).toEqual(withSortedIds(there));
        },
      ),
      { numRuns: 10, ...inTime },
    );
  });

  test('keeps every counter right among any logs, and nothing is left when all is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(logs, anything, async (before, steps) => {
        const { take, merges, undo, takeBackAll, readAll, expectCounted } = await prepareSteps(database);
        for (const step of before) await take(step);
        for (const step of steps) {
          await take(step);
          await expectCounted();
        }
        for (const mergeId of merges) await undo(mergeId);
        await expectCounted();
        await takeBackAll();
        for (const [table, rows] of Object.entries(await readAll())) expect(rows, table).toEqual([]);
      }),
      { numRuns: 12, ...inTime },
    );
  });

  test('keeps every counter right when everything happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(linkedLogs, anything, async (before, steps) => {
        const { take, merges, undo, expectCounted } = await prepareSteps(database);
        for (const step of before) await take(step);
        await Promise.all(steps.map(take));
        await expectCounted();
        await Promise.all([...merges.map(undo), ...before.map(take)]);
        await expectCounted();
      }),
      { numRuns: 8, ...inTime },
    );
  });
});
