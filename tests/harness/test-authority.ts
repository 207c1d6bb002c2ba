import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';

export interface TestKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** An authority of the tests' own: serves whatever keys a test wants served, and signs whatever a test wants signed. */
export interface TestAuthority {
  readonly url: string;
  readonly clientId: string;
  readonly key: TestKey;
  /** The keys that are served; a test may change them. */
  readonly served: JWK[];
  /** How often the keys have been fetched. */
  readonly fetches: () => number;
  /** While true, the keys are answered with 500. */
  setAway(isAway: boolean): void;
  /** The claims of a good token, as Entra would make them. */
  claimsFor(colleague: TestColleague): Record<string, unknown>;
  tokenFor(colleague: TestColleague, more?: Record<string, unknown>): Promise<string>;
  sign(
    claims: Record<string, unknown>,
    options?: { key?: TestKey; header?: Partial<JWTHeaderParameters> },
  ): Promise<string>;
  close(): Promise<void>;
}

export interface TestColleague {
  readonly institutionId: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly roles?: readonly string[];
}

const clientId = '5a3c9e1d-7a8e-4a52-9d0b-1f2e3d4c5b6a';

export async function startTestAuthority(): Promise<TestAuthority> {
  const key = await makeTestKey('first');
  const served: JWK[] = [key.publicJwk];
  let fetches = 0;
  let isAway = false;
  const server = createServer((request, response) => {
    fetches += 1;
    const isKeys = request.url === '/common/discovery/v2.0/keys' && !isAway;
    response.writeHead(isKeys ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: served }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a cast: it listens on a port

  const sign: TestAuthority['sign'] = (claims, options = {}) => {
    const signer = options.key ?? key;
    const header = { alg: 'RS256', typ: 'JWT', kid: signer.kid, ...options.header };
    return new SignJWT(claims).setProtectedHeader(header).sign(signer.privateKey);
  };
  const claimsFor: TestAuthority['claimsFor'] = (colleague) => {
    const now = Math.floor(Date.now() / 1000);
    return {
      ver: '2.0',
      iss: `${url}/${colleague.institutionId}/v2.0`,
      aud: clientId,
      azp: clientId,
      tid: colleague.institutionId,
      oid: colleague.objectId,
      sub: `pairwise-${colleague.objectId}`,
      scp: 'access_as_user',
      name: colleague.displayName,
      preferred_username: colleague.emailAddress,
      ...(colleague.roles ? { roles: colleague.roles } : {}),
      iat: now,
      nbf: now,
      exp: now + 3600,
    };
  };
  return {
    url,
    clientId,
    key,
    served,
    fetches: () => fetches,
    setAway: (value) => (isAway = value),
    claimsFor,
    tokenFor: (colleague, more = {}) => sign({ ...claimsFor(colleague), ...more }),
    sign,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function makeTestKey(kid: string, more: JWK = {} as JWK): Promise<TestKey> {
  // a cast: nothing more is fine
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', ...more };
  return { kid, privateKey, publicJwk };
}
