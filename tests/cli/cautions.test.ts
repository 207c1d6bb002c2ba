import { afterAll, beforeAll, expect, test } from 'vitest';
import { addInstitution } from '#store/add-institution.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { connect } from '../harness/connect.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from '../store/institutions.ts';
import { runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
let york: TestInstitution;
beforeAll(async () => {
  database = await createTestDatabase();
  york = await createInstitution(database);
});
afterAll(() => database.drop());

const asOwner = (...words: string[]) => runAcquaint(words, { DATABASE_OWNER_URL: database.ownerUrl });

async function readAudit(): Promise<string[]> {
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  const { rows } = await owner.query<{ action: string }>(
    'select action from audit where colleague_id is null order by id',
  );
  await owner.end();
  return rows.map(({ action }) => action);
}

test('settings are changed one by one, told and listed', async () => {
  const set = (...words: string[]) => asOwner('institution', 'set', '--domain', 'staff.york.example', ...words);
  const first = await set('--ask-before-sending', 'on', '--category', ' Logged by Acquaint ', '--colour', 'Green');
  const told = 'ask-before-sending on, delegates on, category "Logged by Acquaint" in green';
  expect(first).toEqual({ code: 0, stdout: `York Example: ${told}\n`, stderr: '' });
  expect((await database.store.findInstitution(york.id))?.settings).toEqual({
    asksBeforeSending: true,
    allowsDelegates: true,
    category: { name: 'Logged by Acquaint', colour: 'Preset4' },
  });
  expect((await asOwner('institution', 'list')).stdout).toBe(`${york.id}\tYork Example\tyork.example\t${told}\n`);
  expect((await set('--delegates', 'off', '--no-category')).code).toBe(0);
  expect((await database.store.findInstitution(york.id))?.settings).toEqual({
    asksBeforeSending: true,
    allowsDelegates: false,
  });
  expect((await set()).stdout).toBe('York Example: ask-before-sending on, delegates off, no category\n');
  expect((await readAudit()).filter((action) => action === 'institution-changed')).toHaveLength(2);
  const elsewhere = await asOwner('institution', 'set', '--domain', 'leeds.example');
  expect(elsewhere).toMatchObject({ code: 1, stdout: '' });
  expect(elsewhere.stderr).toContain('There is no institution with leeds.example');
});

test('stewards and whom not to contact are set and cleared', async () => {
  const jo = await york.signIn('Jo');
  await database.store.logInteraction(mailOf(jo, { people: ['ann@acme.example'] }));
  const caution = async () => (await lookUp(database.store, jo, 'ann@acme.example')).caution;
  const steward = ['--organisation', 'Acme.example', '--colleague', 'max@york.example'];
  expect(await asOwner('steward', 'add', ...steward)).toEqual({
    code: 0,
    stdout: 'max@york.example is a steward of acme.example.\n',
    stderr: '',
  });
  expect((await asOwner('steward', 'add', ...steward)).stdout).toContain('already');
  await asOwner('do-not-contact', 'set', '--address', 'ann@acme.example', '--reason', 'Asked us');
  expect(await caution()).toMatchObject({
    stewards: [{ emailAddress: 'max@york.example' }],
    doNotContact: { subject: 'person', reason: 'Asked us' },
  });
  const unknown = await asOwner('do-not-contact', 'set', '--organisation', 'nowhere.example');
  expect(unknown).toEqual({
    code: 1,
    stdout: '',
    stderr: 'York Example knows no organisation with nowhere.example.\n',
  });
  expect((await asOwner('do-not-contact', 'clear', '--address', 'ann@acme.example')).code).toBe(0);
  expect((await asOwner('steward', 'remove', ...steward)).code).toBe(0);
  expect(await caution()).toBeUndefined();
  expect((await readAudit()).slice(-4)).toEqual([
    'steward-added',
    'do-not-contact-set',
    'do-not-contact-cleared',
    'steward-removed',
  ]);
});

test('where several institutions are on board, whose mark it is must be said', async () => {
  const institution = { id: crypto.randomUUID(), name: 'Leeds', domains: ['leeds.example'], personalDomains: [] };
  await addInstitution({ connectionString: database.ownerUrl, institution });
  const words = ['do-not-contact', 'set', '--organisation', 'acme.example'];
  const unsaid = await asOwner(...words);
  expect(unsaid.code).toBe(2);
  expect(unsaid.stderr).toContain('--domain is missing');
  const said = await asOwner(...words, '--domain', 'york.example');
  expect(said).toMatchObject({ code: 0, stdout: 'acme.example is not to be contacted.\n' });
});
