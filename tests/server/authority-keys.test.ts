import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectProblem } from '../harness/expect-problem.ts';
import { makeTestKey } from '../harness/test-authority.ts';
import { amina, eastmere, northbridge, startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer({ tokenCheck: { keyCooldown: 200, keyLifetime: 400 } });
});
afterEach(() => server.close());

const status = async (token: string) =>
  (await fetch(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('keys may rotate: a new key is fetched when a token names it', async () => {
  expect(await status(await server.authority.tokenFor(amina))).toBe(200);
  const next = await makeTestKey('next');
  server.authority.served.push(next.publicJwk);
  await pause(250);
  const token = await server.authority.sign(server.authority.claimsFor(amina), { key: next });
  expect(await status(token)).toBe(200);
});

test('keys may be withdrawn: what such a key signed is refused when the kept keys are old', async () => {
  const token = await server.authority.tokenFor(amina);
  // More than once: one that was let through a moment ago is refused all the same.
  expect([await status(token), await status(token), await status(token)]).toEqual([200, 200, 200]);
  server.authority.served.splice(0, 1, (await makeTestKey('next')).publicJwk);
  await pause(450);
  expect(await status(token)).toBe(401);
});

test('keys are not fetched anew for each unknown key id', async () => {
  const claims = server.authority.claimsFor(amina);
  expect(await status(await server.authority.sign(claims))).toBe(200);
  const before = server.authority.fetches();
  const kids = Array.from({ length: 50 }, (_, index) => `flood-${index}`);
  const tokens = await Promise.all(kids.map((kid) => server.authority.sign(claims, { header: { kid } })));
  expect(await Promise.all(tokens.map(status))).toEqual(kids.map(() => 401));
  expect(server.authority.fetches() - before).toBeLessThan(5);
});

test('keys that cannot be fetched are our trouble, not a refusal', async () => {
  server.authority.setAway(true);
  const answer = await server.send('/api/v1/me');
  await expectProblem(answer, 503, 'sign-in-unavailable');
  expect(JSON.stringify(server.logged)).toContain('sign-in-unavailable');
  server.authority.setAway(false);
  expect((await server.send('/api/v1/me')).status).toBe(200);
  await server.authority.close();
  await pause(450);
  expect(await status(await server.authority.tokenFor(amina))).toBe(503);
});

test("keys count for the issuer that they name, `{tenantid}` standing for anybody's", async () => {
  const named = async (kid: string, issuer: string) => {
    const key = await makeTestKey(kid, { issuer } as object); // a cast: Entra's own member of a key
    server.authority.served.push(key.publicJwk);
    return server.authority.sign(server.authority.claimsFor(amina), { key });
  };
  const ours = await named('ours', `${server.authority.url}/${northbridge.id}/v2.0`);
  const anybodys = await named('anybodys', `${server.authority.url}/{tenantid}/v2.0`);
  const theirs = await named('theirs', `${server.authority.url}/${eastmere.id}/v2.0`);
  expect(await Promise.all([ours, anybodys, theirs].map(status))).toEqual([200, 200, 401]);
});
