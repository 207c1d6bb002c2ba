import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { movePersons, undoMovePersons, type Moved } from '#store/move-persons.ts';
import { attachAddress, detachAddress } from '#store/person-address.ts';
import { createPool, withInstitution, type Ask } from '#store/session.ts';
import type { Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
let store: Store;
let pool: Pool;
let york: TestInstitution;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  pool = createPool(database.serverUrl);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function start() {
  york = await createInstitution(database);
  return await york.signIn('Jo', 'Law');
}

const inYork = async <T>(work: (ask: Ask) => T | Promise<T>): Promise<T> => await withInstitution(pool, york.id, work);

async function expectCounted(): Promise<void> {
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
}

test('people who are moved take what was logged of them to the other organisation, and undoing is exact', async () => {
  const jo = await start();
  const max = await york.signIn('Max', 'Chemistry');
  await store.logInteraction(mailOf(jo, { people: ['ann@one.example', 'bob@one.example', 'eve@two.example'] }));
  await store.logInteraction(mailOf(max, { people: ['ann@one.example'], visibility: 'private' }));
  await store.logInteraction(mailOf(max, { people: ['bob@one.example', 'pat@personal.example'] }));
  const there = await readEverything(database.ownerUrl, york.id);
  const { organisation: two } = await lookUp(store, jo, 'eve@two.example');
  const idOf = async (text: string) => (await lookUp(store, max, text)).person?.id ?? '';
  const ids = [await idOf('ann@one.example'), await idOf('pat@personal.example')];

  const moved = await inYork((ask) => movePersons(ask, york.id, ids, two?.id ?? ''));
  await expectCounted();
  expect((await lookUp(store, max, 'ann@one.example')).organisation?.id).toBe(two?.id);
  expect((await lookUp(store, jo, 'new@two.example')).organisation?.ties).toMatchObject({ interactions: 2, units: 2 });
  expect((await lookUp(store, jo, 'new@one.example')).organisation?.ties).toMatchObject({ interactions: 2 });

  await inYork((ask) => undoMovePersons(ask, york.id, JSON.parse(JSON.stringify(moved)) as Moved)); // as it is kept
  expect(await readEverything(database.ownerUrl, york.id)).toEqual(there);
});

test('what is logged and taken back between a move and its undoing is counted right', async () => {
  const jo = await start();
  const first = await store.logInteraction(mailOf(jo, { people: ['ann@one.example', 'bob@one.example'] }));
  const id = newId();
  await store.logInteraction(mailOf(jo, { id, people: ['ann@one.example', 'eve@two.example'] }));
  const before = await lookUp(store, jo, 'ann@one.example');
  const two = (await lookUp(store, jo, 'eve@two.example')).organisation?.id ?? '';
  const moved = await inYork((ask) => movePersons(ask, york.id, [before.person?.id ?? ''], two));
  await store.logInteraction(mailOf(jo, { id, people: ['new@two.example'] }));
  await store.undoContribution({ ...jo, interactionId: first.id }); // nobody is left at one.example
  await expectCounted();
  await inYork((ask) => undoMovePersons(ask, york.id, moved));
  await expectCounted();
  const after = await lookUp(store, jo, 'ann@one.example');
  expect(after.organisation).toEqual(before.organisation);
  const ties = (await lookUp(store, jo, 'other@one.example')).organisation?.ties;
  expect(ties).toMatchObject({ interactions: 1, colleagues: 1, units: 1 });
  expect((await lookUp(store, jo, 'other@two.example')).organisation?.ties).toMatchObject({ interactions: 1 });
});

test('an address that is nobody’s becomes one more of a person, and stops being it', async () => {
  const jo = await start();
  await store.logInteraction(mailOf(jo, { people: ['ann@one.example'] }));
  const { person } = await lookUp(store, jo, 'ann@one.example');
  const address = { personId: person?.id ?? '', emailAddress: 'ann@home.example' };
  expect(await inYork((ask) => attachAddress(ask, york.id, address))).toBe(true);
  expect(await inYork((ask) => attachAddress(ask, york.id, address))).toBe(false);
  expect((await lookUp(store, jo, 'ann@home.example')).person).toEqual(person);
  await inYork(async (ask) => {
    await detachAddress(ask, york.id, address);
    await detachAddress(ask, york.id, { ...address, emailAddress: 'ann@one.example' }); // the one that is shown stays
  });
  expect((await lookUp(store, jo, 'ann@home.example')).person).toBeUndefined();
  expect((await lookUp(store, jo, 'ann@one.example')).person).toEqual(person);
});
