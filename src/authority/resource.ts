import type { ResourceServer } from 'oidc-provider';
import type { AuthorityClient } from './options.ts';

/** Seconds; Entra's own lie between an hour and an hour and a half. */
export const tokenLifetime = 5400;

/** The API as a resource: what its access tokens look like. */
export function describeResource(client: AuthorityClient): ResourceServer {
  return {
    scope: fullScope(client),
    audience: client.clientId,
    accessTokenTTL: tokenLifetime,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
}

export function resourceOf(client: AuthorityClient): string {
  return `api://${client.clientId}`;
}

/** The scope as it is asked for and answered; inside the token it is `scp` and short. */
export function fullScope(client: AuthorityClient): string {
  return `${resourceOf(client)}/${client.scope}`;
}
