import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { answerAccountChoice } from './account-choice.ts';
import { issuerOf, type AuthorityInstitution, type AuthorityOptions } from './options.ts';
import { createProvider } from './provider.ts';
import { loadSigningKeys, publicKeys } from './signing-keys.ts';

interface Issuer {
  readonly institution: AuthorityInstitution;
  readonly provider: Provider;
  readonly answer: RequestListener;
}

/**
 * A sign-in authority in Entra's shapes, for development and tests only: it asks nobody for a password and gives a token to whoever names a
 * sample colleague. The production server refuses its tokens, since it takes Entra's alone. Must be served over https at `options.url`.
 */
export async function createAuthority(options: AuthorityOptions): Promise<RequestListener> {
  const keys = await loadSigningKeys(options.keysFile);
  const issuers = new Map(
    options.institutions.map((institution): [string, Issuer] => {
      const provider = createProvider(options, institution, keys);
      return [institution.tenantId, { institution, provider, answer: provider.callback() }];
    }),
  );
  const documents = new Map<string, unknown>([
    ['/common/discovery/v2.0/keys', { keys: publicKeys(keys, issuerOf(options.url, '{tenantid}')) }],
    ['/colleagues', listColleagues(options.institutions)],
  ]);

  return (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const [, tenantId = '', version, page] = path.split('/');
    const issuer = version === 'v2.0' ? issuers.get(tenantId) : undefined;
    if (issuer && page === 'interaction') {
      answerAccountChoice(request, response, { ...issuer, client: options.client }).catch(() => fail(response));
    } else if (issuer) {
      void issuer.answer(unprefix(request, `/${tenantId}/v2.0`), response);
    } else {
      answerDocument(request, response, documents.get(path));
    }
  };
}

/** As a mounting router does it: oidc-provider reads its prefix off the difference between the two. */
function unprefix(request: IncomingMessage, prefix: string): IncomingMessage {
  const url = request.url ?? prefix;
  return Object.assign(request, { originalUrl: url, url: url.slice(prefix.length) || '/' });
}

function answerDocument(request: IncomingMessage, response: ServerResponse, document: unknown): void {
  const isKnown = document !== undefined && (request.method === 'GET' || request.method === 'HEAD');
  response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(isKnown ? document : { error: 'not_found' }));
}

function fail(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
  response.end('The sign-in failed\n');
}

/** Whom a host or the command line may name, the first institution's first. */
function listColleagues(institutions: readonly AuthorityInstitution[]) {
  return institutions.flatMap(({ tenantId, name, colleagues }) =>
    colleagues.map(({ emailAddress, displayName, unit, objectId }) => ({
      emailAddress,
      displayName,
      unit,
      institution: name,
      tenantId,
      objectId,
    })),
  );
}
