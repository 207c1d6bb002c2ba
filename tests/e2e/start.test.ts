import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPorts } from '../harness/stack.ts';
import {
  callApi,
  expectStopped,
  listProcessesOf,
  npmStart,
  runAcquaint,
  signalProcess,
  type RunningStart,
} from './running-start.ts';

const message = {
  kind: 'email',
  occurredAt: '2026-11-20T10:00:00+00:00',
  subject: 'Kept through thick and thin',
  internetMessageId: '<kept@start.example>',
  direction: 'in',
  from: { emailAddress: 'nadia.frost@frostworks.example', displayName: 'Nadia Frost' },
  correspondents: [{ emailAddress: 'sarah.bennett@northbridge.example' }],
};

describe('npm start', { timeout: 180_000 }, () => {
  let dataFolder: string;
  let port: number;
  let starts: RunningStart[];

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'acquaint-start-'));
    port = await findPorts();
    starts = [];
  });
  afterEach(async () => {
    for (const line of listProcessesOf(dataFolder)) signalProcess(line, 'SIGINT');
    await expect.poll(() => listProcessesOf(dataFolder), { timeout: 15_000 }).toEqual([]);
    await rm(dataFolder, { recursive: true, force: true });
  }, 60_000);

  function start(options: { port?: number; words?: readonly string[] } = {}): RunningStart {
    const started = npmStart({ port, dataFolder, ...options });
    starts.push(started);
    return started;
  }

  it('says where to go, signs sample colleagues in, keeps what was logged through SIGKILL, and stops on Ctrl-C', async () => {
    const first = start();
    await first.ready;
    expect(first.output()).toContain(`https://localhost:${port + 1}`);
    expect((await callApi(port, { path: '/readyz' })).status).toBe(200);

    const token = runAcquaint(dataFolder, ['token', '--port', String(port)]);
    expect(token).toMatchObject({ status: 0, stderr: '' });
    expect(token.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const logged = await callApi(port, { path: '/api/v1/interactions', token: token.stdout.trim(), body: message });
    expect(logged.status).toBe(201);

    // All of Node; PostgreSQL goes on alone, and the next start takes it over.
    for (const line of listProcessesOf(dataFolder).filter((one) => /^\d+ (npm|node|\S+\/node) /.test(one))) {
      signalProcess(line, 'SIGKILL');
    }
    await first.ended;

    const second = start();
    await second.ready;
    const again = runAcquaint(dataFolder, ['token', '--port', String(port)]).stdout.trim();
    const kept = await callApi(port, { path: '/api/v1/me/interactions?limit=1', token: again });
    expect(kept.body).toMatchObject({ interactions: [{ subject: message.subject }] });

    second.signalGroup('SIGINT');
    await expectStopped(second, dataFolder);
  });

  it('lists the sample colleagues, those of the second institution last; refuses whom it doesn’t know', async () => {
    await start().ready;
    const listed = runAcquaint(dataFolder, ['token', '--list', '--port', String(port)]);
    const rows = listed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows).toHaveLength(40);
    expect(rows[0]).toEqual([
      'sarah.bennett@northbridge.example',
      'Dr Sarah Bennett',
      'School of Chemistry',
      'University of Northbridge',
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
    const institutions = rows.map((row) => row[3]);
    expect(institutions).toEqual([
      ...Array<string>(34).fill('University of Northbridge'),
      ...Array<string>(6).fill('Eastmere College'),
    ]);
    const unknown = runAcquaint(dataFolder, ['token', '--as', 'nobody@northbridge.example', '--port', String(port)]);
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/nobody@northbridge\.example.*\n$/);

    const [running] = starts;
    running?.npm.kill('SIGTERM');
    if (running) await expectStopped(running, dataFolder);
    const away = runAcquaint(dataFolder, ['token', '--port', String(port)]);
    expect(away).toMatchObject({ status: 1, stdout: '' });
    expect(away.stderr).toMatch(/npm start/);
  });

  it.each([
    { whom: 'npm alone', signal: 'SIGINT', process: /^\d+ npm start/ },
    { whom: 'npm alone', signal: 'SIGKILL', process: /^\d+ npm start/ },
    { whom: 'the process that npm runs', signal: 'SIGKILL', process: /scripts\/setup\.mjs start/ },
    { whom: 'the process that holds the servers', signal: 'SIGTERM', process: /scripts\/start\.ts/ },
  ] as const)('stops everything on $signal to $whom', async ({ signal, process: pattern }) => {
    const started = start();
    await started.ready;
    const found = listProcessesOf(dataFolder).filter((line) => pattern.test(line));
    expect(found).toHaveLength(1);
    for (const line of found) signalProcess(line, signal);
    await expectStopped(started, dataFolder);
  });

  it('stops in the middle of starting', async () => {
    const started = start();
    await expect.poll(started.output, { timeout: 60_000 }).toContain('PostgreSQL (');
    started.signalGroup('SIGINT');
    await expectStopped(started, dataFolder);
    expect(started.output()).not.toContain('Ready in');
  });

  it('refuses a folder that another one uses, in a sentence, and leaves that one running', async () => {
    await start().ready;
    const second = start({ port: await findPorts() });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/is already in use by another Acquaint: stop that one first\./);
    expect(second.output()).not.toMatch(/^\s+at /m);
    expect((await callApi(port, { path: '/readyz' })).status).toBe(200);
  });

  it('names a port that is taken, at once', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port + 1, '127.0.0.1', resolve));
    const refused = start();
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(
      `Port ${port + 1}, for the emulator, is taken. Choose another with: npm start -- --port N`,
    );
    expect(refused.output()).not.toContain('PostgreSQL');
    await new Promise((resolve) => taken.close(resolve));
  });

  it('opens a mailbox of the caller’s with --mail', async () => {
    const mail = join(dataFolder, 'mail/nested');
    await mkdir(mail, { recursive: true });
    const text =
      'From: Nadia Frost <nadia@frostworks.example>\r\nSubject: My own mail\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n';
    await writeFile(join(mail, 'note.txt'), `${text}\r\nHello\r\n`);
    await writeFile(join(mail, 'broken.eml'), 'This is no message');
    await start({ words: ['--mail', join(dataFolder, 'mail')] }).ready;
    const path = '/emulator/messages?mailbox=sarah.bennett@northbridge.example';
    const { body } = await callApi(port + 1, { path });
    const { messages } = body as { messages: { subject: string; problem?: string }[] }; // a cast: src/emulator/wire.ts
    expect(messages.map(({ subject }) => subject)).toContain('My own mail');
    expect(messages.filter(({ problem }) => problem !== undefined)).toHaveLength(1);
    expect(messages).toHaveLength(2);
  });
});
