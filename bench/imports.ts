import type { Client } from 'pg';
import { linkKinds } from '../src/domain/link.ts';
import type { LinkMapping } from '../src/domain/link-mapping.ts';
import { moveForAWhile } from '../src/server/import-steps.ts';
import { uploadImport } from '../src/server/import-upload.ts';
import { beginImport } from '../src/server/link-imports.ts';
import type { Import } from '../src/store/imports-store.ts';
import type { Institution, Store } from '../src/store/store.ts';
import { childrenOf, processorTime } from './method.ts';
import { randomFrom } from './random.ts';
import { openReadingBench } from './reading.ts';
import { domainOf, organisationNames, searchInstitution, wordOf } from './search-data.ts';
import { times, type Row } from './table.ts';

interface Options {
  readonly rows: number;
  /** Of the institution whose links they are: a tenth of three tenths as many organisations. */
  readonly interactions: number;
  readonly closers: (() => unknown)[];
  readonly onProgress: (text: string) => void;
}

/** One file, tried, imported and imported again, as the command does it, beside a COPY of the same rows into the same table without policies. */
export async function measureImports({ rows, interactions, closers, onProgress }: Options): Promise<Row[]> {
  const { store, database, institutionId } = await openReadingBench({
    interactions,
    keptIn: undefined,
    closers,
    onProgress,
  });
  const data = searchInstitution(institutionId, interactions);
  const system = { name: 'Finance', code: 'finance', kinds: linkKinds, seenBy: 'everyone', perMinute: 6_000 } as const;
  const by = { institutionId, colleagueId: null };
  await store.addConnectedSystem({ ...by, ...system, keyHash: Buffer.alloc(32) });
  const file = fileOf(rows, data.organisations.length);
  onProgress(`${data.organisations.length.toLocaleString('en')} organisations; a file of ${String(file.length)} bytes`);

  const { institution } = data;
  const postmaster = Number.parseInt(
    (await database.query<{ pid: string }>(`select pg_read_file('postmaster.pid') as pid`)).rows[0]?.pid ?? '',
    10,
  );
  const measured: { readonly what: string; readonly spent: Spent; readonly counts: Import['counts'] }[] = [];
  for (const [what, isTrial] of [
    ['tried', true],
    ['imported', false],
    ['the same file again', false],
  ] as const) {
    const before = await statementsOf(database);
    let ended: Import | undefined;
    const spent = await clock(postmaster, async () => {
      ended = await importFile(store, { institution, file, isTrial });
    });
    if (!ended) throw new Error('An import is over once nothing is left of its file');
    measured.push({ what, spent, counts: ended.counts });
    if (isTrial) await store.stopImport({ ...by, importId: ended.id });
    onProgress(`${what}: ${spent.seconds.toFixed(1)} s; ${(await statementsOf(database)) - before} transactions`);
  }
  const floor = await copy(database, { postmaster, institutionId });
  return [
    ...measured.map(({ what, spent, counts }) => ({
      what: `${rows.toLocaleString('en')} rows, ${what}`,
      figures: {
        ...figuresOf(spent, rows),
        'times a COPY': times(spent.seconds / floor.seconds),
        changed: (counts.created + counts.changed).toLocaleString('en'),
        waiting: counts.waiting.toLocaleString('en'),
      },
      aims: [
        { figure: 'time, s', value: spent.seconds / (rows / 50_000), most: 60 },
        ...(what === 'the same file again'
          ? [{ figure: 'changed', value: counts.created + counts.changed, most: 0 }]
          : []),
      ],
    })),
    { what: `${rows.toLocaleString('en')} rows, COPY into such a table`, figures: figuresOf(floor, rows) },
  ];
}

async function importFile(
  store: Store,
  options: { readonly institution: Institution; readonly file: Buffer; readonly isTrial: boolean },
): Promise<Import> {
  const { institution, file, isTrial } = options;
  const input = { institutionId: institution.id, colleagueId: null };
  const chunks = (async function* () {
    for (let from = 0; from < file.length; from += 65_536)
      yield await Promise.resolve(file.subarray(from, from + 65_536));
  })();
  const importId = await uploadImport(store, { ...input, system: 'finance', fileName: 'awards.csv', chunks });
  await beginImport(store, { ...input, importId, mapping, isTrial });
  for (;;) {
    const current = await moveForAWhile(store, { institution, importId }, 1_000);
    if (current?.state === 'tried' || current?.state === 'done') return current;
    if (!current || current.state === 'stopped') throw new Error('Nobody else stops an import of the bench');
  }
}

interface Spent {
  readonly seconds: number;
  /** Seconds of processor time. */
  readonly server: number;
  readonly database: number;
}

async function clock(postmaster: number, work: () => Promise<unknown>): Promise<Spent> {
  const before = { server: process.cpuUsage(), database: processorTime(childrenOf(postmaster)) };
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before.server);
  return {
    seconds,
    server: (user + system) / 1_000_000,
    database: (processorTime(childrenOf(postmaster)) - before.database) / 1000,
  };
}

function figuresOf({ seconds, server, database }: Spent, rows: number): Record<string, string> {
  const each = (value: number) => ((value / rows) * 10_000).toFixed(2);
  return {
    'time, s': seconds.toFixed(1),
    'CPU-s for 10,000: server': each(server),
    'CPU-s for 10,000: database': each(database),
  };
}

async function statementsOf(database: Client): Promise<number> {
  await database.query('select pg_stat_clear_snapshot()');
  const { rows } = await database.query<{ count: string }>(
    'select xact_commit as count from pg_stat_database where datname = current_database()',
  );
  return Number(rows[0]?.count ?? 0);
}

/** The same rows, read from a file by the database itself, with every index and check that the table has. */
async function copy(
  database: Client,
  { postmaster, institutionId }: { readonly postmaster: number; readonly institutionId: string },
): Promise<Spent> {
  const path = `/tmp/acquaint-bench-${String(process.pid)}.copy`;
  await database.query(`copy (select * from link where institution_id = '${institutionId}') to '${path}'`);
  await database.query('create table link_floor (like link including all)');
  return await clock(postmaster, async () => await database.query(`copy link_floor from '${path}'`));
}

const mapping: LinkMapping = {
  dates: 'day-month-year',
  decimal: 'point',
  currency: 'GBP',
  fields: {
    key: { column: 'Award No.' },
    kind: { column: 'Type', values: { 'Research grant': 'grant', Contract: 'contract' } },
    title: { column: 'Project Title' },
    state: { column: 'Status' },
    startsOn: { column: 'Start Date' },
    endsOn: { column: 'End Date' },
    amount: { column: 'Award Amount' },
    url: { text: 'https://finance.bench.example/awards/{Award No.}' },
    organisationName: { column: 'Funder Name' },
    domain: { column: 'Funder Web Site' },
  },
};

/** As a finance system has them: half are found by a web site, three in ten by a name, the others wait; one in a hundred has no such day. */
function fileOf(rows: number, organisations: number): Buffer {
  const random = randomFrom(20_260_106);
  const header = 'Award No.,Type,Project Title,Status,Start Date,End Date,Award Amount,Funder Name,Funder Web Site';
  const lines = Array.from({ length: rows }, (_, index) => {
    const known = Math.floor(random() ** 2 * organisations);
    const way = random();
    const name = wordOf(organisationNames + (way < 0.8 ? known : organisations + Math.floor(random() * 5_000)));
    const site = way < 0.5 ? `www.${domainOf(known)}` : '';
    const start = random() < 0.01 ? '31/02/2025' : `0${String(1 + (index % 9))}/03/20${String(10 + (index % 16))}`;
    const amount = `"£${(1 + Math.floor(random() * 900)).toFixed(0)},${String(100 + (index % 900))}.50"`;
    const title = `${wordOf(300_000 + (index % 30_000))} and ${wordOf(index % 60_000)} for ${wordOf((index * 7) % 60_000)}`;
    const kind = index % 4 === 0 ? 'Contract' : 'Research grant';
    return `AW-${String(index)},${kind},${title},live,${start},01/02/2030,${amount},${name} Ltd,${site}`;
  });
  return Buffer.from([header, ...lines].join('\r\n'));
}
