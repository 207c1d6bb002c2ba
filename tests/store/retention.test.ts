import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Colleague, Reader, Store } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { createInstitution, mailOf, type TestInstitution } from './institutions.ts';
import { anything, prepareSteps } from './merge-steps.ts';
import { readEverything, recount } from './recount.ts';

let database: TestDatabase;
let store: Store;
let york: TestInstitution;
let officer: Colleague & Reader;
const now = new Date('2026-11-29T12:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  store = database.store;
  york = await createInstitution(database);
  officer = await york.signIn('Officer', 'Registry');
});
afterAll(() => database.drop());

/** Batch after batch until there is nothing more; answers what each removed. */
async function removeAll(institutionId: string, at: Date) {
  const batches: { readonly interactions: number; readonly people: number }[] = [];
  for (;;) {
    const batch = await store.removeOld({ institutionId, now: at });
    if (batch.interactions === 0) return batches;
    batches.push(batch);
  }
}

const peopleLeft = async (institutionId: string) => {
  const { person } = await readEverything(database.ownerUrl, institutionId);
  return (person as { email_address: string }[]).map((one) => one.email_address).toSorted(); // a cast: the table's
};

test('nothing goes where the institution has not said for how long it keeps what is logged', async () => {
  await store.logInteraction(mailOf(officer, { people: ['old@acme.example'], at: '2001-01-01T09:00:00Z' }));
  expect(await store.readRetention(york.id)).toBeNull();
  expect(await removeAll(york.id, now)).toEqual([]);
});

test('what is too old goes, and whom nobody has been in touch with since, but for whom a signal holds', async () => {
  for (const [people, at] of [
    [['old@acme.example', 'still@acme.example', 'held@acme.example'], '2020-11-28T23:59:59Z'],
    [['still@acme.example', 'young@acme.example'], '2020-11-29T00:00:00Z'],
  ] as const) {
    await store.logInteraction(mailOf(officer, { people, at }));
  }
  const found = await store.findPersons({ ...officer, text: 'held' });
  const of = { subject: 'person', id: found[0]?.id ?? '' } as const;
  const content = { kind: 'do-not-contact', text: '', source: '' } as const;
  await store.addSignal({ ...officer, of, content });
  await store.setRetention({ ...officer, years: 6 });

  const preview = await store.previewRetention({ institutionId: york.id, before: new Date('2020-11-29T00:00:00Z') });
  expect(preview).toEqual({ interactions: 2, people: 1, held: 1 });
  expect(await removeAll(york.id, now)).toEqual([{ interactions: 2, people: 1 }]);
  expect(await peopleLeft(york.id)).toEqual(['held@acme.example', 'still@acme.example', 'young@acme.example']);
  const { kept, counted } = await recount(database.ownerUrl, york.id);
  expect(kept).toEqual(counted);
  const audit = ((await rowsOf(database.serverUrl, york.id)).get('audit') ?? []).filter((row) =>
    row.includes('"old-removed"'),
  );
  expect(audit).toHaveLength(1);
  expect(audit[0]).toContain('"before": "2020-11-29"');
  expect(audit[0]).not.toContain('acme');
});

test('many go in small batches while others log with the same people, by two servers at once, and counts stay exact', async () => {
  const leeds = await createInstitution(database);
  const lee = await leeds.signIn('Lee', 'Law');
  const people = ['ann@acme.example', 'bob@acme.example'];
  for (let count = 0; count < 120; count += 1) {
    await store.logInteraction(mailOf(lee, { people, at: `2010-01-01T09:${String(count % 60).padStart(2, '0')}:00Z` }));
  }
  await store.setRetention({ ...lee, years: 1 });
  const log = async () =>
    await store.logInteraction(mailOf(lee, { people: ['ann@acme.example'], at: now.toISOString() }));
  const [one, other] = await Promise.all([removeAll(leeds.id, now), removeAll(leeds.id, now), log(), log(), log()]);
  const batches = [...one, ...other];
  expect(Math.max(...batches.map(({ interactions }) => interactions))).toBeLessThanOrEqual(50);
  expect(batches.reduce((sum, { interactions }) => sum + interactions, 0)).toBe(120);
  expect(await peopleLeft(leeds.id)).toEqual(['ann@acme.example']);
  const { kept, counted } = await recount(database.ownerUrl, leeds.id);
  expect(kept).toEqual(counted);
});

test('after anything has happened, what is too old goes and every count is exact; nothing is left once all is', async () => {
  await fc.assert(
    fc.asyncProperty(anything, anything, async (before, after) => {
      const { by, take, expectCounted } = await prepareSteps(database);
      for (const step of before) await take(step);
      await store.setRetention({ ...by, years: 1 });
      // Of the mails of the first four days of March, those of the first two.
      await removeAll(by.institutionId, new Date('2027-03-03T12:00:00Z'));
      await expectCounted();
      const { interaction } = await readEverything(database.ownerUrl, by.institutionId);
      const times = (interaction as { occurred_at: string }[]).map((one) => one.occurred_at); // a cast: the table's
      expect(times.filter((time) => new Date(time) < new Date('2026-03-03T00:00:00Z'))).toEqual([]);
      for (const step of after) await take(step);
      await expectCounted();
      await removeAll(by.institutionId, new Date('2030-01-01T00:00:00Z'));
      await expectCounted();
      const left = await readEverything(database.ownerUrl, by.institutionId);
      for (const table of ['person', 'person_address', 'interaction', 'contribution', 'participant'])
        expect(left[table], table).toEqual([]);
    }),
    { numRuns: 40, ...inTime },
  );
});
