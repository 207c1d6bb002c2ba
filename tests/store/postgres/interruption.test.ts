import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EmbeddedPostgres } from '#store/postgres/start.ts';
import { ask, createPlace, isAlive, type Place } from './place.ts';

let place: Place;

beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.leave());

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, signal); // the whole group, as Ctrl-C does
  await ended;
}

async function countWritten(postgres: EmbeddedPostgres): Promise<number> {
  const [row] = await ask(postgres.ownerUrl, 'select count(*)::int as count from written');
  return Number(row?.['count']);
}

describe('an interrupted PostgreSQL', () => {
  test.each(['SIGKILL', 'SIGINT'] as const)(
    'is adopted after %s to Node’s process group, with all that was committed',
    async (signal) => {
      const { child, lastCommitted } = await place.startWriter();
      const pid = place.readPid();
      await end(child, signal);
      expect(isAlive(pid)).toBe(true);
      const postgres = await place.start();
      expect(place.readPid()).toBe(pid);
      expect(await countWritten(postgres)).toBeGreaterThanOrEqual(lastCommitted());
      await postgres.stop();
      expect(isAlive(pid)).toBe(false);
    },
  );

  test('starts again after SIGKILL of the postmaster, with all that was committed', async () => {
    const { child, lastCommitted } = await place.startWriter();
    process.kill(place.readPid(), 'SIGKILL');
    await once(child, 'exit');
    const postgres = await place.start();
    expect(await countWritten(postgres)).toBeGreaterThanOrEqual(lastCommitted());
  });

  test('starts again after SIGKILL of Node and the postmaster at once', async () => {
    const { child, lastCommitted } = await place.startWriter();
    process.kill(place.readPid(), 'SIGKILL');
    await end(child, 'SIGKILL');
    const postgres = await place.start();
    expect(await countWritten(postgres)).toBeGreaterThanOrEqual(lastCommitted());
  });

  test('is not fooled by a pid file that names a zombie, or another program', async () => {
    await (await place.start()).stop();
    const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [zombie] = await once(createInterface({ input: parent.stdout }), 'line');
    for (const pid of [Number(zombie), process.pid]) {
      const lines = [
        pid,
        join(place.folder, 'data'),
        1_700_000_000,
        5432,
        '/tmp',
        '',
        '  5432001         0',
        'ready   ',
      ];
      writeFileSync(join(place.folder, 'data', 'postmaster.pid'), `${lines.join('\n')}\n`);
      await (await place.start()).stop();
    }
    parent.kill();
  });

  test('is refused to a second starter, and goes on for the first', async () => {
    const first = await place.start();
    await expect(place.start()).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining(`${place.folder} is already in use by another Acquaint`),
    });
    expect(await ask(first.serverUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is one when two start a new folder at once', async () => {
    const outcomes = await Promise.allSettled([place.start(), place.start()]);
    const [winner, ...others] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(others).toEqual([]);
    expect(await ask(winner?.serverUrl ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('starts over where a start was killed while it made the files', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    mkdirSync(join(place.folder, `unfinished-${String(child.pid)}-x`, 'base'), { recursive: true });
    await place.start();
    expect(existsSync(join(place.folder, `unfinished-${String(child.pid)}-x`))).toBe(false);
  });
});
