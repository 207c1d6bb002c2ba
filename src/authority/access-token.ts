import type { AccessToken, ClientCredentials, JWTStructured } from 'oidc-provider';
import type { AuthorityClient, AuthorityInstitution } from './options.ts';
import { fullScope } from './resource.ts';

/** Gives the token the shape of an Entra v2 access token for a delegated scope. */
export function shapeAccessToken(
  token: AccessToken | ClientCredentials,
  jwt: JWTStructured,
  { client, institution }: { client: AuthorityClient; institution: AuthorityInstitution },
): void {
  const objectId = 'accountId' in token ? token.accountId : undefined;
  const colleague = institution.colleagues.find((one) => one.objectId === objectId);
  if (!colleague) throw new Error('An access token is always a colleague’s');
  const { iss, sub, iat, exp, jti } = jwt.payload;
  jwt.header = { typ: 'JWT' };
  jwt.payload = {
    aud: client.clientId,
    iss,
    iat,
    nbf: iat,
    exp,
    azp: client.clientId,
    azpacr: '0',
    name: colleague.displayName,
    oid: colleague.objectId,
    preferred_username: colleague.emailAddress,
    ...(colleague.roles.length > 0 ? { roles: [...colleague.roles] } : {}),
    scp: token.scopes.has(fullScope(client)) ? client.scope : '',
    sub,
    tid: institution.tenantId,
    uti: jti,
    ver: '2.0',
  };
}
