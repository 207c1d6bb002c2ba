import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '#domain/app-error.ts';

export interface ListenOptions {
  readonly app: Pick<Hono, 'fetch'>;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** In PEM; without it the server speaks plain HTTP. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

export interface Listening {
  readonly port: number;
  /** Takes no more connections, lets the requests that are under way finish for a moment, then closes them. */
  readonly close: () => Promise<void>;
}

// A token may have 16 kB, and is to be refused by the sign-in check, not by the parser.
const limits = { maxHeaderSize: 48 * 1024, requestTimeout: 30_000, headersTimeout: 15_000 };
const graceMilliseconds = 5_000;

/** Serves the app. A port that is taken is an AppError that names it. */
export async function listen({ app, host, port, tls }: ListenOptions): Promise<Listening> {
  const answer = getRequestListener(app.fetch);
  const underWay = new Set<ServerResponse>();
  const server = tls ? createHttpsServer({ ...limits, ...tls }) : createHttpServer(limits);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(describe(cause, { host, port })));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo; // a cast: a server that listens on a port has one
  return { port: address.port, close: () => close(server, underWay) };
}

async function close(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const impatience = new AbortController();
  const finished = Promise.all([...underWay].map((response) => once(response, 'close')));
  await Promise.race([finished, delay(graceMilliseconds, undefined, { signal: impatience.signal })]);
  impatience.abort();
  // Connections without a request are not "idle" to Node before their first one.
  server.closeAllConnections();
  await closed;
}

function describe(cause: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): AppError {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: 'is taken by another program',
    EACCES: 'may not be opened by this account',
    EADDRNOTAVAIL: 'cannot be opened: this machine does not have that address',
  };
  const reason = why[cause.code ?? ''] ?? `cannot be opened (${cause.code})`;
  return new AppError('invalid-input', `Port ${port} of ${host} ${reason}`, { cause });
}
