import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** One file that may hold messages: on disk, or inside an archive. */
export interface MailFile {
  readonly name: string;
  readonly modifiedAt: number;
  /** Its place or name says that it is a message, whatever it holds. */
  readonly isSaidToBeMessage: boolean;
  readonly chunks: () => AsyncIterable<Uint8Array>;
  readonly read: (start: number, length: number) => Promise<Buffer>;
}

/** All files below a folder in the order of their names; links are not followed, a Maildir's `tmp` is left out. */
export async function* filesBelow(folder: string, root = folder): AsyncGenerator<MailFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  const isMaildir = isMaildirListing(entries.map((entry) => entry.name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !(isMaildir && entry.name === 'tmp')) yield* filesBelow(path, root);
    else if (entry.isFile()) yield await fileAt(path, path.slice(root.length + 1));
  }
}

export async function fileAt(path: string, name = basename(path)): Promise<MailFile> {
  const { size, mtimeMs } = await stat(path);
  return {
    name,
    modifiedAt: Math.floor(mtimeMs),
    isSaidToBeMessage: isSaidToBeMessage(path),
    chunks: () => (size <= readAtOnce ? wholeFile(path) : createReadStream(path, { highWaterMark: readAtOnce })),
    read: (start, length) => readStretch(path, start, length),
  };
}

/** By its extension, or as a file in a Maildir's `cur` or `new`, whose names end in a host and flags. */
export function isSaidToBeMessage(path: string): boolean {
  const isInMaildir = /^(?:cur|new)$/u.test(basename(dirname(path))) && /^\d+\.[^/]+/u.test(basename(path));
  return isInMaildir || /\.(?:eml|msg)$/iu.test(path);
}

const readAtOnce = 1024 * 1024;

function isMaildirListing(names: readonly string[]): boolean {
  return ['cur', 'new', 'tmp'].every((name) => names.includes(name));
}

async function* wholeFile(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path);
}

async function readStretch(path: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
