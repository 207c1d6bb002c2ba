import { v4 as newDraftId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem } from '#api/problem-schema.ts';
import { schemas } from '#api/schemas.ts';
import { amina, logRequest, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const correspondents = [{ emailAddress: 'jo.green@acme.example' }];
const toJo = { from: amina, direction: 'out', correspondents } as const;

test('what was logged as it was sent is logged for the colleague who was copied', async () => {
  const draftId = newDraftId();
  const sent = await server.clientFor(amina).logInteraction({ body: logRequest({ ...toJo, draftId }) });
  const message = { internetMessageId: '<sent@northbridge.example>', draftId };
  const seen = await server.clientFor(tom).lookup({ body: { correspondents, message } });
  expect(seen.interaction).toMatchObject({ id: sent.id, mine: false, colleagues: [{ displayName: 'Amina Khan' }] });
  const body = logRequest({ ...toJo, ...message });
  expect(await server.clientFor(tom).logInteraction({ body })).toEqual({
    id: sent.id,
    created: false,
    contributions: 2,
    visibility: 'institution',
  });
});

test("a draft's id on a message from outside makes it nobody's copy", async () => {
  const draftId = newDraftId();
  const sent = await server.clientFor(amina).logInteraction({ body: logRequest({ ...toJo, draftId }) });
  const body = logRequest({ internetMessageId: '<forged@acme.example>', draftId });
  const received = await server.clientFor(amina).logInteraction({ body });
  expect(received).toMatchObject({ created: true, contributions: 1 });
  expect(received.id).not.toBe(sent.id);
});

test('a request for a meeting is the meeting, whatever its own Message-ID', async () => {
  const meetingKeys = ['start'.padEnd(43, '-'), 'calendar'.padEnd(43, '-')];
  const request = logRequest({ internetMessageId: '<request@acme.example>', meetingKeys });
  const { id } = await server.clientFor(amina).logInteraction({ body: request });
  const inCalendar = logRequest({ kind: 'meeting', meetingKeys: meetingKeys.slice(0, 1) });
  expect((await server.clientFor(tom).logInteraction({ body: inCalendar })).id).toBe(id);
  const [latest] = (await server.clientFor(amina).listMyInteractions({ query: { limit: 1 } })).interactions;
  expect(latest).toMatchObject({ id, kind: 'meeting' });
  const { interactions } = await server.clientFor(amina).lookup({
    body: { correspondents, messages: [{ internetMessageId: '<request@acme.example>' }, { meetingKeys }] },
  });
  expect(interactions?.map((one) => one?.id)).toEqual([undefined, id]);
});

test('of several messages each is answered, in their order', async () => {
  const ids = ['<several-1@acme.example>', '<several-2@acme.example>', '<several-3@acme.example>'];
  const [first, , third] = ids;
  const logged = await server.clientFor(amina).logInteraction({ body: logRequest({ internetMessageId: first }) });
  await server.clientFor(tom).logInteraction({ body: logRequest({ internetMessageId: third, visibility: 'private' }) });
  const messages = [...ids.map((internetMessageId) => ({ internetMessageId })), {}, { internetMessageId: first }];
  const answer = schemas.lookup.response.parse(
    await server.clientFor(amina).lookup({ body: { correspondents, messages } }),
  );
  expect(answer.interaction).toBeUndefined();
  expect(answer.interactions?.map((one) => one?.id)).toEqual([logged.id, undefined, undefined, undefined, logged.id]);
  expect(answer.interactions?.[0]).toMatchObject({ mine: true, people: [answer.correspondents[0]?.person?.id] });
  expect(await server.clientFor(tom).lookup({ body: { correspondents } })).not.toHaveProperty('interactions');
});

test('more than a hundred messages, and a key that is none, are refused by name', async () => {
  const issueOf = async (more: object) => {
    const body = JSON.stringify({ correspondents, ...more });
    const headers = { 'content-type': 'application/json' };
    const answer = await server.send('/api/v1/lookup', { method: 'POST', headers, body });
    const told = problem.parse(await answer.json());
    return [answer.status, told.code, told.errors[0]?.path];
  };
  const messages = Array.from({ length: 101 }, () => ({}));
  expect(await issueOf({ messages })).toEqual([400, 'invalid-input', 'messages']);
  const message = { meetingKeys: ['short'] };
  expect(await issueOf({ message })).toEqual([400, 'invalid-input', 'message.meetingKeys.0']);
});
