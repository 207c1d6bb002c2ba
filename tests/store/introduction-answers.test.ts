import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { introductionMoment } from '#domain/introduction.ts';
import type { Store } from '#store/store.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { createInstitution } from './institutions.ts';
import { after, day, prepareIntroducing, type Introducing } from './introducing.ts';

let database: TestDatabase;
let store: Store;
let york: Introducing['york'];
let asker: Introducing['asker'];
let max: Introducing['max'];
let una: Introducing['una'];
let kim: Introducing['kim'];
let know: Introducing['know'];
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
  ({ york, asker, max, una, kim, know, ann, ask, asked, see, received, mine, answer, namesIn } =
    await prepareIntroducing(database));
});

describe('an answer', () => {
  beforeEach(async () => {
    await know(max, 'tie', 6);
    await know(una, 'tie');
    await asked(await ann());
    await see(after(introductionMoment));
  });
  const at = after(day);
  const told = new Date(at.getTime() + introductionMoment);

  test('of yes names who gave it, a moment later', async () => {
    const id = await answer(max, 'yes', at, 'Gladly');
    const before = new Date(told.getTime() - 1);
    expect(await mine(before)).toMatchObject([{ state: 'asked', answers: [], isNew: false }]);
    const [request] = await mine(told);
    expect(request).toMatchObject({ state: 'answered', isNew: true });
    expect(request?.answers).toEqual([
      {
        answer: 'yes',
        note: 'Gladly',
        at: told.toISOString(),
        colleague: { id: max.id, displayName: 'Max', emailAddress: max.emailAddress, unit: 'Chemistry' },
      },
    ]);
    expect(await store.takeAnswerBack({ ...max, id, now: told })).toBe('over');
    await store.seeIntroductions({ ...max, ids: [request?.id ?? ''], now: told });
    expect(await mine(told)).toMatchObject([{ isNew: true }]);
    await store.seeIntroductions({ ...asker, ids: [request?.id ?? ''], now: told });
    expect(await mine(told)).toMatchObject([{ isNew: false }]);
  });

  test('of let me write first does not name who gave it, stays with them, and may become yes', async () => {
    const id = await answer(max, 'let-me-write-first', at, 'A week, please');
    const [request] = await mine(told);
    expect(request?.answers).toEqual([
      { answer: 'let-me-write-first', note: 'A week, please', at: told.toISOString() },
    ]);
    expect(JSON.stringify(request)).not.toContain(max.id);
    await see(after(14 * day));
    expect(await namesIn(after(15 * day + 1), max, una)).toEqual(['Max']);
    const now = after(15.5 * day);
    expect(await store.answerIntroduction({ ...max, id, answer: 'not-now', note: '', now })).toBe('over');
    expect(await store.answerIntroduction({ ...max, id, answer: 'yes', note: 'Done', now })).toBe('answered');
    expect(await mine(now)).toMatchObject([{ answers: [{ answer: 'yes', colleague: { id: max.id } }] }]);
  });

  test.each(['not-now', 'never'] as const)(
    'of %s is nothing to the asker, who sees the same as without',
    async (no) => {
      await know(kim, 'tie');
      const times = [at, told, after(3 * day), after(15 * day), after(20 * day)];
      const without = [];
      for (const now of times) without.push(await mine(now));
      await answer(max, no, at);
      await see(told);
      expect(await namesIn(told, max, una)).toEqual(['Una']);
      await answer(una, no, told);
      for (const [index, now] of times.entries()) expect(await mine(now)).toEqual(without[index]);
      expect(without[4]).toMatchObject([{ state: 'expired', isNew: false }]);
    },
  );

  test('can be taken back while the asker has not heard of it', async () => {
    for (const what of ['yes', 'let-me-write-first', 'not-now', 'never'] as const) {
      const id = await answer(max, what, at);
      expect(await received(max, at)).toHaveLength(what === 'let-me-write-first' ? 1 : 0);
      expect(await store.takeAnswerBack({ ...una, id, now: at })).toBe('unknown');
      expect(await store.takeAnswerBack({ ...max, id, now: at })).toBe('taken-back');
      expect(await store.takeAnswerBack({ ...max, id, now: at })).toBe('taken-back');
      expect(await received(max, at)).toHaveLength(1);
      expect((await store.listIntroductions({ ...max, now: at })).refusals).toEqual([]);
    }
    await see(told);
    expect(await namesIn(told, max, una)).toEqual(['Max']);
    expect(await mine(told)).toMatchObject([{ state: 'asked' }]);
  });

  test('is given once, by who was asked', async () => {
    const [request] = await received(max, at);
    const given = { id: request?.id ?? '', answer: 'not-now' as const, note: '', now: at };
    expect(await store.answerIntroduction({ ...una, ...given })).toBe('unknown');
    expect(await store.answerIntroduction({ ...asker, ...given })).toBe('unknown');
    expect(await store.answerIntroduction({ ...max, ...given, now: after(15 * day) })).toBe('over');
    expect(await store.answerIntroduction({ ...max, ...given })).toBe('answered');
    expect(await store.answerIntroduction({ ...max, ...given })).toBe('answered');
    expect(await store.answerIntroduction({ ...max, ...given, answer: 'yes' })).toBe('over');
  });

  test('of never keeps anybody’s requests about them away, until it is lifted', async () => {
    const other = await york.signIn('Other', 'Law');
    await asked(await ann(), at, { by: other });
    await see(new Date(at.getTime() + introductionMoment));
    expect(await received(max, told)).toHaveLength(2);
    await answer(max, 'never', told);
    expect(await received(max, told)).toEqual([]);
    const { refusals } = await store.listIntroductions({ ...max, now: told });
    expect(refusals).toMatchObject([{ ...(await ann()), name: 'ann@acme.example' }]);
    const third = await york.signIn('Third', 'Law');
    await asked(await ann(), after(2 * day), { by: third });
    await see(after(2 * day + introductionMoment));
    expect(await received(max, after(3 * day))).toEqual([]);

    const lifting = { id: refusals[0]?.refusalId ?? '', now: after(3 * day) };
    await store.liftIntroductionRefusal({ ...una, ...lifting });
    expect((await store.listIntroductions({ ...max, now: told })).refusals).toHaveLength(1);
    await store.liftIntroductionRefusal({ ...max, ...lifting });
    await store.liftIntroductionRefusal({ ...max, ...lifting });
    const fourth = await york.signIn('Fourth', 'Law');
    await asked(await ann(), after(3 * day), { by: fourth });
    await see(after(3 * day + introductionMoment));
    expect(await received(max, after(4 * day))).toMatchObject([{ asker: { displayName: 'Fourth' } }]);
  });

  test('of not now leaves who gave it in peace when the same colleague asks again soon', async () => {
    await answer(max, 'not-now', at);
    await asked(await ann(), after(15 * day));
    await see(after(15 * day + introductionMoment));
    expect(await namesIn(after(16 * day), max, una)).toEqual(['Una']);
  });

  test('that meets another step of the request at its rows is kept all the same', async () => {
    const [request] = await received(max, at);
    const [other, observer] = [await connect(database.ownerUrl), await connect(database.ownerUrl)];
    await other.query(`begin; set local app.institution_id = '${york.id}'; set local app.viewer_id = 'everything'`);
    await other.query('select from introduction_turn for update');
    const answering = store.answerIntroduction({ ...max, id: request?.id ?? '', answer: 'yes', note: '', now: at });
    const waiting = `select from pg_stat_activity as one join pg_locks as held on held.pid = one.pid and not held.granted
      where one.datname = current_database()`;
    await expect.poll(async () => (await observer.query(waiting)).rows.length).toBe(1);
    await other.query('update introduction_knower set rank = rank').catch(() => undefined);
    await other.query('rollback');
    expect(await answering).toBe('answered');
    expect(await mine(told)).toMatchObject([{ state: 'answered' }]);
    await Promise.all([other.end(), observer.end()]);
  });

  test('and the request itself stand in the audit without a word of them', async () => {
    await answer(max, 'not-now', at);
    const owner = await connect(database.ownerUrl);
    await owner.query(`select set_config('app.institution_id', '${york.id}', false)`);
    const { rows: audit } = await owner.query<{ action: string; details: object }>('select action, details from audit');
    await owner.end();
    const rows = audit.filter(({ action }) => action.includes('introduction'));
    expect(rows.map(({ action }) => action).sort()).toEqual(['introduction-answered', 'introduction-asked']);
    expect(rows.map(({ details }) => details)).toEqual([{}, {}]);
  });
});

test('requests and answers of one institution are nothing to another', async () => {
  await know(max, 'tie');
  const { asked: request } = await asked(await ann());
  await see(after(introductionMoment));
  const leeds = await createInstitution(database);
  const lee = await leeds.signIn('Lee');
  const [got] = await received(max, after(day));
  expect(await ask(await ann(), after(0), { by: lee })).toBe('nobody');
  expect(await store.withdrawIntroduction({ ...lee, id: request.id, now: after(0) })).toBe('unknown');
  const given = { id: got?.id ?? '', answer: 'yes' as const, note: '', now: after(day) };
  expect(await store.answerIntroduction({ ...lee, ...given })).toBe('unknown');
  expect(await store.listIntroductions({ ...lee, now: after(day) })).toEqual({ asked: [], received: [], refusals: [] });
});
