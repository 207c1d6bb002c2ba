import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { SentFile } from '#api/file-schema.ts';
import { AppError } from '#domain/app-error.ts';
import type { Log } from './log.ts';
import { makeProblem, problemOf } from './problems.ts';
import { securityHeaders, type SecurityOptions } from './security-headers.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

type Sent = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;

/** The one maker of responses: each carries the request's id and the security headers, and is not stored unless it says so. */
export interface Responder {
  readonly json: (context: Context, value: unknown, answer?: Answer) => Response;
  readonly send: (context: Context, body: Sent, answer?: Answer) => Response;
  /** Sends it while it is made; the connection breaks where that fails, so that nobody takes a part for the whole. */
  readonly file: (context: Context, file: SentFile) => Response;
  readonly problem: (context: Context, error: unknown) => Response;
  readonly methodNotAllowed: (context: Context, allowed: readonly string[]) => Response;
}

export function createResponder({ security, log }: { security: SecurityOptions; log: Log }): Responder {
  const everywhere = { ...securityHeaders(security), 'cache-control': 'no-store' };

  const send: Responder['send'] = (context, body, answer = {}) =>
    new Response(body, {
      status: answer.status ?? 200,
      headers: { ...everywhere, 'x-request-id': requestIdOf(context), ...answer.headers },
    });

  const json: Responder['json'] = (context, value, answer = {}) =>
    send(context, JSON.stringify(value), {
      ...answer,
      headers: { 'content-type': 'application/json; charset=utf-8', ...answer.headers },
    });

  const file: Responder['file'] = (context, { name, type, chunks }) =>
    send(
      context,
      streamOf(chunks, (error) => log('error', 'a file broke off', { requestId: requestIdOf(context), error })),
      {
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      },
    );

  const problem: Responder['problem'] = (context, error) => {
    const requestId = requestIdOf(context);
    const body = problemOf(error, requestId);
    if (body.status >= 500) log('error', `answered ${body.status}`, { requestId, code: body.code, error });
    return json(context, body, {
      status: body.status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        ...(body.status === 401 ? { 'www-authenticate': challengeOf(error) } : {}),
        ...(body.status === 503 ? { 'retry-after': '5' } : {}),
        ...(error instanceof AppError && error.retryAfter !== undefined
          ? { 'retry-after': String(error.retryAfter) }
          : {}),
      },
    });
  };

  const methodNotAllowed: Responder['methodNotAllowed'] = (context, allowed) =>
    json(context, makeProblem('method-not-allowed', requestIdOf(context)), {
      status: 405,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', allow: allowed.join(', ') },
    });

  return { json, send, file, problem, methodNotAllowed };
}

function streamOf(chunks: AsyncIterable<string>, onBroken: (error: unknown) => void): ReadableStream<Uint8Array> {
  const texts = chunks[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await texts.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        onBroken(error);
        controller.error(error);
      }
    },
    async cancel() {
      await texts.return?.();
    },
  });
}

const requestIds = new WeakMap<Context, string>();

/** The id that the caller (or a proxy) gave the request, when it looks like one; else one of ours. */
function requestIdOf(context: Context): string {
  const known = requestIds.get(context);
  if (known !== undefined) return known;
  const given = context.req.header('x-request-id');
  const requestId = given !== undefined && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
  requestIds.set(context, requestId);
  return requestId;
}

/** RFC 6750 §3: why a bearer token was refused; nothing but the scheme when there was none. */
function challengeOf(error: unknown): string {
  return error instanceof AppError && error.cause !== undefined ? 'Bearer error="invalid_token"' : 'Bearer';
}
