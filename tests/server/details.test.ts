import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, ros, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
let personId: string;
let organisationId: string;

beforeAll(async () => {
  server = await startTestServer();
  const body = logRequest({ internetMessageId: '<detail@acme.example>', subject: 'About a placement' });
  await server.clientFor(amina).logInteraction({ body });
  const asked = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
  const [jo] = (await server.clientFor(tom).lookup({ body: asked })).correspondents;
  personId = jo?.person?.id ?? '';
  organisationId = jo?.organisation?.id ?? '';
});
afterAll(() => server.close());

test('a person is told with addresses, organisation, who knows them and what happened', async () => {
  const person = await server.clientFor(tom).getPerson({ params: { id: personId } });
  expect(schemas.getPerson.response.parse(person)).toMatchObject({
    id: personId,
    displayName: 'Jo Green',
    emailAddresses: ['jo.green@acme.example'],
    organisation: { id: organisationId, domain: 'acme.example' },
    relationships: [{ colleague: { displayName: 'Amina Khan' }, count: 1 }],
    interactions: [{ subject: 'About a placement' }],
    totals: { interactions: 1, colleagues: 1 },
  });
});

test('an organisation is told with its people', async () => {
  const organisation = await server.clientFor(tom).getOrganisation({ params: { id: organisationId } });
  expect(schemas.getOrganisation.response.parse(organisation)).toMatchObject({
    id: organisationId,
    domains: ['acme.example'],
    people: [{ id: personId, displayName: 'Jo Green', emailAddress: 'jo.green@acme.example' }],
    totals: { interactions: 1, colleagues: 1 },
  });
});

test("unknown ids, ids of another form and another institution's are 404", async () => {
  for (const subject of ['persons', 'organisations']) {
    for (const id of ['01890a5d-ac96-774b-bcce-b302099a8057', 'x', "'; drop table person"]) {
      await expectProblem(await server.send(`/api/v1/${subject}/${encodeURIComponent(id)}`), 404, 'not-found');
    }
  }
  await expectProblem(await server.send(`/api/v1/persons/${personId}`, { as: ros }), 404, 'not-found');
  await expectProblem(await server.send(`/api/v1/organisations/${organisationId}`, { as: ros }), 404, 'not-found');
});
