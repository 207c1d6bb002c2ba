import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = join(import.meta.dirname, '../../scripts');

/** Stands for npm, which would need a registry: notes that it was called, and installs what the lock file says, when it may. */
const npm = `#!/bin/sh
echo "npm $*" >> calls
while [ -e hold ]; do sleep 0.05; done
mkdir -p node_modules
cp package-lock.json node_modules/.package-lock.json
`;

describe.skipIf(process.platform === 'win32')('A script of the project, run by scripts/setup.mjs', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'acquaint-setup-'));
    mkdirSync(join(folder, 'scripts'));
    for (const name of ['setup.mjs', 'hold.mjs']) cpSync(join(scripts, name), join(folder, 'scripts', name));
    writeFileSync(join(folder, 'scripts/say.ts'), 'console.log(`said ${process.argv.slice(2).join(" ")}`);\n');
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
    lock({ 'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' } });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function lock(packages: object): void {
    const text = JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'acquaint' }, ...packages } });
    writeFileSync(join(folder, 'package-lock.json'), text);
  }

  function startSaying(...words: string[]) {
    const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`;
    const child = spawn(process.execPath, [join(folder, 'scripts/setup.mjs'), 'say', ...words], {
      env: { PATH: path },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, ended, output: () => output };
  }

  async function say(...words: string[]): Promise<string> {
    const { ended, output } = startSaying(...words);
    await ended;
    return output();
  }

  const calls = () => (existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : '');

  it('installs on a fresh clone, and then no more', async () => {
    expect(await say('hello')).toMatch(/Installing .*\nInstalled in \d+ s\.\nsaid hello\n$/s);
    expect(await say('hello', 'again')).toBe('said hello again\n');
    expect(calls()).toMatch(/^npm ci [^\n]*\n$/);
  });

  it('goes by what is installed, not by when', async () => {
    await say();
    utimesSync(join(folder, 'package-lock.json'), new Date(), new Date(Date.now() + 60_000));
    expect(await say('later')).toBe('said later\n');
    lock({ 'node_modules/one': { version: '1.0.1', integrity: 'sha512-other' } });
    utimesSync(join(folder, 'package-lock.json'), new Date(0), new Date(0));
    expect(await say('newer')).toContain('Installing');
    expect(await say('newer')).toBe('said newer\n');
  });

  it('does without what is for other platforms', async () => {
    await say();
    lock({
      'node_modules/one': { version: '1.0.0', integrity: 'sha512-one' },
      'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-elsewhere', optional: true },
    });
    expect(await say('here')).toBe('said here\n');
  });

  it('installs once when two begin at the same time', async () => {
    writeFileSync(join(folder, 'hold'), '');
    const [one, two] = [startSaying('one'), startSaying('two')];
    await expect.poll(() => one.output() + two.output(), { timeout: 20_000 }).toContain('waiting for it');
    rmSync(join(folder, 'hold'));
    expect(await Promise.all([one.ended, two.ended])).toEqual([0, 0]);
    expect(calls().trim().split('\n')).toHaveLength(1);
    expect(one.output()).toMatch(/said one\n$/);
    expect(two.output()).toMatch(/said two\n$/);
  });

  it('stops installing when it is told to stop, and installs the next time', async () => {
    writeFileSync(join(folder, 'hold'), '');
    const stopped = startSaying('nothing');
    await expect.poll(calls, { timeout: 20_000 }).toContain('npm ci');
    stopped.child.kill('SIGTERM');
    expect(await stopped.ended).toBe(1);
    expect(stopped.output()).not.toContain('said');
    rmSync(join(folder, 'hold'));
    expect(await say('something')).toMatch(/Installing .*said something\n$/s);
  });
});
