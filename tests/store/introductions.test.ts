import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { introductionMoment } from '#domain/introduction.ts';
import type { Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { mailOf } from './institutions.ts';
import { after, day, prepareIntroducing, type Introducing } from './introducing.ts';
import { readEverything } from './recount.ts';

let database: TestDatabase;
let store: Store;
let york: Introducing['york'];
let asker: Introducing['asker'];
let max: Introducing['max'];
let una: Introducing['una'];
let kim: Introducing['kim'];
let know: Introducing['know'];
let idOf: Introducing['idOf'];
let ann: Introducing['ann'];
let ask: Introducing['ask'];
let asked: Introducing['asked'];
let see: Introducing['see'];
let received: Introducing['received'];
let mine: Introducing['mine'];
let answer: Introducing['answer'];
let namesIn: Introducing['namesIn'];

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());
beforeEach(async () => {
  ({ york, asker, max, una, kim, know, idOf, ann, ask, asked, see, received, mine, answer, namesIn } =
    await prepareIntroducing(database));
});

describe('a request for an introduction', () => {
  test('goes to who knows them best behind a tie, once the asker can’t take it back unnoticed', async () => {
    await know(una, 'tie', 2);
    await know(max, 'tie', 6);
    const { created, asked: request } = await asked(await ann(), after(0), { note: 'For a project' });
    expect(created).toBe(true);
    expect(request).toMatchObject({ state: 'asked', isNew: false, answers: [], note: 'For a project' });
    await see(after(introductionMoment - 1));
    expect(await namesIn(after(introductionMoment), max, una)).toEqual([]);
    await see(after(introductionMoment));
    expect(await namesIn(after(introductionMoment), max, una, asker)).toEqual(['Max']);
    const [got] = await received(max, after(introductionMoment));
    expect(got).toMatchObject({ note: 'For a project', asker: { id: asker.id, displayName: 'Asker', unit: 'Law' } });
    expect(got?.about).toEqual({ ...(await ann()), name: 'ann@acme.example' });
    expect(got?.id).not.toBe(request.id);
  });

  test('goes to the next when there is no answer for a third of its time; both may answer then', async () => {
    await know(max, 'tie', 6);
    await know(una, 'tie');
    await asked(await ann());
    await see(after(introductionMoment));
    await see(after(5 * day));
    expect(await namesIn(after(5 * day), max, una)).toEqual(['Max']);
    await see(after(introductionMoment + 5 * day));
    expect(await namesIn(after(6 * day), max, una)).toEqual(['Max', 'Una']);
    await answer(una, 'yes', after(6 * day));
    await see(after(6 * day + introductionMoment));
    expect(await namesIn(after(7 * day), max, una)).toEqual([]);
  });

  test('is about an organisation as well', async () => {
    await know(max, 'tie');
    const about = await ann('organisation');
    await asked(about);
    await see(after(introductionMoment));
    expect((await received(max, after(introductionMoment)))[0]?.about).toMatchObject(about);
  });

  test('is refused where there is no tie: by name when those who know them are named, else as if nobody were there', async () => {
    await know(max, 'institution');
    expect(await ask(await ann())).toBe('named');
    await know(kim, 'private');
    expect(await ask(await ann())).toBe('named');
    expect(await ask({ subject: 'person', id: crypto.randomUUID() })).toBe('nobody');
    const other = { ...mailOf(kim, { people: ['bo@other.example'] }), visibility: 'private' as const };
    await store.logInteraction(other);
    const id = await idOf('bo@other.example');
    expect(await ask({ subject: 'person', id })).toBe('nobody');
  });

  test('never goes to who knows them only in private', async () => {
    await know(kim, 'private', 6);
    await know(max, 'tie');
    await asked(await ann());
    await see(after(introductionMoment));
    await see(after(6 * day));
    expect(await namesIn(after(6 * day), kim, max)).toEqual(['Max']);
  });

  test('does not go to who no longer knows them, or keeps it private meanwhile', async () => {
    const ids = await know(max, 'tie', 2);
    await know(una, 'tie');
    await asked(await ann());
    for (const interactionId of ids) {
      expect(await store.undoContribution({ ...max, interactionId })).toBe('undone');
    }
    await see(after(introductionMoment));
    expect(await namesIn(after(introductionMoment), max, una)).toEqual(['Una']);
  });

  test('is the same when it is made again, also twice at once, with the note that was given last', async () => {
    await know(max, 'tie');
    const about = await ann();
    const both = await Promise.all([asked(about), asked(about)]);
    expect(both.map(({ created }) => created).sort()).toEqual([false, true]);
    await see(after(introductionMoment));
    const again = await asked(about, after(day), { note: 'Please' });
    expect(again).toMatchObject({ created: false, asked: { id: both[0].asked.id, note: 'Please' } });
    expect(await received(max, after(day))).toMatchObject([{ note: 'Please' }]);
    expect(await mine(after(day))).toHaveLength(1);
  });

  test('is new again once the last one has expired', async () => {
    await know(max, 'tie');
    const about = await ann();
    const first = await asked(about);
    expect(await mine(after(15 * day))).toMatchObject([{ state: 'expired', answers: [] }]);
    const second = await asked(about, after(15 * day));
    expect(second).toMatchObject({ created: true, asked: { state: 'asked' } });
    expect(second.asked.id).not.toBe(first.asked.id);
  });

  test('ends for those who were asked when it expires or is withdrawn', async () => {
    await know(max, 'tie');
    const { asked: request } = await asked(await ann());
    await see(after(introductionMoment));
    expect(await received(max, after(15 * day))).toEqual([]);
    const withdrawing = { ...asker, id: request.id, now: after(day) };
    expect(await store.withdrawIntroduction({ ...withdrawing, colleagueId: max.id })).toBe('unknown');
    expect(await received(max, after(day))).toHaveLength(1);
    expect(await store.withdrawIntroduction(withdrawing)).toBe('withdrawn');
    expect(await store.withdrawIntroduction(withdrawing)).toBe('withdrawn');
    expect(await received(max, after(day))).toEqual([]);
    expect(await mine(after(day))).toEqual([]);
    await see(after(6 * day));
    expect((await readEverything(database.ownerUrl, york.id))['outgoing_mail']).toEqual([]);
  });

  test('is one of so many at a time, and in a day', async () => {
    for (let index = 0; index < 11; index += 1) {
      const mail = mailOf(max, { people: [`p${String(index)}@acme.example`] });
      await store.logInteraction({ ...mail, visibility: 'tie' });
    }
    const ids: string[] = [];
    for (let index = 0; index < 11; index += 1) {
      ids.push(await idOf(`p${String(index)}@acme.example`));
    }
    const outcomes = [];
    for (const id of ids) outcomes.push(await ask({ subject: 'person', id }));
    expect(outcomes.slice(0, 10).every((one) => typeof one === 'object' && one.created)).toBe(true);
    expect(outcomes[10]).toBe('too-many');
    expect(await ask({ subject: 'person', id: ids[0] ?? '' })).toMatchObject({ created: false });
    for (let round = 0; round < 11; round += 1) {
      const requests = await mine(after(round));
      const latest = requests.find(({ about }) => about.id === ids[10]) ?? requests[0];
      await store.withdrawIntroduction({ ...asker, id: latest?.id ?? '', now: after(round) });
      const outcome = await ask({ subject: 'person', id: ids[10] ?? '' }, after(round));
      if (round === 10) expect(outcome).toBe('too-many');
      else expect(outcome).toMatchObject({ created: true });
    }
  });

  test('is forgotten ninety days after it is over, with all that belonged to it', async () => {
    await know(max, 'tie');
    await asked(await ann());
    await see(after(introductionMoment));
    await see(after(16 * day));
    await see(after(105 * day));
    const everything = await readEverything(database.ownerUrl, york.id);
    for (const table of ['introduction', 'introduction_knower', 'introduction_turn', 'outgoing_mail']) {
      expect(everything[table], table).toEqual([]);
    }
  });

  test('is about the one whom a person has become, and the two again; and goes with them', async () => {
    const [interactionId = ''] = await know(max, 'tie');
    await store.logInteraction({ ...mailOf(max, { people: ['bob@acme.example'] }), visibility: 'tie' });
    const bob = await idOf('bob@acme.example');
    const { id } = await ann();
    await asked({ subject: 'person', id });
    await see(after(introductionMoment));
    await answer(max, 'never', after(day));
    const before = await readEverything(database.ownerUrl, york.id);
    const merge = await store.mergePersons({ ...max, keptId: bob, mergedId: id });
    expect((await mine(after(day)))[0]?.about.id).toBe(bob);
    await store.undoMerge({ ...max, mergeId: merge?.id ?? '' });
    expect(await readEverything(database.ownerUrl, york.id)).toEqual(before);
    await store.undoContribution({ ...max, interactionId });
    const gone = await readEverything(database.ownerUrl, york.id);
    expect([gone['introduction'], gone['introduction_knower'], gone['introduction_refusal']]).toEqual([[], [], []]);
  });
});
