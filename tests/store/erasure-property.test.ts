import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '#domain/app-error.ts';
import type { Reader } from '#store/store.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { inTime } from '../harness/property-time.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { address, mailOf } from './institutions.ts';
import { anything, prepareSteps } from './merge-steps.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const reason = 'Request under Article 17';

/** Everything else that can stand about somebody, as far as the colleague may know of them. */
async function tellMore(by: Reader, personId: string, emailAddress: string): Promise<void> {
  const { store } = database;
  await store.keepPersonDetail({ ...by, personId, kind: 'job-title', value: 'Head' });
  const content = { kind: 'do-not-contact', text: 'Asked us', source: 'Mail' } as const;
  await store.addSignal({ ...by, of: { subject: 'person', id: personId }, content });
  await store.followConversation({ ...by, conversationId: 'c1', personIds: [personId], until: '2099-01-01T00:00:00Z' });
  const about = { subject: 'person', id: personId } as const;
  await store.askForIntroduction({ ...by, about, note: '', now: new Date(), expiresAt: new Date(Date.now() + 1e9) });
  const place = { what: 'organisation', name: 'Their own', domain: 'their.example' } as const;
  await store.correct({ ...by, appliesTo: emailAddress, scope: 'everyone', change: place });
  await store.correct({ ...by, appliesTo: emailAddress, scope: 'mine', change: { what: 'kind', kind: 'personal' } });
  await store.correct({
    ...by,
    appliesTo: 'second@y.example',
    scope: 'everyone',
    change: { what: 'person', personId },
  });
  await store.correct({ ...by, appliesTo: '@one.example', scope: 'everyone', change: place });
  await store.disclose({ ...by, subject: { personId }, reason: 'Asked what we have' });
  const subject = `About ${emailAddress.toUpperCase()} and another`;
  await store.logInteraction(mailOf(by, { people: [emailAddress, 'other@y.example'], subject }));
}

/** Who is kept out can't be logged alone. */
function exceptKeptOut(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'kept-out') throw error;
}

test('after anything has happened, erasing somebody leaves no trace of them in any table, and every count exact', async () => {
  let erased = 0;
  await fc.assert(
    fc.asyncProperty(anything, anything, fc.nat(10), fc.boolean(), async (before, after, which, isMore) => {
      const { by, take, listPersons, expectCounted } = await prepareSteps(database);
      const { institutionId } = by;
      for (const step of before) await take(step);
      const ids = await listPersons();
      const personId = ids[which % Math.max(1, ids.length)];
      if (personId === undefined) return;
      const preview = async () => await database.store.previewErasure({ institutionId, subject: { personId } });
      const [first = ''] = (await preview())?.person.emailAddresses ?? [];
      if (isMore) await tellMore(by, personId, first);
      const seen = await preview();
      const addresses = seen?.person.emailAddresses ?? [];
      const confirmedAddress = address(first);
      const input = { ...by, personId, reason, keepOut: which % 2 === 0, confirmedAddress };
      expect(await database.store.erasePerson(input)).toEqual(seen?.counts);
      erased += 1;
      for (const [table, rows] of await rowsOf(database.serverUrl, institutionId)) {
        const whole = rows.join('\n').toLowerCase();
        for (const one of addresses) expect(whole, table).not.toContain(one);
        if (!table.startsWith('audit')) expect(whole, table).not.toContain(personId);
      }
      await expectCounted();
      expect(await database.store.erasePerson(input)).toBeUndefined();
      for (const step of after) await take(step).catch(exceptKeptOut);
      await expectCounted();
    }),
    { numRuns: 60, ...inTime },
  );
  expect(erased).toBeGreaterThan(5);
});
