import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '#authority/authority.ts';
import type { AuthorityInstitution, AuthorityOptions } from '#authority/options.ts';
import { ensureCertificate, type Certificate } from '../../scripts/certificate.ts';

export const clientId = 'a1f0c0de-ac00-4a1c-9a17-ac9a1a700001';
export const scope = `api://${clientId}/access_as_user`;

const northgate: AuthorityInstitution = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  name: 'University of Northgate',
  colleagues: [
    {
      objectId: '11111111-0000-4000-8000-000000000001',
      emailAddress: 'amina.rahman@northgate.example',
      displayName: 'Amina Rahman',
      unit: 'School of Chemistry',
      roles: ['Administrator'],
    },
    {
      objectId: '11111111-0000-4000-8000-000000000002',
      emailAddress: 'tom.ellis@northgate.example',
      displayName: 'Tom “<Ellis>”',
      unit: 'Enterprise & Impact',
      roles: [],
    },
  ],
};

const southmoor: AuthorityInstitution = {
  tenantId: '22222222-2222-4222-8222-222222222222',
  name: 'Southmoor College',
  colleagues: [
    {
      objectId: '22222222-0000-4000-8000-000000000001',
      emailAddress: 'ruth.vane@southmoor.example',
      displayName: 'Ruth Vane',
      unit: 'Careers',
      roles: [],
    },
  ],
};

export const institutions = { northgate, southmoor };

/** A folder for the run's certificate and keys. */
export async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-authority-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** An https server on a free port of 127.0.0.1; its listener may be set when its address is known. */
export async function listen(certificate: Certificate) {
  let listener: RequestListener = (_, response) => response.writeHead(404).end();
  const server: Server = createServer(certificate, (request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a cast: a listening TCP server has a port
  return {
    url: `https://localhost:${port}`,
    answerBy: (next: RequestListener) => {
      listener = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The authority on a free port, with the page's origin registered as redirect address and broker. */
export async function startAuthority(options: { folder: string; pageOrigin: string }) {
  const certificate = await ensureCertificate(join(options.folder, 'certificate'));
  const server = await listen(certificate);
  const settings: AuthorityOptions = {
    url: server.url,
    institutions: [northgate, southmoor],
    client: {
      clientId,
      scope: 'access_as_user',
      redirectUris: [`${options.pageOrigin}/auth.html`],
      brokers: [`brk-multihub://${new URL(options.pageOrigin).host}`],
    },
    keysFile: join(options.folder, 'authority', 'keys.json'),
  };
  server.answerBy(await createAuthority(settings));
  return { ...server, settings, certificate };
}

interface TokenAnswer {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly token_type: string;
  readonly error?: string;
}

/** The colleague grant, as a host asks for it, with what a test changes. */
export async function askForToken(
  url: string,
  changes: Record<string, string> = {},
  options: { tenantId?: string; origin?: string } = {},
) {
  const form = {
    grant_type: 'urn:acquaint:colleague',
    client_id: clientId,
    username: 'amina.rahman@northgate.example',
    scope: `${scope} openid profile offline_access`,
    redirect_uri: 'brk-multihub://localhost:3000',
    ...changes,
  };
  const response = await fetch(`${url}/${options.tenantId ?? northgate.tenantId}/v2.0/token`, {
    method: 'POST',
    headers: options.origin ? { origin: options.origin } : {},
    body: new URLSearchParams(form),
  });
  return { status: response.status, answer: (await response.json()) as TokenAnswer };
}
