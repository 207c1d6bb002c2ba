import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignalContent, SignalSubject } from '#store/signals-store.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { readEverything } from './recount.ts';

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

const said = { text: '', source: '' };
const doNotContact = (text = ''): SignalContent => ({ ...said, kind: 'do-not-contact', text });
const steward = (colleague: Colleague): SignalContent => {
  return { ...said, kind: 'steward', steward: { colleagueId: colleague.id } };
};
const vetting: SignalContent = {
  kind: 'check',
  text: 'No placement before',
  source: 'Careers',
  saidOn: '2026-02-01',
  check: { kind: 'health-and-safety', outcome: 'passed', expiresOn: '2027-02-01' },
};
const signalsOf = async (emailAddress: string, viewer: Reader = jo) =>
  (await lookUp(store, viewer, emailAddress)).signals ?? [];

async function log(...people: string[]): Promise<string> {
  return (await store.logInteraction(mailOf(jo, { people }))).id;
}

async function subjectsOf(
  text: string,
): Promise<{ readonly person: SignalSubject; readonly organisation: SignalSubject }> {
  const { person, organisation } = await lookUp(store, jo, text);
  return {
    person: { subject: 'person', id: person?.id ?? '' },
    organisation: { subject: 'organisation', id: organisation?.id ?? '' },
  };
}

async function add(of: SignalSubject, content: SignalContent, by: Reader = jo): Promise<string> {
  const added = await store.addSignal({ ...by, of, content });
  if (typeof added === 'string') throw new Error(added);
  return added.id;
}

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
