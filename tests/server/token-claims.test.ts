import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem } from '../harness/expect-problem.ts';
import { makeTestKey } from '../harness/test-authority.ts';
import { amina, eastmere, northbridge, startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
const now = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Asks who I am: an operation that does nothing but tell whether the sign-in counts. */
const ask = (authorization?: string) =>
  fetch(`${server.url}/api/v1/me`, { headers: authorization === undefined ? {} : { authorization } });
/** A good token but for these claims; a claim set to undefined is left out. */
const but = (claims: Record<string, unknown>) => server.authority.tokenFor(amina, claims);

test('a good token is who it says', async () => {
  const answer = await ask(`Bearer ${await but({})}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    colleague: { displayName: 'Amina Khan', emailAddress: 'amina.khan@northbridge.example' },
    institution: { id: northbridge.id },
    roles: ['Colleague'],
  });
});

describe('the time', () => {
  test.each<[string, () => Record<string, unknown>, number]>([
    ['expired by two minutes', () => ({ exp: now() - 120 }), 401],
    ['expired within a minute', () => ({ exp: now() - 30 }), 200],
    ['good only in two minutes', () => ({ nbf: now() + 120 }), 401],
    ['good within a minute', () => ({ nbf: now() + 30 }), 200],
    ['without an end', () => ({ exp: undefined }), 401],
    ['without a beginning', () => ({ nbf: undefined }), 401],
    ['without its date', () => ({ iat: undefined }), 401],
    ['with an end that is text', () => ({ exp: String(now() + 3600) }), 401],
  ])('a token %s', async (_, claims, status) => {
    expect((await ask(`Bearer ${await but(claims())}`)).status).toBe(status);
  });
});

describe('the claims', () => {
  const graph = '00000003-0000-0000-c000-000000000000';

  test.each<[string, () => Record<string, unknown>]>([
    ['for another audience', () => ({ aud: '9a9a9a9a-0000-4000-8000-000000000000' })],
    ['for Graph', () => ({ aud: graph })],
    ['for the URI of the API', () => ({ aud: `api://${server.authority.clientId}` })],
    ['for several audiences', () => ({ aud: [server.authority.clientId, graph] })],
    ['for an empty audience', () => ({ aud: '' })],
    ['for no audience', () => ({ aud: undefined })],
    ["of another institution's issuer", () => ({ iss: `${server.authority.url}/${eastmere.id}/v2.0` })],
    ["with another institution's id", () => ({ tid: eastmere.id })],
    ['of the v1 issuer', () => ({ iss: `https://sts.windows.net/${northbridge.id}/` })],
    [
      'of an issuer in upper case',
      () => ({ iss: `${server.authority.url}/${'A'.repeat(8)}-1111-4111-8111-111111111111/v2.0` }),
    ],
    ['of the issuer common', () => ({ iss: `${server.authority.url}/common/v2.0`, tid: 'common' })],
    ['of an issuer with a slash more', () => ({ iss: `${server.authority.url}/${northbridge.id}/v2.0/` })],
    ['of several issuers', () => ({ iss: [`${server.authority.url}/${northbridge.id}/v2.0`] })],
    ['of no issuer', () => ({ iss: undefined })],
    ['without tid', () => ({ tid: undefined })],
    ['with several tid', () => ({ tid: [northbridge.id] })],
    ['without oid', () => ({ oid: undefined })],
    ['with an oid that is no GUID', () => ({ oid: 'amina' })],
    ['of version 1.0', () => ({ ver: '1.0' })],
    ['of no version', () => ({ ver: undefined })],
    ['asked for by another client', () => ({ azp: '9a9a9a9a-0000-4000-8000-000000000000' })],
    ['asked for by nobody', () => ({ azp: undefined })],
    ['of an application alone', () => ({ idtyp: 'app' })],
    ['of an application alone, with roles', () => ({ scp: undefined, roles: ['Administrator'], idtyp: 'app' })],
    ['that is an ID token', () => ({ scp: undefined, azp: undefined, nonce: 'n', aio: 'x' })],
    ['without a scope', () => ({ scp: undefined })],
  ])('a token %s is refused', async (_, claims) => {
    await expectProblem(await ask(`Bearer ${await but(claims())}`), 401, 'not-signed-in');
  });

  test('a tid in upper case is refused, even where the issuer agrees', async () => {
    const tid = 'AAAAAAAA-1111-4111-8111-111111111111';
    const token = await but({ tid, iss: `${server.authority.url}/${tid}/v2.0` });
    await expectProblem(await ask(`Bearer ${token}`), 401, 'not-signed-in');
  });

  test('an institution that is not on board is refused by name, but only to whoever has a good signature', async () => {
    const stranger = { ...amina, institutionId: '33333333-3333-4333-8333-333333333333' };
    const good = await server.authority.tokenFor(stranger);
    await expectProblem(await ask(`Bearer ${good}`), 403, 'institution-unknown');
    const forged = await server.authority.sign(server.authority.claimsFor(stranger), {
      key: await makeTestKey('first'),
    });
    await expectProblem(await ask(`Bearer ${forged}`), 401, 'not-signed-in');
  });

  test.each<[string, unknown]>([
    ['another', 'Mail.Read'],
    ['a longer one', 'access_as_user_admin'],
    ['one with a prefix', 'xaccess_as_user'],
    ['one in upper case', 'Access_As_User'],
    ['one in full', 'api://x/access_as_user'],
    ['a list', ['access_as_user']],
    ['an empty one', ''],
  ])('%s for a scope is not enough', async (_, scp) => {
    await expectProblem(await ask(`Bearer ${await but({ scp })}`), 403, 'forbidden');
  });

  test('the scope may stand among others', async () => {
    expect((await ask(`Bearer ${await but({ scp: 'openid access_as_user profile' })}`)).status).toBe(200);
  });

  test('a role that is not known counts for nothing', async () => {
    const answer = await ask(`Bearer ${await but({ roles: ['Global.Everything', 'Administrator', 7] })}`);
    expect(await answer.json()).toMatchObject({ roles: ['Colleague', 'Administrator'] });
    const text = await ask(`Bearer ${await but({ roles: 'Administrator' })}`);
    expect(await text.json()).toMatchObject({ roles: ['Colleague'] });
  });
});
