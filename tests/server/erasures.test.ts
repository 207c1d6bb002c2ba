import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '#store/open-store.ts';
import { removeOld } from '#server/rounds.ts';
import type { TestColleague } from '../harness/test-authority.ts';
import { amina, logRequest, northbridge, startTestServer, tom, type TestServer } from '../harness/test-server.ts';

const officer: TestColleague = {
  institutionId: northbridge.id,
  objectId: '00000000-0000-4000-8000-ffffffffffff',
  displayName: 'Olive Officer',
  emailAddress: 'olive.officer@northbridge.example',
  roles: ['DataProtection'],
};
const reason = 'Request under Article 17 of 3 March';
const emailAddress = 'fran.free@free.example';
const from = { emailAddress, displayName: 'Fran Free' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const client = () => server.clientFor(officer);
const lookUpFran = async () =>
  (await server.clientFor(tom).lookup({ body: { correspondents: [from] } })).correspondents[0];

async function eraseFran(keepOut: boolean, more: { reason?: string; confirmedAddress?: string } = {}) {
  const { person } = await client().previewErasure({ body: { emailAddress: 'Fran.Free@FREE.example' } });
  return await client().erasePerson({
    body: { personId: person.id, confirmedAddress: emailAddress, reason, keepOut, ...more },
  });
}

test('somebody is found by an address however it is written, previewed and erased; the colleague is told', async () => {
  await server.clientFor(amina).logInteraction({ body: logRequest({ from, visibility: 'private' }) });
  expect(await eraseFran(false)).toMatchObject({ interactions: 1, interactionsGone: 1, colleagues: 1, addresses: 1 });
  await expect(client().previewErasure({ body: { emailAddress } })).rejects.toMatchObject({ code: 'not-found' });
  const { notices } = await server.clientFor(amina).listNotices({});
  expect(notices).toMatchObject([{ kind: 'person-erased', reason }]);
  expect(JSON.stringify(notices)).not.toMatch(/fran/i);
});

test('what is not right says where, and erases nobody', async () => {
  await server.clientFor(amina).logInteraction({ body: logRequest({ from }) });
  for (const [path, more] of [
    ['confirmedAddress', { confirmedAddress: 'else@free.example' }],
    ['reason', { reason: 'Fran Free asked us to' }],
  ] as const) {
    await expect(eraseFran(false, more)).rejects.toMatchObject({ code: 'invalid-input', issues: [{ path }] });
  }
  expect((await lookUpFran())?.person?.displayName).toBe('Fran Free');
});

test('whoever is kept out is looked up as such, and left out of a log, which is refused where nobody else is on it', async () => {
  await eraseFran(true);
  expect(await lookUpFran()).toMatchObject({ keptOut: true, reason: { code: 'kept-out' }, interactions: [] });
  const log = async (more: Parameters<typeof logRequest>[0]) =>
    await server.clientFor(tom).logInteraction({ body: logRequest({ from, ...more }) });
  await expect(log({ correspondents: [] })).rejects.toMatchObject({ code: 'kept-out' });
  await log({ correspondents: [{ emailAddress: 'pat@free.example', include: true }] });
  const { interactions } = await server.clientFor(tom).listMyInteractions({ query: {} });
  expect(interactions[0]?.people.map((one) => one.emailAddress)).toEqual(['pat@free.example']);

  await client().letAddressIn({ body: { emailAddress } });
  await expect(client().letAddressIn({ body: { emailAddress } })).rejects.toMatchObject({ code: 'not-found' });
  await log({});
  expect((await lookUpFran())?.person).toBeDefined();
});

test('how long interactions are kept is previewed, then set, and a round of the server removes what is older', async () => {
  const old = { occurredAt: '2001-05-01T09:00:00Z', internetMessageId: '<old@free.example>' };
  await server.clientFor(tom).logInteraction({ body: logRequest({ ...old, from: { emailAddress: 'o@ld.example' } }) });
  expect(await client().getRetention({})).toEqual({ years: null });
  const preview = await client().previewRetention({ query: { years: 20 } });
  expect(preview).toMatchObject({ interactions: 1, people: 1, held: 0 });
  expect(await client().setRetention({ body: { years: 20 } })).toEqual({ years: 20 });
  const store = openStore({ connectionString: server.serverUrl });
  const lines: unknown[] = [];
  const log = (...line: unknown[]) => void lines.push(line);
  expect(await removeOld({ store, log }, new Date(), 1)).toBe(false);
  expect(await removeOld({ store, log }, new Date())).toBe(true);
  await store.close();
  expect(lines).toEqual([['info', 'old interactions were removed', { interactions: 1, people: 1 }]]);
  expect(await client().previewRetention({ query: { years: 20 } })).toMatchObject({ interactions: 0, people: 0 });
});
