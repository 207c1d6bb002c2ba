import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewChange, NewCorrection } from '#store/corrections-store.ts';
import type { Reader, Store, Viewer } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { createInstitution, lookUp, mailOf } from './institutions.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
});
afterAll(() => database.drop());

const addresses = ['a@one.example', 'b@one.example', 'c@lab.one.example', 'd@two.example', 'e@three.example'];

/** An institution where three people of two organisations are known, one of them by a private log. */
async function prepare() {
  const institution = await createInstitution(database);
  const [jo, max] = [await institution.signIn('Jo'), await institution.signIn('Max')];
  await store.logInteraction(mailOf(jo, { people: ['a@one.example', 'd@two.example'] }));
  await store.logInteraction(mailOf(max, { people: ['a@one.example', 'b@one.example'], visibility: 'private' }));
  await store.logInteraction(mailOf(jo, { people: ['c@lab.one.example'] }));
  const personOf = async (address: string) => (await lookUp(store, jo, address)).person?.id ?? newId();
  const organisationOf = async (address: string) => (await lookUp(store, jo, address)).organisation?.id ?? newId();
  return {
    jo,
    max,
    personOf,
    organisationOf,
    correct: async (correction: Partial<NewCorrection> & { readonly change: NewChange }, viewer: Reader = jo) =>
      await store.correct({
        institutionId: viewer.institutionId,
        colleagueId: viewer.colleagueId,
        sight: viewer.sight,
        appliesTo: 'a@one.example',
        scope: 'everyone',
        ...correction,
      }),
    undo: async (answer: { readonly id: string } | 'unknown', viewer: Viewer = jo) =>
      await store.undoCorrection({
        institutionId: viewer.institutionId,
        colleagueId: viewer.colleagueId,
        correctionId: answer === 'unknown' ? newId() : answer.id,
        mayCorrectForEveryone: true,
      }),
    everything: async () => await readEverything(database.ownerUrl, institution.id),
    recounted: async () => await recount(database.ownerUrl, institution.id),
  };
}

describe('a correction for everyone', () => {
  test('of whose an address is attaches one that is nobody’s', async () => {
    const { jo, max, correct, undo, personOf, everything } = await prepare();
    const before = await everything();
    const personId = await personOf('a@one.example');
    const answer = await correct({ appliesTo: 'a@home.example', change: { what: 'person', personId } });
    expect((await store.getPerson({ ...max, personId }))?.emailAddresses).toEqual(['a@one.example', 'a@home.example']);
    expect((await store.findPersons({ ...max, text: 'home' })).map(({ id }) => id)).toEqual([personId]);
    expect((await lookUp(store, max, 'a@home.example')).person?.id).toBe(personId);
    expect(await undo(answer)).toBe('undone');
    expect(await everything()).toEqual(before);
    expect(await lookUp(store, jo, 'a@home.example')).not.toHaveProperty('person');
  });

  test('of whose an address is makes the one who had it and the other one', async () => {
    const { jo, correct, undo, personOf, everything } = await prepare();
    const before = await everything();
    const personId = await personOf('d@two.example');
    const answer = await correct({ change: { what: 'person', personId } });
    expect(await lookUp(store, jo, 'a@one.example')).toMatchObject({
      person: { id: personId },
      totals: { interactions: 1 },
    });
    await undo(answer);
    expect(await everything()).toEqual(before);
  });

  test('takes the place of the one before it, which counts again when it is undone', async () => {
    const { max, correct, undo, personOf, everything } = await prepare();
    const appliesTo = 'x@home.example';
    const [first, second] = [await personOf('a@one.example'), await personOf('d@two.example')];
    const one = await correct({ appliesTo, change: { what: 'person', personId: first } });
    const between = await everything();
    const other = await correct({ appliesTo, change: { what: 'person', personId: second } });
    expect((await store.getPerson({ ...max, personId: second }))?.emailAddresses).toContain(appliesTo);
    expect((await store.getPerson({ ...max, personId: first }))?.emailAddresses).not.toContain(appliesTo);
    await undo(other);
    expect(await everything()).toEqual(between);
    await undo(one);
    expect(await lookUp(store, max, appliesTo)).not.toHaveProperty('person');
  });

  test('of an organisation moves everybody at the domain, and the domain, with what was logged', async () => {
    const { max, correct, undo, organisationOf, everything, recounted } = await prepare();
    const before = await everything();
    const organisationId = await organisationOf('d@two.example');
    const answer = await correct({ appliesTo: '@one.example', change: { what: 'organisation', organisationId } });
    for (const address of ['a@one.example', 'c@lab.one.example', 'new@one.example']) {
      expect((await lookUp(store, max, address)).organisation, address).toMatchObject({ id: organisationId });
    }
    const moved = await store.getOrganisation({ ...max, organisationId });
    expect(moved).toMatchObject({ totals: { interactions: 3 }, domains: ['two.example', 'one.example'] });
    const { kept, counted } = await recounted();
    expect(kept).toEqual(counted);
    await undo(answer);
    expect(await everything()).toEqual(before);
  });

  test('of an organisation that is not known here makes it, and undoing takes it away unless it is in use by then', async () => {
    const { jo, correct, undo, everything } = await prepare();
    const before = await everything();
    const change = { what: 'organisation', name: 'One Laboratory', domain: 'laboratory.example' } as const;
    const answer = await correct({ appliesTo: 'c@lab.one.example', change });
    expect(await lookUp(store, jo, 'c@lab.one.example')).toMatchObject({ organisation: { name: 'One Laboratory' } });
    expect(await store.findOrganisations({ ...jo, text: 'one labor' })).toMatchObject([{ name: 'One Laboratory' }]);
    await undo(answer);
    expect(await everything()).toEqual(before);
    const again = await correct({ appliesTo: 'c@lab.one.example', change });
    const { id } = await store.logInteraction(mailOf(jo, { people: ['new@laboratory.example'] }));
    await undo(again);
    expect(await lookUp(store, jo, 'new@laboratory.example')).toMatchObject({
      organisation: { name: 'One Laboratory' },
    });
    expect(await lookUp(store, jo, 'c@lab.one.example')).toMatchObject({ organisation: { domain: 'one.example' } });
    await store.undoContribution({ ...jo, interactionId: id });
    expect(await everything()).toEqual(before);
  });

  test('to a person whom only another’s private log knows is refused, and leaves hers apart', async () => {
    const { jo, max, correct, personOf, everything } = await prepare();
    const hidden = (await lookUp(store, max, 'b@one.example')).person?.id ?? '';
    expect(await correct({ change: { what: 'person', personId: hidden } })).toBe('unknown');
    const before = await everything();
    await correct({
      appliesTo: 'b@one.example',
      change: { what: 'person', personId: await personOf('a@one.example') },
    });
    expect(await everything()).toEqual(before);
    expect((await lookUp(store, jo, 'b@one.example')).person?.id).toBe(await personOf('a@one.example'));
  });

  test('is in the audit, without names and addresses', async () => {
    const { jo, correct, undo } = await prepare();
    const change = { what: 'organisation', name: 'Very Secret', domain: 'secret.example' } as const;
    await undo(await correct({ change }));
    const { Client } = await import('pg');
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.institution_id', '${jo.institutionId}', false)`);
    const { rows } = await owner.query('select action, colleague_id, details from audit order by id desc limit 2');
    await owner.end();
    expect(rows).toMatchObject([
      { action: 'correction-undone', colleague_id: jo.id, details: { scope: 'everyone', what: 'organisation' } },
      { action: 'correction-made', colleague_id: jo.id, details: { scope: 'everyone', reach: 'address' } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/secret|one\.example/i);
  });
});

const step = fc.record({
  appliesTo: fc.oneof(
    fc.constantFrom(...addresses),
    fc.constantFrom('@one.example', '@lab.one.example', '@two.example'),
  ),
  change: fc.constantFrom('person', 'organisation', 'name', 'kind'),
  target: fc.constantFrom(...addresses),
});

describe('any corrections for everyone', () => {
  test('undone in any order leave everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (steps, order) => {
          const { correct, undo, personOf, organisationOf, everything, recounted } = await prepare();
          const before = await everything();
          const made: Awaited<ReturnType<typeof correct>>[] = [];
          for (const { appliesTo, change, target } of steps) {
            const changes: Record<string, NewChange> = {
              person: { what: 'person', personId: await personOf(target) },
              organisation: { what: 'organisation', organisationId: await organisationOf(target) },
              name: { what: 'organisation', name: 'Named Here', domain: 'named.example' },
              kind: { what: 'kind', kind: 'personal' },
            };
            const wanted = changes[change === 'person' && appliesTo.startsWith('@') ? 'kind' : change];
            if (wanted) made.push(await correct({ appliesTo, change: wanted }));
          }
          const { kept, counted } = await recounted();
          expect(kept).toEqual(counted);
          while (made.length > 0) {
            const [next = 'unknown'] = made.splice(Number(order.next().value) % made.length, 1);
            await undo(next);
          }
          expect(await everything()).toEqual(before);
        },
      ),
      { numRuns: 25, ...inTime },
    );
  }, 120_000);
});
