import type { AuthorityClient } from '../src/authority/options.ts';
import { sampleDirectory } from '../sample/directory.ts';
import type { Addresses } from './ports.ts';

/** The add-in's client id at the local authority. */
const clientId = 'a1f0c0de-ac00-4a1c-9a17-ac9a1a700001';

/** The add-in as the local authority knows it. */
export function clientAt({ product }: Addresses): AuthorityClient {
  return {
    clientId,
    scope: 'access_as_user',
    redirectUris: [`${product}/auth.html`],
    brokers: [`brk-multihub://${new URL(product).host}`],
  };
}

/** What the pages are told in development: MSAL asks the local authority, which is no part of Entra. */
export function pageSettingsAt({ product, authority }: Addresses) {
  const issuer = `${authority}/${sampleDirectory[0]?.tenantId}/v2.0/`;
  return {
    clientId,
    scope: `api://${clientId}/access_as_user`,
    authority: issuer,
    msal: {
      auth: {
        clientId,
        authority: issuer,
        knownAuthorities: [new URL(authority).host],
        redirectUri: `${product}/auth.html`,
      },
      system: { protocolMode: 'OIDC' },
    },
  };
}
