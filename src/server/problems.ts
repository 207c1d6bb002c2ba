import type { Problem } from '#api/types.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';

/** What goes wrong only between a client and this server, beside what the whole product can fail with. */
export type ProblemCode = ErrorCode | 'method-not-allowed';

/** Each code's status and title; the problem type is `urn:acquaint:problem:<code>`. */
export const problemTypes: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'invalid-input': { status: 400, title: 'The request is not as it should be' },
  'not-signed-in': { status: 401, title: 'A valid sign-in is needed' },
  'institution-unknown': { status: 403, title: 'This institution is not on board' },
  forbidden: { status: 403, title: 'The sign-in does not allow this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address does not answer that method' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'taken-back': { status: 409, title: 'This has been taken back' },
  'changed-meanwhile': { status: 409, title: 'Somebody has changed this meanwhile' },
  'in-use': { status: 409, title: 'This is still in use' },
  'not-followed': { status: 422, title: 'This is not one that you keep logging' },
  'forbidden-by-rule': { status: 422, title: 'The institution does not let this be logged' },
  'kept-out': { status: 422, title: 'Whoever has this address is not to be kept' },
  'nobody-external': { status: 422, title: 'There is nobody external to log' },
  'known-by-name': { status: 409, title: 'You see their name already' },
  'introduction-over': { status: 409, title: 'This request is over' },
  'too-many-introductions': { status: 429, title: 'Too many requests at a time' },
  'rate-limited': { status: 429, title: 'Too much was sent in a short time' },
  internal: { status: 500, title: 'Something went wrong here' },
  'server-unreachable': { status: 502, title: 'A server cannot be reached' },
  'sign-in-unavailable': { status: 503, title: 'Sign-ins cannot be checked at the moment' },
  'store-unavailable': { status: 503, title: 'The store does not answer at the moment' },
  'timed-out': { status: 504, title: 'A server did not answer in time' },
};

/** An error as the client sees it (RFC 9457). Of an error that nobody foresaw it tells nothing but the request id. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (!(error instanceof AppError)) return makeProblem('internal', requestId);
  return makeProblem(error.code, requestId, {
    detail: error.message,
    errors: error.issues.map(({ path, message, code, params }) => ({
      path,
      message,
      ...(code === undefined ? {} : { code }),
      ...(params === undefined ? {} : { params: { ...params } }),
    })),
  });
}

export function makeProblem(
  code: ProblemCode,
  requestId: string,
  more: Partial<Pick<Problem, 'detail' | 'errors'>> = {},
): Problem {
  return { type: `urn:acquaint:problem:${code}`, ...problemTypes[code], errors: [], ...more, code, requestId };
}
