import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createClient, type Client } from '#api/client.ts';
import { operations } from '#api/operations.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A client of a server that answers as a test wants it to. */
async function clientOf(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: { readonly timeout?: number } = {},
): Promise<{ client: Client; asked: boolean[]; origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close().closeAllConnections());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a cast: it listens on a port
  const asked: boolean[] = [];
  const getAccessToken = ({ isRejected }: { readonly isRejected: boolean }) => {
    asked.push(isRejected);
    return Promise.resolve(`token-${asked.length}`);
  };
  return { client: createClient(operations, { origin, getAccessToken, ...options }), asked, origin };
}

function sendProblem(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
}

test('fills the path, the query and the body, and sends the token', async () => {
  const seen: unknown[] = [];
  const { client } = await clientOf((request, response) => {
    seen.push([request.method, request.url, request.headers.authorization, request.headers['content-type']]);
    response.end('{}');
  });
  await client.getPerson({ params: { id: 'a/b' } });
  await client.listMyInteractions({ query: { limit: 3 } });
  await client.lookup({ body: { correspondents: [{ emailAddress: 'a@b.example' }] } });
  expect(seen).toEqual([
    ['GET', '/api/v1/persons/a%2Fb', 'Bearer token-1', undefined],
    ['GET', '/api/v1/me/interactions?limit=3', 'Bearer token-2', undefined],
    ['POST', '/api/v1/lookup', 'Bearer token-3', 'application/json'],
  ]);
});

test('a refused token is renewed once, and once only', async () => {
  const { client, asked } = await clientOf((request, response) => {
    if (request.headers.authorization === 'Bearer token-2') response.end('{"renewed":true}');
    else sendProblem(response, 401, { code: 'not-signed-in' });
  });
  expect(await client.getMe({})).toEqual({ renewed: true });
  await expect(client.getMe({})).rejects.toMatchObject({ code: 'not-signed-in' });
  expect(asked).toEqual([false, true, false, true]);
});

test('a problem is an error with its code and places', async () => {
  const { client } = await clientOf((_, response) =>
    sendProblem(response, 422, { code: 'nobody-external', detail: 'Nobody', errors: [{ path: 'x', message: 'y' }] }),
  );
  await expect(client.getMe({})).rejects.toMatchObject({
    name: 'AppError',
    code: 'nobody-external',
    message: 'Nobody',
    issues: [{ path: 'x', message: 'y' }],
  });
});

test('an answer that is no problem of ours is told by its status', async () => {
  const statuses = [502, 403, 500, 200];
  const { client } = await clientOf((_, response) => response.writeHead(statuses.shift() ?? 500).end('<html>'));
  for (const code of ['server-unreachable', 'forbidden', 'internal', 'internal']) {
    await expect(client.getMe({})).rejects.toMatchObject({ code });
  }
});

test('taking back answers nothing', async () => {
  const { client } = await clientOf((_, response) => response.writeHead(204).end());
  expect(await client.undoContribution({ params: { id: 'x' } })).toBeUndefined();
});

test('a server that is away, and one that is slow, are told apart', async () => {
  const slow = await clientOf(() => undefined, { timeout: 50 });
  await expect(slow.client.getMe({})).rejects.toMatchObject({ code: 'timed-out' });
  const away = createClient(operations, { origin: 'http://127.0.0.1:1', getAccessToken: () => Promise.resolve('x') });
  await expect(away.getMe({})).rejects.toMatchObject({ code: 'server-unreachable' });
});

test("a caller's own end of waiting is no failure of the server's", async () => {
  const { client } = await clientOf(() => undefined);
  const abort = new AbortController();
  const call = client.getMe({ signal: abort.signal });
  setTimeout(() => abort.abort(), 20);
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});
