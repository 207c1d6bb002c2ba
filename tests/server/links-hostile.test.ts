import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { northbridge, startTestServer, type TestServer } from '../harness/test-server.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { admin, grant, sendingLinks } from './sending-links.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const { connect, send } = sendingLinks(() => server);

interface Result {
  readonly key?: string;
  readonly outcome: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

async function putAll(system: { code: string; key: string }, links: readonly unknown[]): Promise<Result[]> {
  const answer = await send(`/api/v1/links/${system.code}`, system.key, 'PUT', { links });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { results: Result[] }).results; // a cast: the API's schema
}

const linksNow = async () =>
  ((await rowsOf(server.serverUrl, northbridge.id)).get('link') ?? []).map(
    (row) => JSON.parse(row) as { key: string; title: string; amount_minor: number | null; starts_on: string | null },
  );

describe('what a system sends that is not right', () => {
  test.each([
    ['an address that runs a script', { url: 'javascript:alert(1)' }, 'url'],
    ['one that hides another', { url: 'https://bank.example@evil.example/' }, 'url'],
    ['one in the clear', { url: 'http://finance.example/1' }, 'url'],
    ['one with a line end in it', { url: 'https://finance.example/\njavascript:alert(1)' }, 'url'],
    ['no such day', { startsOn: '2025-02-31' }, 'startsOn'],
    ['a year that there was not', { startsOn: '0000-01-01' }, 'startsOn'],
    ['an end before the beginning', { startsOn: '2026-01-02', endsOn: '2026-01-01' }, 'endsOn'],
    ['a title that is too long', { title: 'x'.repeat(501) }, 'title'],
    ['a title of blanks', { title: ' \u0000 ' }, 'title'],
    ['half a penny', { amount: { minor: 0.5, currency: 'GBP' } }, 'amount.minor'],
    ['more than can be counted', { amount: { minor: 2 ** 60, currency: 'GBP' } }, 'amount.minor'],
    ['no such currency', { amount: { minor: 1, currency: 'gbp' } }, 'amount.currency'],
    ['no such kind', { kind: 'deal' }, 'kind'],
    ['another kind than it may', { kind: 'alumnus' }, 'kind'],
    ['no key', { key: ' ' }, 'key'],
    ['a key that no address can have', { key: '..' }, 'key'],
  ])('is refused, with where it is, and keeps no other from being put: %s', async (_, wrong, path) => {
    const system = await connect();
    const results = await putAll(system, [grant('wrong', wrong), grant('right')]);
    expect(results).toMatchObject([{ outcome: 'refused', errors: [{ path }] }, { outcome: 'created' }]);
  });

  test('is refused where it has something that is no text', async () => {
    const system = await connect();
    const results = await putAll(system, [grant('half', { title: 'Half a pair: \ud800' }), 7, null, grant('right')]);
    expect(results.map(({ outcome }) => outcome).slice(1)).toEqual(['refused', 'refused', 'created']);
  });
});

test('a key that stands twice in what is sent is put once, the first time', async () => {
  const system = await connect();
  const twice = [grant('twice', { title: 'First' }), grant(' twice ', { title: 'Second' })];
  expect(await putAll(system, twice)).toMatchObject([
    { outcome: 'created' },
    { outcome: 'refused', errors: [{ path: 'key' }] },
  ]);
  expect((await linksNow()).filter(({ key }) => key === 'twice')).toMatchObject([{ title: 'First' }]);
});

test('any key comes through an address as it is', async () => {
  const system = await connect();
  for (const key of ['R&D/2025', '../../x', '100 %', '?a=b#c', 'é–ﬁ', "'; drop table link; --", 'a+b', '%2F']) {
    const path = `/api/v1/links/${system.code}/${encodeURIComponent(key).replaceAll('.', '%2E')}`;
    const { key: _, ...body } = grant(key);
    expect((await send(path, system.key, 'PUT', body)).status, key).toBe(201);
    expect(
      (await linksNow()).some((link) => link.key === key),
      key,
    ).toBe(true);
    expect((await send(path, system.key, 'DELETE')).status).toBe(204);
    expect(
      (await linksNow()).some((link) => link.key === key),
      key,
    ).toBe(false);
  }
});

test('amounts are kept in the smallest unit of any currency, also of those with none or three decimals', async () => {
  const system = await connect();
  const amounts = [
    ['JPY', 1_234],
    ['KWD', 1_234],
    ['GBP', -5],
    ['GBP', Number.MAX_SAFE_INTEGER],
  ] as const;
  const sent = amounts.map(([currency, minor]) =>
    grant(`${currency} ${String(minor)}`, { amount: { minor, currency } }),
  );
  expect((await putAll(system, sent)).every(({ outcome }) => outcome === 'created')).toBe(true);
  expect((await putAll(system, sent)).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
});

test('batches of one system at once, with the same keys, put each once', async () => {
  const system = await connect();
  const batch = (title: string) =>
    Array.from({ length: 50 }, (_, index) => grant(`at once ${String(index)}`, { title }));
  const all = await Promise.all(['A', 'B', 'A', 'B'].map(async (title) => await putAll(system, batch(title))));
  const created = all.flat().filter(({ outcome }) => outcome === 'created');
  expect(created).toHaveLength(50);
  expect(all.flat().some(({ outcome }) => outcome === 'refused')).toBe(false);
  const kept = (await linksNow()).filter(({ key }) => key.startsWith('at once'));
  expect(kept).toHaveLength(50);
  expect(new Set(kept.map(({ title }) => title)).size).toBe(1);
});

test('a system that is revoked while it sends is refused from then on, and has put whole batches only', async () => {
  const system = await connect({ perMinute: 100_000 });
  const batches = Array.from({ length: 12 }, (_, index) =>
    send(`/api/v1/links/${system.code}`, system.key, 'PUT', {
      links: [grant(`revoked ${String(index)} a`), grant(`revoked ${String(index)} b`)],
    }),
  );
  await server.clientFor(admin).revokeConnectedSystem({ params: { id: system.id } });
  const statuses = (await Promise.all(batches)).map(({ status }) => status);
  expect(statuses.every((status) => status === 200 || status === 401)).toBe(true);
  const kept = (await linksNow()).filter(({ key }) => key.startsWith('revoked'));
  expect(kept).toHaveLength(2 * statuses.filter((status) => status === 200).length);
  expect((await send(`/api/v1/links/${system.code}`, system.key, 'PUT', { links: [grant('late')] })).status).toBe(401);
});
