import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addInstitution } from '#store/add-institution.ts';
import { listInstitutions } from '#store/list-institutions.ts';
import type { Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let institutionId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  institutionId = (await createInstitution(database)).id;
});
afterAll(() => database.drop());

function signedIn(objectId: string, emailAddress: string, displayName: string) {
  return { institutionId, objectId, emailAddress, displayName, roles: [] };
}

describe('a colleague', () => {
  test('is made at the first sign-in and the same at every later one', async () => {
    const first = await store.ensureColleague(signedIn('first', 'Jo@York.example', 'Jo'));
    expect(first).toEqual({ id: first.id, displayName: 'Jo', emailAddress: 'jo@york.example', unit: '' });
    expect(await store.ensureColleague(signedIn('first', 'jo@york.example', 'Jo'))).toEqual(first);
  });

  test('is one, however many sign-ins come at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () => store.ensureColleague(signedIn('at-once', 'una@york.example', 'Una'))),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  test('has the name and address of the latest sign-in', async () => {
    const before = await store.ensureColleague(signedIn('renamed', 'max@york.example', 'Max'));
    const after = await store.ensureColleague(signedIn('renamed', 'maxine@york.example', 'Maxine'));
    expect(after).toEqual({ ...before, displayName: 'Maxine', emailAddress: 'maxine@york.example' });
  });

  test('who was only seen by address is the one who signs in with it', async () => {
    const id = newId();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.institution_id', '${institutionId}', false)`);
    await owner.query(
      `insert into colleague (institution_id, id, email_address, display_name)
      values ('${institutionId}', '${id}', 'seen@york.example', 'Seen')`,
    );
    await owner.end();
    expect(await store.ensureColleague(signedIn('seen', 'seen@york.example', 'Seen Person'))).toMatchObject({
      id,
      displayName: 'Seen Person',
    });
  });

  test('whose address goes to somebody else stays somebody else', async () => {
    const left = await store.ensureColleague(signedIn('left', 'head@york.example', 'Old Head'));
    const came = await store.ensureColleague(signedIn('came', 'head@york.example', 'New Head'));
    expect(came.id).not.toBe(left.id);
    expect(came.emailAddress).toBe('head@york.example');
    const moved = await store.ensureColleague(signedIn('left', 'emeritus@york.example', 'Old Head'));
    expect(moved).toEqual({ ...left, emailAddress: 'emeritus@york.example' });
  });
});

describe('an institution', () => {
  test('is found once it is on board, and brought up to date when added again', async () => {
    const id = newId();
    expect(await store.findInstitution(id)).toBeUndefined();
    const institution = { id, name: 'Leeds Example', domains: ['leeds.example'], personalDomains: [] };
    await addInstitution({ connectionString: database.ownerUrl, institution });
    const renamed = { ...institution, name: 'Leeds', personalDomains: ['mail.example'], overruledDomains: [] };
    await addInstitution({ connectionString: database.ownerUrl, institution: renamed });
    const onBoard = { ...renamed, settings: { asksBeforeSending: false, allowsDelegates: true, halfLifeDays: 365 } };
    expect(await store.findInstitution(id)).toMatchObject(onBoard);
    expect(await listInstitutions({ connectionString: database.ownerUrl })).toContainEqual(onBoard);
  });

  test('has in the audit when it was added and changed, and nothing when it was added as it is', async () => {
    const id = newId();
    const institution = { id, name: 'Hull Example', domains: ['hull.example'], personalDomains: [] };
    const changed = { ...institution, domains: ['hull.example', 'humber.example'] };
    for (const one of [institution, institution, changed, changed])
      await addInstitution({ connectionString: database.ownerUrl, institution: one });
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.institution_id', '${id}', false)`);
    const { rows } = await owner.query('select action, subject_id, colleague_id, details from audit order by id');
    await owner.end();
    const entry = { subject_id: id, colleague_id: null };
    const details = { name: 'Hull Example', personalDomains: '' };
    expect(rows).toEqual([
      { ...entry, action: 'institution-added', details: { ...details, domains: 'hull.example' } },
      { ...entry, action: 'institution-changed', details: { ...details, domains: 'hull.example humber.example' } },
    ]);
  });
});
