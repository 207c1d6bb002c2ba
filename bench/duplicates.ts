import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { readSubjects, subjectStatements } from '../src/store/duplicates-sql.ts';
import { loadInstitution } from '../src/store/load-institution.ts';
import { migrate } from '../src/store/migrate.ts';
import { startPostgres } from '../src/store/postgres/start.ts';
import { duplicateInstitution } from './duplicate-data.ts';
import { childrenOf, processorTime } from './method.ts';
import { times, type Row } from './table.ts';

const institutionId = '44444444-4444-4444-8444-444444444444';
const personCount = 300_000;

/** The administrator's command over a store of 300,000 persons, beside reading each of them once. */
export async function measureDuplicates(options: {
  /** Takes how to end each thing that was started. */
  readonly closers: (() => unknown)[];
  readonly onProgress: (text: string) => void;
}): Promise<Row[]> {
  const { closers, onProgress } = options;
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquaint-bench-'));
  closers.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const starting = startPostgres({ dataFolder });
  closers.push(async () => (await starting).stop());
  const { ownerUrl } = await starting;
  await migrate({ connectionString: ownerUrl, serverRole: 'acquaint_server' });
  await loadInstitution({ connectionString: ownerUrl, data: duplicateInstitution(institutionId, personCount) });
  onProgress(`${personCount.toLocaleString('en')} persons loaded`);
  const floor = await readAll(ownerUrl);
  onProgress('Each read once');
  const postmaster = Number.parseInt(readFileSync(join(dataFolder, 'data/postmaster.pid'), 'utf8'), 10);
  const searched = await search({ ownerUrl, postmaster, closers });
  onProgress('Duplicates: searched');
  return [
    {
      what: `${personCount.toLocaleString('en')} persons`,
      figures: {
        'time, s': searched.seconds.toFixed(0),
        'each read once, s': floor.toFixed(0),
        ratio: times(searched.seconds / floor),
        'CPU-s: command + database': `${(searched.command / 1000).toFixed(0)} + ${(searched.database / 1000).toFixed(0)}`,
        'pairs found': searched.pairs.toLocaleString('en'),
        'most memory, MB': (searched.bytes / 2 ** 20).toFixed(0),
      },
      aims: [{ figure: 'time, s', value: searched.seconds, most: 120 }],
    },
  ];
}

/** In seconds: no search can take less. */
async function readAll(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const started = performance.now();
  await client.query(
    `begin; set local app.institution_id = '${institutionId}'; set local app.viewer_id = 'everything'`,
  );
  await client.query(subjectStatements.person);
  await client.query('alter table duplicate_subject add primary key (place)');
  for (let last = 0, count = 1; count > 0; last += count) {
    count = (await client.query(readSubjects, [last, 2_000])).rows.length;
  }
  await client.query('rollback');
  const seconds = (performance.now() - started) / 1000;
  await client.end();
  return seconds;
}

async function search(options: {
  readonly ownerUrl: string;
  readonly postmaster: number;
  readonly closers: (() => unknown)[];
}) {
  const { ownerUrl, postmaster, closers } = options;
  const command = [
    join(import.meta.dirname, '../src/cli/main.ts'),
    'duplicates',
    'persons',
    '--institution',
    institutionId,
  ];
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    env: { ...process.env, DATABASE_OWNER_URL: ownerUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closers.push(() => child.kill());
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const most = { bytes: 0, command: 0, database: 0 };
  const watch = setInterval(() => {
    most.bytes = Math.max(most.bytes, peakMemoryOf(child.pid ?? 0));
    most.command = Math.max(most.command, processorTime([child.pid ?? 0]));
    most.database = Math.max(most.database, processorTime(childrenOf(postmaster)));
  }, 500);
  let pairs = 0;
  for await (const _ of createInterface({ input: child.stdout })) pairs += 1;
  const code = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`The search ended with ${String(code)}`);
  return { seconds: (performance.now() - started) / 1000, pairs, ...most };
}

/** Linux’s own count of the most that a process has had in memory, in bytes; 0 elsewhere. */
function peakMemoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it has ended
  }
}
