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
  const told = 'ask-before-sending on, delegates on, category "Logged by Acquaint" in green, half-life 365 days';
  expect(first).toEqual({ code: 0, stdout: `York Example: ${told}\n`, stderr: '' });
  expect((await database.store.findInstitution(york.id))?.settings).toEqual({
    asksBeforeSending: true,
    allowsDelegates: true,
    halfLifeDays: 365,
    category: { name: 'Logged by Acquaint', colour: 'Preset4' },
  });
  expect((await asOwner('institution', 'list')).stdout).toBe(`${york.id}\tYork Example\tyork.example\t${told}\n`);
  expect((await set('--delegates', 'off', '--no-category', '--half-life', '90')).code).toBe(0);
  expect((await database.store.findInstitution(york.id))?.settings).toEqual({
    asksBeforeSending: true,
    allowsDelegates: false,
    halfLifeDays: 90,
  });
  expect(await database.store.weighSome(york.id)).toBe(true);
  expect((await set()).stdout).toBe(
    'York Example: ask-before-sending on, delegates off, no category, half-life 90 days\n',
  );
  expect((await readAudit()).filter((action) => action === 'institution-changed')).toHaveLength(2);
  const elsewhere = await asOwner('institution', 'set', '--domain', 'leeds.example');
  expect(elsewhere).toMatchObject({ code: 1, stdout: '' });
  expect(elsewhere.stderr).toContain('There is no institution with leeds.example');
});

test('signals are added, listed and removed', async () => {
  const jo = await york.signIn('Jo', 'Partnerships');
  await database.store.logInteraction(mailOf(jo, { people: ['ann@acme.example'] }));
  const kinds = async () =>
    ((await lookUp(database.store, jo, 'ann@acme.example')).signals ?? []).map(({ kind }) => kind);
  const ofAcme = ['--organisation', 'Acme.example'];
  const add = async (...words: string[]) => (await asOwner('signal', 'add', ...words)).stdout.trim();
  const steward = await add(...ofAcme, '--kind', 'steward', '--colleague', 'max@york.example');
  const unit = await add(...ofAcme, '--kind', 'steward', '--unit', 'partnerships', '--text', 'Ask first');
  const check = await add(
    ...ofAcme,
    ...['--kind', 'check', '--check', 'due-diligence', '--outcome', 'passed', '--expires', '2020-02-29'],
    ...['--source', 'Finance'],
  );
  const person = ['--address', 'ann@acme.example'];
  const mark = await add(...person, '--kind', 'do-not-contact', '--text', 'Asked us');
  expect(await kinds()).toEqual(['do-not-contact', 'steward', 'steward', 'check']);
  expect(await asOwner('signal', 'list', ...ofAcme)).toEqual({
    code: 0,
    stdout: [
      `${check}\texpired\tdue-diligence\t2020-02-29\t\tFinance`,
      `${unit}\tsteward\tPartnerships\t\tAsk first\t`,
      `${steward}\tsteward\tmax@york.example\t\t\t`,
      '',
    ].join('\n'),
    stderr: '',
  });
  expect(await asOwner('signal', 'remove', mark)).toEqual({ code: 0, stdout: `${mark} is removed.\n`, stderr: '' });
  expect(await asOwner('signal', 'remove', mark)).toMatchObject({ code: 1 });
  expect(await kinds()).not.toContain('do-not-contact');
  const unknown = await asOwner('signal', 'add', '--organisation', 'nowhere.example', '--kind', 'do-not-contact');
  expect(unknown).toEqual({
    code: 1,
    stdout: '',
    stderr: 'York Example knows no organisation with nowhere.example.\n',
  });
  expect((await readAudit()).slice(-5)).toEqual([...Array<string>(4).fill('signal-added'), 'signal-removed']);
});

test.each([
  ['--kind is of no kind', ['--kind', 'warning'], '--kind must be one of do-not-contact, steward'],
  ['a steward is nobody', ['--kind', 'steward'], 'Say either --colleague or --unit'],
  ['a preference says nothing', ['--kind', 'contact-preference'], '--text is missing'],
  ['a day is none', ['--kind', 'do-not-contact', '--on', '2026-02-30'], '--on must be a date'],
  ['an other check has no name', ['--kind', 'check', '--check', 'other'], '--name goes with --check other'],
])('a signal is refused with a sentence where %s', async (_, words, sentence) => {
  const refused = await asOwner('signal', 'add', '--address', 'ann@acme.example', ...words);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(sentence);
});

test('where several institutions are on board, whose signal it is must be said', async () => {
  const institution = { id: crypto.randomUUID(), name: 'Leeds', domains: ['leeds.example'], personalDomains: [] };
  await addInstitution({ connectionString: database.ownerUrl, institution });
  const words = ['signal', 'add', '--organisation', 'acme.example', '--kind', 'do-not-contact'];
  const unsaid = await asOwner(...words);
  expect(unsaid.code).toBe(2);
  expect(unsaid.stderr).toContain('--domain is missing');
  expect((await asOwner(...words, '--domain', 'york.example')).code).toBe(0);
});
