import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Colleague, Store, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { address, createInstitution, lookUp, mailOf } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let jo: Colleague & Reader;
let max: Colleague & Reader;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  const york = await createInstitution(database);
  jo = await york.signIn('Jo');
  max = await york.signIn('Max');
  for (let day = 1; day <= 8; day += 1) {
    const at = `2026-01-0${String(day)}T09:00:00Z`;
    const mail = { id: `day-${String(day)}`, people: ['ann@acme.example', 'bob@acme.example'], at };
    await store.logInteraction(mailOf(day % 2 === 0 ? max : jo, { ...mail, subject: `Day ${String(day)}` }));
  }
  await store.logInteraction(mailOf(max, { id: 'day-7', people: ['ann@acme.example'] }));
});
afterAll(() => database.drop());

describe('a lookup', () => {
  test('answers in the order asked, duplicates and strangers included', async () => {
    const asked = ['nobody@void.example', 'bob@acme.example', 'ann@acme.example', 'bob@acme.example'].map(address);
    const { entries } = await store.lookup({
      ...jo,
      correspondents: asked.map((emailAddress) => ({ emailAddress, organisationDomains: [] })),
    });
    const { entries: found } = await store.lookup({
      ...jo,
      correspondents: [{ emailAddress: address('bob@acme.example'), organisationDomains: [] }],
    });
    expect(entries).toHaveLength(4);
    expect(entries[0]).toEqual({ relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } });
    expect(entries[1]).toEqual(found[0]);
    expect(entries[3]).toEqual(found[0]);
    expect(entries[2]?.person?.id).not.toBe(entries[1]?.person?.id);
  });

  test('gives the five latest interactions, newest first and each once, and all in the totals', async () => {
    const entry = await lookUp(store, jo, 'ann@acme.example');
    expect(entry.interactions.map(({ subject }) => subject)).toEqual(['Day 8', 'Day 7', 'Day 6', 'Day 5', 'Day 4']);
    expect(entry.interactions[1]?.colleagues.map(({ displayName }) => displayName).sort()).toEqual(['Jo', 'Max']);
    expect(entry.totals).toEqual({ interactions: 8, colleagues: 2 });
    expect(entry.relationships).toMatchObject([
      { colleague: { displayName: 'Max' }, count: 5, lastAt: '2026-01-08T09:00:00.000Z' },
      { colleague: { displayName: 'Jo' }, count: 4, lastAt: '2026-01-07T09:00:00.000Z' },
    ]);
  });

  test('says whether the message is logged, and whether by the one who asks', async () => {
    const ask = async (internetMessageId: string) =>
      (await store.lookup({ ...jo, correspondents: [], items: [{ internetMessageId }] })).items[0];
    expect(await ask('<day-1>')).toMatchObject({ mine: true, colleagues: [{ displayName: 'Jo' }] });
    expect(await ask('day-2')).toMatchObject({ mine: false, colleagues: [{ displayName: 'Max' }] });
    expect((await ask('day-7'))?.colleagues).toHaveLength(2);
    expect(await ask('DAY-1')).toBeUndefined();
  });

  test('takes five hundred correspondents', async () => {
    const correspondents = Array.from({ length: 500 }, (_, index) => ({
      emailAddress: address(`p${String(index)}@acme.example`),
      organisationDomains: ['acme.example'],
    }));
    const { entries } = await store.lookup({ ...jo, correspondents });
    expect(entries).toHaveLength(500);
    expect(entries[499]?.organisation?.ties).toMatchObject({
      interactions: 8,
      colleagues: 2,
    });
  });
});

describe('a person and an organisation', () => {
  test('are given with all that is known of them', async () => {
    const { person, organisation } = await lookUp(store, jo, 'ann@acme.example');
    const detail = await store.getPerson({ ...jo, personId: person?.id ?? '' });
    expect(detail).toMatchObject({
      emailAddresses: ['ann@acme.example'],
      organisation: { name: 'acme.example', domain: 'acme.example' },
      totals: { interactions: 8, colleagues: 2 },
    });
    expect(detail?.interactions).toHaveLength(8);
    expect(await store.getOrganisation({ ...jo, organisationId: organisation?.id ?? '' })).toMatchObject({
      name: 'acme.example',
      domains: ['acme.example'],
      people: [{ lastAt: '2026-01-08T09:00:00.000Z' }, { lastAt: '2026-01-08T09:00:00.000Z' }],
      relationships: [
        { colleague: { displayName: 'Max' }, count: 5 },
        { colleague: { displayName: 'Jo' }, count: 4 },
      ],
      interactions: expect.objectContaining({ length: 8 }),
      totals: { interactions: 8, colleagues: 2 },
    });
  });

  test('that do not exist are not found', async () => {
    expect(await store.getPerson({ ...jo, personId: newId() })).toBeUndefined();
    expect(await store.getOrganisation({ ...jo, organisationId: newId() })).toBeUndefined();
  });
});

describe('a colleague’s own list', () => {
  test('has what this colleague logged, the latest log first, as many as asked', async () => {
    const mine = await store.listMyInteractions({ ...max, limit: 2 });
    expect(mine).toMatchObject([
      { subject: 'Day 7', visibility: 'institution', people: [{ emailAddress: 'ann@acme.example' }] },
      { subject: 'Day 8', occurredAt: '2026-01-08T09:00:00.000Z', people: [{}, {}] },
    ]);
  });
});
