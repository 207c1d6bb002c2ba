import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  type ProtectedHeaderParameters,
} from 'jose';
import { AppError } from '#domain/app-error.ts';
import { createCheckedTokens } from './checked-tokens.ts';

export interface TokenCheckOptions {
  /** The sign-in authority's address, without a slash at its end: https://login.microsoftonline.com */
  readonly authority: string;
  /** The API's own client id: the audience of its tokens, and the client that may ask for them. */
  readonly clientId: string;
  /** How long the keys are not fetched again for the sake of an unknown key id, in milliseconds. */
  readonly keyCooldown?: number;
  /** How long fetched keys count, in milliseconds; a withdrawn key is refused after that. */
  readonly keyLifetime?: number;
}

/** Who sent a token, as far as the token itself tells; whether the institution is on board is still to be asked. */
export interface VerifiedToken {
  readonly institutionId: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
}

/** Takes the Authorization header. Rejects with AppError `not-signed-in` or `sign-in-unavailable`. */
export type VerifyToken = (authorization: string | undefined) => Promise<VerifiedToken>;

const longestToken = 16 * 1024;
const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
const lowerCaseGuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
const clockTolerance = 60; // seconds
const requiredClaims = ['exp', 'iat', 'nbf', 'aud', 'tid', 'oid', 'scp', 'ver', 'azp'];

/** The same check for Entra and for the local authority: the authority's address is the only difference. */
export function createTokenCheck(options: TokenCheckOptions): VerifyToken {
  const checked = createCheckedTokens();
  const keys = createRemoteJWKSet(new URL(`${options.authority}/common/discovery/v2.0/keys`), {
    cooldownDuration: options.keyCooldown ?? 30_000,
    cacheMaxAge: options.keyLifetime ?? 600_000,
    timeoutDuration: 5_000,
    [customFetch]: (url, request) => fetch(url, request).finally(checked.forget),
  });

  const findKey: JWTVerifyGetKey = async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      throw new AppError('sign-in-unavailable', "The sign-in authority's keys cannot be fetched", { cause });
    }
  };

  return async (authorization) => {
    if (authorization === undefined) throw new AppError('not-signed-in', 'An access token is needed');
    try {
      const token = readBearer(authorization);
      const known = keys.fresh ? checked.find(token) : undefined;
      if (known) return known;
      const keep = keys.reloading ? undefined : checked.begin();
      const { kid } = readHeader(token);
      const institutionId = readInstitutionId(token);
      const issuer = `${options.authority}/${institutionId}/v2.0`;
      const { payload } = await jwtVerify(token, findKey, {
        issuer,
        audience: options.clientId,
        algorithms: ['RS256'],
        clockTolerance,
        requiredClaims,
      });
      requireKeyOf(
        keys.jwks()?.keys.find((key) => key.kid === kid),
        { issuer, institutionId },
      );
      const verified = readClaims(payload, { institutionId, clientId: options.clientId });
      keep?.(token, verified, ((payload.exp ?? 0) + clockTolerance) * 1000);
      return verified;
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError('not-signed-in', 'The access token is not valid', { cause });
    }
  };
}

function readBearer(authorization: string): string {
  const token = bearer.exec(authorization)?.[1];
  if (token === undefined || token.length > longestToken) throw refused('no bearer token of three parts');
  return token;
}

function readHeader(token: string): ProtectedHeaderParameters {
  const header = decodeProtectedHeader(token);
  if (header.alg !== 'RS256') throw refused('alg');
  if (typeof header.kid !== 'string' || header.kid === '') throw refused('kid');
  if (header.typ !== undefined && header.typ !== 'JWT' && header.typ !== 'at+jwt') throw refused('typ');
  // A token may not bring its own key, nor rules that we do not know.
  for (const name of ['crit', 'jwk', 'jku', 'x5u', 'x5c']) if (name in header) throw refused(name);
  return header;
}

function readInstitutionId(token: string): string {
  const { tid } = decodeJwt(token);
  if (typeof tid !== 'string' || !lowerCaseGuid.test(tid)) throw refused('tid');
  return tid;
}

/** Entra says per key whose tokens it may sign: `{tenantid}` stands for anybody's. */
function requireKeyOf(key: JWK | undefined, token: { readonly issuer: string; readonly institutionId: string }): void {
  if (!key || !('issuer' in key)) return;
  const keyIssuer = key.issuer;
  if (typeof keyIssuer !== 'string' || keyIssuer.replace('{tenantid}', token.institutionId) !== token.issuer) {
    throw refused('the key is not for this issuer');
  }
}

function readClaims(
  payload: JWTPayload,
  expected: { readonly institutionId: string; readonly clientId: string },
): VerifiedToken {
  const { oid, scp, roles } = payload;
  if (payload['ver'] !== '2.0') throw refused('ver');
  if (payload.aud !== expected.clientId) throw refused('aud');
  if (typeof oid !== 'string' || !lowerCaseGuid.test(oid)) throw refused('oid');
  if (payload['idtyp'] === 'app') throw refused('idtyp');
  if (payload['azp'] !== expected.clientId) throw refused('azp');
  const emailAddress = textOf(payload['preferred_username']) ?? textOf(payload['email']) ?? '';
  return {
    institutionId: expected.institutionId,
    objectId: oid,
    displayName: textOf(payload['name']) ?? emailAddress,
    emailAddress,
    scopes: typeof scp === 'string' ? scp.split(' ') : [],
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
  };
}

function textOf(claim: unknown): string | undefined {
  const text = typeof claim === 'string' ? claim.replaceAll('\0', '').trim().slice(0, 400) : '';
  return text === '' ? undefined : text;
}

function refused(what: string): Error {
  return new errors.JWTInvalid(what);
}
