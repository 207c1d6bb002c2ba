import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Colleague, Store, Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { lookUp, mailOf, signInThree } from './institutions.ts';

let database: TestDatabase;
let store: Store;
let jo: Colleague & Reader;
let max: Colleague & Reader;
let una: Colleague & Reader;

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  ({ jo, max, una } = await signInThree(database));
});
afterAll(() => database.drop());

const nobody = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

describe('a private contribution', () => {
  test('is seen by its colleague, and neither it nor what it made by anybody else', async () => {
    const { id } = await store.logInteraction(mailOf(jo, { people: ['ann@secret.example'], visibility: 'private' }));
    const mine = await lookUp(store, jo, 'ann@secret.example');
    expect(mine.totals).toEqual({ interactions: 1, colleagues: 1 });
    const ties = { interactions: 1, colleagues: 1, units: 1, relationships: [{ count: 1 }] };
    expect(mine.interactions).toMatchObject([{ id, subject: 'A subject' }]);
    expect(await lookUp(store, max, 'ann@secret.example')).toEqual(nobody);
    expect(await lookUp(store, max, 'new@secret.example')).toEqual(nobody);
    expect(await lookUp(store, jo, 'new@secret.example')).toMatchObject({
      organisation: { ties },
    });

    const personId = mine.person?.id ?? '';
    const organisationId = mine.organisation?.id ?? '';
    expect(await store.getPerson({ ...jo, personId })).toMatchObject({ totals: { interactions: 1 } });
    expect(await store.getOrganisation({ ...jo, organisationId })).toMatchObject({ people: [{ id: personId }] });
    expect(await store.getPerson({ ...max, personId })).toBeUndefined();
    expect(await store.getOrganisation({ ...max, organisationId })).toBeUndefined();
  });

  test('beside a shared one hides the subject from those who have not logged it, and counts once for both', async () => {
    const mail = { id: newId(), people: ['ann@mixed.example'], subject: 'About the merger' };
    const { id } = await store.logInteraction(mailOf(jo, { ...mail, visibility: 'private' }));
    await store.logInteraction(mailOf(max, mail));
    expect((await lookUp(store, max, 'ann@mixed.example')).interactions[0]?.subject).toBe('About the merger');
    expect(await store.listMyInteractions({ ...max, limit: 1 })).toMatchObject([{ id, subject: 'About the merger' }]);
    const forJo = await lookUp(store, jo, 'ann@mixed.example');
    expect(forJo.totals).toEqual({ interactions: 1, colleagues: 2 });
    expect(forJo.interactions[0]?.subject).toBe('About the merger');
    expect(forJo.interactions[0]?.colleagues.map((colleague) => colleague.id).sort()).toEqual([jo.id, max.id].sort());
    const forUna = await lookUp(store, una, 'ann@mixed.example');
    expect(forUna.totals).toEqual({ interactions: 1, colleagues: 1 });
    expect(forUna.interactions[0]).not.toHaveProperty('subject');
    expect(forUna.interactions[0]?.colleagues.map((colleague) => colleague.id)).toEqual([max.id]);
    expect(forUna.relationships.map(({ colleague }) => colleague.id)).toEqual([max.id]);
  });

  test('is not betrayed by the answer to a colleague who logs the same message', async () => {
    const mail = { id: newId(), people: ['ann@silent.example'] };
    const { id } = await store.logInteraction(mailOf(jo, { ...mail, visibility: 'private' }));
    expect(await store.logInteraction(mailOf(max, mail))).toEqual({
      id,
      created: true,
      contributions: 1,
      visibility: 'institution',
    });
    expect(await store.logInteraction(mailOf(max, mail))).toEqual({
      id,
      created: false,
      contributions: 1,
      visibility: 'institution',
    });
    expect(await store.logInteraction(mailOf(una, mail))).toEqual({
      id,
      created: false,
      contributions: 2,
      visibility: 'institution',
    });
    expect(await store.logInteraction(mailOf(jo, mail))).toEqual({
      id,
      created: false,
      contributions: 3,
      visibility: 'private',
    });
  });

  test('is not told to others who ask whether the message is logged', async () => {
    const id = newId();
    await store.logInteraction(mailOf(jo, { id, people: ['ann@asked.example'], visibility: 'private' }));
    const ask = async (viewer: Reader): Promise<unknown> =>
      (await store.lookup({ ...viewer, correspondents: [], items: [{ internetMessageId: id }] })).items[0];
    expect(await ask(jo)).toMatchObject({ mine: true, colleagues: [{ id: jo.id }] });
    expect(await ask(max)).toBeUndefined();
    await store.logInteraction(mailOf(max, { id, people: ['ann@asked.example'] }));
    expect(await ask(una)).toMatchObject({ mine: false, colleagues: [{ id: max.id }] });
  });

  test('names its people to its colleague only, a shared one to everybody, each once', async () => {
    const id = newId();
    const mail = (viewer: Reader, people: readonly string[]) => mailOf(viewer, { id, people });
    await store.logInteraction({ ...mail(jo, ['ann@who.example', 'bob@who.example']), visibility: 'private' });
    await store.logInteraction(mail(max, ['bob@who.example', 'cat@who.example']));
    const idOf = async (name: string) => (await lookUp(store, jo, `${name}@who.example`)).person?.id;
    const [ann, bob, cat] = [await idOf('ann'), await idOf('bob'), await idOf('cat')];
    const ask = async (viewer: Reader) =>
      (
        await store.lookup({ ...viewer, correspondents: [], items: [{ internetMessageId: id }] })
      ).items[0]?.people.toSorted();
    // One more shared contribution, of somebody whom another had logged already.
    await store.logInteraction(mail(una, ['cat@who.example']));
    expect(await ask(jo)).toEqual([ann, bob, cat].sort());
    expect(await ask(max)).toEqual([bob, cat].sort());
    expect(await ask(una)).toEqual([bob, cat].sort());
  });

  test('adds up with the shared ones of the same colleague, for that colleague only', async () => {
    const person = ['ann@adds-up.example'];
    await store.logInteraction(mailOf(jo, { people: person, at: '2026-01-01T00:00:00Z' }));
    await store.logInteraction(
      mailOf(jo, { people: person, at: '2026-01-05T00:00:00Z', visibility: 'private', direction: 'out' }),
    );
    expect((await lookUp(store, jo, 'ann@adds-up.example')).relationships).toMatchObject([
      { count: 2, direction: 'both', firstAt: '2026-01-01T00:00:00.000Z', lastAt: '2026-01-05T00:00:00.000Z' },
    ]);
    expect((await lookUp(store, jo, 'ann@adds-up.example')).totals).toEqual({ interactions: 2, colleagues: 1 });
    expect((await lookUp(store, max, 'ann@adds-up.example')).relationships).toMatchObject([
      { count: 1, direction: 'in', lastAt: '2026-01-01T00:00:00.000Z' },
    ]);
  });

  test('comes of logging again as private, and logging again does not undo that', async () => {
    const mail = { id: newId(), people: ['ann@tighter.example'] };
    await store.logInteraction(mailOf(jo, mail));
    await store.logInteraction(mailOf(jo, { ...mail, visibility: 'private' }));
    expect(await lookUp(store, max, 'ann@tighter.example')).toEqual(nobody);
    await store.logInteraction(mailOf(jo, mail));
    expect(await lookUp(store, max, 'ann@tighter.example')).toEqual(nobody);
    expect((await lookUp(store, jo, 'ann@tighter.example')).totals).toEqual({ interactions: 1, colleagues: 1 });
  });
});
