import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, rita, ros, startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Logs a message of somebody new, and says who that is. */
async function logged(emailAddress: string, visibility: 'institution' | 'private' = 'institution') {
  const body = logRequest({ internetMessageId: `<${newId()}@x.example>`, from: { emailAddress }, visibility });
  await server.clientFor(amina).logInteraction({ body });
  const [found] = (await server.clientFor(amina).lookup({ body: { correspondents: [{ emailAddress }] } }))
    .correspondents;
  return { personId: found?.person?.id ?? '', organisationId: found?.organisation?.id ?? '' };
}

const getPerson = async (id: string) => await server.clientFor(amina).getPerson({ params: { id } });

const post = (path: string, body: object, as = rita) =>
  server.send(path, {
    method: 'POST',
    as,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('two persons become one with both addresses and all that was logged, and two again', async () => {
  const [one, other] = [await logged('ada@first.example'), await logged('ada@second.example')];
  const before = [await getPerson(one.personId), await getPerson(other.personId)];
  const { id } = await server
    .clientFor(rita)
    .mergePersons({ params: { id: one.personId }, body: { personId: other.personId } });
  const both = await getPerson(one.personId);
  expect(both.emailAddresses).toEqual(['ada@first.example', 'ada@second.example']);
  expect(both.totals).toEqual({ interactions: 2, colleagues: 1 });
  await expect(getPerson(other.personId)).rejects.toMatchObject({ code: 'not-found' });
  for (const _ of [1, 2]) {
    expect((await server.send(`/api/v1/merges/${id}`, { method: 'DELETE', as: rita })).status).toBe(204);
    expect([await getPerson(one.personId), await getPerson(other.personId)]).toEqual(before);
  }
});

test('two organisations become one with the domains and people of both', async () => {
  const [one, other] = [await logged('ada@third.example'), await logged('bob@fourth.example')];
  const { id } = await server.clientFor(rita).mergeOrganisations({
    params: { id: one.organisationId },
    body: { organisationId: other.organisationId },
  });
  const read = () => server.clientFor(amina).getOrganisation({ params: { id: one.organisationId } });
  const both = await read();
  expect(both.domains).toEqual(['third.example', 'fourth.example']);
  expect(both.people.map((person) => person.id).sort()).toEqual([one.personId, other.personId].sort());
  expect((await logged('new@lab.fourth.example')).organisationId).toBe(one.organisationId);
  await server.clientFor(rita).undoMerge({ params: { id } });
  expect((await read()).domains).toEqual(['third.example']);
  expect((await getPerson(other.personId)).organisation?.id).toBe(other.organisationId);
});

test('without the role all of it is forbidden', async () => {
  const [one, other] = [await logged('ada@fifth.example'), await logged('ada@sixth.example')];
  await expectProblem(
    await post(`/api/v1/persons/${one.personId}/merges`, { personId: other.personId }, amina),
    403,
    'forbidden',
  );
  await expectProblem(
    await post(`/api/v1/organisations/${one.organisationId}/merges`, { organisationId: other.organisationId }, amina),
    403,
    'forbidden',
  );
  await expectProblem(
    await server.send(`/api/v1/merges/${newId()}`, { method: 'DELETE', as: amina }),
    403,
    'forbidden',
  );
});

test('one that is not there, is the same, or is known only by another’s private log cannot be merged', async () => {
  const [one, hidden] = [await logged('ada@seventh.example'), await logged('cat@eighth.example', 'private')];
  const merge = async (id: string, personId: string) => await post(`/api/v1/persons/${id}/merges`, { personId });
  await expectProblem(await merge(one.personId, newId()), 404, 'not-found');
  await expectProblem(await merge(newId(), one.personId), 404, 'not-found');
  await expectProblem(await merge(one.personId, hidden.personId), 404, 'not-found');
  await expectProblem(await merge(hidden.personId, one.personId), 404, 'not-found');
  await expectProblem(await merge(one.personId, one.personId), 400, 'invalid-input');
  await expectProblem(await merge(one.personId, 'x'), 400, 'invalid-input');
  await expectProblem(await server.send(`/api/v1/merges/${newId()}`, { method: 'DELETE', as: rita }), 404, 'not-found');
});

test('another institution’s merge is unknown', async () => {
  const [one, other] = [await logged('ada@ninth.example'), await logged('ada@tenth.example')];
  const { id } = await server
    .clientFor(rita)
    .mergePersons({ params: { id: one.personId }, body: { personId: other.personId } });
  const manager = { ...ros, roles: ['Administrator'] };
  await expectProblem(await server.send(`/api/v1/merges/${id}`, { method: 'DELETE', as: manager }), 404, 'not-found');
  expect((await getPerson(one.personId)).emailAddresses).toHaveLength(2);
});
