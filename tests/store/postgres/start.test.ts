import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBinaries } from '#store/postgres/binaries.ts';
import { startPostgres, type EmbeddedPostgres, type StartOptions } from '#store/postgres/start.ts';

/** Of mode 0700, as mkdtemp makes it: as root, no other account gets in. */
let folder: string;
let started: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-start-'));
  started = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const postgres of started) await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<StartOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ dataFolder: folder, ...options });
  started.push(postgres);
  return postgres;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** A process that writes to the folder's database; resolves once it has committed some rows. */
async function startWriter(): Promise<{ child: ChildProcess; lastCommitted: () => number }> {
  const script = join(import.meta.dirname, 'write-until-killed.ts');
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  children.push(child);
  let last = 0;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => (last = Number(line)));
  while (last < 20) await once(lines, 'line');
  return { child, lastCommitted: () => last };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, signal); // the whole group, as Ctrl-C does
  await ended;
}

function readPid(): number {
  return Number.parseInt(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/\) Z /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function countWritten(postgres: EmbeddedPostgres): Promise<number> {
  const [row] = await ask(postgres.ownerUrl, 'select count(*)::int as count from written');
  return Number(row?.['count']);
}

describe('the embedded PostgreSQL', () => {
  test('is a PostgreSQL 17 whose server role owns nothing and obeys policies', async () => {
    const { ownerUrl, serverUrl } = await start();
    expect(await ask(serverUrl, 'show server_version')).toEqual([{ server_version: expect.stringMatching(/^17\./) }]);
    const role = 'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user';
    const nothing = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(await ask(serverUrl, role)).toEqual([nothing]);
    expect(await ask(ownerUrl, role)).toEqual([nothing]);
    const owned = "select datname from pg_database where pg_get_userbyid(datdba) = 'acquaint_server'";
    expect(await ask(serverUrl, owned)).toEqual([]);
    await expect(ask(serverUrl, 'create table mine (id integer)')).rejects.toThrow(/permission denied/);
    expect(await ask(ownerUrl, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  test('keeps what was written over a stop and a start', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    expect(existsSync(join(folder, 'data', 'postmaster.pid'))).toBe(false);
    expect(await ask((await start()).ownerUrl, 'select * from kept')).toEqual([{ answer: 42 }]);
  });

  test('stops within ten seconds although clients are connected', async () => {
    const postgres = await start();
    const client = new Client(postgres.ownerUrl);
    client.on('error', () => undefined); // it is what this test does to it
    await client.connect();
    await client.query('begin; create table unfinished (id integer)');
    const pid = readPid();
    const before = Date.now();
    await postgres.stop();
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(isAlive(pid)).toBe(false);
  });

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'is adopted after %s to Node’s process group, with all that was committed',
    async (signal) => {
      const { child, lastCommitted } = await startWriter();
      const pid = readPid();
      await end(child, signal);
      expect(isAlive(pid)).toBe(true);
      const postgres = await start();
      expect(readPid()).toBe(pid);
      expect(await countWritten(postgres)).toBeGreaterThanOrEqual(lastCommitted());
      await postgres.stop();
      expect(isAlive(pid)).toBe(false);
    },
  );

  test('starts again after SIGKILL of the postmaster, with all that was committed', async () => {
    const { child, lastCommitted } = await startWriter();
    process.kill(readPid(), 'SIGKILL');
    await once(child, 'exit');
    const postgres = await start();
    expect(await countWritten(postgres)).toBeGreaterThanOrEqual(lastCommitted());
  });

  test('starts again after SIGKILL of Node and the postmaster at once', async () => {
    const { child, lastCommitted } = await startWriter();
    process.kill(readPid(), 'SIGKILL');
    await end(child, 'SIGKILL');
    const postgres = await start();
    expect(await countWritten(postgres)).toBeGreaterThanOrEqual(lastCommitted());
  });

  test('is not fooled by a pid file that names a zombie, or another program', async () => {
    await (await start()).stop();
    const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(parent);
    const [zombie] = await once(createInterface({ input: parent.stdout }), 'line');
    for (const pid of [Number(zombie), process.pid]) {
      const lines = [pid, join(folder, 'data'), 1_700_000_000, 5432, '/tmp', '', '  5432001         0', 'ready   '];
      writeFileSync(join(folder, 'data', 'postmaster.pid'), `${lines.join('\n')}\n`);
      await (await start()).stop();
    }
    expect(isAlive(process.pid)).toBe(true);
  });

  test('is refused to a second starter, and goes on for the first', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining(`${folder} is already in use by another Acquaint`),
    });
    expect(await ask(first.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is one when two start a new folder at once', async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ask(started[0]?.serverUrl ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('starts over where a start was killed while it made the files', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    mkdirSync(join(folder, `unfinished-${String(child.pid)}-x`, 'base'), { recursive: true });
    await start();
    expect(existsSync(join(folder, `unfinished-${String(child.pid)}-x`))).toBe(false);
  });

  test('runs in a folder that everybody may enter, one with a long name, and one that nobody else may enter', async () => {
    const open = join(folder, 'open');
    const long = join(folder, 'long '.repeat(40));
    const closed = join(folder, 'closed');
    for (const path of [open, long]) mkdirSync(path, { recursive: true });
    mkdirSync(closed, { mode: 0o700 });
    chmodSync(folder, 0o755);
    const places = [open, long, join(closed, 'postgres')];
    for (const dataFolder of places) {
      const postgres = await start({ dataFolder });
      expect(await ask(postgres.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(statSync(join(dataFolder, 'data')).mode & 0o777).toBe(0o700);
      await postgres.stop();
    }
  });

  test('moves with its folder to another account’s reach', async () => {
    const dataFolder = join(folder, 'postgres');
    chmodSync(folder, 0o755);
    const first = await start({ dataFolder });
    await ask(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    chmodSync(folder, 0o700);
    const second = await start({ dataFolder });
    expect(await ask(second.ownerUrl, 'select * from kept')).toEqual([{ answer: 42 }]);
  });

  test('asks for a password where it listens on a port', async () => {
    const postgres = await start({ transport: 'tcp' });
    expect(await ask(postgres.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const guess = new URL(postgres.serverUrl);
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('has the libraries’ links that npm leaves out', () => {
    const link = join(findBinaries(), 'lib', 'libecpg.so');
    rmSync(link);
    findBinaries();
    expect(existsSync(link)).toBe(true);
  });
});
