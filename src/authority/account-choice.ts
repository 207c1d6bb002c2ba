import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { renderAccountChoice, renderNotice, styleHash } from './account-choice-page.ts';
import type { AuthorityClient, AuthorityInstitution } from './options.ts';

interface AccountChoice {
  readonly provider: Provider;
  readonly institution: AuthorityInstitution;
  readonly client: AuthorityClient;
}

/** The page of an open sign-in: shows the institution's colleagues, and takes the choice. */
export async function answerAccountChoice(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, institution, client }: AccountChoice,
): Promise<void> {
  setPageHeaders(response, client);
  try {
    const { params } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      const hint = typeof params.login_hint === 'string' ? params.login_hint : undefined;
      response.end(renderAccountChoice({ institution, hint }));
      return;
    }
    const chosen = (await readForm(request)).get('account');
    const isColleague = institution.colleagues.some(({ objectId }) => objectId === chosen);
    const result = isColleague
      ? { select_account: {}, login: { accountId: String(chosen) } }
      : { error: 'access_denied', error_description: 'The sign-in was cancelled' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    response.statusCode = 400;
    response.end(renderNotice('This sign-in has expired', 'Close this window and sign in again.'));
  }
}

function setPageHeaders(response: ServerResponse, client: AuthorityClient): void {
  // The answer to the form is a redirect to the add-in's own page, which form-action covers too.
  const origins = client.redirectUris.map((uri) => new URL(uri).origin);
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    `form-action 'self' ${origins.join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 4096) return new URLSearchParams();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
