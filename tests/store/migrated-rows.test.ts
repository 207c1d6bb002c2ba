import type { Client } from 'pg';
import { v4 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#store/migrate.ts';
import type { Reader } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { everything, lookUp } from './institutions.ts';
import { recount } from './recount.ts';
import { insertCautions, insertLogs, migrateTo, rowsOfBefore } from './rows-of-before.ts';

const { york, law, jo, max, ann, bob, shared, hidden, mixed, marked } = rowsOfBefore;
const { steward, markOfAnn, markOfAcme, markOfCat } = rowsOfBefore;

let database: TestDatabase;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase('template0');
  await migrateTo('0013', database.ownerUrl);
  owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${york}', false)`);
  await insertLogs(owner);
  await migrateTo('0016', database.ownerUrl);
  await insertCautions(owner);
  await migrate({ connectionString: database.ownerUrl, serverRole: new URL(database.serverUrl).username });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const reader = (colleagueId: string): Reader => ({ institutionId: york, colleagueId, sight: everything });
const shownTo = async (colleagueId: string, address: string) =>
  await lookUp(database.store, reader(colleagueId), address);

test('everything that follows from the contributions is as if they had been logged today', async () => {
  const { kept, counted } = await recount(database.ownerUrl, york);
  expect(kept).toEqual(counted);
});

test('what was logged stands in the unit that its colleague was in, and for those whom it was for', async () => {
  const { rows } = await owner.query(
    `select interaction_id as id, colleague_id as colleague, visibility, unit_id as unit from contribution`,
  );
  expect(rows).toHaveLength(5);
  expect(rows).toEqual(
    expect.arrayContaining([
      { id: shared, colleague: jo, visibility: 'institution', unit: law },
      { id: hidden, colleague: jo, visibility: 'private', unit: law },
      { id: marked, colleague: jo, visibility: 'private', unit: law },
      { id: mixed, colleague: jo, visibility: 'private', unit: law },
      { id: mixed, colleague: max, visibility: 'institution', unit: '00000000-0000-0000-0000-000000000000' },
    ]),
  );
  const known = await shownTo(max, 'ann@acme.example');
  expect(known.totals).toEqual({ interactions: 2, colleagues: 2 });
  expect(known.interactions.map(({ id, subject }) => [id, subject])).toEqual([
    [mixed, 'Of both'],
    [shared, 'For everyone'],
  ]);
});

test('what was private is its colleague’s alone, with the subject of what others have logged too', async () => {
  expect((await shownTo(jo, 'bob@secret.example')).interactions).toMatchObject([{ id: hidden, subject: 'For me' }]);
  expect(await shownTo(max, 'bob@secret.example')).toMatchObject({ relationships: [], interactions: [] });
  expect(await shownTo(max, 'bob@secret.example')).not.toHaveProperty('organisation');
  const una = (await database.store.ensureColleague({
    ...{ institutionId: york, objectId: newId(), displayName: 'Una', emailAddress: 'una@york.example', roles: [] },
  })) as { readonly id: string };
  const [latest] = (await shownTo(una.id, 'ann@acme.example')).interactions;
  expect(latest).toMatchObject({ id: mixed, colleagues: [{ id: max }] });
  expect(latest).not.toHaveProperty('subject');
});

test('whom only private logs know goes by the address, and what was kept of them is left to who kept it', async () => {
  const { person } = await shownTo(jo, 'bob@secret.example');
  expect(person).toMatchObject({ displayName: 'bob@secret.example', details: [{ value: '0190 4320' }] });
  expect(await database.store.findPersons({ ...reader(jo), text: 'Roberts' })).toEqual([]);
  expect(await database.store.findPersons({ ...reader(jo), text: 'bob' })).toMatchObject([{ id: bob }]);
  expect((await shownTo(max, 'ann@acme.example')).person).toMatchObject({
    displayName: 'Ann Lee',
    details: [{ value: 'Reader in Law' }],
  });
  const { rows } = await owner.query('select person_id as of, only_for as "onlyFor" from person_detail');
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(
    expect.arrayContaining([
      { of: ann, onlyFor: null },
      { of: bob, onlyFor: jo },
    ]),
  );
});

test('stewards and marks are signals with the ids that they had, and told to everyone', async () => {
  const signals = (await shownTo(jo, 'ann@acme.example')).signals ?? [];
  expect(signals).toHaveLength(3);
  expect(signals).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: markOfAnn, kind: 'do-not-contact', text: 'Asked us not to' }),
      expect.objectContaining({ id: markOfAcme, kind: 'do-not-contact', text: '' }),
      expect.objectContaining({ id: steward, kind: 'steward' }),
    ]),
  );
  expect(JSON.stringify(signals)).toContain('max@york.example');
});

test('whoever was marked is kept by the institution, though only a private log knows of them', async () => {
  expect(await shownTo(max, 'cat@retired.example')).toMatchObject({
    person: { displayName: 'cat@retired.example' },
    totals: { interactions: 0, colleagues: 0 },
    signals: [{ id: markOfCat, text: 'Has retired' }],
  });
  expect(await shownTo(max, 'cat@retired.example')).not.toHaveProperty('organisation');
});

test('colleagues who were there are found by the words of their names', async () => {
  const found = await database.store.findColleagues({ ...reader(jo), text: 'muller' });
  expect(found).toMatchObject([{ id: max, displayName: 'Max Müller' }]);
});
