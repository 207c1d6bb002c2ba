import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { changeSettings } from '#store/change-settings.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import {
  amina,
  eastmere,
  logRequest,
  rita,
  ros,
  startTestServer,
  tom,
  type TestServer,
} from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.clientFor(tom).getMe({});
});
afterAll(() => server.close());

let serial = 0;
const mailbox = 'Tom.Reilly@northbridge.example';
const inToms = (more: Parameters<typeof logRequest>[0] = {}) =>
  logRequest({ internetMessageId: `<toms-${(serial += 1)}@acme.example>`, mailbox, ...more });

function post(body: unknown, as = amina) {
  const headers = { 'content-type': 'application/json' };
  return server.send('/api/v1/interactions', { method: 'POST', headers, body: JSON.stringify(body), as });
}

async function seen(internetMessageId: string | undefined, as = amina, inMailbox?: string) {
  const message = { internetMessageId, mailbox: inMailbox };
  const correspondents = [{ emailAddress: 'jo.green@acme.example' }];
  return schemas.lookup.response.parse(await server.clientFor(as).lookup({ body: { correspondents, message } }))
    .interaction;
}

test('a delegate logs for the colleague, both are named, and either takes it back', async () => {
  const body = inToms();
  const { id } = await server.clientFor(amina).logInteraction({ body });
  const logged = { colleagues: [{ displayName: 'Tom Reilly' }], mine: true, by: { displayName: 'Amina Khan' } };
  expect(await seen(body.internetMessageId, amina, mailbox)).toMatchObject(logged);
  expect(await seen(body.internetMessageId, tom)).toMatchObject(logged);
  expect(await seen(body.internetMessageId, amina)).toMatchObject({ mine: false });
  const listed = schemas.listMyInteractions.response.parse(
    await server.clientFor(tom).listMyInteractions({ query: {} }),
  );
  expect(listed.interactions[0]).toMatchObject({ id, by: { displayName: 'Amina Khan' } });
  const others = await server.send(`/api/v1/interactions/${id}/contributions/mine?mailbox=${mailbox}`, {
    method: 'DELETE',
    as: rita,
  });
  await expectProblem(others, 403, 'forbidden');
  await server.clientFor(amina).undoContribution({ params: { id }, query: { mailbox } });
  expect(await seen(body.internetMessageId, tom)).toBeUndefined();
  const again = await server.clientFor(amina).logInteraction({ body });
  await server.clientFor(tom).undoContribution({ params: { id: again.id }, query: {} });
  expect(await seen(body.internetMessageId, tom)).toBeUndefined();
});

test("one's own mailbox is nobody's delegate", async () => {
  const body = inToms({ mailbox: 'AMINA.KHAN@northbridge.example' });
  await server.clientFor(amina).logInteraction({ body });
  const interaction = await seen(body.internetMessageId);
  expect(interaction).toMatchObject({ mine: true });
  expect(interaction).not.toHaveProperty('by');
});

test('a mailbox outside the institution, and a private log for somebody else, are refused by name', async () => {
  for (const outside of ['jo.green@acme.example', 'somebody', 'ros.peake@eastmere.example']) {
    await expectProblem(await post(inToms({ mailbox: outside })), 400, 'invalid-input');
  }
  await expectProblem(await post(inToms({ visibility: 'private' })), 400, 'invalid-input');
});

test('an institution that lets no delegates log says so', async () => {
  await changeSettings({
    connectionString: server.ownerUrl,
    institutionId: eastmere.id,
    change: (settings) => ({ ...settings, allowsDelegates: false }),
  });
  const body = inToms({ mailbox: 'somebody.else@eastmere.example' });
  await expectProblem(await post(body, ros), 403, 'forbidden');
  expect((await post({ ...body, mailbox: ros.emailAddress }, ros)).status).toBe(201);
});
