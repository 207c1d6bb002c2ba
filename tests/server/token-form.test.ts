import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { request } from 'node:http';
import { exportSPKI, importJWK, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem } from '../harness/expect-problem.ts';
import { makeTestKey, type TestKey } from '../harness/test-authority.ts';
import { amina, startTestServer, type TestServer } from '../harness/test-server.ts';

let server: TestServer;
let foreign: TestKey;

beforeAll(async () => {
  server = await startTestServer({ tokenCheck: { keyCooldown: 0 } });
  foreign = await makeTestKey('first');
});
afterAll(() => server.close());

/** Asks who I am: an operation that does nothing but tell whether the sign-in counts. */
const ask = (authorization?: string) =>
  fetch(`${server.url}/api/v1/me`, { headers: authorization === undefined ? {} : { authorization } });
/** A good token but for these claims; a claim set to undefined is left out. */
const but = (claims: Record<string, unknown>) => server.authority.tokenFor(amina, claims);

describe('the Authorization header', () => {
  test.each([
    ['nothing', () => undefined],
    ['an empty one', () => ''],
    ['Basic', () => 'Basic dXNlcjpwYXNz'],
    ['the scheme alone', () => 'Bearer'],
    ['garbage', () => 'Bearer garbage'],
    ['three parts of garbage', () => 'Bearer a.b.c'],
    ['a token of five parts', () => 'Bearer a.b.c.d.e'],
    ['a token without a scheme', async () => but({})],
    ['another scheme before a good token', async () => `Token ${await but({})}`],
    ['two tokens', async () => `Bearer ${await but({})} ${await but({})}`],
    ['white space before the token', async () => `Bearer  ${await but({})}`],
    ['a token beyond 16 kB', async () => `Bearer ${await but({ padding: 'x'.repeat(16_000) })}`],
  ])('is refused when it is %s', async (_, make) => {
    await expectProblem(await ask(await make()), 401, 'not-signed-in');
  });

  test('is refused when it comes twice', async () => {
    const authorization = `Bearer ${await but({})}`;
    const status = await new Promise((resolve, reject) => {
      const headers = ['Host', 'x', 'Authorization', authorization, 'Authorization', authorization];
      const sent = request(`${server.url}/api/v1/me`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject).end();
    });
    expect(status).toBe(401);
  });
});

describe("the token's header", () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = (header: object) => `${encode(header)}.${encode(server.authority.claimsFor(amina))}`;

  test('alg none is refused, with and without a signature', async () => {
    const token = unsigned({ alg: 'none', typ: 'JWT', kid: 'first' });
    await expectProblem(await ask(`Bearer ${token}.`), 401, 'not-signed-in');
    await expectProblem(await ask(`Bearer ${token}.AAAA`), 401, 'not-signed-in');
  });

  test('HS256 signed with the public key is refused', async () => {
    const publicKey = (await importJWK(server.authority.key.publicJwk, 'RS256', { extractable: true })) as CryptoKey; // a cast: an RSA key is one
    const token = unsigned({ alg: 'HS256', typ: 'JWT', kid: 'first' });
    const signature = createHmac('sha256', await exportSPKI(publicKey))
      .update(token)
      .digest('base64url');
    await expectProblem(await ask(`Bearer ${token}.${signature}`), 401, 'not-signed-in');
  });

  test('RS512 is refused, though the key is the right one', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { alg: _, ...jwk } = { alg: '', ...(publicKey.export({ format: 'jwk' }) as JWK), kid: 'any-alg' }; // a cast: node's JWK is one
    server.authority.served.push(jwk);
    const token = unsigned({ alg: 'RS512', typ: 'JWT', kid: 'any-alg' });
    const signature = createSign('sha512').update(token).sign(privateKey).toString('base64url');
    await expectProblem(await ask(`Bearer ${token}.${signature}`), 401, 'not-signed-in');
    server.authority.served.pop();
  });

  test.each<[string, object]>([
    ['no kid', { kid: undefined }],
    ['an empty kid', { kid: '' }],
    ['a kid that is a number', { kid: 1 }],
    ['an unknown kid', { kid: 'unknown' }],
    ['another typ', { typ: 'JWS' }],
    ['an address of keys', { jku: 'http://127.0.0.1:1/keys' }],
    ['an address of a certificate', { x5u: 'http://127.0.0.1:1/certificate' }],
  ])('%s is refused', async (_, header) => {
    const token = await server.authority.sign(server.authority.claimsFor(amina), { header });
    await expectProblem(await ask(`Bearer ${token}`), 401, 'not-signed-in');
  });

  test('a key of its own is refused', async () => {
    const header = { jwk: foreign.publicJwk };
    const token = await server.authority.sign(server.authority.claimsFor(amina), { key: foreign, header });
    await expectProblem(await ask(`Bearer ${token}`), 401, 'not-signed-in');
  });

  test('rules that must be understood are refused', async () => {
    const { privateKey } = server.authority.key;
    const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
    const token = unsigned({ alg: 'RS256', kid: 'first', crit: ['exp'], exp: 1 });
    const signer = createSign('sha256').update(token);
    const signature = signer.sign({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }).toString('base64url');
    await expectProblem(await ask(`Bearer ${token}.${signature}`), 401, 'not-signed-in');
  });

  test('typ at+jwt, and none, are taken', async () => {
    for (const typ of ['at+jwt', undefined]) {
      const token = await server.authority.sign(server.authority.claimsFor(amina), { header: { typ } as object }); // a cast: undefined leaves it out
      expect((await ask(`Bearer ${token}`)).status).toBe(200);
    }
  });
});

describe('the signature', () => {
  test("another key under our key's id is refused", async () => {
    const token = await server.authority.sign(server.authority.claimsFor(amina), { key: foreign });
    await expectProblem(await ask(`Bearer ${token}`), 401, 'not-signed-in');
  });

  test('is refused when payload or signature are altered', async () => {
    const [header = '', payload = '', signature = ''] = (await but({})).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object; // a cast: claims are an object
    const altered = Buffer.from(JSON.stringify({ ...claims, oid: foreign.kid })).toString('base64url');
    const broken = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    await expectProblem(await ask(`Bearer ${header}.${altered}.${signature}`), 401, 'not-signed-in');
    await expectProblem(await ask(`Bearer ${header}.${payload}.${broken}`), 401, 'not-signed-in');
    await expectProblem(await ask(`Bearer ${header}.${payload}.`), 401, 'not-signed-in');
  });
});
