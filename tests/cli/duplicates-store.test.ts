import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Colleague, Store, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from '../store/institutions.ts';
import { readEverything, recount } from '../store/recount.ts';
import { runAcquaint } from './run-acquaint.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let jo: Colleague & Reader;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());
beforeEach(async () => {
  york = await createInstitution(database);
  jo = await york.signIn('Jo', 'Law');
});

async function log(emailAddress: string, displayName: string, visibility: 'institution' | 'private' = 'institution') {
  await store.logInteraction(mailOf(jo, { people: [emailAddress], visibility, about: { displayName } }));
  return (await lookUp(store, jo, emailAddress)).person?.id ?? '';
}

async function search(kind: 'persons' | 'organisations', ...more: readonly string[]) {
  const { code, stdout, stderr } = await runAcquaint(['duplicates', kind, '--institution', york.id, ...more], {
    DATABASE_OWNER_URL: database.ownerUrl,
  });
  // A slow machine says how far it is.
  const problems = stderr.split('\n').filter((line) => line !== '' && !line.endsWith('…'));
  expect({ code, problems }).toEqual({ code: 0, problems: [] });
  const lines = stdout.split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as FoundPair); // a cast: what is tested
}

interface FoundPair {
  readonly a: string;
  readonly b: string;
  readonly aName: string;
  readonly bName: string;
  readonly score: number;
  readonly certainty: string;
  readonly mergeId?: string;
}

/** What a lookup may suggest. */
async function listSuggested() {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  const text = 'select one_id, other_id from duplicate where dismissed_at is null';
  const { rows } = await owner.query<string[]>({ text, rowMode: 'array' });
  await owner.end();
  return rows;
}

test('persons who may be one are found in the store, ranked, with names and reasons, and kept', async () => {
  const ada = await log('ada.lovelace@engines.example', 'Ada Lovelace');
  const other = await log('al@engines.example', 'LOVELACE Ada');
  const poet = await log('adalovelace@poems.example', 'A. Lovelace');
  await log('charles.babbage@engines.example', 'Charles Babbage');
  const found = await search('persons');
  const [a, b] = [ada, other].sort();
  expect(found).toContainEqual({
    a,
    b,
    aName: expect.stringMatching(/lovelace/i),
    bName: expect.stringMatching(/lovelace/i),
    score: expect.any(Number),
    certainty: expect.any(String),
    reasons: expect.arrayContaining(['Both are called ada lovelace.', 'Both are at engines.example.']),
  });
  const scores = found.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((one, another) => another - one));
  expect(found.map(({ a, b }) => [a, b].sort())).toContainEqual([ada, poet].sort());
  expect(found.every(({ a, b }) => a < b)).toBe(true);
  expect(await search('persons')).toEqual(found);
});

test('whom only private logs know is never part of it', async () => {
  await log('ada.lovelace@engines.example', 'Ada Lovelace');
  await log('ada.lovelace@poems.example', 'Ada Lovelace', 'private');
  expect(await search('persons')).toEqual([]);
});

test('organisations are found by their names and domains', async () => {
  await log('a@northbridge.example', 'Ann');
  await log('b@north-bridge.example', 'Bob');
  const [found] = await search('organisations');
  expect(found?.certainty).toBe('suggested');
  // Which of the two comes first is by their ids, which are by chance.
  expect([found?.aName, found?.bName].sort()).toEqual(['north-bridge.example', 'northbridge.example']);
});

test('those that are certain are made one, which can be undone; then they are never found again', async () => {
  const first = await log('ada.lovelace@engines.example', 'Ada Lovelace');
  await log('ada.lovelace@engines.example', 'Ada Lovelace');
  const second = await log('lovelace.ada@engines.example', 'Ada Lovelace');
  await log('alovelace@engines.example', 'Ada Lovelace');
  const there = await readEverything(database.ownerUrl, york.id);
  const found = await search('persons', '--merge-certain');
  expect(found.map(({ certainty }) => certainty)).toEqual(['certain', 'certain', 'certain']);
  const merges = found.flatMap(({ mergeId }) => mergeId ?? []);
  expect(merges).toHaveLength(2);
  expect(await store.getPerson({ ...jo, personId: first })).toMatchObject({ totals: { interactions: 4 } });
  expect(await store.getPerson({ ...jo, personId: second })).toBeUndefined();
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);

  for (const mergeId of merges) expect(await store.undoMerge({ ...jo, mergeId })).toBe('undone');
  expect(await readEverything(database.ownerUrl, york.id)).toEqual(there);
  // Two merges made one of three: which pair was left is by their ids, which are by chance.
  const suggested = await listSuggested(); // without another search
  expect(suggested).toHaveLength(1);
  expect((await search('persons')).map(({ a, b }) => [a, b])).toEqual(suggested);
});

test('those who are said for everyone not to be one are left out', async () => {
  await log('ada.lovelace@engines.example', 'Ada Lovelace');
  const personId = await log('adalovelace@poems.example', 'Ada Lovelace');
  expect(await search('persons')).toHaveLength(1);
  const change = { what: 'not-person', personId } as const;
  await store.correct({ ...jo, appliesTo: 'ada.lovelace@engines.example', scope: 'everyone', change });
  expect(await search('persons')).toEqual([]);
});

test('an institution that is not on board, or none where it is needed, is said', async () => {
  const asOwner = { DATABASE_OWNER_URL: database.ownerUrl };
  const unknown = await runAcquaint(['duplicates', 'persons', '--institution', newId()], asOwner);
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no institution') });
  const missing = await runAcquaint(['duplicates', 'persons', '--merge-certain'], asOwner);
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('--merge-certain needs --institution') });
});
