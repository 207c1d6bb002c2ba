import { v4 as newDraftId, v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ItemIdentity } from '#domain/interaction.ts';
import type { LogInput } from '#store/log-store.ts';
import type { Store, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
});
afterAll(() => database.drop());

/** The same mail, known by these alone. */
function copyOf(viewer: Reader, person: string, identity: ItemIdentity): LogInput {
  return { ...mailOf(viewer, { people: [person] }), internetMessageId: undefined, ...identity };
}

async function find(viewer: Reader, ...items: readonly ItemIdentity[]): Promise<(string | undefined)[]> {
  return (await store.lookup({ ...viewer, correspondents: [], items })).items.map((item) => item?.id);
}

describe('a message that was logged as it was sent', () => {
  test('is the interaction that its recipients log, whoever comes first', async () => {
    const [jo, max] = [await york.signIn('Jo-sent'), await york.signIn('Max-sent')];
    for (const order of [0, 1]) {
      const person = `ann${String(order)}@sent.example`;
      const [draftId, internetMessageId] = [newDraftId(), newId()];
      const copies = [
        copyOf(jo, person, { draftId }),
        copyOf(max, person, { draftId: draftId.toUpperCase(), internetMessageId }),
      ];
      const [one, other] = order === 0 ? copies : copies.toReversed();
      const first = one && (await store.logInteraction(one));
      const second = other && (await store.logInteraction(other));
      expect(second).toEqual({ id: first?.id, created: false, contributions: 2, visibility: 'institution' });
      expect((await lookUp(store, jo, person)).totals).toEqual({ interactions: 1, colleagues: 2 });
      const found = await find(jo, { internetMessageId }, { draftId }, { draftId: newDraftId(), internetMessageId });
      expect(found).toEqual([first?.id, first?.id, first?.id]);
    }
  });

  test('is found by its Message-ID alone from then on', async () => {
    const [jo, max] = [await york.signIn('Jo-later'), await york.signIn('Max-later')];
    const identity = { draftId: newDraftId(), internetMessageId: newId() };
    const { id } = await store.logInteraction(copyOf(jo, 'ann@later.example', { draftId: identity.draftId }));
    await store.logInteraction(copyOf(jo, 'ann@later.example', identity));
    const { internetMessageId } = identity;
    const joined = await store.logInteraction(copyOf(max, 'ann@later.example', { internetMessageId }));
    expect(joined).toEqual({ id, created: false, contributions: 2, visibility: 'institution' });
  });

  test('leaves nothing behind once everybody has taken it back', async () => {
    const jo = await york.signIn('Jo-back');
    const before = await readEverything(database.ownerUrl, york.id);
    const identity = { draftId: newDraftId(), internetMessageId: newId() };
    const { id } = await store.logInteraction(copyOf(jo, 'ann@back.example', identity));
    expect(await readEverything(database.ownerUrl, york.id)).not.toEqual(before);
    expect(await store.undoContribution({ ...jo, interactionId: id })).toBe('undone');
    expect(await readEverything(database.ownerUrl, york.id)).toEqual(before);
    expect(await find(jo, identity)).toEqual([undefined]);
    expect((await store.logInteraction(copyOf(jo, 'ann@back.example', identity))).created).toBe(true);
  });
});

describe('a meeting', () => {
  const keysOf = (...names: string[]) => names.map((name) => name.padEnd(43, '-'));

  test('is one interaction for all who have a key in common with somebody', async () => {
    const colleagues = await Promise.all(['Jo-meet', 'Max-meet', 'Una-meet'].map((name) => york.signIn(name)));
    const keys = [keysOf('start', 'calendar-1'), keysOf('start', 'calendar-2'), keysOf('moved', 'calendar-2')];
    const ids: string[] = [];
    for (const [index, colleague] of colleagues.entries()) {
      const meeting = copyOf(colleague, 'ann@meet.example', { meetingKeys: keys[index], internetMessageId: newId() });
      ids.push((await store.logInteraction({ ...meeting, kind: 'meeting' })).id);
    }
    expect(new Set(ids).size).toBe(1);
    const [jo] = colleagues;
    if (!jo) throw new Error('There are colleagues');
    expect(await find(jo, { meetingKeys: keysOf('moved') }, { meetingKeys: keysOf('other', 'calendar-1') })).toEqual([
      ids[0],
      ids[0],
    ]);
  });
});

describe('the subject of a meeting that others can guess to have been', () => {
  const logAs = async (viewer: Reader, key: string, subject: string | undefined) =>
    await store.logInteraction({
      ...copyOf(viewer, 'ann@guessed.example', { meetingKeys: [key.padEnd(43, '-')] }),
      ...{ kind: 'meeting', visibility: 'private', subject },
    });
  const subjectFor = async (viewer: Reader) => (await store.listMyInteractions({ ...viewer, limit: 1 }))[0]?.subject;

  test('is shown to those whose own copy has it, whatever Outlook put before it', async () => {
    const [jo, max, una] = await Promise.all(['Jo-sub', 'Max-sub', 'Una-sub'].map((name) => york.signIn(name)));
    if (!jo || !max || !una) throw new Error('There are colleagues');
    const { id } = await logAs(jo, 'guess', 'Redundancies in Physics');
    expect((await logAs(max, 'guess', 'Catch up')).id).toBe(id);
    expect((await logAs(una, 'guess', 'Accepted: Redundancies in Physics')).id).toBe(id);
    expect(await Promise.all([jo, max, una].map(subjectFor))).toEqual([
      'Redundancies in Physics',
      undefined,
      'Redundancies in Physics',
    ]);
    const { kept, counted } = await recount(database.ownerUrl, york.id);
    expect(kept).toEqual(counted);
  });

  test('is not shown to who was there first without one', async () => {
    const [max, jo] = [await york.signIn('Max-first'), await york.signIn('Jo-next')];
    await logAs(max, 'later', undefined);
    await logAs(jo, 'later', 'Redundancies in Law');
    expect([await subjectFor(max), await subjectFor(jo)]).toEqual([undefined, 'Redundancies in Law']);
    const { kept, counted } = await recount(database.ownerUrl, york.id);
    expect(kept).toEqual(counted);
  });
});

describe('a meeting that is moved', () => {
  const at = (start: string) => [start.padEnd(43, '-'), 'series'.padEnd(43, '-')];
  const meetingOf = (viewer: Reader, start: string, occurredAt: string): LogInput => ({
    ...copyOf(viewer, 'ann@moved.example', { meetingKeys: at(start) }),
    kind: 'meeting',
    occurredAt,
    subject: start,
  });
  const [first, second] = ['2026-03-01T09:00:00.000Z', '2026-02-01T09:00:00.000Z'];

  test('is when it is now, for the one who has logged it', async () => {
    const jo = await york.signIn('Jo-moved');
    const { id } = await store.logInteraction(meetingOf(jo, 'first', first));
    expect(await store.logInteraction(meetingOf(jo, 'second', second))).toMatchObject({ id, created: false });
    const { interactions, relationships } = await lookUp(store, jo, 'ann@moved.example');
    expect(interactions).toMatchObject([{ id, occurredAt: second, subject: 'second' }]);
    expect(relationships).toMatchObject([{ count: 1, firstAt: second, lastAt: second }]);
    await store.logInteraction(meetingOf(jo, 'second', first));
    expect((await lookUp(store, jo, 'ann@moved.example')).interactions[0]?.occurredAt).toBe(second);
    const { kept, counted } = await recount(database.ownerUrl, york.id);
    expect(kept).toEqual(counted);
  });

  test('stays when it was once others have logged it', async () => {
    const [jo, max] = [await york.signIn('Jo-stays'), await york.signIn('Max-stays')];
    const keys = (start: string) => ({ meetingKeys: [start.padEnd(43, '='), 'stays'.padEnd(43, '-')] });
    await store.logInteraction({ ...meetingOf(jo, 'first', first), ...keys('one') });
    await store.logInteraction({ ...meetingOf(max, 'first', first), ...keys('one'), visibility: 'private' });
    await store.logInteraction({ ...meetingOf(jo, 'second', second), ...keys('two') });
    const [latest] = await store.listMyInteractions({ ...jo, limit: 1 });
    expect(latest?.occurredAt).toBe(first);
    const { kept, counted } = await recount(database.ownerUrl, york.id);
    expect(kept).toEqual(counted);
  });
});

test('one interaction is made of copies that are logged at once, whichever keys each has', async () => {
  const colleagues = await Promise.all(Array.from({ length: 6 }, (_, index) => york.signIn(`Race${String(index)}`)));
  for (let round = 0; round < 20; round += 1) {
    const [draftId, internetMessageId] = [newDraftId(), newId()];
    const start = String(round).padEnd(43, '-');
    const answers = await Promise.all(
      colleagues.map(async (colleague, index) => {
        const identity =
          round % 2 === 0
            ? { draftId, ...(index % 2 === 0 ? {} : { internetMessageId }) }
            : { meetingKeys: [`${String(index)}x${start}`.slice(0, 43), start] };
        return await store.logInteraction(copyOf(colleague, `ann${String(round)}@race.example`, identity));
      }),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    const { totals } = await lookUp(store, colleagues[0] ?? raise(), `ann${String(round)}@race.example`);
    expect(totals).toEqual({ interactions: 1, colleagues: 6 });
  }
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
});

test('an ordinary mail is kept under its one key', async () => {
  const jo = await york.signIn('Jo-plain');
  const before = await readEverything(database.ownerUrl, york.id);
  await store.logInteraction(mailOf(jo, { people: ['ann@plain.example'] }));
  const { interaction_alias: aliases } = await readEverything(database.ownerUrl, york.id);
  expect(aliases).toEqual(before['interaction_alias']);
});

test('a hundred items are answered in their order, those that are not logged too', async () => {
  const jo = await york.signIn('Jo-hundred');
  const ids = Array.from({ length: 100 }, () => newId());
  const expected: (string | undefined)[] = [];
  for (const [index, id] of ids.entries()) {
    const isLogged = index % 9 === 0;
    const logged = isLogged
      ? await store.logInteraction(mailOf(jo, { id, people: ['ann@hundred.example'] }))
      : undefined;
    expected.push(logged?.id);
  }
  expect(await find(jo, ...ids.map((internetMessageId) => ({ internetMessageId })))).toEqual(expected);
});

test('a mail that was logged by each of two keys before anything joined them stays two interactions, of which each sees their own', async () => {
  const [jo, max] = [await york.signIn('Jo-two'), await york.signIn('Max-two')];
  const [draftId, internetMessageId] = [newDraftId(), newId()];
  const sent = await store.logInteraction(copyOf(jo, 'ann@two.example', { draftId }));
  const received = await store.logInteraction(copyOf(max, 'ann@two.example', { internetMessageId }));
  const both = { draftId, internetMessageId };
  expect(await find(jo, both, { draftId }, { internetMessageId })).toEqual([sent.id, sent.id, received.id]);
  expect(await find(max, both)).toEqual([received.id]);
  expect((await store.logInteraction(copyOf(max, 'ann@two.example', both))).id).toBe(received.id);
});

function raise(): never {
  throw new Error('There are colleagues');
}
