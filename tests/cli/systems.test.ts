import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSystemKey } from '#domain/system-key.ts';
import { hashOfSystemKey } from '#server/system-check.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, type TestInstitution } from '../store/institutions.ts';
import { runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
let york: TestInstitution;
beforeAll(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
});
afterAll(() => database.drop());

const asOwner = (...words: string[]) => runAcquaint(words, { DATABASE_OWNER_URL: database.ownerUrl });

test('a system is connected with a key that is printed once, listed, and revoked', async () => {
  const added = await asOwner(
    'system',
    'add',
    'finance',
    '--name',
    'Finance',
    '--kinds',
    'invoice,award',
    '--seen-by',
    'managers',
  );
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const key = added.stdout.trim();
  const told = readSystemKey(key);
  expect(told).toEqual({ institutionId: york.id, code: 'finance' });
  const kept = async () => await database.store.findSystemByKey({ institutionId: york.id, code: 'finance' });
  expect((await kept())?.keyHash?.equals(hashOfSystemKey(key))).toBe(true);
  const listed = 'finance\tFinance\taward,invoice\tmanagers\t0\t0\tnever';
  expect((await asOwner('system', 'list')).stdout).toBe(`${listed}\n`);
  expect(await asOwner('system', 'revoke', 'finance')).toMatchObject({ code: 0, stdout: '' });
  expect((await kept())?.keyHash).toBe(null);
  expect((await asOwner('system', 'list')).stdout).toMatch(/^finance\t.*\trevoked \d{4}-/);
});

test('what is wrong with a system is said in one sentence', async () => {
  const { code, stdout, stderr } = await asOwner('system', 'add', 'hr', '--name', 'HR', '--kinds', 'award,cheese');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('--kinds must be some of: grant,');
  const none = await asOwner('system', 'revoke', 'nothing');
  expect(none.stderr).toContain('York Example has no system with the code nothing');
});
