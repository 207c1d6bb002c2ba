import { createHash } from 'node:crypto';
import { Provider, interactionPolicy, type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import { shapeAccessToken } from './access-token.ts';
import { findAccount } from './account.ts';
import { allowColleagueGrant, colleagueGrant } from './colleague-grant.ts';
import { createMemoryAdapters } from './memory-adapter.ts';
import { issuerOf, type AuthorityClient, type AuthorityInstitution, type AuthorityOptions } from './options.ts';
import { describeResource, fullScope, resourceOf, tokenLifetime } from './resource.ts';
import type { SigningKey } from './signing-keys.ts';

const day = 24 * 60 * 60;

/** One institution's issuer, set up as MSAL needs it and as Entra answers. */
export function createProvider(
  options: AuthorityOptions,
  institution: AuthorityInstitution,
  keys: readonly SigningKey[],
): Provider {
  const provider = new Provider(issuerOf(options.url, institution.tenantId), configure(options, institution, keys));
  allowColleagueGrant(provider, { client: options.client, institution });
  return provider;
}

function configure(
  { client }: AuthorityOptions,
  institution: AuthorityInstitution,
  keys: readonly SigningKey[],
): Configuration {
  const { tenantId } = institution;
  const origins = new Set(client.redirectUris.map((uri) => new URL(uri).origin));
  return {
    adapter: createMemoryAdapters(),
    jwks: { keys: [...keys] as JWK[] }, // a cast: oidc-provider checks the members itself
    clients: [
      {
        client_id: client.clientId,
        redirect_uris: [...client.redirectUris],
        grant_types: ['authorization_code', 'refresh_token', colleagueGrant],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
        subject_type: 'pairwise',
      },
    ],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_, objectId, { clientId }) =>
      createHash('sha256').update(`${clientId} ${objectId}`).digest('base64url'),
    findAccount: (_, objectId) => findAccount(institution, objectId),
    claims: {
      openid: ['sub', 'oid', 'tid', 'ver'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    routes: { authorization: '/authorize', token: '/token', jwks: '/keys' },
    interactions: { url: (_, { uid }) => `/${tenantId}/v2.0/interaction/${uid}`, policy: policyWithAccountChoice() },
    // One origin, several issuers: each has its own session.
    cookies: {
      names: { session: `session-${tenantId}`, interaction: `interaction-${tenantId}`, resume: `resume-${tenantId}` },
    },
    clientBasedCORS: (_, origin) => origins.has(origin),
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    loadExistingGrant: (context) => consent(context, client),
    formats: { customizers: { jwt: (_, token, jwt) => shapeAccessToken(token, jwt, { client, institution }) } },
    ttl: {
      AccessToken: tokenLifetime,
      AuthorizationCode: 60,
      Grant: day,
      IdToken: tokenLifetime,
      Interaction: 60 * 60,
      RefreshToken: day,
      Session: day,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        // MSAL names no resource; its scope does.
        defaultResource: () => resourceOf(client),
        useGrantedResource: () => true,
        getResourceServerInfo: () => describeResource(client),
      },
    },
  };
}

/** `prompt=select_account` shows the list even to somebody who has a session. */
function policyWithAccountChoice() {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}

/** Consent is implied, as where an administrator has given it for everybody. */
async function consent(context: KoaContextWithOIDC, client: AuthorityClient) {
  const { provider, session, params } = context.oidc;
  if (!session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email offline_access');
  grant.addResourceScope(resourceOf(client), fullScope(client));
  await grant.save();
  // oidc-provider has dropped offline_access, for want of prompt=consent; without it MSAL's refresh asks for more than was granted.
  if (params && typeof params.scope === 'string') params.scope = `${params.scope} offline_access`;
  return grant;
}
