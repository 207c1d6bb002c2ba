import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const tenant = '44444444-4444-4444-8444-444444444444';
const asOwner = (...words: string[]) => runAcquaint(words, { DATABASE_OWNER_URL: database.ownerUrl });

test('explains itself, and each command too', async () => {
  const all = await runAcquaint(['--help']);
  expect(all.code).toBe(0);
  const names = ['migrate', 'institution add', 'institution set', 'institution list', 'import reference', 'token'];
  for (const name of [...names, 'signal add', 'signal list', 'signal remove']) {
    expect(all.stdout).toContain(`acquaint ${name}`);
    const one = await runAcquaint([...name.split(' '), '--help']);
    expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 0, stderr: '' });
    expect(one.stdout).toContain(`Usage: acquaint ${name}`);
  }
});

test.each([
  [['fly'], 'There is no command "fly"'],
  [['constructor'], 'There is no command "constructor"'],
  [['institution'], 'There is no command "institution"'],
  [['migrate', '--fast'], "Unknown option '--fast'"],
  [
    ['institution', 'add', '--tenant', 'northbridge', '--name', 'x', '--domain', 'x.example'],
    '--tenant must be a GUID',
  ],
  [['institution', 'add', '--tenant', tenant, '--domain', 'x.example'], '--name is missing'],
  [['institution', 'add', '--tenant', tenant, '--name', 'x'], 'At least one --domain is needed'],
  [['institution', 'add', '--tenant', tenant, '--name', 'x', '--domain', 'x y'], '"x y" is not a mail domain'],
  [['institution', 'set', '--delegates', 'off'], '--domain is missing'],
  [['institution', 'set', '--domain', 'x.example', '--half-life', '7'], '--half-life must be 30 to 3650 days'],
  [['institution', 'set', '--domain', 'x.example', '--delegates', 'no'], '--delegates must be on or off'],
  [
    ['institution', 'set', '--domain', 'x.example', '--category', 'Logged', '--colour', 'pink'],
    '--colour must be one of red,',
  ],
  [['institution', 'set', '--domain', 'x.example', '--colour', 'green'], '--category must be a name'],
  [['signal', 'remove', 'x'], 'Say the ID of one signal'],
  [['signal', 'add', '--kind', 'do-not-contact'], 'Say either --address or --organisation'],
  [['token', '--port', 'http'], '--port must be a port number'],
])('%j is called wrongly: one line says how, and the exit code is 2', async (words, sentence) => {
  const { code, stdout, stderr } = await asOwner(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('without the address of the store the commands say which variable is missing', async () => {
  for (const words of [['migrate'], ['institution', 'list'], ['import', 'reference', 'ror', 'ror.json']]) {
    const { code, stderr } = await runAcquaint(words);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_OWNER_URL is missing: [^\n]*\.\n$/);
  }
});

test('a store that does not answer is one sentence', async () => {
  const { code, stderr } = await runAcquaint(['migrate'], {
    DATABASE_OWNER_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  });
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toContain('at ');
});

test('an institution is taken on board, listed, and brought up to date by the same command', async () => {
  const domains = ['--domain', 'Westbridge.ac.example', '--domain', 'münster.example'];
  const added = await asOwner(
    'institution',
    'add',
    '--tenant',
    tenant.toUpperCase(),
    '--name',
    'Westbridge',
    ...domains,
  );
  expect(added).toEqual({
    code: 0,
    stdout: 'Westbridge is on board, with westbridge.ac.example, xn--mnster-3ya.example.\n',
    stderr: '',
  });
  expect(await database.store.findInstitution(tenant)).toMatchObject({ name: 'Westbridge' });
  const again = [
    '--name',
    'University of Westbridge',
    '--domain',
    'westbridge.ac.example',
    '--personal-domain',
    'mail.example',
  ];
  expect((await asOwner('institution', 'add', '--tenant', tenant, ...again)).code).toBe(0);
  expect(await database.store.findInstitution(tenant)).toMatchObject({
    id: tenant,
    name: 'University of Westbridge',
    domains: ['westbridge.ac.example'],
    personalDomains: ['mail.example'],
    overruledDomains: [],
    settings: { asksBeforeSending: false, allowsDelegates: true },
  });
  const listed = await asOwner('institution', 'list');
  expect(listed.stdout).toBe(
    `${tenant}\tUniversity of Westbridge\twestbridge.ac.example\task-before-sending off, delegates on, no category, half-life 365 days\n`,
  );
});
