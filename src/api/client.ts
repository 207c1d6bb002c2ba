import { AppError, errorCodes, type ErrorCode } from '#domain/app-error.ts';
import type { Operation, OperationName } from './operations.ts';
import type { PaneOperationName } from './pane-operations.ts';
import type { Body, Params, Problem, Query, Response } from './types.ts';

export interface ClientOptions {
  /** The server's origin, or '' for the page's own. */
  readonly origin: string;
  /** A current access token; `isRejected` says that the server has just refused the last one. */
  readonly getAccessToken: (options: { readonly isRejected: boolean }) => Promise<string>;
  readonly fetch?: typeof fetch;
  /** How long to wait for an answer, in milliseconds. */
  readonly timeout?: number;
}

export type CallInput<Name extends OperationName> = Part<'body', Body<Name>> &
  Part<'params', Params<Name>> &
  Part<'query', Query<Name>> & { readonly signal?: AbortSignal };

type Part<Key extends string, Value> = undefined extends Value
  ? { readonly [K in Key]?: undefined }
  : object extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value };

export type Client = {
  readonly [Name in OperationName]: (input: CallInput<Name>) => Promise<Response<Name>>;
};

/** As the pane has it. */
export type PaneClient = Pick<Client, PaneOperationName>;

/** The typed client: one method for each of these operations; every failure is an AppError with a code of the closed list. */
export function createClient<Name extends OperationName>(
  operations: Readonly<Record<Name, Operation>>,
  options: ClientOptions,
): Pick<Client, Name> {
  const calls = Object.entries<Operation>(operations).map(([name, operation]) => [
    name,
    (input: AnyInput) => call(options, operation, input),
  ]);
  return Object.fromEntries(calls) as Pick<Client, Name>; // a cast: fromEntries forgets which name has which input
}

interface AnyInput {
  readonly body?: unknown;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

async function call(options: ClientOptions, operation: Operation, input: AnyInput): Promise<unknown> {
  const first = await send(options, operation, input, await options.getAccessToken({ isRejected: false }));
  if (first.status !== 401) return readAnswer(first);
  return readAnswer(await send(options, operation, input, await options.getAccessToken({ isRejected: true })));
}

interface Answer {
  readonly status: number;
  readonly text: string;
  /** The answer itself, where it is a file. */
  readonly file?: Blob;
}

/** Milliseconds for a file on its way. */
const fileTime = 600_000;

async function send(options: ClientOptions, operation: Operation, input: AnyInput, token: string): Promise<Answer> {
  const { method, path, takes, gives } = operation;
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(input.params?.[key] ?? ''));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  const usual = (takes ?? gives) ? fileTime : 15_000;
  const timeLimit = AbortSignal.timeout(options.timeout ?? usual);
  const type = takes === 'file' ? 'application/octet-stream' : 'application/json';
  const body = takes === 'file' ? (input.body as Blob) : JSON.stringify(input.body); // a cast: that is what such an operation takes
  try {
    const response = await (options.fetch ?? fetch)(`${options.origin}${filled}${query.size > 0 ? `?${query}` : ''}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(input.body === undefined ? {} : { 'content-type': type }),
      },
      ...(input.body === undefined ? {} : { body }),
      signal: input.signal ? AbortSignal.any([input.signal, timeLimit]) : timeLimit,
    });
    if (gives === 'file' && response.ok) return { status: response.status, text: '', file: await response.blob() };
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    if (input.signal?.aborted) throw cause;
    if (timeLimit.aborted) throw new AppError('timed-out', 'The server did not answer in time', { cause });
    throw new AppError('server-unreachable', 'The server cannot be reached', { cause });
  }
}

function readAnswer({ status, text, file }: Answer): unknown {
  if (status === 204) return undefined;
  if (file) return file;
  const body = parseJson(text);
  if (status >= 200 && status < 300 && body !== undefined) return body;
  const problem = (body ?? {}) as Partial<Problem>; // a cast: each field is looked at before use
  const code: ErrorCode = errorCodes.find((known) => known === problem.code) ?? codeOfStatus(status);
  throw new AppError(code, problem.detail ?? problem.title ?? `HTTP ${status}`, {
    issues: Array.isArray(problem.errors) ? problem.errors : [],
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'forbidden';
  return status === 502 || status === 503 || status === 504 ? 'server-unreachable' : 'internal';
}
