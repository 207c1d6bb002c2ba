import { afterAll, beforeAll, expect, test } from 'vitest';
import { introductionMoment } from '#domain/introduction.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { after, day, prepareIntroducing, type Introducing } from './introducing.ts';

let database: TestDatabase;
let here: Introducing;
beforeAll(async () => {
  database = await createTestDatabase();
  here = await prepareIntroducing(database);
});
afterAll(() => database.drop());

const tables = ['introduction', 'introduction_knower', 'introduction_refusal', 'introduction_turn', 'outgoing_mail'];

/** How many rows of each table the database shows to the server's own role on this colleague's behalf. */
async function countRows(colleagueId: string): Promise<number[]> {
  const server = await connect(database.serverUrl);
  try {
    await server.query(
      `select set_config('app.institution_id', $1, false), set_config('app.viewer_id', $2, false),
      set_config('app.viewer_everyone', 'on', false), set_config('app.viewer_ties', 'on', false)`,
      [here.york.id, colleagueId],
    );
    const counts = [];
    for (const table of tables) counts.push((await server.query(`select from ${table}`)).rowCount ?? 0);
    return counts;
  } finally {
    await server.end();
  }
}

test('the database itself shows each colleague what is theirs of a request, and nobody how far it has come', async () => {
  const { asker, max, una, kim, know, ann, asked, see, answer, received } = here;
  await know(max, 'tie', 6);
  await know(una, 'tie', 3);
  await know(kim, 'tie');
  await asked(await ann());
  await see(after(introductionMoment));
  // Three know her, of whom one is asked.
  expect(await countRows('everything')).toEqual([1, 3, 0, 1, 1]);
  expect(await countRows(asker.id)).toEqual([1, 0, 0, 0, 0]);
  expect(await countRows(max.id)).toEqual([0, 1, 0, 0, 0]);
  expect(await countRows(una.id)).toEqual([0, 0, 0, 0, 0]);

  await answer(max, 'never', after(day));
  await see(after(day + introductionMoment));
  expect(await countRows(asker.id)).toEqual([1, 0, 0, 0, 0]);
  expect(await countRows(max.id)).toEqual([0, 1, 1, 0, 0]);
  expect(await countRows(una.id)).toEqual([0, 1, 0, 0, 0]);

  expect(await received(una, after(2 * day))).toHaveLength(1);
  await answer(una, 'let-me-write-first', after(2 * day));
  expect(await countRows(asker.id)).toEqual([1, 1, 0, 0, 0]);
  expect(await countRows(kim.id)).toEqual([0, 0, 0, 0, 0]);
});

test('the institutions that have something due are found by their ids alone', async () => {
  expect(await database.store.listDueInstitutions(after(0))).toEqual([]);
  expect(await database.store.listDueInstitutions(after(200 * day))).toEqual([here.york.id]);
  const server = await connect(database.serverUrl);
  await server.query(`select set_config('app.every_due', 'on', false)`);
  for (const table of tables.slice(0, 3)) expect((await server.query(`select from ${table}`)).rowCount, table).toBe(0);
  await server.end();
});
