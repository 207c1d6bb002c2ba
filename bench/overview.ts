import type { Client } from 'pg';
import { linkKinds } from '../src/domain/link.ts';
import { activityStatement, linksStatement } from '../src/store/overview-parts-sql.ts';
import { overviewStatement } from '../src/store/overview-sql.ts';
import type { Store } from '../src/store/store.ts';
import { idOf } from './data.ts';
import { explainStatement } from './explain-search.ts';
import { quantile } from './method.ts';
import type { ReadingBench } from './reading.ts';
import { domainOf } from './search-data.ts';
import { milliseconds, type Row } from './table.ts';

const systemId = '66666666-6666-4666-8666-666666666667';
const links = 400;

/** The organisation with the most interactions of the store, forty units and 400 links, and one like the others. */
export async function measureOverviews(
  { store, database, institutionId, sights }: ReadingBench,
  { calls, onProgress }: { readonly calls: number; readonly onProgress: (text: string) => void },
): Promise<Row[]> {
  await putLinks(database, store, institutionId);
  const rows: Row[] = [];
  const asking = Object.entries(sights).flatMap(([sight, jo]) => [
    { jo, what: `the busiest organisation, ${sight}`, index: 0 },
    { jo, what: `another organisation, ${sight}`, index: 500 },
  ]);
  for (const { jo, what, index } of asking) {
    const id = idOf('organisation', index);
    const asked = [institutionId, jo.colleagueId, id, false];
    const now = (Date.now() - Date.UTC(2000, 0, 1)) / 86_400_000;
    const statements = [
      { statement: overviewStatement('organisation'), values: [...asked, now] },
      { statement: activityStatement('organisation'), values: asked },
      { statement: linksStatement('organisation'), values: asked },
    ];
    const facts: Awaited<ReturnType<typeof explainStatement>>[] = [];
    for (const one of statements) facts.push(await explainStatement(database, jo, one));
    const sum = (of: (fact: { readonly pages: number; readonly scans: number }) => number) =>
      facts.reduce((total, fact) => total + of(fact), 0);
    const explained = { pages: sum(({ pages }) => pages), scans: sum(({ scans }) => scans) };
    const overview = () => store.readOrganisationOverview({ ...jo, organisationId: id, isOnlyThis: false });
    rows.push(rowOf(`Overview of ${what}`, await clock(calls, overview), explained));
    const of = { subject: 'organisation', id } as const;
    const timeline = () => store.readTimeline({ ...jo, of, isOnlyThis: false, limit: 30 });
    rows.push(rowOf(`Timeline of ${what}`, await clock(calls, timeline)));
    const filtered = () => store.readTimeline({ ...jo, of, isOnlyThis: false, limit: 30, kind: 'meeting' });
    rows.push(rowOf(`Timeline of ${what}, of a kind that it has not`, await clock(calls, filtered)));
    onProgress(`Overview of ${what}: measured`);
  }
  return rows;
}

async function putLinks(database: Client, store: Store, institutionId: string): Promise<void> {
  await database.query(
    `insert into connected_system
      (institution_id, id, name, code, kinds, seen_by, per_minute, created_at, renewed_at, busy_until)
    values ($1, $2, 'Finance', 'finance', $3, 'everyone', 60000, now(), now(), now()) on conflict do nothing`,
    [institutionId, systemId, linkKinds],
  );
  await store.putLinks({
    ...{ institutionId, systemId, colleagueId: null },
    organisationDomainsOf: ({ domain }) => (domain === undefined ? [] : [domain]),
    links: Array.from({ length: links }, (_, index) => ({
      key: String(index),
      kind: linkKinds[index % linkKinds.length] ?? 'grant',
      title: `Record ${index}`,
      startsOn: `20${String(10 + (index % 16))}-03-01`,
      claim: { domain: domainOf(0) },
    })),
  });
}

async function clock(calls: number, call: () => Promise<unknown>): Promise<number[]> {
  const measured: number[] = [];
  for (let index = -10; index < calls; index += 1) {
    const started = performance.now();
    await call();
    if (index >= 0) measured.push(performance.now() - started);
  }
  return measured;
}

function rowOf(
  what: string,
  measured: readonly number[],
  facts?: { readonly pages: number; readonly scans: number },
): Row {
  const p95 = quantile(measured, 0.95);
  return {
    what,
    figures: {
      'p50, ms': milliseconds(quantile(measured, 0.5)),
      'p95, ms': milliseconds(p95),
      ...(facts ? { pages: facts.pages.toLocaleString('en'), 'scans without an index': String(facts.scans) } : {}),
    },
    aims: [
      { figure: 'p95, ms', value: p95, most: 100 },
      ...(facts ? [{ figure: 'scans without an index', value: facts.scans, most: 0 }] : []),
    ],
  };
}
