import { arch, cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestAuthority } from '../tests/harness/test-authority.ts';
import { measureDuplicates } from './duplicates.ts';
import { measureImports } from './imports.ts';
import { measureLogs } from './log.ts';
import { measureLookups } from './lookup.ts';
import { measureOverviews } from './overview.ts';
import { measurePaint } from './paint.ts';
import { openPaneBench } from './pane.ts';
import { paintRow, weightRows } from './pane-rows.ts';
import { openReadingBench } from './reading.ts';
import { hostileRows, recognitionRows } from './recognition.ts';
import { growthRows, logGrowthRows, logRows, lookupRows } from './rows.ts';
import { measureSearch } from './search.ts';
import { openSite, type Site } from './site.ts';
import { formatTable, isRowMet, type Row } from './table.ts';
import { weighPane } from './weight.ts';

const parts = [
  'lookup',
  'log',
  'weight',
  'paint',
  'recognition',
  'duplicates',
  'search',
  'overview',
  'imports',
] as const;
const usage = `Usage: npm run bench -- [--only ${parts.join(',')}] [--interactions 10000,1000000] [--rows 50000] [--rounds 5] [--calls 200] [--data FOLDER]`;

const loadsInRound = 2;
const changesInRound = 8;
const { only, interactions, rows, rounds, calls, data } = readArguments();
const closers: (() => unknown)[] = [];
let closing: Promise<void> = Promise.resolve();
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isInterrupted = true;
    void stop().then(() => process.exit(130));
  });
}

const tables: { title: string; rows: Row[] }[] = [];
try {
  if (only.has('weight') || only.has('paint')) await measurePane();
  if (only.has('lookup') || only.has('log')) await measureServer();
  if (only.has('recognition')) {
    tables.push({ title: 'Recognition', rows: await recognitionRows(rounds) });
    tables.push({ title: 'Hostile text', rows: await hostileRows(onProgress) });
  }
  if (only.has('duplicates')) {
    tables.push({ title: 'Duplicates over the store', rows: await measureDuplicates({ closers, onProgress }) });
    await stop();
  }
  if (only.has('search') || only.has('overview')) await measureReading();
  if (only.has('imports')) {
    const options = { rows, interactions: interactions[0] ?? 0, closers, onProgress };
    tables.push({ title: 'Links from a file', rows: await measureImports(options) });
    await stop();
  }
  console.log(`\n${describeMachine()}\n`);
  for (const { title, rows } of tables) console.log(formatTable(title, rows));
  const missed = tables.flatMap(({ rows }) => rows).filter((row) => !isRowMet(row)).length;
  console.log(missed === 0 ? 'Every aim is met.' : `${missed} rows miss an aim, marked ✗.`);
} catch (error) {
  if (!isInterrupted) throw error; // what was interrupted fails because of it
} finally {
  await stop();
}

async function measurePane(): Promise<void> {
  const bench = await openPaneBench(closers);
  onProgress('The whole stack runs, and the pane is signed in');
  const rows: Row[] = [];
  if (only.has('weight')) {
    rows.push(...weightRows(await weighPane(bench, rounds * loadsInRound)));
    onProgress('Weight of the pane: measured');
  }
  if (only.has('paint')) {
    rows.push(paintRow(await measurePaint(bench, rounds * changesInRound)));
    onProgress('Time to painted cards: measured');
  }
  tables.push({ title: 'Pane', rows });
  await stop();
}

async function measureServer(): Promise<void> {
  const authority = await startTestAuthority();
  closers.push(authority.close);
  const sites: Site[] = [];
  for (const count of interactions) {
    sites.push(await openSite({ interactions: count, authority, keptIn: data, closers, onProgress }));
  }
  const options = { rounds, calls, onProgress };
  if (only.has('lookup')) {
    const results = await measureLookups(sites, options);
    addTables('Lookup', { rows: lookupRows(results), growth: growthRows(results) });
  }
  if (only.has('log')) {
    const results = await measureLogs(sites, options);
    addTables('Log', { rows: logRows(results), growth: logGrowthRows(results) });
  }
}

async function measureReading(): Promise<void> {
  const most = interactions.at(-1) ?? 0;
  const over = `over ${most.toLocaleString('en')} interactions`;
  const bench = await openReadingBench({ interactions: most, keptIn: data, closers, onProgress });
  const options = { calls, onProgress };
  if (only.has('search')) tables.push({ title: `Search ${over}`, rows: await measureSearch(bench, options) });
  if (only.has('overview')) {
    tables.push({ title: `Overviews and timelines ${over}`, rows: await measureOverviews(bench, options) });
  }
  await stop();
}

function addTables(title: string, { rows, growth }: { readonly rows: Row[]; readonly growth: Row[] }): void {
  tables.push({ title, rows });
  const largest = interactions.at(-1)?.toLocaleString('en');
  if (growth.length > 0) tables.push({ title: `${title}: growth to ${largest}`, rows: growth });
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', default: parts.join(',') },
        interactions: { type: 'string', default: '10000,1000000' },
        rows: { type: 'string', default: '50000' },
        rounds: { type: 'string', default: '5' },
        calls: { type: 'string', default: '200' },
        data: { type: 'string' },
      },
    });
    const chosen = values.only.split(',');
    if (chosen.some((name) => !parts.some((part) => part === name)))
      throw new Error('--only names a part that there is not');
    const numbers = [...values.interactions.split(','), values.rows, values.rounds, values.calls].map(Number);
    if (!numbers.every((number) => Number.isInteger(number) && number > 0)) throw new Error('Counts are whole numbers');
    const [calls = 0, rounds = 0, rows = 0, ...sizes] = numbers.reverse();
    return {
      only: new Set(chosen),
      interactions: sizes.reverse(),
      rows,
      rounds,
      calls,
      data: values.data && resolve(values.data),
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

function describeMachine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${processor?.model ?? arch()}, ${memory} GB, Node ${process.versions.node}; client, servers and PostgreSQL share the processors.`;
}

function onProgress(text: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${text}`);
}

/** Ends what was started, the last first; a second call waits for the first. */
function stop(): Promise<void> {
  closing = closing.then(async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  });
  return closing;
}
