import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findProcesses, signalProcess } from '../../scripts/processes.ts';
import { findPorts } from '../harness/stack.ts';
import { callApi, expectStopped, npmStart, runAcquaint, type RunningStart } from './running-start.ts';

const message = {
  kind: 'email',
  occurredAt: '2026-11-20T10:00:00+00:00',
  subject: 'Kept through thick and thin',
  internetMessageId: '<kept@start.example>',
  direction: 'in',
  from: { emailAddress: 'nadia.frost@frostworks.example', displayName: 'Nadia Frost' },
  correspondents: [{ emailAddress: 'sarah.bennett@northbridge.example' }],
};
const header = 'From: Nadia Frost <nadia@frostworks.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n';

describe('npm start', { timeout: 180_000 }, () => {
  // Each test starts where the ones before have stopped: only the first has to make a database.
  let folder: string;
  let dataFolder: string;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acquaint-start-'));
    dataFolder = join(folder, 'data');
    port = await findPorts();
  });
  afterEach(async () => {
    for (const found of findProcesses(folder)) signalProcess(found, 'SIGINT');
    await expect.poll(() => findProcesses(folder), { timeout: 15_000 }).toEqual([]);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const start = (options: { port?: number; dataFolder?: string; words?: readonly string[] } = {}): RunningStart =>
    npmStart({ port, dataFolder, ...options });
  const readToken = () => runAcquaint(dataFolder, ['token', '--port', String(port)]);

  it('says where to go, signs sample colleagues in, keeps what was logged through SIGKILL, and stops on Ctrl-C', async () => {
    const first = start();
    await first.ready;
    expect(first.output()).toContain(`https://localhost:${port + 1}`);
    expect((await callApi(port, { path: '/readyz' })).status).toBe(200);

    const token = readToken();
    expect(token).toMatchObject({ status: 0, stderr: '' });
    expect(token.stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const logged = await callApi(port, { path: '/api/v1/interactions', token: token.stdout.trim(), body: message });
    expect(logged.status).toBe(201);

    // All of Node; PostgreSQL goes on alone, and the next start takes it over.
    for (const found of findProcesses(folder).filter(({ command }) => /^(npm|node|\S+\/node) /.test(command))) {
      signalProcess(found, 'SIGKILL');
    }
    await first.ended;

    const second = start();
    await second.ready;
    const kept = await callApi(port, { path: '/api/v1/me/interactions?limit=1', token: readToken().stdout.trim() });
    expect(kept.body).toMatchObject({ interactions: [{ subject: message.subject }] });

    second.signalGroup('SIGINT');
    await expectStopped(second, folder);
  });

  it('lists the sample colleagues, those of the second institution last; refuses whom it doesn’t know', async () => {
    const running = start();
    await running.ready;
    const listed = runAcquaint(dataFolder, ['token', '--list', '--port', String(port)]);
    const rows = listed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows).toHaveLength(41);
    expect(rows[0]).toEqual([
      'sarah.bennett@northbridge.example',
      'Dr Sarah Bennett',
      'School of Chemistry',
      'University of Northbridge',
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
    const institutions = rows.map((row) => row[3]);
    expect(institutions).toEqual([
      ...Array<string>(35).fill('University of Northbridge'),
      ...Array<string>(6).fill('Eastmere College'),
    ]);
    const unknown = runAcquaint(dataFolder, ['token', '--as', 'nobody@northbridge.example', '--port', String(port)]);
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/nobody@northbridge\.example.*\n$/);

    running.npm.kill('SIGTERM');
    await expectStopped(running, folder);
    const away = readToken();
    expect(away).toMatchObject({ status: 1, stdout: '' });
    expect(away.stderr).toMatch(/npm start/);
  });

  it.each([
    { whom: 'npm alone', signal: 'SIGINT', process: /^npm start/ },
    { whom: 'npm alone', signal: 'SIGKILL', process: /^npm start/ },
    { whom: 'the process that npm runs', signal: 'SIGKILL', process: /scripts\/setup\.mjs start/ },
    { whom: 'the process that holds the servers', signal: 'SIGTERM', process: /scripts\/start\.ts/ },
  ] as const)('stops everything on $signal to $whom', async ({ signal, process: pattern }) => {
    const started = start();
    await started.ready;
    const found = findProcesses(folder).filter(({ command }) => pattern.test(command));
    expect(found).toHaveLength(1);
    for (const one of found) signalProcess(one, signal);
    await expectStopped(started, folder);
  });

  it('stops while it makes the database', async () => {
    const started = start({ dataFolder: join(folder, 'fresh') });
    await expect.poll(started.output, { timeout: 60_000 }).toContain('PostgreSQL (');
    started.signalGroup('SIGINT');
    await expectStopped(started, folder);
    expect(started.output()).not.toContain('Ready in');
  });

  it('stops while it opens a large mailbox', async () => {
    const mail = join(folder, 'large.mbox');
    const text = `${header.replaceAll('\r', '')}\n${'Hello\n'.repeat(70)}`;
    await writeFile(mail, `From nadia@frostworks.example Fri Nov 20 10:00:00 2026\n${text}\n`.repeat(200_000));
    const started = start({ words: ['--mail', mail] });
    await expect.poll(started.output, { timeout: 60_000 }).toContain('PostgreSQL (');
    started.signalGroup('SIGINT');
    await expectStopped(started, folder);
    expect(started.output()).not.toContain('Messages of');
  });

  it('refuses a folder that another one uses, in a sentence, and leaves that one running', async () => {
    await start().ready;
    const second = start({ port: await findPorts() });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('is already in use by another Acquaint: stop that one first, or');
    expect(second.output()).toContain('ACQUAINT_DATA=FOLDER npm start -- --port N');
    expect(second.output()).not.toMatch(/^\s+at /m);
    expect((await callApi(port, { path: '/readyz' })).status).toBe(200);
  });

  it('names a port that is taken, at once', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port + 1, '127.0.0.1', resolve));
    const refused = start();
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(`Port ${port + 1}, for the emulator, is taken.`);
    expect(refused.output()).toContain('ACQUAINT_DATA=FOLDER npm start -- --port N');
    expect(refused.output()).not.toContain('PostgreSQL');
    await new Promise((resolve) => taken.close(resolve));
  });

  it('names a permission that there is not', async () => {
    const refused = start({ words: ['--permission', 'everything'] });
    expect(await refused.ended).toBe(2);
    expect(refused.output()).toContain('The permission is item or mailbox, not everything\nUsage: npm start');
  });

  it('names a mailbox that is not there, before it makes anything', async () => {
    const untouched = join(folder, 'untouched');
    const refused = start({ dataFolder: untouched, words: ['--mail', join(folder, 'nowhere')] });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain(`There is no file or folder ${join(folder, 'nowhere')}.`);
    expect(refused.output()).not.toMatch(/^\s+at /m);
    expect(existsSync(untouched)).toBe(false);
  });

  it('opens a mailbox of the caller’s with --mail, and all of it to the add-in with --permission, beside another that runs', async () => {
    const mail = join(folder, 'mail/nested');
    await mkdir(mail, { recursive: true });
    await writeFile(join(mail, 'note.txt'), `Subject: My own mail\r\n${header}\r\nHello\r\n`);
    await writeFile(join(mail, 'broken.eml'), 'This is no message');
    const own = await findPorts();
    const beside = {
      port: own,
      dataFolder: join(folder, 'beside'),
      words: ['--mail', join(folder, 'mail'), '--permission', 'mailbox'],
    };
    await Promise.all([start().ready, start(beside).ready]);
    const path = '/emulator/messages?mailbox=sarah.bennett@northbridge.example';
    const { body } = await callApi(own + 1, { path });
    const { messages } = body as { messages: { subject: string; problem?: string }[] }; // a cast: src/emulator/wire.ts
    expect(messages.map(({ subject }) => subject)).toContain('My own mail');
    expect(messages.filter(({ problem }) => problem !== undefined)).toHaveLength(1);
    expect(messages).toHaveLength(2);
    const state = await callApi(own + 1, { path: '/emulator/state' });
    expect(state.body).toMatchObject({ manifest: { permission: 'ReadWriteMailbox' } });
    expect((await callApi(port, { path: '/readyz' })).status).toBe(200);
  });
});
