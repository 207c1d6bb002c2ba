import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visibilities } from '#domain/visibility.ts';
import { createPool } from '#store/session.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { log, prepare, steps } from './counter-steps.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool(database.serverUrl);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('counters', () => {
  test('are what counting anew would give, after any logs, changes, undos and moves between units by several colleagues', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { id, take, weighAll, readContributions, expectedAfter } = await prepare(database, pool);
        for (const step of taken) await take(step);
        await weighAll();
        const { kept, counted } = await recount(database.ownerUrl, id);
        expect(kept).toEqual(counted);
        expect(await readContributions()).toEqual(expectedAfter(taken));
      }),
      { numRuns: 40, ...inTime },
    );
  });

  test('are what counting anew would give when everything happens at once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (first, then) => {
        const { id, take, weighAll } = await prepare(database, pool);
        await Promise.all(first.map(take));
        await Promise.all([...then.map(take), weighAll()]);
        await weighAll();
        const { kept, counted } = await recount(database.ownerUrl, id);
        expect(kept).toEqual(counted);
      }),
      { numRuns: 25, ...inTime },
    );
  });

  test('are as before once a log or a change is undone, and nothing is left when all are', async () => {
    await fc.assert(
      fc.asyncProperty(steps, log, fc.constantFrom(...visibilities), async (before, last, visibility) => {
        const { id, take, undoAll } = await prepare(database, pool);
        for (const step of before) await take(step);
        const readAll = async () => await readEverything(database.ownerUrl, id);
        // A mail that nobody has logged yet, so that undoing takes back exactly this.
        const there = await readAll();
        const mine = { who: last.who, mail: 8 };
        await take({ ...last, ...mine, isByDelegate: false });
        const logged = await readAll();
        await take({ does: 'change', ...mine, visibility });
        await take({ does: 'change', ...mine, visibility: last.visibility });
        expect(await readAll()).toEqual(logged);
        await take({ does: 'take back', ...mine });
        expect(await readAll()).toEqual(there);
        await undoAll();
        for (const rows of Object.values(await readAll())) expect(rows).toEqual([]);
      }),
      { numRuns: 20, ...inTime },
    );
  });
});
