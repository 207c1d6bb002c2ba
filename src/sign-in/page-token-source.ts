import {
  createStandardPublicClientApplication,
  type IPublicClientApplication,
  type RedirectRequest,
} from '@azure/msal-browser';
import type { PageSettings } from './page-settings.ts';
import { toSignInError } from './sign-in-error.ts';
import type { TokenSource } from './token-source.ts';

/** A hidden frame that the browser or the authority leaves without an answer, in milliseconds. */
const frameLimit = 6_000;

/**
 * Tokens for a page in a browser tab of its own: from the session that the tab or the authority has; else this page goes to the authority, and
 * comes back to its own address by auth.html.
 */
export async function openPageTokenSource(settings: PageSettings): Promise<TokenSource> {
  const { scope, authority, msal } = settings;
  const request = { scopes: [scope], ...(authority === '' ? {} : { authority }) };
  const client = await createStandardPublicClientApplication({
    ...msal,
    system: {
      ...msal.system,
      iframeBridgeTimeout: frameLimit,
      loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined },
    },
  });
  // What went wrong on the way back is told once, to whoever asks first; after that it is simply nobody who is signed in.
  let failure = await finishRedirect(client);
  const account = () => client.getActiveAccount() ?? client.getAllAccounts()[0];

  return {
    async getSilently({ isRejected }) {
      if (failure) {
        const told = failure;
        failure = undefined;
        throw told;
      }
      const known = account();
      try {
        const { accessToken, account: found } = known
          ? await client.acquireTokenSilent({ ...request, account: known, forceRefresh: isRejected })
          : await client.ssoSilent(request);
        client.setActiveAccount(found);
        return accessToken;
      } catch (cause) {
        throw toSignInError(cause);
      }
    },
    async getByWindow() {
      await leaveFor(client, { ...request, ...hintOf(account()) });
      // The page is going.
      return await new Promise<never>(() => undefined);
    },
  };
}

async function finishRedirect(client: IPublicClientApplication): Promise<Error | undefined> {
  try {
    const result = await client.handleRedirectPromise();
    if (result) client.setActiveAccount(result.account);
    return undefined;
  } catch (cause) {
    return toSignInError(cause);
  }
}

async function leaveFor(client: IPublicClientApplication, request: RedirectRequest): Promise<void> {
  try {
    await client.acquireTokenRedirect(request);
  } catch (cause) {
    throw toSignInError(cause);
  }
}

function hintOf(account: { readonly username: string } | undefined) {
  return account ? { loginHint: account.username } : { prompt: 'select_account' };
}
