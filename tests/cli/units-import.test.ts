import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, type TestInstitution } from '../store/institutions.ts';
import { runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
let york: TestInstitution;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
  folder = await mkdtemp(join(tmpdir(), 'acquaint-units-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function importTable(text: string | Uint8Array, ...words: string[]) {
  const file = join(folder, 'units.csv');
  await writeFile(file, text);
  const answer = await runAcquaint(['units', 'import', file, ...words], { DATABASE_OWNER_URL: database.ownerUrl });
  return { ...answer, stderr: answer.stderr.replaceAll(file, 'FILE') };
}

const units = async () =>
  (await database.store.findInstitution(york.id))?.units.map(({ name, colleagues }) => [name, colleagues]);

test('a table puts colleagues into units, after it has said what it would change', async () => {
  await york.signIn('Jo');
  // As Excel writes it where it is set to a western language.
  const table = Uint8Array.from(
    Buffer.from('Email;Department\nJO@york.example;École > Chimie\nno address;École\n', 'latin1'),
  );
  expect(await importTable(table)).toEqual({
    code: 0,
    stdout: 'York Example: 0 changed, 0 as they were, 2 refused.\n',
    stderr: 'FILE:2: There is no unit “École > Chimie”\nFILE:3: “no address” is not an email address\n',
  });
  const trial = await importTable(table, '--make-units', '--dry-run');
  expect(trial.stdout).toBe(
    'New unit: École\nNew unit: École > Chimie\njo@york.example: École > Chimie\n' +
      'York Example: 1 changed, 0 as they were, 1 refused (nothing is changed yet).\n',
  );
  expect(await units()).toEqual([]);
  expect((await importTable(table, '--make-units')).code).toBe(0);
  expect(await units()).toEqual([
    ['Chimie', 1],
    ['École', 1],
  ]);
  expect((await importTable(table)).stdout).toBe('York Example: 0 changed, 1 as they were, 1 refused.\n');
});

test('a file that is not there, and a call without one, are told', async () => {
  const env = { DATABASE_OWNER_URL: database.ownerUrl };
  expect(await runAcquaint(['units', 'import', join(folder, 'none.csv')], env)).toMatchObject({ code: 1, stdout: '' });
  expect(await runAcquaint(['units', 'import'], env)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('One FILE is needed'),
  });
});
