import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EmulatorProblem } from '../wire.ts';

export type Headers = Readonly<Record<string, string>>;

/** Nothing of the emulator's is for other origins, unless a route says so. */
const commonHeaders: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'strict-origin',
};

export function sendJson(response: ServerResponse, body: object): void {
  send(response, { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(body) });
}

/** An error as the window shows it: a status and one sentence. */
export function sendProblem(response: ServerResponse, status: number, problem: string, headers: Headers = {}): void {
  const body: EmulatorProblem = { problem };
  send(response, { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body), headers });
}

export function send(
  response: ServerResponse,
  answer: {
    readonly status: number;
    readonly type: string;
    readonly body: string | Buffer;
    readonly headers?: Headers;
  },
): void {
  response.writeHead(answer.status, {
    ...commonHeaders,
    'Content-Type': answer.type,
    'Content-Length': Buffer.byteLength(answer.body),
    'Cache-Control': 'no-store',
    ...answer.headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : answer.body);
}

/** The body of a request, or undefined when it is larger than that many bytes. */
export async function readBody(request: IncomingMessage, largest: number): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    // A cast: no encoding is set, so the pieces are bytes.
    const bytes = piece as Buffer;
    length += bytes.length;
    if (length > largest) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString('utf8');
}
