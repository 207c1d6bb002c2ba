import { X509Certificate, createPrivateKey, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker, isMainThread, workerData } from 'node:worker_threads';

export interface Certificate {
  /** Who has signed it: to be trusted by whoever asks. PEM. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const validityInDays = 365;
const renewalInDays = 14;
const files = { ca: 'ca.crt', cert: 'localhost.crt', key: 'localhost.key' } as const;

/**
 * The certificate of https://localhost, kept in the folder, made anew when it is missing, damaged or about to expire.
 * It asks nothing, and changes nothing outside the folder: trusting it is a command of its own (scripts/trust-certificate.ts).
 */
export async function ensureCertificate(folder: string, now = Date.now()): Promise<Certificate> {
  const kept = await readCertificate(folder);
  if (kept && isGood(kept, now)) return kept;
  const draft = `${folder}.${randomUUID()}`;
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    await generate(draft);
    await chmod(join(draft, files.key), 0o600);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const made = await readCertificate(folder);
  if (!made || !isGood(made, Date.now())) throw new Error(`No usable certificate could be made in ${folder}`);
  return made;
}

/** Where trust-certificate finds the certificate authority's own certificate. */
export function caFile(folder: string): string {
  return join(folder, files.ca);
}

async function readCertificate(folder: string): Promise<Certificate | undefined> {
  try {
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    const [ca, cert, key] = await Promise.all([read(files.ca), read(files.cert), read(files.key)]);
    return { ca, cert, key };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // a cast: Node's file errors carry a code
    throw error;
  }
}

function isGood({ ca, cert, key }: Certificate, now: number): boolean {
  try {
    const [authority, certificate] = [new X509Certificate(ca), new X509Certificate(cert)];
    const renewal = now + renewalInDays * 24 * 60 * 60 * 1000;
    const isFresh = [authority, certificate].every(({ validToDate }) => validToDate.getTime() > renewal);
    const isForHere =
      certificate.checkHost('localhost') !== undefined && certificate.checkIP('127.0.0.1') !== undefined;
    const isWhole = certificate.verify(authority.publicKey) && certificate.checkPrivateKey(createPrivateKey(key));
    return isFresh && isForHere && isWhole;
  } catch {
    // Whatever can't be parsed is made anew.
    return false;
  }
}

/** In a thread of its own, because making keys in plain JavaScript takes a second, and the generator prints. */
async function generate(folder: string): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { certificateFolder: folder }, stdout: true });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

if (!isMainThread && workerData && typeof workerData === 'object' && 'certificateFolder' in workerData) {
  const { generateCertificates } = await import('office-addin-dev-certs');
  const [ca, cert, key] = Object.values(files).map((name) => join(String(workerData.certificateFolder), name));
  await generateCertificates(ca, cert, key, validityInDays, ['localhost', '127.0.0.1']);
}
