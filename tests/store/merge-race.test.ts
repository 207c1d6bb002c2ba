import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mergePersonsHere } from '#store/merge.ts';
import { createPool, withInstitution } from '#store/session.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf } from './institutions.ts';
import { recount } from './recount.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const [ann, bob] = ['ann@race.example', 'bob@other.example'];

test('two people who are logged, taken back, merged and unmerged by many at once are counted once each', async () => {
  const { store } = database;
  const york = await createInstitution(database);
  const colleagues = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => york.signIn(name)));
  const [jo] = colleagues;
  if (!jo) throw new Error('There are colleagues');
  await store.logInteraction(mailOf(jo, { people: [ann, bob] }));
  const idOf = async (text: string) => (await lookUp(store, jo, text)).person?.id ?? '';
  const [keptId, mergedId] = [await idOf(ann), await idOf(bob)];

  const logging = colleagues.flatMap((colleague) =>
    Array.from({ length: 8 }, async (_, index) => {
      const people = [[ann], [bob], [ann, bob]][index % 3] ?? [];
      const { id } = await store.logInteraction(mailOf(colleague, { people }));
      if (index % 2 === 0) await store.undoContribution({ ...colleague, interactionId: id });
    }),
  );
  let merges = 0;
  const merging = Array.from({ length: 2 }, async () => {
    for (let round = 0; round < 6; round += 1) {
      const merge = await store.mergePersons({ ...jo, keptId, mergedId });
      if (!merge) continue; // the other one has
      merges += 1;
      expect(await store.undoMerge({ ...jo, mergeId: merge.id })).toBe('undone');
    }
  });
  await Promise.all([...logging, ...merging]);
  expect(merges).toBeGreaterThan(0);
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
  // One at the beginning, and of each colleague the four that were not taken back.
  const merge = await store.mergePersons({ ...jo, keptId, mergedId });
  expect(merge).toBeDefined();
  expect((await lookUp(store, jo, bob)).totals).toEqual({ interactions: 1 + 5 * 4, colleagues: 5 });
});

test('a log that turns private waits for whom its first copy counted, though this copy leaves them out', async () => {
  const { store } = database;
  const york = await createInstitution(database);
  const [jo, max] = [await york.signIn('Jo'), await york.signIn('Max')];
  await store.logInteraction(mailOf(jo, { id: 'first', people: [ann, bob] }));
  await store.logInteraction(mailOf(max, { people: ['later@race.example'], at: '2026-03-02T09:00:00Z' }));
  const idOf = async (text: string) => (await lookUp(store, max, text)).person?.id ?? '';
  const pair = { keptId: await idOf(bob), mergedId: await idOf('later@race.example') };
  const pool = createPool(database.serverUrl);
  let logging: Promise<unknown> = Promise.resolve();
  await withInstitution(pool, york.id, async (ask) => {
    expect(await mergePersonsHere(ask, { institutionId: york.id, colleagueId: max.id, ...pair })).toBeDefined();
    logging = store.logInteraction(mailOf(jo, { id: 'first', people: [ann], visibility: 'private' }));
    await waitUntilOneWaits();
  });
  await logging;
  await pool.end();
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
});

/** Until a statement of the server's own waits for another one's lock. */
async function waitUntilOneWaits(): Promise<void> {
  const client = await connect(database.serverUrl);
  const text = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => (await client.query(text)).rowCount, { timeout: 8_000 });
  await client.end();
}
