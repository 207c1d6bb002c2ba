import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignalSubject } from '#store/signals-store.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, type TestInstitution } from './institutions.ts';
import { readEverything } from './recount.ts';
import { doNotContact, steward, vetting, signalling } from './signalling.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let jo: Colleague & Reader;
let max: Colleague & Reader;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());
beforeEach(async () => {
  york = await createInstitution(database);
  [jo, max] = [await york.signIn('Jo'), await york.signIn('Max', 'Partnerships')];
});

const { signalsOf, log, subjectsOf, add } = signalling(() => ({ store, jo }));

test('two that become one have the signals of both, and their own again when they are two', async () => {
  await log('ann@acme.example', 'ann@acme-group.example');
  const [kept, merged] = [await subjectsOf('ann@acme.example'), await subjectsOf('ann@acme-group.example')];
  const ofMerged = await add(merged.person, doNotContact('Asked us'));
  await add(kept.organisation, steward(max));
  await add(merged.organisation, steward(max));
  await add(merged.organisation, vetting);
  const before = await readEverything(database.ownerUrl, york.id);
  const merge = (subject: 'person' | 'organisation') => ({
    ...jo,
    keptId: idOf(kept[subject]),
    mergedId: idOf(merged[subject]),
  });
  const organisations = await store.mergeOrganisations(merge('organisation'));
  const persons = await store.mergePersons(merge('person'));
  expect((await signalsOf('ann@acme.example')).map(({ kind }) => kind).sort()).toEqual([
    'check',
    'do-not-contact',
    'steward',
    'steward',
  ]);
  for (const one of [organisations, persons]) await store.undoMerge({ ...jo, mergeId: one?.id ?? '' });
  expect(await readEverything(database.ownerUrl, york.id)).toEqual(before);
  expect(await store.removeSignal({ ...jo, signalId: ofMerged })).toBe('removed');
});

test('who got a signal while two were one stays known to everyone once they are two again', async () => {
  const interactionId = await log('ann@acme.example', 'ann@acme-group.example');
  const [kept, merged] = [await subjectsOf('ann@acme.example'), await subjectsOf('ann@acme-group.example')];
  await add(merged.person, doNotContact('Asked us'));
  const ids = { keptId: idOf(kept.person), mergedId: idOf(merged.person) };
  const merge = await store.mergePersons({ ...jo, ...ids });
  await add(kept.person, doNotContact('Asked us too'));
  await store.undoMerge({ ...jo, mergeId: merge?.id ?? '' });
  await store.undoContribution({ ...jo, interactionId });
  expect(await signalsOf('ann@acme.example', max)).toMatchObject([{ text: 'Asked us too' }]);
  expect(await signalsOf('ann@acme-group.example', max)).toMatchObject([{ text: 'Asked us' }]);
});

function idOf(of: SignalSubject): string {
  if (!('id' in of)) throw new Error('It has an id');
  return of.id;
}
