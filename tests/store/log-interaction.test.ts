import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import type { Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution, lookUp, mailOf, type TestInstitution } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
});
afterAll(() => database.drop());

describe('logging', () => {
  test('makes the person, the organisation of the registrable domain, and what a lookup then shows', async () => {
    const jo = await york.signIn('Jo');
    const answer = await store.logInteraction(
      mailOf(jo, { people: ['ann@chem.acme.example'], subject: 'Hello', at: '2026-02-01T12:00:00+02:00' }),
    );
    expect(answer).toEqual({ id: answer.id, created: true, contributions: 1, visibility: 'institution' });
    const jos = { id: jo.id, displayName: 'Jo', emailAddress: 'jo@york.example', unit: '' };
    const at = '2026-02-01T10:00:00.000Z';
    expect(await lookUp(store, jo, 'ann@chem.acme.example')).toEqual({
      person: { id: expect.any(String), displayName: 'ann@chem.acme.example' },
      organisation: { id: expect.any(String), name: 'acme.example', domain: 'acme.example' },
      relationships: [
        { colleague: jos, count: 1, firstAt: at, lastAt: at, direction: 'in', strength: expect.any(Number) },
      ],
      interactions: [{ id: answer.id, kind: 'email', occurredAt: at, subject: 'Hello', colleagues: [jos] }],
      totals: { interactions: 1, colleagues: 1 },
    });
  });

  test('tells who knows the organisation of somebody new', async () => {
    const jo = await york.signIn('Jo-ties', 'Law');
    const mail = mailOf(jo, { people: ['a@ties.example', 'b@ties.example'] });
    await store.logInteraction(mail);
    for (const [name, unit] of [
      ['Max-ties', 'Law'],
      ['Una-ties', 'Chemistry'],
    ] as const) {
      await store.logInteraction({ ...mail, colleagueId: (await york.signIn(name, unit)).id });
    }
    const entry = await lookUp(store, jo, 'new@lab.ties.example');
    expect(entry.person).toBeUndefined();
    expect(entry.organisation).toMatchObject({
      domain: 'ties.example',
      ties: { interactions: 1, colleagues: 3, units: 2, relationships: [{ count: 1 }, { count: 1 }, { count: 1 }] },
    });
  });

  test('joins the interaction of a colleague’s copy, and counts one interaction and two colleagues', async () => {
    const [jo, max] = [await york.signIn('Jo-joins'), await york.signIn('Max-joins')];
    const mail = { id: newId(), people: ['ann@joins.example'] };
    const first = await store.logInteraction(mailOf(jo, mail));
    const second = await store.logInteraction(mailOf(max, { ...mail, id: ` <${mail.id}> ` }));
    expect(second).toEqual({ id: first.id, created: false, contributions: 2, visibility: 'institution' });
    const entry = await lookUp(store, jo, 'ann@joins.example');
    expect(entry.totals).toEqual({ interactions: 1, colleagues: 2 });
    expect(entry.interactions[0]?.colleagues.map(({ id }) => id).sort()).toEqual([jo.id, max.id].sort());
  });

  test('counts nothing twice when the same colleague logs again', async () => {
    const jo = await york.signIn('Jo-again');
    const mail = mailOf(jo, { people: ['ann@again.example'] });
    const first = await store.logInteraction(mail);
    const before = await lookUp(store, jo, 'ann@again.example');
    expect(await store.logInteraction(mail)).toEqual({
      id: first.id,
      created: false,
      contributions: 1,
      visibility: 'institution',
    });
    expect(await lookUp(store, jo, 'ann@again.example')).toEqual(before);
  });

  test('adds whom the first time left out', async () => {
    const jo = await york.signIn('Jo-adds');
    const id = newId();
    await store.logInteraction(mailOf(jo, { id, people: ['ann@adds.example'] }));
    await store.logInteraction(mailOf(jo, { id, people: ['ann@adds.example', 'bob@adds.example'] }));
    expect((await lookUp(store, jo, 'ann@adds.example')).totals.interactions).toBe(1);
    expect((await lookUp(store, jo, 'bob@adds.example')).totals.interactions).toBe(1);
  });

  test('without a Message-ID knows the same mail by its content', async () => {
    const [jo, max] = [await york.signIn('Jo-content'), await york.signIn('Max-content')];
    const mail = { people: ['ann@content.example'], subject: 'Re: Plans', at: '2026-03-01T09:00:00.400Z' };
    const first = await store.logInteraction({
      ...mailOf(jo, mail),
      internetMessageId: undefined,
      conversationId: 'a',
    });
    const copy = mailOf(max, { ...mail, subject: 'plans', at: '2026-03-01T10:00:00.900+01:00' });
    const second = await store.logInteraction({ ...copy, internetMessageId: undefined, conversationId: 'b' });
    expect(second).toEqual({ id: first.id, created: false, contributions: 2, visibility: 'institution' });
  });

  test('makes no organisation of a personal address', async () => {
    const jo = await york.signIn('Jo-personal');
    await store.logInteraction(mailOf(jo, { people: ['ann@personal.example'] }));
    const entry = await lookUp(store, jo, 'ann@personal.example');
    expect(entry.person).toBeDefined();
    expect(entry.organisation).toBeUndefined();
  });

  test('uses the organisation of the longest known domain', async () => {
    const jo = await york.signIn('Jo-longest');
    const about = { organisationDomains: ['sub.long.example'] };
    await store.logInteraction(mailOf(jo, { people: ['ann@long.example'], about }));
    await store.logInteraction(mailOf(jo, { people: ['bob@deep.sub.long.example', 'cid@long.example'] }));
    expect((await lookUp(store, jo, 'bob@deep.sub.long.example')).organisation?.domain).toBe('sub.long.example');
    expect((await lookUp(store, jo, 'cid@long.example')).organisation?.domain).toBe('long.example');
  });

  test('makes one interaction of one mail, however many log it at once', async () => {
    const colleagues = await Promise.all(Array.from({ length: 40 }, (_, index) => york.signIn(`Many${String(index)}`)));
    const id = newId();
    const people = ['ann@many.example', 'bob@many.example', 'cid@many.example'];
    const answers = await Promise.all(
      [...colleagues, ...colleagues].map((colleague, index) =>
        store.logInteraction(mailOf(colleague, { id, people: index % 2 === 0 ? people : people.toReversed() })),
      ),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.created)).toHaveLength(1);
    const [jo] = colleagues;
    const entry = jo && (await lookUp(store, jo, 'bob@many.example'));
    expect(entry?.totals).toEqual({ interactions: 1, colleagues: 40 });
    expect(entry?.relationships).toHaveLength(5);
  });

  test('logs different mails about the same people at once', async () => {
    const colleagues = await Promise.all(Array.from({ length: 8 }, (_, index) => york.signIn(`Cross${String(index)}`)));
    const people = ['a@x1.example', 'b@x2.example', 'c@x3.example', 'd@x1.example', 'e@x2.example', 'f@x3.example'];
    const mails = Array.from({ length: 96 }, (_, index) => {
      const colleague = colleagues[index % colleagues.length];
      if (!colleague) throw new Error('There are colleagues');
      const turned = [...people.slice(index % 6), ...people.slice(0, index % 6)];
      return mailOf(colleague, { people: index % 2 === 0 ? turned : turned.toReversed() });
    });
    await Promise.all(mails.map((mail) => store.logInteraction(mail)));
    const [jo] = colleagues;
    expect(jo && (await lookUp(store, jo, 'c@x3.example')).totals).toEqual({ interactions: 96, colleagues: 8 });
  });
});
