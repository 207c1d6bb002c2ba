import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSteward, markDoNotContact } from '#store/cautions.ts';
import type { Caution } from '#store/lookup-store.ts';
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
  [jo, max] = [await york.signIn('Jo'), await york.signIn('Max')];
});

const owner = () => ({ connectionString: database.ownerUrl, institutionId: york.id });
const steward = (domain: string, emailAddress: string, change: 'add' | 'remove' = 'add') =>
  changeSteward({ ...owner(), change, domain, emailAddress });
const mark = (known: string, reason: string | undefined) =>
  markDoNotContact({ ...owner(), subject: known.includes('@') ? 'person' : 'organisation', known, reason });

async function cautionOf(emailAddress: string, viewer: Reader = jo): Promise<Caution | undefined> {
  return (await lookUp(store, viewer, emailAddress)).caution;
}

async function log(...people: string[]): Promise<string> {
  return (await store.logInteraction(mailOf(jo, { people }))).id;
}

describe('a steward', () => {
  test('is whom to ask about everybody at the organisation, also somebody new, but not themself', async () => {
    await log('ann@acme.example');
    expect(await steward('acme.example', 'max@york.example')).toBe('changed');
    expect(await steward('acme.example', 'max@york.example')).toBe('same');
    const { institutionId: _, colleagueId: __, sight: ___, ...known } = max;
    for (const address of ['ann@acme.example', 'new@acme.example', 'new@lab.acme.example']) {
      expect(await cautionOf(address)).toEqual({ stewards: [known] });
      expect(await cautionOf(address, max)).toBeUndefined();
    }
    expect(await cautionOf('ann@other.example')).toBeUndefined();
    expect(await steward('acme.example', 'max@york.example', 'remove')).toBe('changed');
    expect(await steward('acme.example', 'max@york.example', 'remove')).toBe('same');
    expect(await cautionOf('ann@acme.example')).toBeUndefined();
  });

  test('may be somebody who has never signed in, and is that colleague from the first sign-in on', async () => {
    await log('ann@acme.example');
    await steward('acme.example', 'una@york.example');
    const una = await york.signIn('Una');
    expect((await cautionOf('ann@acme.example'))?.stewards).toMatchObject([{ id: una.id, displayName: 'Una' }]);
    expect(await cautionOf('ann@acme.example', una)).toBeUndefined();
  });

  test('of an organisation that is not known here cannot be', async () => {
    expect(await steward('nowhere.example', 'max@york.example')).toBe('unknown');
  });
});

describe('who is not to be contacted', () => {
  test('is marked with the latest reason, which one’s own mark gives before the organisation’s', async () => {
    await log('ann@acme.example', 'bob@acme.example');
    expect(await mark('acme.example', 'A dispute')).toBe('changed');
    expect(await mark('ann@acme.example', '')).toBe('changed');
    const ofOrganisation = { stewards: [], doNotContact: { subject: 'organisation', reason: 'A dispute' } };
    expect(await cautionOf('bob@acme.example')).toEqual(ofOrganisation);
    expect(await cautionOf('new@acme.example')).toEqual(ofOrganisation);
    expect(await cautionOf('ann@acme.example')).toEqual({
      stewards: [],
      doNotContact: { subject: 'person', reason: '' },
    });
    expect(await mark('ann@acme.example', 'Asked us')).toBe('changed');
    expect(await mark('ann@acme.example', 'Asked us')).toBe('same');
    expect((await cautionOf('ann@acme.example'))?.doNotContact?.reason).toBe('Asked us');
    expect(await mark('ann@acme.example', undefined)).toBe('changed');
    expect(await mark('ann@acme.example', undefined)).toBe('same');
    expect(await cautionOf('ann@acme.example')).toEqual(ofOrganisation);
    expect(await mark('nobody@acme.example', 'Why')).toBe('unknown');
  });

  test('stays marked when all that was logged of them is taken back, and logged again', async () => {
    const interactionId = await log('ann@acme.example');
    await mark('ann@acme.example', 'Asked us');
    await steward('acme.example', 'max@york.example');
    await store.undoContribution({ ...jo, interactionId });
    expect(await cautionOf('ann@acme.example')).toMatchObject({
      stewards: [{ id: max.id }],
      doNotContact: { reason: 'Asked us' },
    });
    await log('ann@acme.example');
    expect((await cautionOf('ann@acme.example'))?.doNotContact?.reason).toBe('Asked us');
  });

  test('of another institution is nothing that is told here', async () => {
    await log('ann@acme.example');
    await mark('acme.example', 'A dispute');
    const leeds = await createInstitution(database);
    expect(await cautionOf('ann@acme.example', await leeds.signIn('Lee'))).toBeUndefined();
  });
});

test('two that become one have the cautions of both, and their own again when they are two', async () => {
  await log('ann@acme.example', 'ann@acme-group.example');
  const ids = await Promise.all(
    ['ann@acme.example', 'ann@acme-group.example'].map(async (address) => {
      const { person, organisation } = await lookUp(store, jo, address);
      return { person: person?.id ?? '', organisation: organisation?.id ?? '' };
    }),
  );
  const [kept, merged] = ids;
  if (!kept || !merged) throw new Error('Both are known');
  await mark('ann@acme-group.example', 'Asked us');
  await steward('acme.example', 'max@york.example');
  await steward('acme-group.example', 'max@york.example');
  await steward('acme-group.example', 'una@york.example');
  const before = await readEverything(database.ownerUrl, york.id);
  const organisations = await store.mergeOrganisations({
    ...jo,
    keptId: kept.organisation,
    mergedId: merged.organisation,
  });
  const persons = await store.mergePersons({ ...jo, keptId: kept.person, mergedId: merged.person });
  const caution = await cautionOf('ann@acme.example');
  expect(caution?.stewards.map(({ emailAddress }) => emailAddress)).toEqual(['max@york.example', 'una@york.example']);
  expect(caution?.doNotContact?.subject).toBe('person');
  for (const one of [organisations, persons]) await store.undoMerge({ ...jo, mergeId: one?.id ?? '' });
  expect(await readEverything(database.ownerUrl, york.id)).toEqual(before);
});
