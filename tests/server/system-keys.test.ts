import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations, type OperationName } from '#api/operations.ts';
import { systemOperations, type SystemOperationName } from '#api/system-operations.ts';
import { makeSystemKey } from '#domain/system-key.ts';
import { rowsOf } from '../harness/rows-of.ts';
import { eastmere, northbridge, ros, startTestServer, type TestServer } from '../harness/test-server.ts';
import { admin, grant, sendingLinks } from './sending-links.ts';

const names = Object.keys(systemOperations) as SystemOperationName[]; // a cast: Object.keys widens to string

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const { connect, send } = sendingLinks(() => server);

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
