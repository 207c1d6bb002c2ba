import { generateKeyPair, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, type JWK } from 'jose';

/** An RSA key as a JWK with its private parts. */
export type SigningKey = JWK & { readonly kid: string };

/** The keys kept in the file; made on the first call, readable by their owner alone. */
export async function loadSigningKeys(file: string): Promise<readonly SigningKey[]> {
  const kept = await readKeys(file);
  if (kept) return kept;
  const keys = [await makeKey()];
  return (await keep(file, keys)) ? keys : ((await readKeys(file)) ?? loadSigningKeys(file));
}

/** What anybody may know of the keys. */
export function publicKeys(keys: readonly SigningKey[], issuer: string): readonly object[] {
  return keys.map(({ kid, kty, n, e }) => ({ kty, use: 'sig', alg: 'RS256', kid, n, e, issuer }));
}

async function readKeys(file: string): Promise<readonly SigningKey[] | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown }; // a cast: looked at in the next line
    if (Array.isArray(keys) && keys.length > 0 && keys.every(isSigningKey)) return keys;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // A damaged file is worth nothing: whoever is signed in signs in once more.
  await rm(file, { force: true });
  return undefined;
}

function isSigningKey(key: unknown): key is SigningKey {
  const { kid, kty, d } = (key ?? {}) as Partial<SigningKey>; // a cast: only to look at three members
  return typeof kid === 'string' && kty === 'RSA' && typeof d === 'string';
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  return { ...jwk, kty: 'RSA', use: 'sig', alg: 'RS256', kid: await calculateJwkThumbprint(jwk as JWK) }; // a cast: Node's and jose's JWK differ in name only
}

/** Whole or not at all: written beside, then linked; false when another process was first. */
async function keep(file: string, keys: readonly SigningKey[]): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify({ keys }));
    await handle.sync();
    await handle.close();
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false; // a cast: Node's file errors carry a code
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
