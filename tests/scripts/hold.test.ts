import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { whileHolding } from '../../scripts/hold.mjs';

const hold = join(import.meta.dirname, '../../scripts/hold.mjs');
let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acquaint-hold-'));
  lock = join(folder, 'deep/work.lock');
});
afterEach(() => rm(folder, { recursive: true }));

test('of several processes one works at a time', async () => {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as delay } from 'node:timers/promises';
    import { whileHolding } from ${JSON.stringify(hold)};
    const say = (word) => appendFileSync(${JSON.stringify(join(folder, 'said'))}, word + '\\n');
    await whileHolding(${JSON.stringify(lock)}, async () => { say('begin'); await delay(50); say('end'); });`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  await Promise.all([run(), run(), run()]);
  expect((await readFile(join(folder, 'said'), 'utf8')).trim().split('\n')).toEqual(
    Array.from({ length: 3 }, () => ['begin', 'end']).flat(),
  );
});

test('whoever waits is told so, once, and gets the result of the work', async () => {
  const waits: string[] = [];
  let finish: (result: string) => void = () => undefined;
  const one = whileHolding(lock, () => new Promise<string>((resolve) => (finish = resolve)));
  const other = whileHolding(
    lock,
    () => 'second',
    () => waits.push('waits'),
  );
  await expect.poll(() => waits).toEqual(['waits']);
  finish('first');
  expect(await Promise.all([one, other])).toEqual(['first', 'second']);
  expect(waits).toEqual(['waits']);
});

test('a process that has died holds nothing, and work that fails lets go', async () => {
  await whileHolding(lock, () => undefined);
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeFile(lock, String(pid));
  await expect(whileHolding(lock, () => Promise.reject(new Error('No luck')))).rejects.toThrow('No luck');
  expect(await whileHolding(lock, () => 'done')).toBe('done');
  expect(existsSync(lock)).toBe(false);
  expect(readdirSync(join(folder, 'deep'))).toEqual([]);
});
