import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#domain/app-error.ts';
import type { Account } from './account.ts';
import { programPath } from './binaries.ts';
import type { Place } from './place.ts';

const settings = {
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  jit: 'off',
  log_min_error_statement: 'panic', // statements and their values stay out of the log
  log_error_verbosity: 'terse',
} as const;

/** Starts the server in a session of its own: a Ctrl-C meant for this process must not reach it first. */
export function spawnPostmaster(place: Place, account: Account): ChildProcess {
  const { listen } = place;
  const listening =
    listen.transport === 'socket'
      ? { listen_addresses: '', unix_socket_directories: listen.host, unix_socket_permissions: '0700' }
      : { listen_addresses: listen.host, unix_socket_directories: '', port: String(listen.port) };
  const parameters = Object.entries({ ...settings, ...listening }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const program = programPath(account.binaries, 'postgres');
  const [command, all] = account.toCommand(program, ['-D', place.data, ...parameters]);
  const log = openSync(place.log, 'a', 0o600);
  try {
    const stdio = ['ignore', log, log] as const;
    return spawn(command, all, { ...account.spawnOptions, stdio: [...stdio], cwd: '/', detached: true });
  } finally {
    closeSync(log);
  }
}

/** The process that serves this data directory, if one does: a stale, zombie or recycled process id is none. */
export function findPostmaster(place: Place): number | undefined {
  const pid = readPid(place);
  return pid !== undefined && isServing(pid, place.data) ? pid : undefined;
}

/**
 * Takes a stale pid file away, which PostgreSQL itself does not dare when the process id lives on as a zombie or as
 * another program. While a killed server's children still finish, the file must stay: it is what protects the data.
 */
export async function clearStalePid(place: Place): Promise<void> {
  if (readPid(place) === undefined || findPostmaster(place) !== undefined) return;
  const deadline = Date.now() + 5000;
  while (listServing(place.data).length > 0) {
    if (Date.now() > deadline) {
      throw new AppError(
        'store-unavailable',
        `A server that was killed has left processes that still use ${place.data}.`,
      );
    }
    await delay(20);
  }
  rmSync(join(place.data, 'postmaster.pid'), { force: true });
}

/** Fast shutdown: open transactions are rolled back, everything committed is on the disk. */
export async function stopPostmaster(place: Place, account: Account): Promise<void> {
  const pid = findPostmaster(place);
  if (pid === undefined) return;
  requestStop(place, account, pid, 'fast');
  if (await hasEnded(pid, place, 7000)) return;
  requestStop(place, account, pid, 'immediate');
  await hasEnded(pid, place, 2000);
}

function requestStop(place: Place, account: Account, pid: number, mode: 'fast' | 'immediate'): void {
  if (process.platform === 'win32') {
    // Windows has no signals: pg_ctl speaks to the server through a pipe.
    spawnSync(programPath(account.binaries, 'pg_ctl'), ['stop', '-D', place.data, '-m', mode, '-W'], {
      stdio: 'ignore',
    });
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // It ended meanwhile, which is what was asked for.
  }
}

async function hasEnded(pid: number, place: Place, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isServing(pid, place.data)) {
    if (Date.now() > deadline) return false;
    await delay(10);
  }
  return true;
}

function readPid(place: Place): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(place.data, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined; // no file: no server
  }
}

/** A server's processes work in their data directory. */
function isServing(pid: number, data: string): boolean {
  if (process.platform === 'linux') {
    const state = readProcess(pid, 'stat')?.replace(/^.*\)\s+/su, '')[0];
    return state !== undefined && state !== 'Z' && state !== 'X' && readWorkingDirectory(pid) === data;
  }
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // A cast: errors of system calls carry their code.
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return !stdout.trim().startsWith('Z') && stdout.includes('postgres') && stdout.includes(data);
}

function listServing(data: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isServing(pid, data));
}

function readProcess(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  } catch {
    return undefined; // it has ended
  }
}

function readWorkingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`);
  } catch {
    return undefined; // it has ended, or is another account's
  }
}
