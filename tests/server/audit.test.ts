import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { expectProblem } from '../harness/expect-problem.ts';
import { amina, logRequest, northbridge, startTestServer, tom, type TestServer } from '../harness/test-server.ts';
import type { TestColleague } from '../harness/test-authority.ts';

const officer: TestColleague = {
  institutionId: northbridge.id,
  objectId: '00000000-0000-4000-8000-eeeeeeeeeeee',
  displayName: 'Olive Officer',
  emailAddress: 'olive.officer@northbridge.example',
  roles: ['DataProtection'],
};
const reason = 'Request of the person of 3 March';

let server: TestServer;
let personId: string;
beforeAll(async () => {
  server = await startTestServer();
  for (const [who, visibility] of [
    [amina, 'tie'],
    [tom, 'institution'],
  ] as const) {
    await server.clientFor(who).logInteraction({ body: logRequest({ visibility, subject: `Of ${who.displayName}` }) });
  }
  const { persons } = await server.clientFor(tom).findPersons({ query: { q: 'jo green' } });
  personId = persons[0]?.id ?? '';
});
afterAll(() => server.close());

const disclose = (body: unknown, as = officer) =>
  server.send('/api/v1/disclosures', {
    method: 'POST',
    as,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('hidden content is read for a reason; the colleague is told, and reads the notice', async () => {
  const answer = await disclose({ personId, reason });
  expect(answer.status).toBe(201);
  const disclosed = schemas.disclose.response.parse(await answer.json());
  expect(disclosed.notified).toBe(1);
  expect(disclosed.contributions.map(({ colleague }) => colleague.displayName).toSorted()).toEqual([
    'Amina Khan',
    'Tom Reilly',
  ]);
  const client = server.clientFor(amina);
  const { notices } = schemas.listNotices.response.parse(await client.listNotices({}));
  expect(notices).toMatchObject([
    { kind: 'content-disclosed', by: { displayName: 'Olive Officer' }, person: { id: personId }, reason },
  ]);
  await client.readNotices({ body: { ids: notices.map(({ id }) => id) } });
  expect((await client.listNotices({})).notices[0]?.readAt).toBeDefined();
  expect((await server.clientFor(tom).listNotices({})).notices).toEqual([]);
});

test.each([
  ['without a reason', () => ({ personId })],
  ['with a reason of a few letters', () => ({ personId, reason: '   short    ' })],
  ['of nobody', () => ({ reason })],
  ['of two at once', () => ({ personId, interactionId: personId, reason })],
])('%s nothing is read', async (_, body) => {
  await expectProblem(await disclose(body()), 400, 'invalid-input');
});

test('what is not there, and what is nobody’s but its own, is not found', async () => {
  await expectProblem(await disclose({ personId: crypto.randomUUID(), reason }), 404, 'not-found');
});

test('the audit is read by whoever protects data, page by page, with filters', async () => {
  const client = server.clientFor(officer);
  const page = schemas.listAudit.response.parse(await client.listAudit({ query: {} }));
  expect(page.entries[0]).toMatchObject({
    action: 'content-disclosed',
    colleague: { displayName: 'Olive Officer' },
    subject: { id: personId, kind: 'person', name: 'Jo Green' },
    details: { reason, notified: 1 },
  });
  expect(page.next).toBeUndefined();
  const [last] = page.entries.slice(-1);
  expect(last?.action).toBe('institution-added');
  const logged = await client.listAudit({ query: { action: 'interaction-logged' } });
  expect(logged.entries.map(({ colleague, details }) => [colleague?.displayName, details['visibility']])).toEqual([
    ['Tom Reilly', 'institution'],
    ['Amina Khan', undefined],
  ]);
  for (const query of [{ subject: personId }, { action: 'content-disclosed' }]) {
    expect((await client.listAudit({ query })).entries).toHaveLength(1);
  }
  expect((await client.listAudit({ query: { from: '2999-01-01T00:00:00Z' } })).entries).toEqual([]);
});

test('a page goes on where the one before has ended', async () => {
  const mine = { ...tom, objectId: '00000000-0000-4000-8000-dddddddddddd', emailAddress: 'busy@northbridge.example' };
  const busy = server.clientFor(mine);
  for (let count = 0; count < 60; count += 1) {
    await busy.correct({
      body: {
        emailAddress: `x${count}@acme.example`,
        appliesTo: 'address',
        scope: 'mine',
        change: { what: 'kind', kind: 'personal' },
      },
    });
  }
  const colleague = (await busy.getMe({})).colleague.id;
  const client = server.clientFor(officer);
  const first = await client.listAudit({ query: { colleague } });
  const second = await client.listAudit({ query: { colleague, cursor: first.next } });
  expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 10, undefined]);
  expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(60);
});

test.each(['', 'x', 'LWluZmluaXR5IHg', Buffer.from("2026-01-01 00:00:00+00 '; drop").toString('base64url')])(
  'a cursor that is none is refused: "%s"',
  async (cursor) => {
    const answer = await server.send(`/api/v1/audit?cursor=${cursor}`, { as: officer });
    await expectProblem(answer, 400, 'invalid-input');
  },
);

test('the seals are gone through some at a time', async () => {
  await server.store.sealAudit({ institutionId: northbridge.id });
  const client = server.clientFor(officer);
  const part = schemas.verifyAudit.response.parse(await client.verifyAudit({ query: {} }));
  expect(part).toMatchObject({ seals: 1, findings: [], head: { number: 1 } });
  expect(await client.verifyAudit({ query: { after: 1 } })).toEqual({ seals: 0, entries: 0, findings: [] });
});
