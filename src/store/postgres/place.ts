import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AppError } from '#domain/app-error.ts';
import { handOver, type Account } from './account.ts';

/** Where a cluster's files are and where it listens. */
export interface Place {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  readonly log: string;
  readonly listen:
    | { readonly transport: 'socket'; readonly host: string; readonly port: number }
    | {
        readonly transport: 'tcp';
        readonly host: string;
        readonly port: number;
        readonly password: string;
        readonly passwordFile: string;
      };
}

export type Transport = Place['listen']['transport'];

export function prepareFolder(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  return realpathSync(dataFolder);
}

export async function preparePlace(folder: string, transport: Transport, account: Account): Promise<Place> {
  const place = { folder, data: join(folder, 'data'), log: join(folder, 'postgresql.log') };
  if (transport === 'socket') {
    return { ...place, listen: { transport, host: prepareSocketFolder(folder, account), port: 5432 } };
  }
  const passwordFile = join(folder, 'password');
  const password = keep(passwordFile, randomBytes(24).toString('base64url'));
  const port = Number(keep(join(folder, 'port'), String(await findFreePort())));
  return { ...place, listen: { transport, host: '127.0.0.1', port, password, passwordFile } };
}

export function connectionUrl(place: Place, role: string, database: string): string {
  const { listen } = place;
  if (listen.transport === 'socket') {
    return `postgresql://${role}@localhost:${String(listen.port)}/${database}?host=${encodeURIComponent(listen.host)}`;
  }
  return `postgresql://${role}:${listen.password}@${listen.host}:${String(listen.port)}/${database}`;
}

/** A socket's path may have about 107 bytes, a data folder's any number: so it stands elsewhere, private, named by a hash. */
function prepareSocketFolder(folder: string, account: Account): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const owner = account.owner?.uid ?? process.getuid?.() ?? 0;
  const path = `/tmp/acquaint-${hash}`;
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const mine = new Set([owner, process.getuid?.()]);
  const status = lstatSync(path);
  if (!status.isDirectory() || !mine.has(status.uid)) {
    throw new AppError('store-unavailable', `${path} belongs to somebody else: remove it, then start again.`);
  }
  handOver(path, account);
  chmodSync(path, 0o700);
  return path;
}

function keep(path: string, initial: string): string {
  if (!existsSync(path)) writeFileSync(path, initial, { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A cast: a server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
