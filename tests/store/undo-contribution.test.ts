import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const nobody = { relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } };

describe('undoing', () => {
  test('the last contribution removes the interaction, its people and its organisations', async () => {
    const jo = await york.signIn('Jo');
    const { id } = await store.logInteraction(mailOf(jo, { people: ['ann@gone.example', 'bob@gone.example'] }));
    expect(await store.undoContribution({ ...jo, interactionId: id })).toBe('undone');
    expect(await lookUp(store, jo, 'ann@gone.example')).toEqual(nobody);
    expect(await store.listMyInteractions({ ...jo, limit: 10 })).toEqual([]);
  });

  test('twice is undone both times, and logging again makes a new interaction', async () => {
    const jo = await york.signIn('Jo-twice');
    const mail = mailOf(jo, { people: ['ann@twice.example'] });
    const first = await store.logInteraction(mail);
    for (const _ of [1, 2, 3]) {
      expect(await store.undoContribution({ ...jo, interactionId: first.id })).toBe('undone');
    }
    const again = await store.logInteraction(mail);
    expect(again).toMatchObject({ created: true, contributions: 1 });
    expect(again.id).not.toBe(first.id);
  });

  test('takes back only this colleague’s contribution', async () => {
    const [jo, max] = [await york.signIn('Jo-only'), await york.signIn('Max-only')];
    const mail = { id: newId(), people: ['ann@only.example'] };
    const { id } = await store.logInteraction(mailOf(jo, mail));
    await store.logInteraction(mailOf(max, mail));
    expect(await store.undoContribution({ ...jo, interactionId: id })).toBe('undone');
    const entry = await lookUp(store, jo, 'ann@only.example');
    expect(entry.totals).toEqual({ interactions: 1, colleagues: 1 });
    expect(entry.relationships.map(({ colleague }) => colleague.id)).toEqual([max.id]);
    expect(await store.undoContribution({ ...jo, interactionId: id })).toBe('undone');
    expect((await lookUp(store, jo, 'ann@only.example')).totals).toEqual({ interactions: 1, colleagues: 1 });
  });

  test('finds first and last anew', async () => {
    const jo = await york.signIn('Jo-dates');
    const days = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => `${day}T00:00:00.000Z`);
    const ids: string[] = [];
    for (const at of days) ids.push((await store.logInteraction(mailOf(jo, { people: ['ann@dates.example'], at }))).id);
    const dates = async (): Promise<unknown> => {
      const [relationship] = (await lookUp(store, jo, 'ann@dates.example')).relationships;
      return [relationship?.firstAt, relationship?.lastAt, relationship?.count];
    };
    await store.undoContribution({ ...jo, interactionId: ids[2] ?? '' });
    expect(await dates()).toEqual([days[0], days[1], 2]);
    await store.undoContribution({ ...jo, interactionId: ids[0] ?? '' });
    expect(await dates()).toEqual([days[1], days[1], 1]);
  });

  test('an interaction that never was is unknown', async () => {
    const jo = await york.signIn('Jo-never');
    expect(await store.undoContribution({ ...jo, interactionId: newId() })).toBe('unknown');
  });

  test('while others log the same people leaves every counter right', async () => {
    const colleagues = await Promise.all(Array.from({ length: 6 }, (_, index) => york.signIn(`Race${String(index)}`)));
    const people = ['ann@race.example', 'bob@race.example'];
    const [jo] = colleagues;
    if (!jo) throw new Error('There are colleagues');
    await Promise.all(
      colleagues.flatMap((colleague) =>
        Array.from({ length: 8 }, async () => {
          const { id } = await store.logInteraction(mailOf(colleague, { people }));
          await store.undoContribution({ ...colleague, interactionId: id });
        }),
      ),
    );
    expect(await lookUp(store, jo, 'ann@race.example')).toEqual(nobody);
  });
});
