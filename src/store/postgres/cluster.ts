import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#domain/app-error.ts';
import { handOver, type Account } from './account.ts';
import { programPath } from './binaries.ts';
import type { Place } from './place.ts';

const unfinishedPrefix = 'unfinished-';

/** Makes the cluster once. It gets its name only when it is complete and on the disk, so a killed start leaves none. */
export async function ensureCluster(place: Place, account: Account): Promise<void> {
  if (existsSync(place.data)) return handOver(place.data, account);
  const unfinished = join(place.folder, `${unfinishedPrefix}${String(process.pid)}-${randomUUID()}`);
  removeUnfinished(place.folder);
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(unfinished, account);
  const initdb = programPath(account.binaries, 'initdb');
  const target = ['--pgdata', unfinished];
  await run(account, initdb, [...target, ...authenticationOf(place, account), ...initialSettings]);
  await run(account, initdb, [...target, '--sync-only']);
  renameIfFirst(unfinished, place.data);
  await syncFolder(dirname(place.data));
}

/** A socket in a private folder lets nobody else in; a port asks for the password. */
function authenticationOf(place: Place, account: Account): readonly string[] {
  if (place.listen.transport === 'socket') return ['--auth=trust'];
  handOver(place.listen.passwordFile, account);
  return ['--auth=scram-sha-256', `--pwfile=${place.listen.passwordFile}`];
}

const initialSettings = ['--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'];

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name.slice(unfinishedPrefix.length), 10);
    if (name.startsWith(unfinishedPrefix) && !isRunning(pid)) rmSync(join(folder, name), { recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // A cast: errors of system calls carry their code. Another account's process runs, too.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Two processes may have started at once: the one whose cluster came second takes the first's. */
function renameIfFirst(unfinished: string, data: string): void {
  try {
    renameSync(unfinished, data);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(data)) throw cause;
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}

async function run(account: Account, program: string, parameters: readonly string[]): Promise<void> {
  const [command, all] = account.toCommand(program, parameters);
  const child = spawn(command, all, { ...account.spawnOptions, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new AppError('store-unavailable', `PostgreSQL could not make its files: ${complaint.trim()}`);
}
