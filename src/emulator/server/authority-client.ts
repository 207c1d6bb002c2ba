import { z } from 'zod';
import { AppError } from '#domain/app-error.ts';
import type { EmulatorColleague, TokenAnswer, TokenRequest } from '../wire.ts';

/** What the emulator asks of a sign-in authority: who there is, and a token for one of them. */
export interface AuthorityClient {
  readonly listColleagues: () => Promise<readonly EmulatorColleague[]>;
  readonly requestToken: (request: TokenRequest) => Promise<TokenAnswer>;
}

export const tokenRequestSchema = z.object({
  emailAddress: z.string().max(320),
  clientId: z.string().max(200),
  scope: z.string().max(2000),
  origin: z.url().max(2000),
}) satisfies z.ZodType<TokenRequest>;

/** The grant of the local authority, made for hosts and command lines; Entra has no such thing. */
const colleagueGrant = 'urn:acquaint:colleague';

export function createAuthorityClient(authorityUrl: string): AuthorityClient {
  const listColleagues = async () => {
    try {
      const response = await fetch(`${authorityUrl}/colleagues`, { signal: AbortSignal.timeout(timeLimit) });
      return colleaguesSchema.parse(await response.json());
    } catch (cause) {
      throw new AppError('sign-in-unavailable', `There is no sign-in authority at ${authorityUrl}.`, { cause });
    }
  };
  return {
    listColleagues,
    requestToken: async (request) => {
      try {
        const colleague = (await listColleagues()).find(({ emailAddress }) =>
          isSame(emailAddress, request.emailAddress),
        );
        if (!colleague) return refusal('account_unavailable', 'The authority knows no colleague of this address.');
        return await askForToken(`${authorityUrl}/${colleague.tenantId}/v2.0/token`, request);
      } catch (error) {
        // Away, mute or not an authority: for the add-in all the same.
        return refusal('no_network', `The authority can't be reached: ${error instanceof Error ? error.message : ''}`);
      }
    },
  };
}

const timeLimit = 10_000;

const colleaguesSchema = z.array(
  z.object({
    emailAddress: z.string(),
    displayName: z.string(),
    unit: z.string(),
    institution: z.string(),
    tenantId: z.string(),
    objectId: z.string(),
  }),
);

const grantedSchema = z.object({
  access_token: z.string(),
  id_token: z.string(),
  expires_in: z.number(),
  scope: z.string().optional(),
});

const refusedSchema = z.object({ error: z.string(), error_description: z.string().optional() });

async function askForToken(endpoint: string, request: TokenRequest): Promise<TokenAnswer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    signal: AbortSignal.timeout(timeLimit),
    body: new URLSearchParams({
      grant_type: colleagueGrant,
      client_id: request.clientId,
      username: request.emailAddress,
      scope: request.scope,
      // Derived from the add-in's origin, as Outlook does it; the authority compares it with the client's registration.
      redirect_uri: `brk-multihub://${new URL(request.origin).host}`,
    }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    const { error, error_description: description = '' } = refusedSchema.parse(answer);
    return refusal(error, description);
  }
  const token = grantedSchema.parse(answer);
  return {
    isGranted: true,
    accessToken: token.access_token,
    idToken: token.id_token,
    expiresIn: token.expires_in,
    scope: token.scope ?? request.scope,
  };
}

function refusal(error: string, description: string): TokenAnswer {
  return { isGranted: false, error, description };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
