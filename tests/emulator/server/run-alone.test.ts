import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureCertificate } from '../../../scripts/certificate.ts';
import { launchBrowser } from '../../harness/browser.ts';
import { findPorts } from '../../harness/stack.ts';
import { foreignAddIn } from '../host/foreign-add-in.ts';
import { openMessage, openPane } from '../host/open-window.ts';
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

  const environment = () => ({ ...process.env, INIT_CWD: folder, ACQUAINT_DATA: folder });

  it.each([
    { args: [], status: 2, sentence: 'Which add-in? --manifest names its manifest.' },
    { args: ['--manifest', 'near.xml', '--port', 'x'], status: 2, sentence: '--port must be a number' },
    { args: ['--manifest', 'unified.json'], status: 1, sentence: 'unified (JSON) manifest' },
    { args: ['--manifest', 'far.xml'], status: 1, sentence: 'only from https://localhost' },
  ])('says in a sentence why it does not start with $args', ({ args, status, sentence }) => {
    const run = spawnSync(process.execPath, [script, ...args], { env: environment(), encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(sentence)]);
    expect(run.stderr).not.toContain('    at ');
  });

  it('opens an add-in that is served on localhost, and stops when asked to', async () => {
    const port = await findPorts();
    const url = `https://localhost:${port}`;
    const certificate = await ensureCertificate(join(folder, 'certificate'));
    const pages = createServer(certificate, foreignAddIn({ emulator: url }));
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    const { port: addInPort } = pages.address() as AddressInfo; // a cast: it listens on a port
    await writeFile(join(folder, 'own.xml'), sampleManifest({ origin: `https://localhost:${addInPort}` }));
    await writeFile(join(folder, 'mail'), 'From: pat@acme.example\nSubject: Hello\n\nIs it you?\n');
    const run = start('--manifest', 'own.xml', '--mail', 'mail', '--port', String(port));
    const browser = await launchBrowser();
    try {
      await expect.poll(() => run.output(), { timeout: 50_000 }).toContain(url);
      expect(run.output()).toContain(`Word counter, from https://localhost:${addInPort}, with 1 message\n`);
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      await page.goto(url);
      await openMessage(page, 'Hello');
      const frame = await openPane(page);
      const subject = () => (Office.context.mailbox.item as Office.MessageRead).subject; // a cast: one is in front
      expect(await frame.evaluate(subject)).toBe('Hello');
    } finally {
      await browser.close();
      pages.close();
      run.stop();
    }
    expect(await run.code).toBe(0);
  });

  function start(...args: readonly string[]) {
    const child = spawn(process.execPath, [script, ...args], { env: environment() });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (output += piece.toString()));
    const code = new Promise<number | null>((resolve) => child.on('exit', resolve));
    return { output: () => output, stop: () => child.kill('SIGTERM'), code };
  }
});
