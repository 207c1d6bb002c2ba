import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

let serial = 0;
const freshId = () => `<message-${(serial += 1)}@acme.example>`;

function post(body: unknown, as = amina) {
  const headers = { 'content-type': 'application/json' };
  return server.send('/api/v1/interactions', { method: 'POST', headers, body: JSON.stringify(body), as });
}

async function totalsOf(emailAddress: string, as = amina) {
  const answer = await server.clientFor(as).lookup({ body: { correspondents: [{ emailAddress }] } });
  return answer.correspondents[0]?.totals;
}

test('the first log is 201, the same again 200, and counts nothing twice', async () => {
  const from = { emailAddress: 'once@one.example' };
  const body = logRequest({ internetMessageId: freshId(), from });
  const first = await post(body);
  expect(first.status).toBe(201);
  const made = await first.json();
  expect(made).toMatchObject({ created: true, contributions: 1 });
  const again = await post(body);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual({ ...(made as object), created: false }); // a cast: spread takes objects only
  expect(await totalsOf(from.emailAddress)).toEqual({ interactions: 1, colleagues: 1 });
});

test("a colleague's copy of the same mail joins, with or without angle brackets", async () => {
  const body = logRequest({ internetMessageId: '<joined@acme.example>', from: { emailAddress: 'a@join.example' } });
  const first = await server.clientFor(amina).logInteraction({ body });
  const second = await server
    .clientFor(tom)
    .logInteraction({ body: { ...body, internetMessageId: ' joined@acme.example', subject: 'RE: Hello' } });
  expect(second).toEqual({ id: first.id, created: false, contributions: 2, visibility: 'institution' });
  expect(await totalsOf('a@join.example')).toEqual({ interactions: 1, colleagues: 2 });
});

test('however many log one mail at once, there is one interaction and each counts once', async () => {
  const body = logRequest({ internetMessageId: freshId(), from: { emailAddress: 'crowd@crowd.example' } });
  const colleagues = Array.from({ length: 8 }, (_, index) => ({
    ...amina,
    objectId: `00000000-0000-4000-8000-00000000000${index}`,
    displayName: `Colleague ${index}`,
    emailAddress: `colleague${index}@northbridge.example`,
  }));
  const twice = [...colleagues, ...colleagues];
  const answers = await Promise.all(twice.map((colleague) => server.clientFor(colleague).logInteraction({ body })));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(await totalsOf('crowd@crowd.example')).toEqual({ interactions: 1, colleagues: 8 });
});

test('without a Message-ID two copies are one by sender, second, addresses and subject, never by conversation', async () => {
  const body = logRequest({
    from: { emailAddress: 'keyless@key.example' },
    correspondents: [{ emailAddress: 'B@key.example' }, { emailAddress: amina.emailAddress }],
    conversationId: 'amina-1',
  });
  const first = await server.clientFor(amina).logInteraction({ body });
  const copy = {
    ...body,
    occurredAt: '2026-03-01T10:30:00.400+01:00',
    subject: 'Re:  hello',
    conversationId: 'tom-7',
    correspondents: [{ emailAddress: amina.emailAddress }, { emailAddress: 'b@KEY.example', include: false }],
  };
  expect(await server.clientFor(tom).logInteraction({ body: copy })).toEqual({
    id: first.id,
    created: false,
    contributions: 2,
    visibility: 'institution',
  });
  for (const different of [{ occurredAt: '2026-03-01T09:30:01Z' }, { subject: 'Other' }]) {
    expect((await server.clientFor(tom).logInteraction({ body: { ...copy, ...different } })).created).toBe(true);
  }
});

test('two institutions that log one mail make one interaction each', async () => {
  const body = logRequest({ internetMessageId: freshId(), from: { emailAddress: 'both@both.example' } });
  const ours = await server.clientFor(amina).logInteraction({ body });
  const theirs = await server.clientFor(ros).logInteraction({ body });
  expect(theirs.created).toBe(true);
  expect(theirs.id).not.toBe(ours.id);
  expect(await totalsOf('both@both.example')).toEqual({ interactions: 1, colleagues: 1 });
});

test('external addresses become people, unless left out; personal ones only when put in; nobody else ever', async () => {
  const addresses = [
    { emailAddress: 'in@who.example' },
    { emailAddress: 'out@who.example', include: false },
    { emailAddress: 'jo.personal@gmail.com' },
    { emailAddress: 'ann.personal@gmail.com', include: true },
    { emailAddress: 'no-reply@who.example', include: true },
    { emailAddress: 'tom.reilly@northbridge.example', include: true },
    { emailAddress: 'undisclosed recipients', include: true },
  ];
  const from = { emailAddress: 'from@who.example' };
  const body = logRequest({ internetMessageId: freshId(), from, correspondents: addresses });
  await server.clientFor(amina).logInteraction({ body });
  const answer = await server.clientFor(amina).lookup({ body: { correspondents: [from, ...addresses] } });
  const people = answer.correspondents.filter(({ person }) => person).map(({ emailAddress }) => emailAddress);
  expect(people).toEqual(['from@who.example', 'in@who.example', 'ann.personal@gmail.com']);
  const personal = answer.correspondents.find(({ emailAddress }) => emailAddress === 'ann.personal@gmail.com');
  expect(personal?.organisation).toBeUndefined();
});

test.each([
  ['only colleagues', { from: { emailAddress: tom.emailAddress } }],
  ['a personal address that nobody put in', { from: { emailAddress: 'somebody@gmail.com' } }],
  ['nobody but whom the colleague left out', { from: { emailAddress: 'x@left.example', include: false } }],
  ['a robot', { from: { emailAddress: 'no-reply@robot.example' } }],
])('a mail with %s is 422', async (_, more) => {
  await expectProblem(await post(logRequest(more)), 422, 'nobody-external');
});

test('a sender that is no address is refused by its place, a correspondent that is none is passed over', async () => {
  const answer = await post(logRequest({ from: { emailAddress: 'nobody' } }));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    code: 'invalid-input',
    errors: [{ path: 'from.emailAddress', message: 'must be an e-mail address' }],
  });
  const correspondents = [{ emailAddress: 'nobody' }, { emailAddress: 'x'.repeat(3_000) }, { emailAddress: null }, {}];
  expect((await post({ ...logRequest({ internetMessageId: freshId() }), correspondents })).status).toBe(201);
});

test('what no text of a database can hold is cut out, not a failure', async () => {
  const from = { emailAddress: 'nul@nul.example', displayName: 'N\0ul \ud800' };
  const subject = `\0${'s'.repeat(5_000)}`;
  const body = logRequest({ internetMessageId: `<nul\0@nul.example>`, conversationId: '\0', from, subject });
  expect((await post(body)).status).toBe(201);
  const { interactions } = await server.clientFor(amina).listMyInteractions({ query: { limit: 100 } });
  expect(interactions.find(({ people }) => people[0]?.emailAddress === 'nul@nul.example')?.subject).toBe(
    's'.repeat(2_000),
  );
});

test('an address that stands for a name, their own or another’s, names nobody', async () => {
  const emailAddress = 't.reilly@elsewhere.example';
  for (const displayName of ['T.Reilly@elsewhere.example', 'tom.reilly@northbridge.example', 'Tom Reilly'])
    await post(logRequest({ internetMessageId: freshId(), from: { emailAddress, displayName } }));
  const answer = await server.clientFor(amina).lookup({ body: { correspondents: [{ emailAddress }] } });
  expect(answer.correspondents[0]?.person?.displayName).toBe('Tom Reilly');
});

test.each([
  ['2026-03-01', 'no time'],
  ['2026-03-01T09:30:00', 'no offset'],
  ['2026-02-30T09:30:00Z', 'no such day'],
  ['0000-01-01T00:00:00Z', 'no such year'],
  ['1 March 2026', 'prose'],
])('%s is refused as a date: %s', async (occurredAt) => {
  const answer = await post(logRequest({ occurredAt }));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ path: 'occurredAt' }] });
});

test.each(['2026-03-01T09:30:00+23:59', '2026-03-01T09:30:00-12:00', '2026-03-01T09:30:00.123456789Z'])(
  '%s is a date',
  async (occurredAt) => {
    expect((await post(logRequest({ internetMessageId: freshId(), occurredAt }))).status).toBe(201);
  },
);
