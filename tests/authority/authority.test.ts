import { get } from 'node:https';
import tls from 'node:tls';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForToken, clientId, institutions, makeFolder, scope, startAuthority } from './fixture.ts';

const pageOrigin = 'https://localhost:3000';
const { northgate, southmoor } = institutions;
const [amina, tom] = northgate.colleagues;
let folder: Awaited<ReturnType<typeof makeFolder>>;
let authority: Awaited<ReturnType<typeof startAuthority>>;

beforeAll(async () => {
  folder = await makeFolder();
  authority = await startAuthority({ folder: folder.folder, pageOrigin });
  tls.setDefaultCACertificates([...tls.getCACertificates(), authority.certificate.ca]);
});

afterAll(async () => {
  await authority.close();
  await folder.remove();
});

async function getJson(path: string): Promise<unknown> {
  const response = await fetch(`${authority.url}${path}`);
  expect(response.status).toBe(200);
  return response.json();
}

/** By node:https, because fetch tidies the path up. */
async function getStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(authority.url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, ca: authority.certificate.ca }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the colleague grant', () => {
  test('gives an access token in Entra’s v2 shape, which the published keys verify', async () => {
    const { status, answer } = await askForToken(authority.url);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ token_type: 'Bearer', scope, expires_in: 5400 });

    const keys = createRemoteJWKSet(new URL(`${authority.url}/common/discovery/v2.0/keys`));
    const issuer = `${authority.url}/${northgate.tenantId}/v2.0`;
    const { payload, protectedHeader } = await jwtVerify(answer.access_token, keys, { issuer, audience: clientId });
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) });
    expect(payload).toMatchObject({
      ver: '2.0',
      tid: northgate.tenantId,
      oid: amina?.objectId,
      azp: clientId,
      scp: 'access_as_user',
      name: 'Amina Rahman',
      preferred_username: 'amina.rahman@northgate.example',
      roles: ['Administrator'],
    });
    expect(payload.sub).not.toBe(amina?.objectId);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(5400);
    expect(payload.nbf).toBe(payload.iat);
    expect(payload).not.toHaveProperty('idtyp');
  });

  test('leaves roles out for a colleague without any', async () => {
    const { answer } = await askForToken(authority.url, { username: 'Tom.Ellis@Northgate.example' });
    const payload = decodeJwt(answer.access_token);
    expect(payload.oid).toBe(tom?.objectId);
    expect(payload).not.toHaveProperty('roles');
  });

  test('gives an ID token about the same colleague that holds no scope', async () => {
    const { answer } = await askForToken(authority.url);
    const [access, id] = [decodeJwt(answer.access_token), decodeJwt(answer.id_token)];
    expect(id).toMatchObject({
      aud: clientId,
      iss: access.iss,
      sub: access.sub,
      oid: access.oid,
      tid: northgate.tenantId,
    });
    expect(id).not.toHaveProperty('scp');
    expect(id).not.toHaveProperty('azp');
  });

  test.each([
    ['another broker', { redirect_uri: 'brk-multihub://localhost:9999' }, 400, 'invalid_request'],
    ['no broker', { redirect_uri: '' }, 400, 'invalid_request'],
    ['the page’s own redirect address as broker', { redirect_uri: `${pageOrigin}/auth.html` }, 400, 'invalid_request'],
    ['an unknown client', { client_id: '00000000-0000-4000-8000-000000000000' }, 401, 'invalid_client'],
    ['an unknown colleague', { username: 'nobody@northgate.example' }, 400, 'invalid_grant'],
    ['a colleague of another institution', { username: 'ruth.vane@southmoor.example' }, 400, 'invalid_grant'],
    ['no resource scope', { scope: 'openid profile' }, 400, 'invalid_scope'],
    ['a look-alike scope', { scope: `${scope}_all openid` }, 400, 'invalid_scope'],
    ['an unknown grant', { grant_type: 'urn:acquaint:everybody' }, 400, 'unsupported_grant_type'],
  ])('refuses %s', async (_, changes, status, error) => {
    const refusal = await askForToken(authority.url, changes);
    expect(refusal).toMatchObject({ status, answer: { error } });
    expect(refusal.answer).not.toHaveProperty('access_token');
  });

  test.each([pageOrigin, 'https://elsewhere.example'])(
    'refuses a page of %s, which browsers give away',
    async (origin) => {
      expect((await askForToken(authority.url, {}, { origin })).answer).not.toHaveProperty('access_token');
    },
  );

  test('gives the second institution’s tokens from the second institution’s issuer', async () => {
    const { answer } = await askForToken(
      authority.url,
      { username: 'ruth.vane@southmoor.example' },
      { tenantId: southmoor.tenantId },
    );
    expect(decodeJwt(answer.access_token)).toMatchObject({
      tid: southmoor.tenantId,
      iss: `${authority.url}/${southmoor.tenantId}/v2.0`,
    });
  });
});

describe('the documents', () => {
  test('discovery names the issuer’s own addresses', async () => {
    const issuer = `${authority.url}/${southmoor.tenantId}/v2.0`;
    expect(await getJson(`/${southmoor.tenantId}/v2.0/.well-known/openid-configuration`)).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
    });
  });

  test('the common keys are public parts only, and name the issuers they sign for', async () => {
    const { keys } = (await getJson('/common/discovery/v2.0/keys')) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'issuer', 'kid', 'kty', 'n', 'use']);
    expect(keys[0]?.issuer).toBe(`${authority.url}/{tenantid}/v2.0`);
  });

  test('the colleagues are listed in order, the first institution’s first', async () => {
    const colleagues = (await getJson('/colleagues')) as { emailAddress: string }[];
    expect(colleagues.map(({ emailAddress }) => emailAddress)).toEqual([
      'amina.rahman@northgate.example',
      'tom.ellis@northgate.example',
      'ruth.vane@southmoor.example',
    ]);
    expect(colleagues[2]).toEqual({
      emailAddress: 'ruth.vane@southmoor.example',
      displayName: 'Ruth Vane',
      unit: 'Careers',
      institution: 'Southmoor College',
      tenantId: southmoor.tenantId,
      objectId: southmoor.colleagues[0]?.objectId,
    });
  });

  test.each(['/', '//', '/unknown', '/33333333-3333-4333-8333-333333333333/v2.0/token', '/common/v2.0/authorize'])(
    '%s is not there',
    async (path) => {
      expect(await getStatus(path)).toBe(404);
    },
  );

  test('an account choice without its sign-in is refused on a page that says so', async () => {
    const response = await fetch(`${authority.url}/${northgate.tenantId}/v2.0/interaction/guessed`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This sign-in has expired');
  });
});
