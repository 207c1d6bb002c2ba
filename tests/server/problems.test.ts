import { request } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '#api/operations.ts';
import { problem } from '#api/problem-schema.ts';
import { errorCodes } from '#domain/app-error.ts';
import { problemTypes } from '#server/problems.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { logRequest, startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const post = (body: BodyInit, headers: Record<string, string> = json, path = '/api/v1/lookup') =>
  server.send(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit); // a cast: duplex is missing from the type

test('every operation is closed to whoever is not signed in, whatever the body', async () => {
  for (const { method, path } of Object.values(operations)) {
    const answer = await fetch(`${server.url}${path.replace('{id}', 'x')}`, {
      method,
      ...(method === 'POST' ? { body: '{', headers: { 'content-type': 'text/plain' } } : {}),
    });
    await expectProblem(answer, 401, 'not-signed-in');
  }
});

test('a problem has the form of RFC 9457 and says where the input is wrong, in words', async () => {
  const answer = await post(
    JSON.stringify({ correspondents: [{ emailAddress: 'a@b.example' }, { emailAddress: '', displayName: 7 }, 7] }),
  );
  const body = problem.strict().parse(await answer.json());
  expect(body).toEqual({
    type: 'urn:acquaint:problem:invalid-input',
    title: 'The request is not as it should be',
    status: 400,
    detail: 'correspondents.1.displayName must be text',
    code: 'invalid-input',
    requestId: answer.headers.get('x-request-id'),
    errors: [
      { path: 'correspondents.1.displayName', message: 'must be text' },
      { path: 'correspondents.2', message: 'must be an object' },
    ],
  });
});

test.each([
  ['', 'must be JSON'],
  ['{"correspondents":', 'must be JSON'],
  ['null', 'must be an object'],
  ['[]', 'must be an object'],
  ['"text"', 'must be an object'],
])('the body %s is refused as a whole', async (body, message) => {
  const answer = await post(body);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ path: '', message }] });
});

test('a problem that is not about the input has an empty list of errors', async () => {
  const gone = await server.send('/api/v1/nothing');
  const elsewhere = await server.send('/api/v1/me', { method: 'DELETE' });
  for (const answer of [gone, elsewhere]) expect(await answer.json()).toMatchObject({ errors: [] });
});

test('a body may begin with a byte order mark, with and without its length told', async () => {
  const body = `\ufeff${JSON.stringify({ correspondents: [{ emailAddress: 'a@b.example' }] })}`;
  expect((await post(body)).status).toBe(200);
  expect((await post(new Blob([body]).stream())).status).toBe(200);
});

test('many faults are told, but not without end', async () => {
  const answer = await post(JSON.stringify({ correspondents: Array.from({ length: 400 }, () => 1) }));
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as { errors: unknown[] }).errors).toHaveLength(20); // a cast: the form is tested above
});

test.each([
  ['text/plain', {}],
  ['application/x-www-form-urlencoded', {}],
  ['application/json; charset=iso-8859-1', {}],
  ['application/jsonp', {}],
  ['application/json', { 'content-encoding': 'gzip' }],
])('a body of type %s %o is 415', async (type, more) => {
  await expectProblem(await post('{}', { 'content-type': type, ...more }), 415, 'unsupported-media-type');
});

test.each(['application/json', 'Application/JSON;charset=UTF-8', 'application/json; charset="utf-8"'])(
  'a body of type %s is read',
  async (type) => {
    const body = JSON.stringify({ correspondents: [{ emailAddress: 'a@b.example' }] });
    expect((await post(body, { 'content-type': type })).status).toBe(200);
  },
);

test('a body beyond 1 MB is 413, with and without its length told, and just below is read', async () => {
  const sized = (bytes: number) => JSON.stringify({ pad: 'x'.repeat(bytes - 10) });
  await expectProblem(await post(sized(1024 * 1024 + 1)), 413, 'too-large');
  const chunks = () => new Blob([Buffer.alloc(600_000, 32), Buffer.alloc(600_000, 32)]).stream();
  await expectProblem(await post(chunks()), 413, 'too-large');
  expect((await post(sized(1024 * 1024))).status).toBe(400);
  const small = new Blob(['{"correspondents":[{"emailAddress":"é', '@b.example"}]}']).stream();
  expect((await post(small)).status).toBe(200);
});

test('a body that ends early leaves the server well', async () => {
  const authorization = `Bearer ${await server.authority.sign({})}`;
  await new Promise((resolve) => {
    const headers = { ...json, authorization, 'content-length': '1000' };
    const sent = request(`${server.url}/api/v1/lookup`, { method: 'POST', headers });
    sent.on('error', resolve);
    sent.write('{');
    setTimeout(() => sent.destroy(new Error('gone')), 50);
  });
  expect((await server.send('/api/v1/me')).status).toBe(200);
});

test('an address with nothing at it is 404, another method at a known one 405 with those allowed', async () => {
  await expectProblem(await server.send('/api/v1/nothing'), 404, 'not-found');
  await expectProblem(await server.send('/API/v1/me'), 404, 'not-found');
  for (const [path, method, allow] of [
    ['/api/v1/lookup', 'GET', 'POST'],
    ['/api/v1/me', 'DELETE', 'HEAD, GET'],
    ['/taskpane.html', 'POST', 'HEAD, GET'],
    ['/api/v1/interactions/x/contributions/mine', 'PUT', 'PATCH, DELETE'],
  ] as const) {
    const answer = await server.send(path, { method });
    await expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe(allow);
    for (const allowed of allow.split(', '))
      expect((await server.send(path, { method: allowed })).status).not.toBe(405);
  }
});

test("the caller's request id is taken over when it looks like one, and each request has its own otherwise", async () => {
  const headers = { 'x-request-id': 'abc-123.DEF_4' };
  expect((await fetch(`${server.url}/healthz`, { headers })).headers.get('x-request-id')).toBe('abc-123.DEF_4');
  const made = await Promise.all(
    ['a b', 'x'.repeat(200), '"', ''].map(async (id) =>
      (await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': id } })).headers.get('x-request-id'),
    ),
  );
  expect(new Set(made).size).toBe(4);
  for (const id of made) expect(id).toMatch(/^[\da-f-]{36}$/);
});

test('every code has its status and title', () => {
  expect(Object.keys(problemTypes).sort()).toEqual([...errorCodes, 'method-not-allowed'].sort());
});

test('no JSON at all makes the server stumble', async () => {
  const paths = fc.constantFrom('/api/v1/lookup', '/api/v1/interactions', '/api/v1/conversations');
  const awkward = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', "';--", '__proto__', 'a@b.example'),
  );
  const address = fc.record(
    { emailAddress: awkward, displayName: awkward, include: fc.boolean() },
    { requiredKeys: ['emailAddress'] },
  );
  const nearlyItem = fc.record(
    {
      internetMessageId: awkward,
      conversationId: awkward,
      draftId: fc.oneof(awkward, fc.uuid()),
      meetingKeys: fc.array(fc.oneof(awkward, fc.constant('k'.repeat(43))), { maxLength: 3 }),
      mailbox: fc.oneof(awkward, fc.constant('somebody@northbridge.example')),
    },
    { requiredKeys: [] },
  );
  const nearlyFollow = fc.record({
    conversationId: awkward,
    people: fc.array(fc.uuid(), { maxLength: 3 }),
    mailbox: awkward,
  });
  const nearlyLookup = fc.record({
    correspondents: fc.array(address, { minLength: 1, maxLength: 8 }),
    message: nearlyItem,
    messages: fc.array(nearlyItem, { maxLength: 3 }),
  });
  const nearlyLog = fc
    .record({
      occurredAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      subject: awkward,
      internetMessageId: awkward,
      conversationId: awkward,
      correspondents: fc.array(address, { maxLength: 8 }),
      kind: fc.constantFrom('email', 'note'),
      direction: fc.constantFrom('in', 'out'),
    })
    .chain((more) => nearlyItem.map((item) => ({ ...logRequest(), ...more, ...item, isFollowed: 'mailbox' in item })));
  const body = fc.oneof(nearlyLookup, nearlyLog, nearlyFollow, fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(paths, body, async (path, value) => {
      const answer = await post(JSON.stringify(value), json, path);
      const text = await answer.text();
      expect(answer.status, text).toBeLessThan(500);
      if (answer.status >= 400) problem.parse(JSON.parse(text));
    }),
    { numRuns: 300 },
  );
});
