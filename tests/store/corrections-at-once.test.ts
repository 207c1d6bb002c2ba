import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewChange } from '#store/corrections-store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('corrections for everyone, their undoing, logs and undone logs at once keep every counter right, and leave nothing', async () => {
  const { store } = database;
  const institution = await createInstitution(database);
  const [jo, max] = [await institution.signIn('Jo'), await institution.signIn('Max')];
  const addresses = ['a@one.example', 'b@one.example', 'c@two.example'];
  await store.logInteraction(mailOf(jo, { people: addresses }));
  const before = await readEverything(database.ownerUrl, institution.id);
  const [one, , other] = await Promise.all(addresses.map((each) => lookUp(store, jo, each)));
  const changes: readonly (readonly [string, NewChange])[] = [
    ['@one.example', { what: 'organisation', organisationId: other?.organisation?.id ?? '' }],
    ['b@one.example', { what: 'organisation', name: 'Named', domain: 'named.example' }],
    ['d@three.example', { what: 'person', personId: one?.person?.id ?? '' }],
    ['c@two.example', { what: 'person', personId: one?.person?.id ?? '' }],
  ];
  const viewer = { institutionId: jo.institutionId, colleagueId: jo.colleagueId, sight: jo.sight };
  const correctAndUndo = async (appliesTo: string, change: NewChange) => {
    const made = await store.correct({ ...viewer, appliesTo, scope: 'everyone', change });
    if (made === 'unknown') return; // whom it names has been made one with another meanwhile
    await store.undoCorrection({ ...viewer, correctionId: made.id, mayCorrectForEveryone: true });
  };
  const logAndUndo = async (people: readonly string[]) => {
    const { id } = await store.logInteraction(mailOf(max, { people }));
    await store.undoContribution({ ...max, interactionId: id });
  };
  await Promise.all([
    ...changes.map(([appliesTo, change]) => correctAndUndo(appliesTo, change)),
    logAndUndo(['a@one.example', 'c@two.example']),
    logAndUndo(['b@one.example']),
    ...changes.map(([appliesTo, change]) => correctAndUndo(appliesTo, change)),
  ]);
  const { kept, counted } = await recount(database.ownerUrl, institution.id);
  expect(kept).toEqual(counted);
  expect(await readEverything(database.ownerUrl, institution.id)).toEqual(before);
}, 60_000);
