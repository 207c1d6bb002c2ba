import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../harness/rows-of.ts';
import { amina, logRequest, northbridge, rita, startTestServer, type TestServer } from '../harness/test-server.ts';
import { admin, grant, sendingLinks } from './sending-links.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const { connect, send } = sendingLinks(() => server);

describe('a connected system', () => {
  test('sends links by its key, each answered, and one that is wrong refuses no other', async () => {
    const { code, key } = await connect();
    const links = [
      grant('1', {
        startsOn: '2025-01-01',
        amount: { minor: 125_000, currency: 'GBP' },
        claim: { domain: 'https://www.acme.example/' },
      }),
      grant('2', { startsOn: '2025-13-01', url: 'http://x.example', amount: { minor: 1.5, currency: 'XXZ' } }),
      { kind: 'grant' },
      { ...grant('3'), kind: 'gift' },
      'nonsense',
      grant('5', { claim: { identifiers: [{ scheme: 'ukprn', value: '20000000' }], emailAddress: 'nobody' } }),
      grant('6', { startsOn: '2025-02-01', endsOn: '2025-01-01' }),
    ];
    const answer = await send(`/api/v1/links/${code}`, key, 'PUT', { links });
    expect(answer.status).toBe(200);
    const { results } = (await answer.json()) as { results: unknown[] }; // a cast: looked at below
    expect(results).toMatchObject([
      { key: '1', outcome: 'created', match: { by: 'none' } },
      {
        key: '2',
        outcome: 'refused',
        errors: [{ path: 'startsOn' }, { path: 'amount.minor' }, { path: 'amount.currency' }, { path: 'url' }],
      },
      {
        outcome: 'refused',
        errors: [
          { path: 'title', message: 'is missing' },
          { path: 'key', message: 'is missing' },
        ],
      },
      { key: '3', outcome: 'refused', errors: [{ path: 'kind', code: 'kind-not-allowed' }] },
      { outcome: 'refused', errors: [{ path: '', message: 'must be an object' }] },
      { key: '5', errors: [{ path: 'claim.emailAddress' }, { path: 'claim.identifiers.0.value' }] },
      { key: '6', errors: [{ path: 'endsOn', message: 'must not be before startsOn' }] },
    ]);
    const before = await rowsOf(server.serverUrl, northbridge.id);
    expect(await (await send(`/api/v1/links/${code}`, key, 'PUT', { links: links.slice(0, 1) })).json()).toMatchObject({
      results: [{ key: '1', outcome: 'unchanged' }],
    });
    const { connected_system: _, ...others } = Object.fromEntries(before);
    expect(Object.fromEntries(await rowsOf(server.serverUrl, northbridge.id))).toMatchObject(others);
  });

  test('puts and removes one by its key, whatever is in that', async () => {
    const { code, key } = await connect();
    const path = `/api/v1/links/${code}/${encodeURIComponent('R&D/2025 ü?#1')}`;
    const body = { kind: 'grant', title: 'A grant' };
    const first = await send(path, key, 'PUT', body);
    expect([first.status, await first.json()]).toEqual([201, { outcome: 'created', match: { by: 'none' } }]);
    const again = await send(path, key, 'PUT', { ...body, state: 'live' });
    expect([again.status, await again.json()]).toMatchObject([200, { outcome: 'changed' }]);
    const rows = (await rowsOf(server.serverUrl, northbridge.id)).get('link') ?? [];
    expect(rows.filter((row) => row.includes('R&D/2025 ü?#1'))).toHaveLength(1);
    expect((await send(path, key, 'PUT', { ...body, kind: 'gift' })).status).toBe(400);
    expect((await send(path, key, 'DELETE')).status).toBe(204);
    expect((await send(path, key, 'DELETE')).status).toBe(204);
    const [system] = (await server.clientFor(admin).listConnectedSystems({})).systems.filter(
      (one) => one.code === code,
    );
    expect(system).toMatchObject({ links: 0, waiting: 0, receivedAt: expect.any(String) as unknown });
  });

  test('waits once it has sent as many as it may in a minute, links counted and not requests', async () => {
    const { code, key } = await connect({ perMinute: 60 });
    const links = Array.from({ length: 90 }, (_, index) => grant(String(index)));
    expect((await send(`/api/v1/links/${code}`, key, 'PUT', { links })).status).toBe(200);
    const refused = await send(`/api/v1/links/${code}/1`, key, 'PUT', { kind: 'grant', title: 'One more' });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'rate-limited' });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThanOrEqual(31);
  });
});

test('a code is one system’s, and what a system may do can be changed', async () => {
  const { code, id, key } = await connect();
  const client = server.clientFor(admin);
  const again = client.addConnectedSystem({ body: { name: 'Again', code, kinds: ['grant'] } });
  await expect(again).rejects.toMatchObject({ code: 'invalid-input', issues: [{ path: 'code', code: 'code-taken' }] });
  const from = { emailAddress: 'jo@steady.example' };
  await server.clientFor(amina).logInteraction({ body: logRequest({ from }) });
  await send(`/api/v1/links/${code}/1`, key, 'PUT', {
    kind: 'grant',
    title: 'A grant',
    claim: { domain: 'steady.example' },
  });
  const { organisations } = await server.clientFor(rita).findOrganisations({ query: { q: 'steady' } });
  const params = { id: organisations[0]?.id ?? '' };
  expect((await server.clientFor(amina).listOrganisationLinks({ params })).links).toHaveLength(1);
  await client.changeConnectedSystem({ params: { id }, body: { seenBy: 'managers', kinds: ['ktp'] } });
  expect((await server.clientFor(amina).listOrganisationLinks({ params })).links).toEqual([]);
  expect((await server.clientFor(rita).listOrganisationLinks({ params })).links).toMatchObject([
    { title: 'A grant', seenBy: 'managers' },
  ]);
  expect((await send(`/api/v1/links/${code}/1`, key, 'DELETE')).status).toBe(403);
  await client.changeConnectedSystem({ params: { id }, body: { seenBy: 'everyone' } });
  expect((await server.clientFor(amina).listOrganisationLinks({ params })).links).toHaveLength(1);
});
