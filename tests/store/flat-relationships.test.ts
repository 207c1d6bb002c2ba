import { afterAll, beforeAll, expect, test } from 'vitest';
import { visibilities } from '#domain/visibility.ts';
import type { BulkInstitution } from '#store/bulk.ts';
import type { RelationshipQuery } from '#store/my-relationships-store.ts';
import type { Reader, Store } from '#store/store.ts';
import { benchInstitution, idOf } from '../../bench/data.ts';
import { connect } from '../harness/connect.ts';
import { openSites, pagesFor, type Site } from './flat-sites.ts';

let sites: Awaited<ReturnType<typeof openSites>>;

beforeAll(async () => {
  // Both know more than are gone through for a page: 1,200 people and 4,800.
  sites = await openSites((id, interactions) => allByOne(benchInstitution(id, interactions)), [4_000, 16_000]);
  await addDuplicates(sites.small);
  await addDuplicates(sites.large);
});
afterAll(async () => {
  await sites.small.database.drop();
  await sites.large.database.drop();
});

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

async function addDuplicates({ database, jo }: Site): Promise<void> {
  const client = await connect(database.ownerUrl);
  await client.query(`select set_config('app.institution_id', '${jo.institutionId}', false)`);
  await client.query(`insert into duplicate (institution_id, kind, one_id, other_id, score, certainty, reasons, found_at)
    select institution_id, 'person', lag(id) over (order by id), id, 0.7, 'suggested', '[]', now() from person
    order by id offset 1`);
  await client.end();
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
  const [ofFew, ofMany] = [await pagesFor(sites.small, work), await pagesFor(sites.large, work)];
  // A tree with one level more is a page more for each row.
  expect(ofMany).toBeLessThan(ofFew * 1.4 + 60);
});
