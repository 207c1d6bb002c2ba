import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { getSystemErrorMessage } from 'node:util';
import { AppError } from '#domain/app-error.ts';

/** One file that may hold messages: on disk, or inside an archive. */
export interface MailFile {
  readonly name: string;
  readonly modifiedAt: number;
  readonly length: number;
  /** Its place or name says that it is a message, whatever it holds. */
  readonly isSaidToBeMessage: boolean;
  /** The first 4 kB, by which its kind is told. */
  readonly head: Uint8Array;
  /** Why the file can't be read at all. */
  readonly problem?: string;
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly read: (start: number, length: number) => Promise<Buffer>;
}

/** All files below a folder in the order of their names; links are not followed, a Maildir's `tmp` is left out. */
export async function* filesBelow(folder: string): AsyncGenerator<MailFile> {
  const reading: Promise<MailFile>[] = [];
  for await (const { path, problem } of pathsBelow(folder)) {
    if (path === folder) throw new AppError('invalid-input', `${folder} can't be opened: ${problem}.`);
    const name = path.slice(folder.length).replace(/^[\\/]/u, '');
    const file = problem === undefined ? fileAt(path, name) : Promise.reject(new Error(problem));
    reading.push(file.catch((error: unknown) => unreadableFile(name, `It can't be opened: ${reasonOf(error)}.`)));
    const next = reading.length >= readAhead ? reading.shift() : undefined;
    if (next) yield await next;
  }
  for (const file of reading) yield await file;
}

/** Every file, and every folder that can't be listed, with the reason. */
async function* pathsBelow(folder: string): AsyncGenerator<{ readonly path: string; readonly problem?: string }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(reasonOf);
  if (typeof entries === 'string') {
    yield { path: folder, problem: entries };
    return;
  }
  const isMaildir = isMaildirListing(entries.map((entry) => entry.name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !(isMaildir && entry.name === 'tmp')) yield* pathsBelow(path);
    else if (entry.isFile()) yield { path };
  }
}

/** How many files are read at a time: waiting for the disk one by one takes longer than reading them. */
const readAhead = 16;

export async function fileAt(path: string, name = basename(path)): Promise<MailFile> {
  const { size, mtimeMs } = await stat(path);
  const read = stretchReader(path);
  const bytes = await (size <= readAtOnce ? readFile(path) : read(0, headLength));
  return {
    name,
    modifiedAt: Math.floor(mtimeMs),
    length: size,
    isSaidToBeMessage: isSaidToBeMessage(path),
    head: bytes.subarray(0, headLength),
    chunks: () => (size <= readAtOnce ? Readable.from([bytes]) : createReadStream(path, { highWaterMark: readAtOnce })),
    read,
  };
}

function unreadableFile(name: string, problem: string): MailFile {
  const nothing = Buffer.alloc(0);
  return {
    name,
    problem,
    modifiedAt: 0,
    length: 0,
    isSaidToBeMessage: true,
    head: nothing,
    chunks: () => Readable.from([nothing]),
    read: async () => nothing,
  };
}

/** By its extension, or as a file in a Maildir's `cur` or `new`, whose names end in a host and flags. */
export function isSaidToBeMessage(path: string): boolean {
  const isInMaildir = /^(?:cur|new)$/u.test(basename(dirname(path))) && /^\d+\.[^/]+/u.test(basename(path));
  return isInMaildir || /\.(?:eml|msg)$/iu.test(path);
}

export const readAtOnce = 1024 * 1024;
export const headLength = 4096;

/** Why a file can't be read, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'errno' in error && typeof error.errno === 'number' ? getSystemErrorMessage(error.errno) : error.message;
}

function isMaildirListing(names: readonly string[]): boolean {
  return ['cur', 'new', 'tmp'].every((name) => names.includes(name));
}

/** Made apart, because what is kept for each message must not hold the file's content too. */
function stretchReader(path: string): MailFile['read'] {
  return async (start, length) => {
    const handle = await open(path);
    try {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read(buffer, 0, length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  };
}
