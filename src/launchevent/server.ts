import { paneOperations } from '#api/pane-operations.ts';
import type { Body, LogRequest, LookupRequest, LookupResponse, Response } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';

/** The two operations that events ask for; each may take so many milliseconds, its sign-in included. Rejects with AppError. */
export interface Server {
  readonly lookup: (body: LookupRequest, limit: number) => Promise<LookupResponse>;
  readonly log: (body: LogRequest, limit: number) => Promise<void>;
}

export interface ServerOptions {
  /** Where the API is: a script without a page knows no origin of its own. */
  readonly origin: string;
  readonly getToken: (options: { readonly isRejected: boolean; readonly limit: number }) => Promise<string>;
}

type EventOperation = 'lookup' | 'logInteraction';

/** The API as a runtime without a page can ask it: there only `fetch` and `setTimeout` are sure to be. */
export function createServer(options: ServerOptions): Server {
  return {
    lookup: (body, limit) => call(options, 'lookup', body, limit),
    log: (body, limit) => call(options, 'logInteraction', body, limit).then(checkLogged),
  };
}

function call<Name extends EventOperation>(
  options: ServerOptions,
  name: Name,
  body: Body<Name>,
  limit: number,
): Promise<Response<Name>> {
  const answer = async () => {
    const first = await send(options.origin, name, body, await options.getToken({ isRejected: false, limit }));
    if (first.status !== 401) return read(first);
    return read(await send(options.origin, name, body, await options.getToken({ isRejected: true, limit })));
  };
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new AppError('timed-out', 'The server did not answer in time')), limit);
    // A cast: the operation's name says what it answers.
    answer().then((value) => resolve(value as Response<Name>), reject);
  });
}

/** A proxy that asks for a sign-in of its own can answer with anything. */
function checkLogged(answer: { readonly id?: unknown } | null): void {
  if (typeof answer?.id !== 'string') throw new AppError('internal', 'The server has not said that it is logged');
}

async function send(origin: string, name: EventOperation, body: unknown, token: string) {
  const { method, path } = paneOperations[name];
  const text = JSON.stringify(body);
  try {
    return await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: text,
      // Where the runtime is a page that is closed as soon as Outlook has its answer. At most three bytes a UTF-16 unit.
      ...(name === 'logInteraction' && text.length * 3 < mostKeptAlive ? { keepalive: true } : {}),
    });
  } catch (cause) {
    throw new AppError('server-unreachable', 'The server cannot be reached', { cause });
  }
}

// Browsers let no more than 64 KiB outlive their page.
const mostKeptAlive = 60_000;

async function read(response: globalThis.Response): Promise<unknown> {
  if (response.status < 200 || response.status > 299) throw new AppError('internal', `HTTP ${response.status}`);
  return JSON.parse(await response.text());
}
