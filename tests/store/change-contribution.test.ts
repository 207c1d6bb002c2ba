import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noUnit, type Visibility } from '#domain/visibility.ts';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { address, createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
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
  [jo, max] = [await york.signIn('Jo', 'Law'), await york.signIn('Max', 'Physics')];
});

const ann = 'ann@acme.example';

async function rowsOf<Row>(table: string): Promise<Row[]> {
  return (await readEverything(database.ownerUrl, york.id))[table] as Row[]; // a cast: the table's columns
}

const visibilityOf = async (colleague: Reader) =>
  (await store.listMyInteractions({ ...colleague, limit: 1 }))[0]?.visibility;

test('is made wider again by its colleague, which logging again never does', async () => {
  const mail = { id: newId(), people: [ann] };
  const { id } = await store.logInteraction(mailOf(jo, { ...mail, visibility: 'private' }));
  await store.logInteraction(mailOf(jo, mail));
  expect(await visibilityOf(jo)).toBe('private');
  expect((await lookUp(store, max, ann)).totals).toEqual({ interactions: 0, colleagues: 0 });
  expect(await store.changeContribution({ ...jo, interactionId: id, visibility: 'institution' })).toBe('changed');
  expect((await lookUp(store, max, ann)).totals).toEqual({ interactions: 1, colleagues: 1 });
});

test('is nobody else’s to change, and one that is not there is unknown', async () => {
  const { id } = await store.logInteraction(mailOf(jo, { people: [ann] }));
  const change = { interactionId: id, visibility: 'private' as const };
  expect(await store.changeContribution({ ...max, ...change })).toBe('unknown');
  expect(await store.changeContribution({ ...jo, ...change, interactionId: newId() })).toBe('unknown');
  expect(await store.changeContribution({ ...max, ...change, mailbox: address(jo.emailAddress) })).toBe('forbidden');
  expect(await visibilityOf(jo)).toBe('institution');
  await store.changeContribution({ ...jo, ...change });
  const asDelegate = { ...max, ...change, visibility: 'institution' as const, mailbox: address(jo.emailAddress) };
  expect(await store.changeContribution(asDelegate)).toBe('unknown');
});

test('that a delegate has logged is the delegate’s to change until its colleague has', async () => {
  const mailbox = address(max.emailAddress);
  const { id } = await store.logInteraction({ ...mailOf(jo, { people: [ann] }), mailbox });
  const asDelegate = { ...jo, interactionId: id, mailbox };
  expect(await store.changeContribution({ ...asDelegate, visibility: 'unit' })).toBe('changed');
  expect(await store.changeContribution({ ...max, interactionId: id, visibility: 'private' })).toBe('changed');
  expect(await store.changeContribution({ ...asDelegate, visibility: 'institution' })).toBe('unknown');
  expect(await visibilityOf(max)).toBe('private');
});

test('does not tell who logs the same message of contributions that they do not see', async () => {
  const inLaw = await york.signIn('Lena', 'Law');
  const law = await york.makeUnit('Law');
  for (const [visibility, forMax, forLaw] of [
    ['institution', 2, 2],
    ['unit', 1, 2],
    ['tie', 1, 1],
    ['private', 1, 1],
  ] as const) {
    const mail = { id: newId(), people: [ann] };
    await store.logInteraction(mailOf(jo, { ...mail, visibility }));
    const answer = await store.logInteraction(mailOf(max, { ...mail, visibility: 'private' }));
    expect(answer).toMatchObject({ contributions: forMax, created: forMax === 1 });
    const lenas = await store.logInteraction(mailOf({ ...inLaw, sight: { ...inLaw.sight, unitIds: [law] } }, mail));
    expect(lenas).toMatchObject({ contributions: forLaw, created: forLaw === 1 });
  }
});

test('stays of the unit that it was logged in when its colleague moves, and gets the first one where there was none', async () => {
  const una = await york.signIn('Una');
  const [law, physics] = [await york.makeUnit('Law'), await york.makeUnit('Physics')];
  const unitOf = async (colleague: Reader) =>
    (await rowsOf<{ colleague_id: string; unit_id: string }>('contribution'))
      .filter((row) => row.colleague_id === colleague.colleagueId)
      .map((row) => row.unit_id);
  const put = async (colleague: Reader, unitId: string | null) => {
    const { institutionId, colleagueId } = colleague;
    return await store.setColleagueUnit({ institutionId, colleagueId, unitId, byColleagueId: jo.id });
  };
  for (const colleague of [jo, una]) await store.logInteraction(mailOf(colleague, { people: [ann] }));
  expect(await unitOf(una)).toEqual([noUnit]);
  expect(await put(una, physics)).toBe('changed');
  expect(await put(jo, physics)).toBe('changed');
  expect([await unitOf(una), await unitOf(jo)]).toEqual([[physics], [law]]);
  expect(await put(una, null)).toBe('changed');
  expect(await unitOf(una)).toEqual([physics]);
  expect(await put(una, newId())).toBe('unknown');
  expect(await put({ ...una, colleagueId: newId() }, law)).toBe('unknown');
});

test('tells of ties by the unit only as far as it is not private', async () => {
  const tied = async (visibility: Visibility) => {
    const { id } = await store.logInteraction(mailOf(jo, { people: [ann], visibility }));
    const rows = await rowsOf<{ colleague_count: number; shared_count: number }>('person_unit');
    await store.undoContribution({ ...jo, interactionId: id });
    return rows.map((row) => [row.colleague_count, row.shared_count]);
  };
  expect(await tied('institution')).toEqual([[1, 1]]);
  expect(await tied('unit')).toEqual([[1, 0]]);
  expect(await tied('tie')).toEqual([[1, 0]]);
  expect(await tied('private')).toEqual([]);
});
