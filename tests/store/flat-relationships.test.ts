import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visibilities } from '#domain/visibility.ts';
import type { BulkInstitution } from '#store/bulk.ts';
import { loadInstitution } from '#store/load-institution.ts';
import type { RelationshipQuery } from '#store/my-relationships-store.ts';
import { openStore } from '#store/open-store.ts';
import type { Reader, Store } from '#store/store.ts';
import { benchInstitution, idOf } from '../../bench/data.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { everything } from './institutions.ts';

interface Site {
  readonly database: TestDatabase;
  readonly jo: Reader;
}

const sites: Site[] = [];

beforeAll(async () => {
  // Both know more than are gone through for a page: 1,200 people and 4,800.
  for (const size of [4_000, 16_000]) {
    const database = await createTestDatabase();
    const data = benchInstitution(crypto.randomUUID(), size);
    await loadInstitution({ connectionString: database.ownerUrl, data: allByOne(data) });
    await addDuplicates(database.ownerUrl, data.institution.id);
    const jo = { institutionId: data.institution.id, colleagueId: idOf('colleague', 0), sight: everything };
    sites.push({ database, jo });
  }
});
afterAll(() => Promise.all(sites.map(({ database }) => database.drop())));

/** Beside whoever else has: what this colleague knows grows with the store. */
function allByOne(data: BulkInstitution): BulkInstitution {
  const colleagueId = idOf('colleague', 0);
  function* interactions() {
    let index = 0;
    for (const one of data.interactions) {
      const visibility = visibilities[(index += 1) % visibilities.length] ?? 'institution';
      const others = one.contributions.filter((each) => each.colleagueId !== colleagueId);
      const { subject: _, ...rest } = one;
      yield { ...rest, contributions: [{ colleagueId, visibility, loggedAt: one.occurredAt }, ...others] };
    }
  }
  return { ...data, interactions: interactions() };
}

async function addDuplicates(ownerUrl: string, institutionId: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `select set_config('app.institution_id', '${institutionId}', false), set_config('app.viewer_id', 'everything', false)`,
  );
  await client.query(`insert into duplicate (institution_id, kind, one_id, other_id, score, certainty, reasons, found_at)
    select institution_id, 'person', lag(id) over (order by id), id, 0.7, 'suggested', '[]', now() from person
    order by id offset 1`);
  await client.end();
}

/** The pages that PostgreSQL touches for what is done, with what each connection reads before its first statement. */
async function pagesFor({ database, jo }: Site, work: (store: Store, jo: Reader) => Promise<unknown>): Promise<number> {
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

const now = new Date('2026-11-20T12:00:00Z');
const asked = { subject: 'person', order: 'latest', words: [], limit: 20, now } as const satisfies RelationshipQuery;

async function listTwoPages(store: Store, jo: Reader, query: Partial<RelationshipQuery>): Promise<void> {
  const whole = { ...jo, ...asked, ...query };
  const { found, next } = await store.listMyRelationships(whole);
  expect(found).toHaveLength(20);
  await store.listMyRelationships({ ...whole, after: next });
}

test.each<readonly [string, (store: Store, jo: Reader) => Promise<unknown>]>([
  ['list of the latest', async (store, jo) => await listTwoPages(store, jo, {})],
  ['list of the strongest', async (store, jo) => await listTwoPages(store, jo, { order: 'strength' })],
  ['list of who has gone quiet', async (store, jo) => await listTwoPages(store, jo, { order: 'quiet' })],
  [
    'list of the strongest organisations',
    async (store, jo) => await listTwoPages(store, jo, { subject: 'organisation', order: 'strength' }),
  ],
  [
    'search for somebody whom they don’t know',
    async (store, jo) => {
      const { found } = await store.listMyRelationships({ ...jo, ...asked, words: ['nobody'] });
      expect(found).toEqual([]);
    },
  ],
  [
    'list of suggestions',
    async (store, jo) => await store.listMergeSuggestions({ ...jo, subject: 'person', limit: 20 }),
  ],
])('a %s touches about as many pages for who knows many people as for who knows few', async (_, work) => {
  const pages: number[] = [];
  for (const site of sites) pages.push(await pagesFor(site, work));
  const [ofFew = NaN, ofMany = NaN] = pages;
  // A tree with one level more is a page more for each row.
  expect(ofMany).toBeLessThan(ofFew * 1.4 + 60);
});
