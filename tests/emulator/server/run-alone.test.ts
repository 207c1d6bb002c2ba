import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleManifest } from './sample-manifest.ts';

const script = join(import.meta.dirname, '../../../scripts/emulator.ts');

describe('npm run emulator', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'emulator-alone-'));
    await writeFile(join(folder, 'far.xml'), sampleManifest({ origin: 'https://addin.example' }));
    await writeFile(join(folder, 'near.xml'), sampleManifest());
    await writeFile(join(folder, 'unified.json'), '{"manifestVersion":"1.17"}');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    { args: [], status: 2, sentence: 'Which add-in? --manifest names its manifest.' },
    { args: ['--manifest', 'near.xml', '--port', 'x'], status: 2, sentence: '--port must be a number' },
    { args: ['--manifest', 'unified.json'], status: 1, sentence: 'unified (JSON) manifest' },
    { args: ['--manifest', 'far.xml'], status: 1, sentence: 'only from https://localhost' },
  ])('says in a sentence why it does not start with $args', ({ args, status, sentence }) => {
    const env = { ...process.env, INIT_CWD: folder, ACQUAINT_DATA: folder };
    const run = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(sentence)]);
    expect(run.stderr).not.toContain('    at ');
  });
});
