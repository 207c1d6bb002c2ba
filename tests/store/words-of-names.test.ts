import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf } from './institutions.ts';
import { readEverything } from './recount.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('people and organisations who were here before words were kept are found as those made since', async () => {
  const institutions = [await createInstitution(database), await createInstitution(database)];
  for (const institution of institutions) {
    const jo = await institution.signIn('Jo');
    const log = (emailAddress: string, displayName: string) =>
      database.store.logInteraction(mailOf(jo, { people: [emailAddress], about: { displayName } }));
    await log('ada@acme.example', 'Ada Lovelace');
    await log('jose@beta.example', 'José Núñez');
  }
  const read = async () => {
    const all = await Promise.all(institutions.map(({ id }) => readEverything(database.ownerUrl, id)));
    // Whole names came later, by a migration of their own.
    const isWord = (row: unknown) => (row as { kind: string }).kind !== 'organisation-name'; // a cast: a row of name_word
    return all.map(({ name_word, person }) => ({ name_word: name_word?.filter(isWord), person }));
  };
  const before = await read();
  expect(before[1]?.name_word?.length).toBeGreaterThan(8);

  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  for (const { id } of institutions) {
    await owner.query(`select set_config('app.institution_id', '${id}', false)`);
    await owner.query('delete from name_word');
    await owner.query('update person set name_key = null');
  }
  await owner.query("select set_config('app.institution_id', '', false)");
  await owner.query(
    await readFile(new URL('../../src/store/migrations/0009-words-of-names.sql', import.meta.url), 'utf8'),
  );
  await owner.end();
  expect(await read()).toEqual(before);
});
