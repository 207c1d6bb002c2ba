import { setTimeout as wait } from 'node:timers/promises';
import type { BulkInstitution } from '#store/bulk.ts';
import { loadInstitution } from '#store/load-institution.ts';
import { openStore } from '#store/open-store.ts';
import type { Reader, Store } from '#store/store.ts';
import { idOf } from '../../bench/data.ts';
import { connect } from '../harness/connect.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { everything } from './institutions.ts';

export interface Site {
  readonly interactions: number;
  readonly database: TestDatabase;
  readonly jo: Reader;
}

/** The same institution twice, with so many interactions each. */
export async function openSites(
  dataOf: (institutionId: string, interactions: number) => BulkInstitution,
  [few, many]: readonly [number, number] = [400, 8_000],
): Promise<{ readonly small: Site; readonly large: Site }> {
  const open = async (interactions: number): Promise<Site> => {
    const database = await createTestDatabase();
    await asOwner(database, keepVacuumOut);
    const data = dataOf(crypto.randomUUID(), interactions);
    await loadInstitution({ connectionString: database.ownerUrl, data });
    const jo = { institutionId: data.institution.id, colleagueId: idOf('colleague', 0), sight: everything };
    return { interactions, database, jo };
  };
  return { small: await open(few), large: await open(many) };
}

/** The pages that PostgreSQL touches for what is done, with what each connection reads before its first statement. */
export async function pagesFor(
  site: Site,
  work: (store: Store, jo: Reader, site: Site) => Promise<unknown>,
): Promise<number> {
  const before = await pagesUntilNow(site.database);
  const store = openStore({ connectionString: site.database.serverUrl });
  await work(store, site.jo, site);
  await store.close();
  return (await pagesUntilNow(site.database)) - before;
}

/** From now on the planner knows how many rows there are, and how unlike they are. */
export async function countRows({ small, large }: Awaited<ReturnType<typeof openSites>>): Promise<void> {
  for (const { database } of [small, large]) await asOwner(database, 'analyze');
}

// What it reads would be counted with what the test does, and the planner would change its mind at some moment.
const keepVacuumOut = `do $$
  declare
    one text;
  begin
    for one in select tablename from pg_tables where schemaname = 'public' loop
      execute format('alter table %I set (autovacuum_enabled = false)', one);
    end loop;
  end
  $$`;

async function asOwner({ ownerUrl }: TestDatabase, statement: string): Promise<void> {
  const owner = await connect(ownerUrl);
  await owner.query(statement);
  await owner.end();
}

/** A connection tells what it has touched as it ends, or at some moment before. */
async function pagesUntilNow({ ownerUrl }: TestDatabase): Promise<number> {
  await wait(300);
  const client = await connect(ownerUrl);
  const { rows } = await client.query<{ pages: string }>(
    'select blks_hit + blks_read as pages from pg_stat_database where datname = current_database()',
  );
  await client.end();
  return Number(rows[0]?.pages);
}
