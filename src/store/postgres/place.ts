import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** What the place has outside its folder goes when the server has stopped. */
export function removeSocketFolder({ listen }: Place): void {
  if (listen.transport === 'socket') rmSync(listen.host, { recursive: true, force: true });
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
  const path = `/tmp/acquaint-${hash}`;
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (!isOurs(path, account)) {
    // Another account's: it may have run this folder before, or wait there for us with a server of its own.
    if (process.getuid?.() !== 0) {
      throw new AppError('store-unavailable', `${path} belongs to somebody else: remove it, then start again.`);
    }
    rmSync(path, { recursive: true });
    mkdirSync(path, { mode: 0o700 });
  }
  handOver(path, account);
  chmodSync(path, 0o700);
  return path;
}

function isOurs(path: string, account: Account): boolean {
  const status = lstatSync(path);
  return status.isDirectory() && (status.uid === account.owner?.uid || status.uid === process.getuid?.());
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
