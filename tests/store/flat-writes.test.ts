import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInstitution } from '#store/load-institution.ts';
import { openStore } from '#store/open-store.ts';
import type { Reader, Store } from '#store/store.ts';
import { addressOf, benchInstitution, idOf } from '../../bench/data.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { everything, lookUp, mailOf } from './institutions.ts';

interface Site {
  readonly database: TestDatabase;
  readonly jo: Reader;
}

const sites: Site[] = [];

beforeAll(async () => {
  for (const size of [400, 8_000]) {
    const database = await createTestDatabase();
    const data = benchInstitution(crypto.randomUUID(), size);
    await loadInstitution({ connectionString: database.ownerUrl, data });
    const jo = { institutionId: data.institution.id, colleagueId: idOf('colleague', 0), sight: everything };
    sites.push({ database, jo });
  }
});
afterAll(() => Promise.all(sites.map(({ database }) => database.drop())));

/** The pages that PostgreSQL touches for what is done, with what each connection reads before its first statement. */
async function pagesFor({ database, jo }: Site, work: (store: Store, jo: Reader) => Promise<void>): Promise<number> {
  const before = await pagesUntilNow(database);
  const store = openStore({ connectionString: database.serverUrl });
  await work(store, jo);
  await store.close();
  return (await pagesUntilNow(database)) - before;
}

/** A connection tells what it has touched as it ends. */
async function pagesUntilNow({ ownerUrl }: TestDatabase): Promise<number> {
  await wait(300);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ pages: string }>(
    'select blks_hit + blks_read as pages from pg_stat_database where datname = current_database()',
  );
  await client.end();
  return Number(rows[0]?.pages);
}

const two = ['ann@new.example', 'bob@new.example'];

test.each<readonly [string, (store: Store, jo: Reader) => Promise<void>]>([
  [
    'log of somebody known, stricter and wider, and its undoing',
    async (store, jo) => {
      const mail = { id: 'written', people: [addressOf(50)] };
      const { id } = await store.logInteraction(mailOf(jo, mail));
      await store.logInteraction(mailOf(jo, { ...mail, visibility: 'tie' }));
      await store.changeContribution({ ...jo, interactionId: id, visibility: 'unit' });
      await store.undoContribution({ ...jo, interactionId: id });
    },
  ],
  [
    'log that more is said of, its follow-up, and its undoing',
    async (store, jo) => {
      const said = { purpose: 'ktp', followUpOn: '2026-04-01' };
      const { id } = await store.logInteraction({ ...mailOf(jo, { people: [addressOf(50)] }), said });
      const asked = { ...jo, interactionId: id };
      await store.readDetails(asked);
      await store.changeDetails({ ...asked, purpose: 'cpd', followUp: { dueOn: '2026-04-02', isDone: false } });
      await store.listFollowUps({ ...jo, limit: 20 });
      await store.undoContribution(asked);
    },
  ],
  [
    'merge of two who are new, and its undoing',
    async (store, jo) => {
      await store.logInteraction(mailOf(jo, { people: two }));
      const ids: string[] = [];
      for (const emailAddress of two) ids.push((await lookUp(store, jo, emailAddress)).person?.id ?? '');
      const [keptId = '', mergedId = ''] = ids;
      const merge = await store.mergePersons({ ...jo, keptId, mergedId });
      await store.undoMerge({ ...jo, mergeId: merge?.id ?? '' });
    },
  ],
])('a %s touches about as many pages among many interactions as among few', async (_, work) => {
  const [small, large] = sites;
  if (!small || !large) throw new Error('There are two stores');
  const [few, many] = [await pagesFor(small, work), await pagesFor(large, work)];
  // Reading all interactions by an index, once, would be some 8,000 pages more.
  expect(many).toBeLessThan(few * 1.5 + 2_000);
});
