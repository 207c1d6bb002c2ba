import { Client } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#domain/app-error.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { connectionUrl, prepareFolder, preparePlace, removeSocketFolder, type Place, type Transport } from './place.ts';
import { clearStalePid, findPostmaster, spawnPostmaster, stopPostmaster } from './postmaster.ts';
import { ensureRoles } from './roles.ts';

export interface EmbeddedPostgres {
  /** Connects as the owner of the database `acquaint`, who migrates. */
  readonly ownerUrl: string;
  /** Connects as the server's role, which owns nothing. */
  readonly serverUrl: string;
  /** Connects as superuser to the database `postgres`: for tests, which make databases and roles. */
  readonly superuserUrl: string;
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** Holds everything the database keeps; only one process may use it at a time. */
  readonly dataFolder: string;
  readonly transport?: Transport;
}

const patience = 30_000;
// Any number: the lock is held in the database `postgres`, where nobody else takes advisory locks.
const starterLock = 7_307_199_001;

/** Starts PostgreSQL on the folder, or adopts the server that a killed process left running there. */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const folder = prepareFolder(options.dataFolder);
  const account = chooseAccount({ binaries: findBinaries(), folder });
  const transport = options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket');
  const place = await preparePlace(folder, transport, account);
  if (findPostmaster(place) === undefined) await ensureCluster(place, account);
  const holder = await runPostmaster(place, () => spawnPostmaster(place, account));
  const credentials = place.listen.transport === 'tcp' ? { password: place.listen.password } : {};
  try {
    await ensureRoles(holder, credentials);
  } catch (cause) {
    await holder.end();
    await stopPostmaster(place, account);
    throw cause;
  }
  return {
    ownerUrl: connectionUrl(place, 'acquaint_owner', 'acquaint'),
    serverUrl: connectionUrl(place, 'acquaint_server', 'acquaint'),
    superuserUrl: connectionUrl(place, 'postgres', 'postgres'),
    stop: async () => {
      await holder.end().catch(() => undefined); // already gone when the server is
      await stopPostmaster(place, account);
      removeSocketFolder(place);
    },
  };
}

/** Returns the connection whose lock says that this process uses the folder; it goes when the process does. */
async function runPostmaster(place: Place, spawn: () => ReturnType<typeof spawnPostmaster>): Promise<Client> {
  const deadline = Date.now() + patience;
  let child: ReturnType<typeof spawnPostmaster> | undefined;
  let attempts = 0;
  let failure: unknown;
  while (Date.now() < deadline && attempts <= 10) {
    const hasEnded = child === undefined || child.exitCode !== null || child.signalCode !== null;
    if (hasEnded && findPostmaster(place) === undefined) {
      // One that was killed may still be leaving: the next attempt finds its memory free.
      if (attempts > 0) await delay(300);
      attempts += 1;
      await clearStalePid(place);
      child = spawn();
      child.on('error', (cause) => (failure = cause));
      child.unref();
    }
    const client = await connect(place).catch((cause: unknown) => {
      failure = cause;
      return undefined;
    });
    if (client) return await takeLock(client, place);
    await delay(15);
  }
  throw new AppError('store-unavailable', `PostgreSQL did not start: ${place.log} says why.`, { cause: failure });
}

async function connect(place: Place): Promise<Client> {
  const client = new Client({
    connectionString: connectionUrl(place, 'postgres', 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined); // the server ended: whoever asks it next is told
  await client.connect();
  return client;
}

async function takeLock(client: Client, place: Place): Promise<Client> {
  // A process that was just killed holds its lock until the server has noticed.
  const deadline = Date.now() + 1000;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [starterLock]);
    if (rows[0]?.taken === true) return client;
    if (Date.now() > deadline) break;
    await delay(20);
  }
  await client.end();
  throw new AppError(
    'store-unavailable',
    `${place.folder} is already in use by another Acquaint: stop that one first, or start beside it with a folder and a port of its own: ACQUAINT_DATA=FOLDER npm start -- --port N`,
  );
}
