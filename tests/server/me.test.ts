import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { amina, logRequest, northbridge, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('I am a colleague of an institution', async () => {
  const me = schemas.getMe.response.parse(await server.clientFor(amina).getMe({}));
  expect(me.institution).toEqual({ id: northbridge.id, name: northbridge.name, domains: northbridge.domains });
  expect(me.colleague).toMatchObject({ displayName: 'Amina Khan', emailAddress: 'amina.khan@northbridge.example' });
});

test('a new name in the token is the name here, and the colleague stays the same', async () => {
  const before = await server.clientFor(tom).getMe({});
  const after = await server.clientFor({ ...tom, displayName: 'Thomas Reilly' }).getMe({});
  expect(after.colleague).toEqual({ ...before.colleague, displayName: 'Thomas Reilly' });
});

test('my latest contributions come newest first, mine alone, as many as asked', async () => {
  for (const [index, colleague] of [amina, tom, amina, amina].entries()) {
    const from = { emailAddress: `person${index}@latest.example`, displayName: `Person ${index}` };
    const body = logRequest({ internetMessageId: `<latest-${index}@x.example>`, from, visibility: 'private' });
    await server.clientFor(colleague).logInteraction({ body });
  }
  const all = schemas.listMyInteractions.response.parse(
    await server.clientFor(amina).listMyInteractions({ query: {} }),
  );
  expect(all.interactions.map(({ people }) => people[0]?.emailAddress)).toEqual([
    'person3@latest.example',
    'person2@latest.example',
    'person0@latest.example',
  ]);
  expect(all.interactions[0]).toMatchObject({ kind: 'email', subject: 'Hello', visibility: 'private' });
  const two = await server.clientFor(amina).listMyInteractions({ query: { limit: 2 } });
  expect(two.interactions).toEqual(all.interactions.slice(0, 2));
});

test('a limit that is too high is told the highest', async () => {
  const answer = await server.send('/api/v1/me/interactions?limit=101');
  expect(await answer.json()).toMatchObject({ errors: [{ path: 'limit', message: 'must be at most 100' }] });
});

test.each(['0', '101', '1.5', 'many', ''])('a limit of "%s" is refused by its place', async (limit) => {
  const answer = await server.send(`/api/v1/me/interactions?limit=${limit}`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ path: 'limit' }] });
});
