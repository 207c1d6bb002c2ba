import { request } from 'playwright-core';
import { clientAt } from '../../scripts/development-client.ts';
import type { Addresses } from '../../scripts/ports.ts';

export interface ColleagueRequests {
  /** Asks the product's API as this sample colleague; the answer's JSON. */
  readonly get: (emailAddress: string, path: string) => Promise<unknown>;
  readonly post: (emailAddress: string, path: string, body: unknown) => Promise<unknown>;
  /** The same as a connected system, by its API key. */
  readonly putBy: (key: string, path: string, body: unknown) => Promise<unknown>;
  readonly removeBy: (key: string, path: string) => Promise<unknown>;
  readonly patch: (emailAddress: string, path: string, body: unknown) => Promise<unknown>;
  readonly delete: (emailAddress: string, path: string) => Promise<unknown>;
  /** Takes back everything that the colleague has logged since this moment, in milliseconds. */
  readonly takeBackSince: (emailAddress: string, since: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Init {
  readonly method: string;
  readonly data?: unknown;
}

interface Colleague {
  readonly emailAddress: string;
  readonly tenantId: string;
}

/** The running product's API beside the pane: to look at what was kept, and to leave the store as it was. */
export async function openColleagueRequests(addresses: Addresses): Promise<ColleagueRequests> {
  const http = await request.newContext({ ignoreHTTPSErrors: true });
  const { clientId } = clientAt(addresses);
  const answer = await http.get(`${addresses.authority}/colleagues`);
  const colleagues = (await answer.json()) as readonly Colleague[]; // a cast: the authority's own tests hold it to this
  const tokens = new Map<string, Promise<string>>();

  async function fetchToken(emailAddress: string): Promise<string> {
    const colleague = colleagues.find((one) => one.emailAddress === emailAddress);
    if (!colleague) throw new Error(`${emailAddress} is no sample colleague`);
    const granted = await http.post(`${addresses.authority}/${colleague.tenantId}/v2.0/token`, {
      form: {
        grant_type: 'urn:acquaint:colleague',
        client_id: clientId,
        username: emailAddress,
        scope: `api://${clientId}/access_as_user openid profile offline_access`,
        redirect_uri: `brk-multihub://${new URL(addresses.product).host}`,
      },
    });
    return ((await granted.json()) as { access_token: string }).access_token; // a cast: RFC 6749's shape
  }

  async function ask(emailAddress: string, path: string, init: Init): Promise<unknown> {
    const token = tokens.get(emailAddress) ?? fetchToken(emailAddress);
    tokens.set(emailAddress, token);
    return await askBy(await token, path, init);
  }

  async function askBy(token: string, path: string, init: Init): Promise<unknown> {
    const headers = { authorization: `Bearer ${token}` };
    // A connection that was kept may be closed by the server the moment it is used again.
    const response = await http.fetch(`${addresses.product}${path}`, { ...init, headers, maxRetries: 2 });
    if (!response.ok()) throw new Error(`${init.method} ${path}: ${response.status()} ${await response.text()}`);
    return response.status() === 204 ? undefined : response.json();
  }

  return {
    get: (emailAddress, path) => ask(emailAddress, path, { method: 'GET' }),
    post: (emailAddress, path, data) => ask(emailAddress, path, { method: 'POST', data }),
    removeBy: (key, path) => askBy(key, path, { method: 'DELETE' }),
    putBy: (key, path, data) => askBy(key, path, { method: 'PUT', data }),
    patch: (emailAddress, path, data) => ask(emailAddress, path, { method: 'PATCH', data }),
    delete: (emailAddress, path) => ask(emailAddress, path, { method: 'DELETE' }),
    async takeBackSince(emailAddress, since) {
      const listed = await ask(emailAddress, '/api/v1/me/interactions?limit=100', { method: 'GET' });
      const { interactions } = listed as { interactions: { id: string; loggedAt: string }[] }; // a cast: the API's schema
      for (const { id } of interactions.filter(({ loggedAt }) => Date.parse(loggedAt) >= since)) {
        await ask(emailAddress, `/api/v1/interactions/${id}/contributions/mine`, { method: 'DELETE' });
      }
    },
    close: () => http.dispose(),
  };
}
