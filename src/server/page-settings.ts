/** What the pages need to know of this installation; each page gets it as JSON, with the nonce of its own policy. */
export interface PageSettings {
  readonly clientId: string;
  /** The scope that the API's tokens carry, in full. */
  readonly scope: string;
  /** The authority that tokens are asked of, or '' where MSAL's configuration says it. */
  readonly authority: string;
  /** MSAL's own configuration, handed over as it is. */
  readonly msal: {
    readonly auth: { readonly authority: string; readonly [name: string]: unknown };
    readonly [name: string]: unknown;
  };
}

/** The settings for Entra: any institution's colleagues sign in at `organizations`, and which may come in is checked here. */
export function entraPageSettings(configuration: {
  readonly origin: string;
  readonly clientId: string;
  readonly authority: string;
}): PageSettings {
  const { origin, clientId } = configuration;
  const authority = `${configuration.authority}/organizations`;
  return {
    clientId,
    scope: `api://${clientId}/access_as_user`,
    authority,
    msal: { auth: { clientId, authority, redirectUri: `${origin}/auth.html` } },
  };
}
