import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#domain/app-error.ts';
import { copyBinaries, programPath } from './binaries.ts';

/** How PostgreSQL's programs are run: it refuses root. */
export interface Account {
  readonly binaries: string;
  /** Whose the data directory and the socket's folder are. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  readonly toCommand: (program: string, parameters: readonly string[]) => readonly [string, readonly string[]];
  readonly spawnOptions: Pick<SpawnOptions, 'uid' | 'gid'>;
}

const accounts = ['postgres', 'nobody'];
const asOtherUser = ['--user', '--map-user=1000', '--map-group=1000'];

/**
 * Whoever runs this process, or for root the account `postgres` or `nobody`. Where that account reaches neither the
 * binaries nor the folder (a parent of mode 0700), root runs them as somebody else inside a user namespace.
 */
export function chooseAccount(options: { readonly binaries: string; readonly folder: string }): Account {
  const { binaries, folder } = options;
  if (process.getuid?.() !== 0) return plain(binaries);
  const candidates = accounts.map(findAccount).filter((account) => account !== undefined);
  for (const account of candidates) {
    if (canRun(ofAccount(binaries, account), folder)) return ofAccount(binaries, account);
  }
  const namespaced = inNamespace(binaries);
  if (canRun(namespaced, folder)) return namespaced;
  for (const account of candidates) {
    const copied = ofAccount(copyBinaries(binaries), account);
    if (canRun(copied, folder)) return copied;
  }
  throw new AppError(
    'store-unavailable',
    `PostgreSQL does not run as root, and no other account reaches ${folder}: use a folder whose parents others may enter.`,
  );
}

/** Hands everything below a path to the account, where it isn't already the account's. */
export function handOver(path: string, account: Account): void {
  if (!account.owner) return;
  const { uid, gid } = account.owner;
  const status = lstatSync(path);
  if (status.uid === uid) return;
  lchownSync(path, uid, gid);
  if (!status.isDirectory()) return;
  for (const name of readdirSync(path)) handOver(join(path, name), account);
  chmodSync(path, 0o700);
}

function plain(binaries: string): Account {
  return { binaries, owner: undefined, toCommand: (program, parameters) => [program, parameters], spawnOptions: {} };
}

function ofAccount(binaries: string, owner: { uid: number; gid: number }): Account {
  return { ...plain(binaries), owner, spawnOptions: owner };
}

function inNamespace(binaries: string): Account {
  return {
    binaries,
    owner: { uid: 0, gid: 0 },
    toCommand: (program, parameters) => ['unshare', [...asOtherUser, program, ...parameters]],
    spawnOptions: {},
  };
}

/** Tries rather than computes permissions: the folder must open and the program must start. */
function canRun(account: Account, folder: string): boolean {
  const program = programPath(account.binaries, 'postgres');
  const script = ['-c', 'cd "$0" && exec "$1" --version', folder, program];
  const [command, parameters] = account.toCommand('/bin/sh', script);
  return spawnSync(command, parameters, { stdio: 'ignore', ...account.spawnOptions }).status === 0;
}

function findAccount(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
