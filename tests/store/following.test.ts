import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FollowedConversation } from '#store/follow-store.ts';
import type { LogInput } from '#store/log-store.ts';
import type { Colleague, Store, Reader } from '#store/store.ts';
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
  [jo, max] = [await york.signIn('Jo'), await york.signIn('Max')];
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

async function know(...people: string[]): Promise<string[]> {
  await store.logInteraction(mailOf(jo, { people }));
  return await Promise.all(people.map(async (one) => (await lookUp(store, jo, one)).person?.id ?? ''));
}

const follow = (personIds: readonly string[], more: { since?: string; until?: string; by?: Reader } = {}) =>
  store.followConversation({ ...(more.by ?? jo), conversationId: 'c1', personIds, until: inDays(1), ...more });

async function followed(viewer: Reader = jo, conversationId = 'c1'): Promise<FollowedConversation | undefined> {
  return (await store.lookup({ ...viewer, correspondents: [], conversation: { conversationId } })).conversation;
}

function reply(people: readonly string[], more: Partial<LogInput> = {}): LogInput {
  return { ...mailOf(jo, { people }), conversationId: 'c1', isFollowed: true, ...more };
}

describe('a conversation that is followed', () => {
  test('is told with the lookup of its messages, to the colleague who follows it, until it is over', async () => {
    const people = await know('ann@acme.example');
    const until = inDays(2);
    const made = await follow(people, { until });
    expect(made).toEqual({ id: made?.id, created: true, until, people });
    expect(await followed()).toEqual({ id: made?.id, until, people });
    expect(await followed(max)).toBeUndefined();
    expect(await followed(jo, 'c2')).toBeUndefined();
    expect(await follow(people, { until: inDays(-1) })).toMatchObject({ id: made?.id, created: false });
    expect(await followed()).toBeUndefined();
  });

  test('is renewed with the persons of the last time', async () => {
    const [ann = '', bob = ''] = await know('ann@acme.example', 'bob@acme.example');
    await follow([ann]);
    const until = inDays(9);
    const renewed = await follow([bob, newId()], { until });
    expect(renewed).toMatchObject({ created: false, until, people: [bob] });
    expect(await followed()).toMatchObject({ until, people: [bob] });
    expect(await follow([newId()])).toBeUndefined();
  });

  test('ends when the colleague says so, and for nobody else', async () => {
    const made = await follow(await know('ann@acme.example'));
    const ended = { ...jo, id: made?.id ?? '' };
    expect(await store.unfollowConversation({ ...ended, colleagueId: max.id })).toBe('ended');
    expect(await followed()).toBeDefined();
    expect(await store.unfollowConversation(ended)).toBe('ended');
    expect(await followed()).toBeUndefined();
    expect(await store.unfollowConversation(ended)).toBe('ended');
    expect(await store.unfollowConversation({ ...jo, id: newId() })).toBe('unknown');
  });

  test('that is over is removed when the next one is followed', async () => {
    const people = await know('ann@acme.example');
    await follow(people, { until: inDays(-1) });
    const { created } = (await store.followConversation({
      ...jo,
      conversationId: 'c2',
      personIds: people,
      until: inDays(1),
    })) ?? { created: false };
    expect(created).toBe(true);
    const { followed_person: kept } = await readEverything(database.ownerUrl, york.id);
    expect(kept).toHaveLength(1);
  });

  test('is about the one whom a person has become, and the two again', async () => {
    const [ann = '', bob = ''] = await know('ann@acme.example', 'bob@acme.example');
    await follow([bob]);
    const before = await readEverything(database.ownerUrl, york.id);
    const merge = await store.mergePersons({ ...jo, keptId: ann, mergedId: bob });
    expect((await followed())?.people).toEqual([ann]);
    expect(await store.logInteraction(reply(['ann@acme.example']))).toMatchObject({ created: true });
    const [latest] = await store.listMyInteractions({ ...jo, limit: 1 });
    await store.undoContribution({ ...jo, interactionId: latest?.id ?? '' });
    await store.undoMerge({ ...jo, mergeId: merge?.id ?? '' });
    expect(await readEverything(database.ownerUrl, york.id)).toEqual(before);
  });

  test('is over once everybody it was for is gone', async () => {
    await follow(await know('ann@acme.example'));
    const [latest] = await store.listMyInteractions({ ...jo, limit: 1 });
    expect(await store.undoContribution({ ...jo, interactionId: latest?.id ?? '' })).toBe('undone');
    expect(await followed()).toBeUndefined();
  });
});

describe('a message that is logged without a click', () => {
  test('is logged while somebody is on it whom the conversation is followed for, by any of their addresses', async () => {
    const people = await know('ann@acme.example');
    await follow(people);
    await store.correct({
      ...jo,
      appliesTo: address('ann@home.example'),
      scope: 'mine',
      change: { what: 'person', personId: people[0] ?? '' },
    });
    expect(await store.logInteraction(reply(['ann@acme.example', 'new@other.example']))).toMatchObject({
      created: true,
    });
    await expect(store.logInteraction(reply(['bob@acme.example']))).rejects.toMatchObject({ code: 'not-followed' });
    expect((await lookUp(store, jo, 'bob@acme.example')).person).toBeUndefined();
  });

  test('is refused in another conversation, to another colleague, and when it is over', async () => {
    const people = await know('ann@acme.example');
    await follow(people);
    for (const more of [{ conversationId: 'c2' }, { conversationId: undefined }, { colleagueId: max.id }]) {
      const refused = store.logInteraction(reply(['ann@acme.example'], more));
      await expect(refused).rejects.toMatchObject({ code: 'not-followed' });
    }
    await follow(people, { until: inDays(-1) });
    await expect(store.logInteraction(reply(['ann@acme.example']))).rejects.toMatchObject({ code: 'not-followed' });
  });

  test('is refused once the colleague has taken it back, by whichever key it comes again, until a click', async () => {
    await follow(await know('ann@acme.example'));
    const draftId = crypto.randomUUID();
    const sent = reply(['ann@acme.example'], { internetMessageId: undefined, draftId });
    const { id } = await store.logInteraction(sent);
    await store.undoContribution({ ...jo, interactionId: id });
    const copy = reply(['ann@acme.example'], { draftId });
    await expect(store.logInteraction(copy)).rejects.toMatchObject({ code: 'taken-back' });
    expect((await lookUp(store, jo, 'ann@acme.example')).totals.interactions).toBe(1);
    expect(await store.logInteraction({ ...copy, isFollowed: false })).toMatchObject({ created: true });
    expect(await store.logInteraction(copy)).toMatchObject({ created: false, contributions: 1 });
  });

  test('is refused when it is earlier than what the colleague chose it for', async () => {
    const since = '2026-05-04T10:00:00.000Z';
    expect(await follow(await know('ann@acme.example'), { since })).toMatchObject({ since });
    expect(await followed()).toMatchObject({ since });
    const earlier = reply(['ann@acme.example'], { occurredAt: '2026-05-04T09:59:59.000Z' });
    await expect(store.logInteraction(earlier)).rejects.toMatchObject({ code: 'not-followed' });
    expect(await store.logInteraction({ ...earlier, occurredAt: since })).toMatchObject({ created: true });
  });

  test('is one that others may have taken back', async () => {
    await follow(await know('ann@acme.example'));
    const mail = reply(['ann@acme.example'], { colleagueId: max.id, isFollowed: false });
    const { id } = await store.logInteraction(mail);
    await store.undoContribution({ ...max, interactionId: id });
    expect(await store.logInteraction({ ...mail, colleagueId: jo.id, isFollowed: true })).toMatchObject({
      created: true,
    });
  });
});
