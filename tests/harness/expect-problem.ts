import { expect } from 'vitest';

/** A problem in RFC 9457's form, with the request's own id. */
export async function expectProblem(answer: Response, status: number, code: string): Promise<void> {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await answer.json()).toMatchObject({ status, code, requestId: answer.headers.get('x-request-id') });
  if (status === 401) expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
}
