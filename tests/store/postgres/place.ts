import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startPostgres, type EmbeddedPostgres, type StartOptions } from '#store/postgres/start.ts';

/** A folder of one test's own, and what was started there. */
export interface Place {
  /** Of mode 0700, as mkdtemp makes it: as root, no other account gets in. */
  readonly folder: string;
  readonly start: (options?: Partial<StartOptions>) => Promise<EmbeddedPostgres>;
  /** A process that writes to the folder's database; resolves once it has committed some rows. */
  readonly startWriter: () => Promise<{ child: ChildProcess; lastCommitted: () => number }>;
  readonly readPid: () => number;
  readonly leave: () => Promise<void>;
}

export function createPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-start-'));
  const started: EmbeddedPostgres[] = [];
  const children: ChildProcess[] = [];
  return {
    folder,
    start: async (options = {}) => {
      const postgres = await startPostgres({ dataFolder: folder, ...options });
      started.push(postgres);
      return postgres;
    },
    startWriter: async () => {
      const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));
      const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
      children.push(child);
      let last = 0;
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => (last = Number(line)));
      while (last < 20) await once(lines, 'line');
      return { child, lastCommitted: () => last };
    },
    readPid: () => Number.parseInt(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10),
    leave: async () => {
      for (const child of children) child.kill('SIGKILL');
      for (const postgres of started) await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/\) Z /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
