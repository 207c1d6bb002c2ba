import { createClient } from '#api/client.ts';
import { schemas } from '#api/schemas.ts';
import { operations, type OperationName } from '#api/operations.ts';
import type { LookupRequest, Response as Answer } from '#api/types.ts';

/** One request that the client has sent and that waits for its answer. */
export interface Pending {
  readonly operation: OperationName;
  readonly path: string;
  readonly body: unknown;
  readonly signal: AbortSignal | null | undefined;
  answer(body?: unknown, status?: number): void;
  /** `path`: where the input is wrong. */
  refuse(code: string, status: number, path?: string): void;
  lose(): void;
}

/** The network between the real client and a server, in the test's own hands: each request waits until it is answered. */
export function createTransport(getAccessToken: () => Promise<string> = async () => 'token') {
  const sent: Pending[] = [];
  const waiting: ((request: Pending) => void)[] = [];

  const transport: typeof fetch = (input, init) =>
    new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      const path = String(input);
      const operation = findOperation(init?.method, path);
      const request: Pending = {
        operation,
        path,
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
        signal: init?.signal,
        answer: (body, status = body === undefined ? 204 : 200) =>
          resolve(
            body === undefined
              ? new Response(null, { status })
              : Response.json(schemas[operation].response.parse(body), { status }),
          ),
        refuse(code, status, path) {
          const errors = path === undefined ? [] : [{ path, message: 'is wrong' }];
          resolve(Response.json({ code, status, title: code, errors }, { status }));
        },
        lose: () => reject(new TypeError('fetch failed')),
      };
      const next = waiting.shift();
      if (next) next(request);
      else sent.push(request);
    });

  const anything = async () => sent.shift() ?? (await new Promise<Pending>((resolve) => waiting.push(resolve)));

  return {
    client: createClient(operations, { origin: '', getAccessToken, fetch: transport }),
    /** The next request, whatever it is and whenever it comes. */
    anything,
    /** The same; fails when it is another one. */
    async next(operation: OperationName): Promise<Pending> {
      const request = await anything();
      if (request.operation !== operation) throw new Error(`Awaited ${operation}, got ${request.operation}`);
      return request;
    },
    /** What was sent and nobody has asked for yet. */
    unasked: () => sent.map(({ operation }) => operation),
  };
}

function findOperation(method: string | undefined, path: string): OperationName {
  const names = Object.keys(operations) as OperationName[]; // a cast: Object.keys widens to string
  const found = names.find((name) => {
    const pattern = operations[name].path.replace(/\{\w+\}/g, '[^/]+');
    return operations[name].method === method && new RegExp(`^${pattern}(\\?|$)`).test(path);
  });
  if (!found) throw new Error(`No operation is at ${method} ${path}`);
  return found;
}

export const amina = {
  id: '11111111-1111-4111-8111-111111111111',
  displayName: 'Amina Khan',
  emailAddress: 'amina.khan@northbridge.example',
  unit: 'Chemistry',
};
export const tom = {
  ...amina,
  id: '22222222-2222-4222-8222-222222222222',
  displayName: 'Tom Reilly',
  emailAddress: 'tom@northbridge.example',
};
export const interactionId = '33333333-3333-4333-8333-333333333333';

export const me: Answer<'getMe'> = {
  colleague: amina,
  institution: { id: '44444444-4444-4444-8444-444444444444', name: 'Northbridge', domains: ['northbridge.example'] },
  roles: [],
  mayCorrectForEveryone: false,
};

type LoggedMessage = Omit<NonNullable<Answer<'lookup'>['interaction']>, 'people'> & { readonly people?: string[] };

export const sharing: Answer<'lookup'>['settings']['sharing'] = {
  institution: 'University of Northbridge',
  visibility: 'institution',
  allowed: ['institution', 'unit', 'tie', 'private'],
  unit: 'School of Chemistry',
  tieUnit: 'School of Chemistry',
  sees: ['School of Chemistry'],
  managersSee: true,
};

/** An answer to the lookup: by domain alone, as the server's rules have it for these examples. */
export function recognise(request: Pending, interaction?: LoggedMessage): Answer<'lookup'> {
  const { correspondents } = request.body as LookupRequest; // a cast: the client has typed it
  return {
    correspondents: correspondents.map(({ emailAddress }) => ({
      emailAddress: emailAddress.toLowerCase(),
      kind: kindOf(emailAddress.toLowerCase()),
      reason: { code: 'other-domain', params: {} },
      relationships: [],
      interactions: [],
      totals: { interactions: 0, colleagues: 0 },
    })),
    ...(interaction ? { interaction: { people: [], ...interaction } } : {}),
    settings: {
      askBeforeSending: false,
      sharing,
      logRules: [],
      harmlessLabels: [],
    },
  };
}

function kindOf(emailAddress: string): Answer<'lookup'>['correspondents'][number]['kind'] {
  if (emailAddress.endsWith('@northbridge.example')) return 'colleague';
  if (emailAddress.endsWith('@mail.example')) return 'personal';
  if (emailAddress.startsWith('noreply@')) return 'automated';
  return emailAddress.includes('@') ? 'external' : 'invalid';
}
