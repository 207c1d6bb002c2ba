import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
let personId: string;
beforeAll(async () => {
  server = await startTestServer();
  const body = logRequest({ internetMessageId: '<first@acme.example>', conversationId: 'c1' });
  await server.clientFor(amina).logInteraction({ body });
  const { correspondents } = await lookUp();
  personId = correspondents[0]?.person?.id ?? '';
});
afterAll(() => server.close());

async function lookUp(as = amina, conversationId = 'c1') {
  const correspondents = [{ emailAddress: 'jo.green@acme.example' }];
  const answer = await server.clientFor(as).lookup({ body: { correspondents, message: { conversationId } } });
  return schemas.lookup.response.parse(answer);
}

function post(path: string, body: unknown, as = amina) {
  const headers = { 'content-type': 'application/json' };
  return server.send(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body), as });
}

const day = 86_400_000;

test('a conversation is followed for ninety days, renewed by following it again, and ended', async () => {
  const since = '2026-01-02T03:04:05.000Z';
  const made = await post('conversations', { conversationId: ' c1 ', people: [personId], since });
  expect(made.status).toBe(201);
  const conversation = schemas.followConversation.response.parse(await made.json());
  expect(conversation.people).toEqual([personId]);
  expect(conversation.since).toBe(since);
  const days = (Date.parse(conversation.until) - Date.now()) / day;
  expect(Math.round(days)).toBe(90);
  expect((await lookUp()).conversation).toEqual(conversation);
  expect((await lookUp(tom)).conversation).toBeUndefined();
  const again = await post('conversations', { conversationId: 'c1', people: [personId] });
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ id: conversation.id });

  const body = logRequest({ internetMessageId: '<second@acme.example>', conversationId: 'c1', isFollowed: true });
  expect((await server.clientFor(amina).logInteraction({ body })).created).toBe(true);
  await server.clientFor(amina).unfollowConversation({ params: { id: conversation.id } });
  expect((await lookUp()).conversation).toBeUndefined();
  const later = { ...body, internetMessageId: '<third@acme.example>' };
  await expectProblem(await post('interactions', later), 422, 'not-followed');
});

test('what was taken back is not logged again without a click', async () => {
  await post('conversations', { conversationId: 'c2', people: [personId] });
  const body = logRequest({ internetMessageId: '<back@acme.example>', conversationId: 'c2', isFollowed: true });
  const { id } = await server.clientFor(amina).logInteraction({ body });
  await server.clientFor(amina).undoContribution({ params: { id }, query: {} });
  await expectProblem(await post('interactions', body), 409, 'taken-back');
  expect((await post('interactions', { ...body, isFollowed: false })).status).toBe(201);
});

test('somebody followed who writes from a personal address is logged too', async () => {
  const from = { emailAddress: 'jo@localmail.example', displayName: 'Jo' };
  const first = logRequest({
    internetMessageId: '<p1@x.example>',
    conversationId: 'c3',
    from: { ...from, include: true },
  });
  await server.clientFor(amina).logInteraction({ body: first });
  const [latest] = (await server.clientFor(amina).listMyInteractions({ query: { limit: 1 } })).interactions;
  await post('conversations', { conversationId: 'c3', people: [latest?.people[0]?.id] });
  const body = logRequest({ internetMessageId: '<p2@x.example>', conversationId: 'c3', from, isFollowed: true });
  expect((await server.clientFor(amina).logInteraction({ body })).created).toBe(true);
});

test('nobody follows whom they do not know, nor ends what is another’s', async () => {
  await expectProblem(
    await post('conversations', { conversationId: 'c4', people: [crypto.randomUUID()] }),
    404,
    'not-found',
  );
  await expectProblem(await post('conversations', { conversationId: 'c4', people: [personId] }, ros), 404, 'not-found');
  await expectProblem(await post('conversations', { conversationId: ' ', people: [personId] }), 400, 'invalid-input');
  await expectProblem(await post('conversations', { conversationId: 'c4', people: [] }), 400, 'invalid-input');
  const unknown = await server.send(`/api/v1/conversations/${crypto.randomUUID()}`, { method: 'DELETE' });
  await expectProblem(unknown, 404, 'not-found');
});
