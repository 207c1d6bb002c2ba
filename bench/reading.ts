import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadInstitution } from '../src/store/load-institution.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { startPostgres } from '../src/store/postgres/start.ts';
import type { Reader, Store } from '../src/store/store.ts';
import { idOf } from './data.ts';
import { searchInstitution } from './search-data.ts';

export interface ReadingBench {
  readonly store: Store;
  /** Whom no policy binds. */
  readonly database: Client;
  readonly institutionId: string;
  /** By what the viewer may see. */
  readonly sights: Readonly<Record<'everyone’s' | 'by units', Reader>>;
}

interface Options {
  readonly interactions: number;
  /** Keeps what was loaded for the next run. */
  readonly keptIn: string | undefined;
  readonly closers: (() => unknown)[];
  readonly onProgress: (text: string) => void;
}

/** The store alone, without a server before it: what search, overviews and timelines ask of PostgreSQL. */
export async function openReadingBench(options: Options): Promise<ReadingBench> {
  const { interactions, closers, onProgress } = options;
  const { ownerUrl, serverUrl, superuserUrl } = await openDatabase(options);
  await migrate({ connectionString: ownerUrl, serverRole: 'acquaint_server' });
  const institutionId = '55555555-5555-4555-8555-555555555555';
  const data = searchInstitution(institutionId, interactions);
  const outcome = await loadInstitution({ connectionString: ownerUrl, data });
  const database = new Client({ connectionString: superuserUrl });
  await database.connect();
  closers.push(() => database.end());
  if (outcome === 'loaded') await database.query('vacuum (analyze)');
  const version =
    (await database.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? '';
  onProgress(`PostgreSQL ${version}: ${interactions.toLocaleString('en')} interactions ${outcome}`);
  const store = openStore({ connectionString: serverUrl });
  closers.push(() => store.close());
  const jo = { institutionId, colleagueId: idOf('colleague', 0) };
  const unitIds = [idOf('unit', 0), idOf('unit', 1)];
  return {
    ...{ store, database, institutionId },
    sights: {
      'everyone’s': { ...jo, sight: { everyone: true, unitIds: [], ties: true } },
      'by units': { ...jo, sight: { everyone: false, unitIds, ties: true } },
    },
  };
}

/** The embedded store, or the server that DATABASE_OWNER_URL and DATABASE_URL name, whose owner may be anybody. */
async function openDatabase({ interactions, keptIn, closers }: Options) {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: serverUrl, DATABASE_SUPERUSER_URL: superuserUrl } = process.env;
  if (ownerUrl && serverUrl && superuserUrl) return { ownerUrl, serverUrl, superuserUrl };
  const dataFolder =
    keptIn === undefined
      ? mkdtempSync(join(tmpdir(), 'acquaint-bench-'))
      : join(keptIn, `search-${String(interactions)}`);
  mkdirSync(dataFolder, { recursive: true });
  if (keptIn === undefined) closers.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const starting = startPostgres({ dataFolder });
  closers.push(async () => (await starting).stop());
  const postgres = await starting;
  return { ...postgres, superuserUrl: postgres.superuserUrl.replace('/postgres?', '/acquaint?') };
}
