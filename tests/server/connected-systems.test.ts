import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations, type OperationName } from '#api/operations.ts';
import { systemOperations, type SystemOperationName } from '#api/system-operations.ts';
import type { LinkKind } from '#domain/link.ts';
import { makeSystemKey } from '#domain/system-key.ts';
import { rowsOf } from '../harness/rows-of.ts';
import {
  amina,
  eastmere,
  logRequest,
  northbridge,
  rita,
  ros,
  startTestServer,
  type TestServer,
} from '../harness/test-server.ts';

const admin = { ...amina, roles: ['Administrator'] };
const names = Object.keys(systemOperations) as SystemOperationName[]; // a cast: Object.keys widens to string

let server: TestServer;
let made = 0;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function connect(more: { kinds?: LinkKind[]; perMinute?: number; code?: string } = {}) {
  made += 1;
  const { code = `system-${String(made)}`, kinds = ['grant', 'invoice'], perMinute = 6000 } = more;
  const body = { name: `System ${String(made)}`, code, kinds, perMinute };
  return { code, ...(await server.clientFor(admin).addConnectedSystem({ body })) };
}

async function send(path: string, key: string, method: string, body?: unknown) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return await server.send(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

const grant = (key: string, more: object = {}) => ({ key, kind: 'grant', title: `Grant ${key}`, ...more });

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

describe('a key', () => {
  const inputs: Readonly<Record<SystemOperationName, unknown>> = {
    putLinks: { links: [grant('1')] },
    putLink: { kind: 'grant', title: 'A grant' },
    removeLink: undefined,
  };
  const statusOf = async (name: SystemOperationName, code: string, key: string) => {
    const { method, path } = systemOperations[name];
    const filled = path.replace('{system}', code).replace('{key}', 'x');
    const answer = await send(filled, key, method, inputs[name]);
    return { status: answer.status, text: await answer.text(), challenge: answer.headers.get('www-authenticate') };
  };

  test.each(names)('opens its own system and no other, by the table: %s', async (name) => {
    const { code, key, id } = await connect();
    const other = await connect();
    expect((await statusOf(name, code, key)).status).toBeLessThan(300);
    // What is wrong is told by nothing: another's code is as good as none.
    const foreign = await statusOf(name, other.code, key);
    const nowhere = await statusOf(name, 'no-such-system', key);
    const without = ({ text }: { readonly text: string }) => text.replace(/"requestId":"[^"]*"/, '');
    expect(foreign.status).toBe(403);
    expect(without(foreign)).toBe(without(nowhere));
    const wrong = [
      await server.authority.tokenFor(admin),
      'x',
      `${key.slice(0, -4)}AAAA`,
      makeSystemKey({ institutionId: northbridge.id, code }),
      makeSystemKey({ institutionId: eastmere.id, code }),
      makeSystemKey({ institutionId: crypto.randomUUID(), code: 'nobody' }),
    ];
    const answers = await Promise.all(wrong.map(async (one) => await statusOf(name, code, one)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(new Set(answers.map(without)).size).toBe(1);
    await server.clientFor(admin).revokeConnectedSystem({ params: { id } });
    expect(without(await statusOf(name, code, key))).toBe(without(answers[0] ?? { text: '' }));
    const renewed = await server.clientFor(admin).renewSystemKey({ params: { id }, body: {} });
    expect((await statusOf(name, code, renewed.key)).status).toBeLessThan(300);
    expect((await statusOf(name, code, key)).status).toBe(401);
  });

  test('opens nothing that is for colleagues', async () => {
    const { key } = await connect();
    for (const name of Object.keys(operations) as OperationName[]) {
      const { method, path } = operations[name];
      const answer = await send(
        path.replaceAll(/\{\w+\}/g, crypto.randomUUID()),
        key,
        method,
        method === 'GET' || method === 'DELETE' ? undefined : {},
      );
      expect(answer.status, name).toBe(401);
    }
  });

  test('of one institution opens nothing of another’s system with the same code', async () => {
    const { code, key } = await connect({ code: 'same-code' });
    const theirs = { ...ros, roles: ['Administrator'] };
    const body = { name: 'Theirs', code, kinds: ['grant' as const] };
    const { key: theirKey } = await server.clientFor(theirs).addConnectedSystem({ body });
    await send(`/api/v1/links/${code}/mine`, key, 'PUT', inputs.putLink);
    await send(`/api/v1/links/${code}/theirs`, theirKey, 'PUT', inputs.putLink);
    const keysIn = async (id: string) =>
      ((await rowsOf(server.serverUrl, id)).get('link') ?? []).filter((row) => /"key": "(mine|theirs)"/.test(row));
    expect((await keysIn(northbridge.id)).join()).toContain('"key": "mine"');
    expect((await keysIn(eastmere.id)).join()).toContain('"key": "theirs"');
    expect([(await keysIn(northbridge.id)).length, (await keysIn(eastmere.id)).length]).toEqual([1, 1]);
  });

  test('is told once, kept as its hash alone, and in no log or audit', async () => {
    const { id, key } = await connect();
    const renewed = await server.clientFor(admin).renewSystemKey({ params: { id }, body: {} });
    const kept = JSON.stringify([...(await rowsOf(server.serverUrl, northbridge.id))]) + JSON.stringify(server.logged);
    for (const one of [key, renewed.key]) expect(kept).not.toContain(one.slice(-32));
    expect(JSON.stringify(await server.clientFor(admin).listConnectedSystems({}))).not.toContain('acq_');
    const audit =
      (await rowsOf(server.serverUrl, northbridge.id)).get('audit')?.filter((row) => row.includes(id)) ?? [];
    expect(audit.map((row) => /"action": "([\w-]+)"/.exec(row)?.[1]).sort()).toEqual([
      'system-added',
      'system-renewed',
    ]);
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
