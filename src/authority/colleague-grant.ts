import { errors, type Provider, type TokenEndpointGrantContext } from 'oidc-provider';
import { findAccount } from './account.ts';
import type { AuthorityClient, AuthorityInstitution } from './options.ts';
import { describeResource, fullScope, resourceOf } from './resource.ts';

export const colleagueGrant = 'urn:acquaint:colleague';

interface Registration {
  readonly client: AuthorityClient;
  readonly institution: AuthorityInstitution;
}

interface GrantParameters {
  readonly username?: string;
  readonly scope?: string;
  readonly redirect_uri?: string;
}

/**
 * How the emulated host and the command line come by a sample colleague's tokens: they name the colleague and a registered broker.
 * A page can't: browsers send an Origin with every POST.
 */
export function allowColleagueGrant(provider: Provider, registration: Registration): void {
  provider.registerGrantType<GrantParameters>(colleagueGrant, (context) => answer(context, registration), [
    'username',
    'scope',
    'redirect_uri',
  ]);
}

async function answer(
  context: TokenEndpointGrantContext<GrantParameters>,
  { client, institution }: Registration,
): Promise<void> {
  const { provider, client: caller } = context.oidc;
  const { username = '', scope = '', redirect_uri: broker = '' } = context.oidc.params;
  if (context.get('origin')) throw new errors.UnauthorizedClient('a page signs in by MSAL, not by this grant');
  if (!client.brokers.includes(broker)) throw new errors.InvalidRequest('redirect_uri is not a registered broker');
  if (!scope.split(' ').includes(fullScope(client)))
    throw new errors.InvalidScope('the scope of the API is missing', scope);
  const objectId = findObjectId(institution, username);
  const account = objectId === undefined ? undefined : findAccount(institution, objectId);
  if (!account) throw new errors.InvalidGrant('no such colleague at this institution');

  const accessToken = new provider.AccessToken({
    client: caller,
    accountId: account.accountId,
    resourceServer: new provider.ResourceServer(resourceOf(client), describeResource(client)),
    scope: fullScope(client),
    grantId: '',
    gty: colleagueGrant,
  });
  const idToken = new provider.IdToken(await account.claims('id_token', 'openid profile', {}, []), { ctx: context });
  Object.assign(idToken, { scope: 'openid profile' });
  context.body = {
    token_type: 'Bearer',
    scope: fullScope(client),
    expires_in: accessToken.expiration,
    access_token: await accessToken.save(),
    id_token: await idToken.issue({ use: 'idtoken' }),
  };
}

function findObjectId({ colleagues }: AuthorityInstitution, username: string): string | undefined {
  const address = username.trim().toLowerCase();
  return colleagues.find(({ emailAddress }) => emailAddress.toLowerCase() === address)?.objectId;
}
