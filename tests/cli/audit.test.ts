import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, mailOf, type TestInstitution } from '../store/institutions.ts';
import { runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
let york: TestInstitution;
let logged: string;
beforeAll(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
  const jo = await york.signIn('Jo');
  const { id } = await database.store.logInteraction(
    mailOf(jo, { people: ['ann@acme.example'], subject: 'Very secret' }),
  );
  logged = id;
  await database.store.sealAudit({ institutionId: york.id });
});
afterAll(() => database.drop());

const audit = (...words: string[]) => runAcquaint(['audit', ...words], { DATABASE_OWNER_URL: database.ownerUrl });

test('an audit that is as it was sealed is told so, with the hash to keep', async () => {
  const outcome = await audit('verify');
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toMatch(
    /^York Example: 2 entries in 1 seals\. Sealed at 20\S+Z, seal 1, hash [\da-f]{64}\. Chain verified: nothing is wrong\.\n$/,
  );
  const [hash = ''] = /[\da-f]{64}/.exec(outcome.stdout) ?? [];
  for (const which of ['york.example', york.id]) {
    expect((await audit('verify', '--institution', which, '--expect', hash)).code).toBe(0);
  }
  const other = await audit('verify', '--expect', 'ab'.repeat(32));
  expect(other).toMatchObject({ code: 1, stderr: 'The audit is not as it was sealed.\n' });
  expect(other.stdout).toContain(`No seal has the hash ${'ab'.repeat(32)}`);
  expect((await audit('verify', '--expect', 'abc')).code).toBe(2);
  expect((await audit('verify', '--institution', 'nowhere.example')).code).toBe(1);
});

test('what waits for the next seal is told, and is nothing wrong', async () => {
  await database.store.logInteraction(mailOf(await york.signIn('Max'), { people: ['bob@acme.example'] }));
  const outcome = await audit('verify');
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toContain('2 entries in 1 seals, 1 waiting for the next one');
});

test('all of it is written out, a line an entry, without a message’s text', async () => {
  const outcome = await audit('list', '--institution', york.id);
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).not.toMatch(/secret|@acme/);
  const entries = outcome.stdout.trim().split('\n');
  expect(entries.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { action: 'institution-added', colleagueId: null, seal: 1, institutionId: york.id },
    { action: 'interaction-logged', subjectId: logged, seal: 1, details: { visibility: 'institution' } },
    { action: 'interaction-logged', seal: null },
  ]);
  expect((await audit('list', '--since', '2999-01-01')).stdout).toBe('');
  expect((await audit('list', '--since', 'yesterday')).code).toBe(2);
});

test('what was changed is told by its place, and fails the command', async () => {
  const owner = await connect(database.ownerUrl);
  await owner.query(`alter table audit disable row level security`);
  const { rows } = await owner.query<{ id: string }>(
    `update audit set details = '{}' where subject_id = '${logged}' returning id`,
  );
  await owner.query(`alter table audit enable row level security`);
  await owner.end();
  const outcome = await audit('verify', '--institution', 'york.example');
  expect(outcome).toMatchObject({ code: 1, stderr: 'The audit is not as it was sealed.\n' });
  expect(outcome.stdout).toContain(`1 found wrong:\n  seal 1: entry ${rows[0]?.id} was changed\n`);
});
