import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageContent, MessageList } from '#emulator/wire.ts';
import { sampleManifest } from './sample-manifest.ts';
import { startTestEmulator, type TestEmulator, type TestEmulatorOptions } from './test-emulator.ts';

const messages = {
  'a.eml':
    'From: Wei Zhang <wei@acme.example>\nTo: amina@north.example\nSubject: RE: Visit\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <1@acme.example>\nReferences: <0@acme.example>\n\nShall we meet?\n',
  'b.eml':
    'From: tom@north.example\nTo: amina@north.example\nDelivered-To: tom@north.example\nSubject: Lunch\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n\nToday.\n',
  'broken.eml': '\0\x01\x02 nothing that a mail program wrote',
};
const ask = { emailAddress: 'amina@north.example', clientId: 'c', scope: 'api://c/x' };

describe('the emulator over HTTP', () => {
  let emulator: TestEmulator;
  const closers: (() => Promise<unknown>)[] = [];
  const start = async (options: TestEmulatorOptions = {}) => {
    emulator = await startTestEmulator({ manifest: sampleManifest(), messages, ...options });
    closers.push(emulator.close);
  };
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  const list = async (mailbox: string, search = '') =>
    ((await emulator.get(`/emulator/messages?${new URLSearchParams({ mailbox, search })}`)).body as MessageList)
      .messages;
  const post = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${emulator.url}/emulator/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: emulator.url, ...headers },
      body: JSON.stringify(body),
    });

  it('shows the add-in and nobody to sign in where there is no authority', async () => {
    await start();
    expect((await emulator.get('/emulator/state')).body).toMatchObject({
      manifest: { displayName: 'Word counter' },
      colleagues: [],
      addInOrigin: emulator.addInOrigin,
      hasAuthority: false,
    });
  });

  it('says in its answer what is wrong with the manifest', async () => {
    await start({ manifest: '<html></html>' });
    const { status, body } = await emulator.get('/emulator/state');
    expect([status, body]).toEqual([422, { problem: expect.stringContaining('not OfficeApp') }]);
  });

  it('lists for each colleague the messages that name them, newest first, unreadable ones for all', async () => {
    await start();
    expect((await list('Amina@North.example')).map(({ subject }) => subject)).toEqual([
      'Lunch',
      'RE: Visit',
      'broken.eml',
    ]);
    expect((await list('tom@north.example')).map(({ subject }) => subject)).toEqual(['Lunch', 'broken.eml']);
    expect((await list('ros@east.example')).map(({ problem }) => problem)).toEqual([expect.stringContaining('header')]);
  });

  it("puts a caller's own mail into everybody's mailbox", async () => {
    await start({ isEverybodys: true });
    expect(await list('ros@east.example')).toHaveLength(3);
  });

  it('finds by words of subject, people and text, in any case', async () => {
    await start();
    const found = async (words: string) => (await list('amina@north.example', words)).map(({ subject }) => subject);
    expect(await found('VISIT')).toEqual(['RE: Visit']);
    expect(await found('zhang meet')).toEqual(['RE: Visit']);
    expect(await found('amina')).toHaveLength(2);
    expect(await found('zhang lunch')).toEqual([]);
  });

  it('hands over a message with ids that differ from mailbox to mailbox and last', async () => {
    await start();
    const open = async (mailbox: string) => {
      const id = (await list(mailbox)).find(({ subject }) => subject === 'Lunch')?.id ?? '';
      return (await emulator.get(`/emulator/messages/${id}?mailbox=${mailbox}`)).body as MessageContent;
    };
    const [amina, again, tom] = [
      await open('amina@north.example'),
      await open('amina@north.example'),
      await open('tom@north.example'),
    ];
    expect(again).toEqual(amina);
    expect(tom.bodyText).toBe(amina.bodyText);
    for (const name of ['id', 'itemId', 'conversationId'] as const) expect(tom[name]).not.toBe(amina[name]);
    const byItemId = await emulator.get(
      `/emulator/messages/${encodeURIComponent(amina.itemId)}?mailbox=amina@north.example`,
    );
    expect(byItemId.body).toEqual(amina);
    expect((await emulator.get(`/emulator/messages/${amina.id}?mailbox=tom@north.example`)).status).toBe(404);
  });

  it('says why a message does not open', async () => {
    await start();
    const [broken] = await list('ros@east.example');
    const answer = await emulator.get(`/emulator/messages/${broken?.id}?mailbox=ros@east.example`);
    expect([answer.status, answer.body]).toEqual([422, { problem: expect.stringContaining('header') }]);
  });

  it("gives Office.js's files to pages of any origin, and nothing outside their folder", async () => {
    await start();
    const response = await fetch(`${emulator.url}/office/en-us/outlook_strings.js`);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const outside = [
      '/office/..%2fpackage.json',
      '/office/%2e%2e/package.json',
      '/office/%00',
      '/..%2f..%2fetc/passwd',
      '/office/%',
    ];
    for (const path of outside) expect((await fetch(emulator.url + path)).status).toBe(404);
    const tag = response.headers.get('etag') ?? '';
    const again = await fetch(response.url, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  it('answers to no other host name and no other method', async () => {
    await start();
    const { port } = new URL(emulator.url);
    const foreign = await fetch(`http://127.0.0.1:${port}/emulator/state`);
    expect(foreign.status).toBe(421);
    expect((await fetch(`${emulator.url}/emulator/state`, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${emulator.url}/emulator/token`)).status).toBe(405);
  });

  it('asks for a token only for its own window and its own add-in', async () => {
    await start();
    const request = { ...ask, origin: emulator.addInOrigin };
    expect((await post(request, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(request, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await post({ ...request, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ ...request, scope: 'x'.repeat(20_000) })).status).toBe(413);
    expect((await post({ emailAddress: 1 })).status).toBe(422);
    expect((await post(request)).status).toBe(503);
  });

  it("passes on the authority's tokens and refusals", async () => {
    const asked: URLSearchParams[] = [];
    const colleague = {
      ...ask,
      displayName: 'Amina',
      unit: 'Physics',
      institution: 'North',
      tenantId: 't-1',
      objectId: 'o-1',
    };
    const authority = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request
        .on('data', (piece: Buffer) => pieces.push(piece))
        .on('end', () => {
          if (request.url === '/colleagues') return response.end(JSON.stringify([colleague]));
          const form = new URLSearchParams(Buffer.concat(pieces).toString());
          asked.push(form);
          const isKnown = request.url === '/t-1/v2.0/token' && form.get('client_id') === 'c';
          response.statusCode = isKnown ? 200 : 400;
          const granted = { access_token: 'at', id_token: 'it', expires_in: 5400, scope: 'api://c/x' };
          return response.end(
            JSON.stringify(isKnown ? granted : { error: 'invalid_client', error_description: 'Unknown.' }),
          );
        });
    });
    await new Promise<void>((resolve) => authority.listen(0, '127.0.0.1', resolve));
    closers.push(async () => authority.close());
    const { port } = authority.address() as AddressInfo;
    await start({ authorityUrl: `http://127.0.0.1:${port}` });
    const request = { ...ask, origin: emulator.addInOrigin };

    expect((await emulator.get('/emulator/state')).body).toMatchObject({
      hasAuthority: true,
      colleagues: [{ displayName: 'Amina', tenantId: 't-1' }],
    });
    expect(await (await post(request)).json()).toEqual({
      isGranted: true,
      accessToken: 'at',
      idToken: 'it',
      expiresIn: 5400,
      scope: 'api://c/x',
    });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
      grant_type: 'urn:acquaint:colleague',
      username: 'amina@north.example',
      redirect_uri: `brk-multihub://${new URL(emulator.addInOrigin).host}`,
    });
    const refused = await (await post({ ...request, clientId: 'other' })).json();
    expect(refused).toEqual({ isGranted: false, error: 'invalid_client', description: 'Unknown.' });
    const nobody = await (await post({ ...request, emailAddress: 'x@y.example' })).json();
    expect(nobody).toMatchObject({ isGranted: false, error: 'account_unavailable' });
    authority.closeAllConnections();
    await new Promise((resolve) => authority.close(resolve));
    expect(await (await post(request)).json()).toMatchObject({ isGranted: false, error: 'no_network' });
    expect((await emulator.get('/emulator/state')).status).toBe(503);
  });
});
