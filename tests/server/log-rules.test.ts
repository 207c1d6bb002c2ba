import { afterAll, beforeAll, expect, test } from 'vitest';
import { problem as schemaOfProblem } from '#api/problem-schema.ts';
import { schemas } from '#api/schemas.ts';
import type { LogRule } from '#domain/policy.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { decideSharing } from '../harness/sharing-of.ts';
import { amina, logRequest, northbridge, ros, startTestServer, type TestServer } from '../harness/test-server.ts';

const logRules: readonly LogRule[] = [
  { id: '1', kind: 'label', value: 'Strictly Confidential' },
  { id: '2', kind: 'domain', value: 'union.example', reason: 'Members decide who knows.' },
  { id: '3', kind: 'subject-word', value: 'grievance', reason: 'Ask Human Resources.' },
];

const labelId = '2f4b6c1d-5a77-4b1e-9b0e-3d1a8c9e0f11';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await decideSharing({ ownerUrl: server.ownerUrl, institutionId: northbridge.id, policy: { logRules } });
});
afterAll(() => server.close());

function post(body: unknown, as = amina) {
  const headers = { 'content-type': 'application/json' };
  return server.send('/api/v1/interactions', { method: 'POST', headers, body: JSON.stringify(body), as });
}

test('what an institution does not let be logged comes with every lookup', async () => {
  const body = { correspondents: [{ emailAddress: 'jo.green@acme.example' }] };
  const { settings } = schemas.lookup.response.parse(await server.clientFor(amina).lookup({ body }));
  expect(settings.logRules).toEqual(logRules);
});

test.each([
  {
    what: 'its label',
    more: { labels: [{ id: labelId, name: 'strictly confidential' }] },
    path: 'labels',
    says: 'Strictly Confidential',
  },
  {
    what: 'somebody on it',
    more: { correspondents: [{ emailAddress: 'rep@branch.union.example', include: false }] },
    path: 'correspondents',
    says: 'Members decide who knows.',
  },
  { what: 'its subject', more: { subject: 'Re: GRIEVANCE, stage 2' }, path: 'subject', says: 'Ask Human Resources.' },
])('what a rule forbids by $what is refused with the rule', async ({ more, path, says }) => {
  const body = logRequest({ internetMessageId: '<ruled@acme.example>', ...more });
  const answer = await post(body);
  const problem = schemaOfProblem.parse(await answer.clone().json());
  await expectProblem(answer, 422, 'forbidden-by-rule');
  expect(problem.errors).toHaveLength(1);
  expect(problem.errors[0]?.path).toBe(path);
  expect(problem.errors[0]?.message).toContain(says);
  const lookup = await server.clientFor(amina).lookup({
    body: { correspondents: [body.from], message: { internetMessageId: '<ruled@acme.example>' } },
  });
  expect(lookup.interaction).toBeUndefined();
});

test('what no rule names is logged, and another institution’s rules count for nothing', async () => {
  expect(
    (await post(logRequest({ internetMessageId: '<free@acme.example>', labels: [{ id: labelId, name: 'General' }] })))
      .status,
  ).toBe(201);
  const theirs = logRequest({ internetMessageId: '<theirs@acme.example>', subject: 'Grievance' });
  expect((await post(theirs, ros)).status).toBe(201);
});
