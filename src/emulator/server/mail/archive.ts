import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import xz from 'xz-decompress';
import { isSaidToBeMessage, type MailFile } from './mail-files.ts';

/** What unpacked files are kept in: one temporary file, so that memory stays bounded and any message can be read again. */
export interface Spool {
  readonly append: (chunks: AsyncIterable<Uint8Array>) => Promise<{ readonly start: number; readonly length: number }>;
  readonly read: (start: number, length: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Opens a temporary file that is gone with the process, where the system allows that. */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'acquaint-mail-'));
  const handle = await open(join(folder, 'unpacked'), 'wx+', 0o600);
  // Windows can't remove an open file; there it goes when the spool is closed.
  if (process.platform !== 'win32') await rm(folder, { recursive: true });
  let end = 0;
  return {
    append: async (chunks) => {
      const start = end;
      for await (const chunk of chunks) {
        await handle.write(chunk, 0, chunk.length, end);
        end += chunk.length;
      }
      return { start, length: end - start };
    },
    read: async (start, length) => {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read(buffer, 0, length, start);
      return buffer.subarray(0, bytesRead);
    },
    close: async () => {
      await handle.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The files in a tar, each kept in the spool when it is reached. */
export async function* filesInTar(chunks: AsyncIterable<Uint8Array>, spool: Spool): AsyncGenerator<MailFile> {
  const unpack = extract();
  const source = Readable.from(chunks, { objectMode: false });
  source.once('error', (error) => unpack.destroy(error));
  source.pipe(unpack);
  for await (const entry of unpack) {
    if (entry.header.type !== 'file' && entry.header.type !== 'contiguous-file') {
      entry.resume();
      continue;
    }
    // A cast: the entry is a stream of bytes, which its types leave open.
    const { start, length } = await spool.append(entry as AsyncIterable<Uint8Array>);
    yield spooledFile({
      name: entry.header.name,
      modifiedAt: entry.header.mtime?.getTime() ?? 0,
      start,
      length,
      spool,
    });
  }
}

export function spooledFile(part: {
  readonly name: string;
  readonly modifiedAt: number;
  readonly start: number;
  readonly length: number;
  readonly spool: Spool;
}): MailFile {
  const read = (start: number, length: number) => part.spool.read(part.start + start, length);
  return {
    name: part.name,
    modifiedAt: part.modifiedAt,
    isSaidToBeMessage: isSaidToBeMessage(part.name),
    chunks: () => stretches(read, part.length),
    read,
  };
}

export function decompress(kind: 'xz' | 'gzip', chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false });
  if (kind === 'gzip') return source.compose(createGunzip());
  // A cast: Node's web stream and the library's DOM type are the same at run time.
  const compressed = Readable.toWeb(source) as ConstructorParameters<typeof xz.XzReadableStream>[0];
  return new xz.XzReadableStream(compressed);
}

async function* stretches(
  read: (start: number, length: number) => Promise<Buffer>,
  length: number,
): AsyncGenerator<Uint8Array> {
  const step = 1024 * 1024;
  for (let start = 0; start < length; start += step) yield await read(start, Math.min(step, length - start));
}
