import { join } from 'node:path';
import { Client as DatabaseClient } from 'pg';
import { inject } from 'vitest';
import { createClient, type Client } from '#api/client.ts';
import { operations } from '#api/operations.ts';
import type { LogRequest } from '#api/types.ts';
import { createApp } from '#server/app.ts';
import { listen } from '#server/listen.ts';
import { entraPageSettings } from '#server/page-settings.ts';
import { createTokenCheck, type TokenCheckOptions } from '#server/token-check.ts';
import type { Store } from '#store/store.ts';
import { addInstitution } from '#store/add-institution.ts';
import { createTestDatabase } from './database.ts';
import { makeTestPages } from './test-pages.ts';
import { startTestAuthority, type TestAuthority, type TestColleague } from './test-authority.ts';

export interface TestServer {
  readonly url: string;
  readonly store: Store;
  readonly ownerUrl: string;
  /** Connects as the server's own role. */
  readonly serverUrl: string;
  readonly authority: TestAuthority;
  /** What the server logged, line by line. */
  readonly logged: readonly Record<string, unknown>[];
  /** The typed client, signed in as a colleague. */
  clientFor(colleague: TestColleague): Client;
  /** One request with a good token, past the typed client. */
  send(path: string, init?: RequestInit & { readonly as?: TestColleague }): Promise<Response>;
  /** Takes the database away under the server's feet. */
  dropDatabase(): Promise<void>;
  close(): Promise<void>;
}

/** Two institutions, so that isolation shows, and three colleagues. */
export const northbridge = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'University of Northbridge',
  domains: ['northbridge.example'],
  personalDomains: ['localmail.example'],
};
export const eastmere = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Eastmere College',
  domains: ['eastmere.example'],
  personalDomains: [],
};
export const amina = makeColleague(northbridge.id, 'a', 'Amina Khan', 'amina.khan@northbridge.example');
export const tom = makeColleague(northbridge.id, 'b', 'Tom Reilly', 'tom.reilly@northbridge.example');
/** A colleague who may correct for everyone. */
export const rita: TestColleague = {
  ...makeColleague(northbridge.id, 'd', 'Rita Lowe', 'rita.lowe@northbridge.example'),
  roles: ['RelationshipManager'],
};
export const ros = makeColleague(eastmere.id, 'c', 'Ros Peake', 'ros.peake@eastmere.example');

/** The production server's own app, on a free port, with a database and an authority of the test's own. */
export async function startTestServer(
  options: { readonly tokenCheck?: Partial<TokenCheckOptions>; readonly sampleLoaded?: () => boolean } = {},
): Promise<TestServer> {
  const database = await createTestDatabase();
  for (const institution of [northbridge, eastmere]) {
    await addInstitution({ connectionString: database.ownerUrl, institution });
  }
  const authority = await startTestAuthority();
  const pages = makeTestPages();
  const { clientId } = authority;
  const logged: Record<string, unknown>[] = [];
  const origin = 'https://acquaint.example';
  const app = createApp({
    store: database.store,
    origin,
    frameAncestors: ['https://outlook.example'],
    verifyToken: createTokenCheck({ authority: authority.url, clientId, ...options.tokenCheck }),
    pages: {
      folder: pages.folder,
      settings: entraPageSettings({ origin, clientId, authority: 'https://login.microsoftonline.com' }),
    },
    manifestFile: join(import.meta.dirname, '../../manifest.xml'),
    ...(options.sampleLoaded ? { sampleLoaded: options.sampleLoaded } : {}),
    log: (level, message, fields) => logged.push({ level, message, ...fields }),
  });
  const listening = await listen({ app, host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${listening.port}`;

  return {
    url,
    store: database.store,
    ownerUrl: database.ownerUrl,
    serverUrl: database.serverUrl,
    authority,
    logged,
    clientFor: (colleague) =>
      createClient(operations, { origin: url, getAccessToken: () => authority.tokenFor(colleague) }),
    send: async (path, { as = amina, ...init } = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('authorization')) headers.set('authorization', `Bearer ${await authority.tokenFor(as)}`);
      return fetch(`${url}${path}`, { ...init, headers });
    },
    dropDatabase: () => dropDatabase(database.ownerUrl),
    close: async () => {
      await listening.close();
      await authority.close();
      await database.drop();
      pages.remove();
    },
  };
}

async function dropDatabase(ownerUrl: string): Promise<void> {
  const client = new DatabaseClient({ connectionString: inject('testPostgres').adminUrl });
  await client.connect();
  await client.query(`drop database ${new URL(ownerUrl).pathname.slice(1)} with (force)`);
  await client.end();
}

function makeColleague(institutionId: string, digit: string, displayName: string, emailAddress: string): TestColleague {
  const objectId = `00000000-0000-4000-8000-${digit.repeat(12)}`;
  return { institutionId, objectId, displayName, emailAddress };
}

/** A good log of one mail from Jo Green of Acme to Amina, but for what is given. */
export function logRequest(more: Partial<LogRequest> = {}): LogRequest {
  return {
    kind: 'email',
    occurredAt: '2026-03-01T09:30:00+00:00',
    subject: 'Hello',
    direction: 'in',
    from: { emailAddress: 'jo.green@acme.example', displayName: 'Jo Green' },
    correspondents: [{ emailAddress: amina.emailAddress, displayName: amina.displayName }],
    ...more,
  };
}
