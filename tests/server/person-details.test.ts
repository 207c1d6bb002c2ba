import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
let personId: string;

beforeAll(async () => {
  server = await startTestServer();
  await server.clientFor(amina).logInteraction({ body: logRequest() });
  personId = (await lookUpJo())?.person?.id ?? '';
});
afterAll(() => server.close());

async function lookUpJo() {
  const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
  const answer = await server.clientFor(tom).lookup({ body });
  return schemas.lookup.response.parse(answer).correspondents[0];
}

function keep(body: unknown, as = amina): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return server.send(`/api/v1/persons/${personId}/details`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    as,
  });
}

test('a detail is made once, found again, shown to colleagues, and removed', async () => {
  const made = await keep({ kind: 'phone', value: '+44 (1904) 320000' });
  expect(made.status).toBe(201);
  const { id } = schemas.keepPersonDetail.response.parse(await made.json());
  const again = await keep({ kind: 'phone', value: '+441904320000' }, tom);
  expect([again.status, await again.json()]).toEqual([200, { id }]);

  const details = [{ id, kind: 'phone', value: '+44 1904 320000' }];
  expect((await lookUpJo())?.person).toEqual({ id: personId, displayName: 'Jo Green', details });
  const person = await server.clientFor(tom).getPerson({ params: { id: personId } });
  expect(schemas.getPerson.response.parse(person)).toMatchObject({ details });

  for (const _ of [1, 2]) {
    await server.clientFor(tom).removePersonDetail({ params: { id: personId, detailId: id } });
  }
  expect((await lookUpJo())?.person).not.toHaveProperty('details');
});

test('what is none of its kind is refused, with what would be', async () => {
  const wrong = await keep({ kind: 'web-address', value: 'javascript:alert(1)' });
  const body: unknown = await wrong.clone().json();
  await expectProblem(wrong, 400, 'invalid-input');
  expect(body).toMatchObject({
    errors: [{ path: 'value', message: 'must be a web address that begins with https: or http:' }],
  });
  await expectProblem(await keep({ kind: 'shoe-size', value: '9' }), 400, 'invalid-input');
  await expectProblem(await keep({ kind: 'orcid' }), 400, 'invalid-input');
});

test('another institution’s colleague, and an id of nothing, are answered alike: there is nothing', async () => {
  await expectProblem(await keep({ kind: 'job-title', value: 'Buyer' }, ros), 404, 'not-found');
  for (const detailId of ['01890a5d-ac96-774b-bcce-b302099a8057', 'x']) {
    const path = `/api/v1/persons/${personId}/details/${detailId}`;
    await expectProblem(await server.send(path, { method: 'DELETE' }), 404, 'not-found');
  }
});

test('nothing of a value is in the server’s log', async () => {
  await keep({ kind: 'job-title', value: 'Reader in Secrets' });
  await keep({ kind: 'phone', value: 'Secrets' });
  expect(JSON.stringify(server.logged)).not.toContain('Secrets');
});
