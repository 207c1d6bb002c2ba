import {
  CacheLookupPolicy,
  PublicClientApplication,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { askByPopup } from './ask-by-popup.ts';
import { isFramedByAnother } from './frame.ts';
import type { PageSettings } from './page-settings.ts';
import { toSignInError } from './sign-in-error.ts';

/** Where tokens come from in this window: the host around it, or a window of our own. Rejects with AppError. */
export interface TokenSource {
  /** `isQuick`: a click is waiting, and only while it is fresh may a window open. */
  getSilently(options: { readonly isRejected: boolean; readonly isQuick: boolean }): Promise<string>;
  /** Where the page itself goes to sign in, it never resolves. */
  getByWindow(): Promise<string>;
}

/** A host that announces the bridge and then says nothing would otherwise hang MSAL for ever. */
const handshakeLimit = 4_000;
/** MSAL's own minute is short for somebody who fetches a second factor. */
const popupLimit = 300_000;

export async function openTokenSource(settings: PageSettings): Promise<TokenSource> {
  const request = {
    scopes: [settings.scope],
    ...(settings.authority === '' ? {} : { authority: settings.authority }),
  };
  const { client, isNested } = await openClient(configure(settings));
  const account = () => (isNested ? undefined : (client.getActiveAccount() ?? client.getAllAccounts()[0]));

  return {
    getSilently: ({ isRejected, isQuick }) =>
      tokenOf(() => {
        const known = account();
        // A hidden frame takes ten seconds to fail where the browser keeps a framed page's cookies apart.
        const isFrameless = !isNested && (isQuick || isFramedByAnother());
        return client.acquireTokenSilent({
          ...request,
          ...(known ? { account: known } : {}),
          ...(isFrameless ? { cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken } : {}),
          forceRefresh: isRejected,
        });
      }),
    getByWindow: () =>
      tokenOf(async () => {
        if (isNested) return client.acquireTokenPopup(request);
        const known = account();
        const hint = known ? { loginHint: known.username } : { prompt: 'select_account' };
        const result = await askByPopup(client, { ...request, ...hint, overrideInteractionInProgress: true });
        client.setActiveAccount(result.account);
        return result;
      }),
  };
}

async function tokenOf(acquire: () => Promise<{ readonly accessToken: string }>): Promise<string> {
  try {
    return (await acquire()).accessToken;
  } catch (cause) {
    throw toSignInError(cause);
  }
}

function configure({ msal }: PageSettings): Configuration {
  return {
    ...msal,
    auth: {
      ...msal.auth,
      // In another site's frame the browser keeps our storage apart, and the answer must come back through a page of its own.
      ...(isFramedByAnother() && msal.auth.redirectUri ? { popupRelayUri: msal.auth.redirectUri } : {}),
    },
    system: {
      ...msal.system,
      popupBridgeTimeout: popupLimit,
      loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined },
    },
  };
}

async function openClient(
  configuration: Configuration,
): Promise<{ client: IPublicClientApplication; isNested: boolean }> {
  let isNested = false;
  // MSAL calls the factory only when the bridge has answered.
  const nestable = createNestablePublicClientApplication(configuration, undefined, (configured, controller) => {
    isNested = true;
    return new PublicClientApplication(configured, controller);
  });
  const client = await within(handshakeLimit, nestable);
  if (client) return { client, isNested };
  return { client: await createStandardPublicClientApplication(configuration), isNested: false };
}

/** Undefined when the time is over. */
async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
