import type { BrowserContext } from 'playwright-core';
import { askForToken, institutions } from '../authority/fixture.ts';

const { northgate } = institutions;

/** What MSAL asks a host, as far as the tests look at it. */
export interface HostRequest {
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly tokenParams?: {
    readonly authority?: string;
    readonly clientId: string;
    readonly scope: string;
    readonly forceRefresh?: boolean;
  };
}

type Reply = Readonly<Record<string, unknown>>;

/**
 * A host around the page: `nestedAppAuthBridge` as Outlook offers it, answered from here with the real authority's tokens once somebody has
 * agreed to the host's window. `refusal` makes it fail, `isMute` say nothing, `alter` change a token's answer.
 */
export async function addHost(context: BrowserContext, site: { url: string; authority: { url: string } }) {
  const host = {
    requests: [] as HostRequest[],
    mostAtOnce: 0,
    colleague: northgate.colleagues[0],
    hasConsent: false,
    isMute: false,
    refusal: undefined as { status: string; code: string } | undefined,
    alter: (reply: Reply): Reply => reply,
    asked: (method: HostRequest['method']) => host.requests.filter((request) => request.method === method),
  };
  const environment = new URL(site.authority.url).host;
  const describe = () => ({
    homeAccountId: `${host.colleague?.objectId}.${northgate.tenantId}`,
    environment,
    tenantId: northgate.tenantId,
    username: host.colleague?.emailAddress,
    localAccountId: host.colleague?.objectId,
    name: host.colleague?.displayName,
  });

  async function answer({ method }: HostRequest): Promise<Reply> {
    if (method === 'GetInitContext') {
      const { homeAccountId, tenantId } = describe();
      const accountContext = { homeAccountId, environment, tenantId };
      return {
        success: true,
        initContext: { sdkName: 'Host', sdkVersion: '1', capabilities: { queryAccount: true }, accountContext },
      };
    }
    if (host.refusal) return { success: false, error: { ...host.refusal, description: 'refused' } };
    if (method === 'GetTokenPopup') host.hasConsent = true;
    if (!host.hasConsent)
      return { success: false, error: { status: 'USER_INTERACTION_REQUIRED', code: 'consent', description: 'ask' } };
    const { answer: token } = await askForToken(site.authority.url, {
      username: host.colleague?.emailAddress ?? '',
      redirect_uri: `brk-multihub://${new URL(site.url).host}`,
    });
    return host.alter({ success: true, token: { ...token, properties: null }, account: describe() });
  }

  let underWay = 0;
  await context.exposeFunction('askHost', async (text: string) => {
    const request = JSON.parse(text) as HostRequest; // a cast: MSAL sent it
    host.requests.push(request);
    if (host.isMute) return undefined;
    host.mostAtOnce = Math.max(host.mostAtOnce, ++underWay);
    const reply = await answer(request);
    underWay -= 1;
    return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...reply });
  });
  await context.addInitScript(() => {
    const listeners = new Set<(reply: string) => void>();
    // A cast: the page's window has what exposeFunction put there.
    const { askHost } = window as unknown as { askHost: (text: string) => Promise<string | undefined> };
    const nestedAppAuthBridge = {
      addEventListener: (_: string, listener: (reply: string) => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: (reply: string) => void) => listeners.delete(listener),
      postMessage: (text: string) =>
        void askHost(text).then((reply) => reply !== undefined && listeners.forEach((listener) => listener(reply))),
    };
    Object.assign(window, { nestedAppAuthBridge });
  });
  return host;
}
