import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProcesses } from '../../scripts/processes.ts';

const root = join(import.meta.dirname, '../..');

describe('npm test', { timeout: 60_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'acquaint-run-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(words: readonly string[], environment: Record<string, string> = {}) {
    const child = spawn(process.execPath, [join(root, 'scripts/test.ts'), ...words], {
      env: { PATH: process.env['PATH'], TMPDIR: folder, ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, ended, output: () => output };
  }

  it('ends with what passed and what failed, what was skipped on the line above, and leaves no file', async () => {
    const words = ['--project', 'unit', 'tests/domain/initials.test.ts', '--testNamePattern'];
    const { ended, output } = run([...words, 'Sarah']);
    expect(await ended).toBe(0);
    expect(output()).toMatch(/\n\d+ skipped\n[1-9]\d* passed, 0 failed\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('without a Chromium counts one failure, says so in a sentence, and runs what needs none', async () => {
    const { ended, output } = run(['--project', 'unit', '--project', 'e2e', 'initials', 'log.test'], {
      CHROMIUM: '/nowhere/chromium',
    });
    expect(await ended).toBe(1);
    expect(output()).toContain('✗ There is no Chromium at /nowhere/chromium, which CHROMIUM names.');
    expect(output()).not.toMatch(/^\s+at /m);
    expect(output()).toMatch(/\n[1-9]\d* passed, 1 failed\n$/);
  });

  it.runIf(process.platform === 'linux')('interrupted, leaves neither process nor file', async () => {
    const { child, ended, output } = run(['--project', 'database', 'tests/store/postgres/interruption.test.ts']);
    const running = () => findProcesses(folder).filter(({ command }) => /native\/bin\/postgres -D/.test(command));
    await expect.poll(() => running().length, { timeout: 30_000 }).toBeGreaterThan(1);
    child.kill('SIGTERM');
    expect(await ended).toBe(130);
    expect(output()).toContain('Interrupted: what was running is stopped.');
    expect(findProcesses(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
