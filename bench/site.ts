import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadInstitution } from '../src/store/load-institution.ts';
import { migrate } from '../src/store/migrate.ts';
import { startPostgres } from '../src/store/postgres/start.ts';
import type { TestAuthority } from '../tests/harness/test-authority.ts';
import { benchInstitution, colleagueOf, idOf } from './data.ts';
import { post } from './http.ts';
import { childrenOf, type Contender } from './method.ts';
import { startServer, type BenchServer } from './processes.ts';

const institutionId = '33333333-3333-4333-8333-333333333333';

/** A store of one size, with the product's server and the floor's before it. */
export interface Site {
  readonly interactions: number;
  readonly peopleCount: number;
  readonly product: Side;
  readonly floor: Side;
  /** Past all policies, in the product's database. */
  readonly database: Client;
}

export interface Side extends Pick<Contender, 'server' | 'database'> {
  readonly post: (path: string, body: unknown) => Promise<number>;
}

export async function openSite(options: {
  readonly interactions: number;
  readonly authority: TestAuthority;
  /** Keeps what was loaded for the next run; without it all is gone afterwards. */
  readonly keptIn: string | undefined;
  /** Takes how to end each thing that was started, at once, so that an interrupted start leaves nothing behind. */
  readonly closers: (() => unknown)[];
  readonly onProgress: (text: string) => void;
}): Promise<Site> {
  const { interactions, authority, keptIn, closers, onProgress } = options;
  const dataFolder = keptIn === undefined ? makeFolder(closers) : join(keptIn, String(interactions));
  mkdirSync(dataFolder, { recursive: true });
  const starting = startPostgres({ dataFolder });
  closers.push(async () => (await starting).stop());
  const postgres = await starting;
  await migrate({ connectionString: postgres.ownerUrl, serverRole: 'acquaint_server' });
  const started = performance.now();
  const data = benchInstitution(institutionId, interactions);
  const outcome = await loadInstitution({ connectionString: postgres.ownerUrl, data });
  const superuserUrl = postgres.superuserUrl.replace('/postgres?', '/acquaint?');
  const database = new Client({ connectionString: superuserUrl });
  await database.connect();
  closers.push(() => database.end());
  // What a store that has been up for a day has behind it.
  await database.query('vacuum (analyze)');
  await database.query('checkpoint');
  const seconds = Math.round((performance.now() - started) / 1000);
  onProgress(`${interactions.toLocaleString('en')} interactions ${outcome} after ${seconds} s`);

  const token = await authority.tokenFor(colleagueOf(institutionId));
  const [product, floor] = await Promise.all([
    startServer('product-server.ts', [postgres.serverUrl, authority.url, authority.clientId]),
    startServer('floor-server.ts', [superuserUrl, institutionId, idOf('colleague', 0)]),
  ]);
  closers.push(product.stop, floor.stop);
  const postmaster = Number.parseInt(readFileSync(join(dataFolder, 'data/postmaster.pid'), 'utf8'), 10);
  const sideOf = (server: BenchServer): Side => {
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    closers.push(() => agent.destroy());
    return {
      server: server.pid,
      database: () => childrenOf(postmaster),
      post: (path, body) => post({ agent, url: `${server.url}${path}`, token, body }),
    };
  };
  const sides = { product: sideOf(product), floor: sideOf(floor) };
  return { interactions, peopleCount: data.people.length, ...sides, database };
}

function makeFolder(closers: (() => unknown)[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'acquaint-bench-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
