import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const undo = (id: string, as = amina) =>
  server.send(`/api/v1/interactions/${id}/contributions/mine`, { method: 'DELETE', as });

async function find(emailAddress: string) {
  const answer = await server.clientFor(amina).lookup({ body: { correspondents: [{ emailAddress }] } });
  return answer.correspondents[0];
}

test('taking back is 204, and 204 again', async () => {
  const body = logRequest({ internetMessageId: '<undo-1@x.example>', from: { emailAddress: 'a@undo.example' } });
  const { id } = await server.clientFor(amina).logInteraction({ body });
  const first = await undo(id);
  expect(first.status).toBe(204);
  expect(await first.text()).toBe('');
  expect((await undo(id)).status).toBe(204);
});

test('with the last contribution gone, interaction, counters and the people it made are gone; logging again is 201', async () => {
  const from = { emailAddress: 'b@undone.example' };
  const body = logRequest({ internetMessageId: '<undo-2@x.example>', from });
  const { id } = await server.clientFor(amina).logInteraction({ body });
  await server.clientFor(amina).undoContribution({ params: { id } });
  const gone = await find(from.emailAddress);
  expect(gone).toMatchObject({ relationships: [], interactions: [], totals: { interactions: 0, colleagues: 0 } });
  expect(gone?.person).toBeUndefined();
  expect(await server.clientFor(amina).logInteraction({ body })).toMatchObject({ created: true, contributions: 1 });
});

test("takes back one's own contribution only", async () => {
  const from = { emailAddress: 'c@shared.example' };
  const body = logRequest({ internetMessageId: '<undo-3@x.example>', from });
  const { id } = await server.clientFor(amina).logInteraction({ body });
  await server.clientFor(tom).logInteraction({ body });
  await server.clientFor(amina).undoContribution({ params: { id } });
  const left = await find(from.emailAddress);
  expect(left?.relationships.map(({ colleague }) => colleague.displayName)).toEqual(['Tom Reilly']);
  expect(left?.totals).toEqual({ interactions: 1, colleagues: 1 });
});

test("an unknown id, one of another form and another institution's are all 404", async () => {
  const body = logRequest({ internetMessageId: '<undo-4@x.example>', from: { emailAddress: 'd@ours.example' } });
  const { id } = await server.clientFor(amina).logInteraction({ body });
  for (const unknown of ['01890a5d-ac96-774b-bcce-b302099a8057', '00000000-0000-0000-0000-000000000000', 'x', '%00']) {
    await expectProblem(await undo(unknown), 404, 'not-found');
  }
  await expectProblem(await undo(id, ros), 404, 'not-found');
  expect((await find('d@ours.example'))?.totals.interactions).toBe(1);
});
