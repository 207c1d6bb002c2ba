import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LogInput } from '#store/log-store.ts';
import type { LoggedItem } from '#store/lookup-store.ts';
import type { Colleague, Store, Reader } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { address, createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

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

const maxs = address('max@york.example');

/** Jo logs what is in Max's mailbox. */
function mailForMax(id = newId(), people = ['ann@acme.example']): LogInput {
  return { ...mailOf(jo, { id, people }), mailbox: maxs };
}

async function find(viewer: Reader, id: string, mailbox?: typeof maxs): Promise<LoggedItem | undefined> {
  const items = [{ internetMessageId: id, mailbox }];
  return (await store.lookup({ ...viewer, correspondents: [], items })).items[0];
}

test('what a delegate logs is the colleague’s whose mailbox it is, and names both', async () => {
  const id = newId();
  const answer = await store.logInteraction(mailForMax(id));
  expect(answer).toMatchObject({ created: true, contributions: 1 });
  const { relationships, totals } = await lookUp(store, jo, 'ann@acme.example');
  expect(relationships.map(({ colleague }) => colleague.id)).toEqual([max.id]);
  expect(totals).toEqual({ interactions: 1, colleagues: 1 });
  const colleagues = [expect.objectContaining({ id: max.id })];
  const by = expect.objectContaining({ id: jo.id, displayName: 'Jo' });
  expect(await find(jo, id, maxs)).toMatchObject({ colleagues, mine: true, by });
  expect(await find(max, id)).toMatchObject({ colleagues, mine: true, by });
  const fromOwnMailbox = await find(jo, id);
  expect(fromOwnMailbox).toMatchObject({ colleagues, mine: false });
  expect(fromOwnMailbox).not.toHaveProperty('by');
  expect(await store.listMyInteractions({ ...jo, limit: 10 })).toEqual([]);
  expect(await store.listMyInteractions({ ...max, limit: 10 })).toMatchObject([{ id: answer.id, by }]);
});

test('a colleague who has never signed in is one who is only seen by the address, and finds it at the first sign-in', async () => {
  await store.logInteraction({ ...mailForMax(), mailbox: address('una@york.example') });
  const una = await york.signIn('Una');
  expect(await store.listMyInteractions({ ...una, limit: 10 })).toMatchObject([{ by: { id: jo.id } }]);
  expect((await lookUp(store, jo, 'ann@acme.example')).relationships[0]?.colleague.displayName).toBe('Una');
});

test('the delegate takes it back, or the colleague, and nobody else', async () => {
  for (const takeBack of [{ ...jo, mailbox: maxs }, max]) {
    const before = await readEverything(database.ownerUrl, york.id);
    const { id: interactionId } = await store.logInteraction(mailForMax());
    const una = await york.signIn('Una');
    expect(await store.undoContribution({ ...una, mailbox: maxs, interactionId })).toBe('forbidden');
    expect(await store.undoContribution({ ...jo, interactionId })).toBe('undone'); // one's own, of which there is none
    expect((await store.listMyInteractions({ ...max, limit: 10 })).length).toBe(1);
    expect(await store.undoContribution({ ...takeBack, interactionId })).toBe('undone');
    expect(await readEverything(database.ownerUrl, york.id)).toEqual(before);
  }
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
});

test('what the colleague has logged is not the delegate’s to take back, nor to be known of when it is private', async () => {
  for (const visibility of ['institution', 'private'] as const) {
    const id = newId();
    const { id: interactionId } = await store.logInteraction(
      mailOf(max, { id, people: ['ann@acme.example'], visibility }),
    );
    const isPrivate = visibility === 'private';
    expect(await store.undoContribution({ ...jo, mailbox: maxs, interactionId })).toBe(
      isPrivate ? 'undone' : 'forbidden',
    );
    expect(await store.logInteraction(mailForMax(id))).toEqual({
      id: interactionId,
      created: isPrivate,
      contributions: 1,
      visibility: 'institution',
    });
    const [latest] = await store.listMyInteractions({ ...max, limit: 1 });
    expect(latest).toMatchObject({ id: interactionId, visibility });
    expect(latest).not.toHaveProperty('by');
  }
});

test('the colleague who logs it again has logged it', async () => {
  const id = newId();
  await store.logInteraction(mailForMax(id));
  await store.logInteraction(mailOf(max, { id, people: ['ann@acme.example', 'bob@acme.example'] }));
  expect(await find(max, id)).not.toHaveProperty('by');
});

test('the audit names both', async () => {
  const { id: interactionId } = await store.logInteraction(mailForMax());
  await store.undoContribution({ ...jo, mailbox: maxs, interactionId });
  const owner = await connect(database.ownerUrl);
  await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
  const { rows } = await owner.query<{ colleague_id: string; details: { mailboxOf: string } }>(
    'select colleague_id, details from audit where subject_id = $1 order by id',
    [interactionId],
  );
  await owner.end();
  expect(rows.map(({ colleague_id: by, details }) => [by, details.mailboxOf])).toEqual([
    [jo.id, max.id],
    [jo.id, max.id],
  ]);
});
