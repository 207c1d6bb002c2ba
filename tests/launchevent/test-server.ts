import { operations } from '#api/operations.ts';
import { schemas } from '#api/schemas.ts';
import type { LogRequest, LookupRequest, LookupResponse } from '#api/types.ts';

type LookupCorrespondent = LookupResponse['correspondents'][number];
export type Known = Partial<LookupCorrespondent>;

export interface TestServerOptions {
  /** What the server knows, by address. */
  readonly known?: Readonly<Record<string, Known>>;
  readonly isAsking?: boolean;
  readonly conversation?: LookupResponse['conversation'];
  /** Comes before the server's own answer: a promise that never ends, a refusal, something that is no answer. */
  readonly intervene?: (request: { readonly path: string; readonly token: string }) => Promise<Response> | undefined;
}

/** The server and the host's sign-in as the script finds them in its runtime; what it sends must be what the API takes. */
export function createTestServer({ known = {}, isAsking = true, conversation, intervene }: TestServerOptions) {
  const lookups: LookupRequest[] = [];
  const logged: LogRequest[] = [];
  const tokens: string[] = [];

  const answer = async (url: string, init: { readonly method: string; readonly body: string }) => {
    const { pathname, origin } = new URL(url);
    if (origin !== 'https://acquaint.example' || init.method !== 'POST') throw new Error(`Who is at ${url}?`);
    if (pathname === operations.lookup.path) {
      const request = schemas.lookup.body.parse(JSON.parse(init.body));
      lookups.push(request);
      const correspondents = request.correspondents.map(({ emailAddress }) =>
        describe(emailAddress, known[emailAddress]),
      );
      const sharing = { institution: 'University of Northbridge', visibility: 'institution', allowed: ['institution'] };
      const settings = {
        askBeforeSending: isAsking,
        sharing: { ...sharing, sees: [], managersSee: true },
        logRules: [],
        harmlessLabels: [],
      };
      return Response.json(schemas.lookup.response.parse({ correspondents, conversation, settings }));
    }
    if (pathname !== operations.logInteraction.path) throw new Error(`What is ${pathname}?`);
    logged.push(schemas.logInteraction.body.parse(JSON.parse(init.body)));
    return Response.json({ id: id(9), created: true, contributions: 1, visibility: 'institution' }, { status: 201 });
  };

  const fetch = (url: string, init: { method: string; body: string; headers: Record<string, string> }) => {
    const token = init.headers['authorization'] ?? '';
    tokens.push(token);
    return intervene?.({ path: new URL(url).pathname, token }) ?? answer(url, init);
  };

  return { lookups, logged, tokens, given: { fetch, nestedAppAuthBridge: createBridge() } };
}

/** The host's sign-in: gives a token to whoever asks silently, `fresh` when the last one was refused. */
export function createBridge(reply: (request: BridgeRequest) => object | undefined = grant) {
  const listeners = new Set<(message: string) => void>();
  return {
    addEventListener: (_: string, listener: (message: string) => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: (message: string) => void) => void listeners.delete(listener),
    postMessage: (text: string) => {
      const request = JSON.parse(text) as BridgeRequest; // a cast: the script sent it
      const answer = reply(request);
      const { requestId } = request;
      const message = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer });
      if (answer) setTimeout(() => listeners.forEach((listener) => listener(message)), 0);
    },
  };
}

interface BridgeRequest {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams: { readonly forceRefresh: boolean };
}

function grant({ method, tokenParams }: BridgeRequest): object {
  if (method !== 'GetToken') throw new Error(`${method} would show something`);
  return { success: true, token: { access_token: tokenParams.forceRefresh ? 'fresh' : 'token' } };
}

export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function describe(emailAddress: string, known: Known = {}): LookupCorrespondent {
  return {
    emailAddress,
    kind: 'external',
    reason: { code: 'other-domain', params: {} },
    relationships: [],
    interactions: [],
    totals: { interactions: 0, colleagues: 0 },
    ...known,
  };
}
