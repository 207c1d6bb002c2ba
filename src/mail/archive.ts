import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import xz from 'xz-decompress';
import { contentKindOf } from './content-kind.ts';
import { headLength, type MailFile } from './mail-files.ts';
import { spoolFile, type Packed } from './spool-file.ts';
import type { Spool } from './spool.ts';

/** The files in a tar or in a compressed file, as often as one is packed in the other; each is kept in the spool. */
export async function* unpackFiles(packed: Packed, spool: Spool): AsyncGenerator<MailFile> {
  const { head, all } = await peek(packed.chunks);
  const kind = contentKindOf(head);
  if (kind === 'tar') {
    yield* filesInTar(all, spool);
  } else if (kind === 'xz' || kind === 'gzip') {
    const name = packed.name.replace(/\.(?:xz|gz)$/iu, '');
    yield* unpackFiles({ ...packed, name, chunks: decompress(kind, all) }, spool);
  } else {
    yield await spoolFile({ ...packed, chunks: all }, spool);
  }
}

async function* filesInTar(chunks: AsyncIterable<Uint8Array>, spool: Spool): AsyncGenerator<MailFile> {
  const unpack = extract();
  const source = Readable.from(chunks, { objectMode: false });
  source.once('error', (error) => unpack.destroy(error));
  source.pipe(unpack);
  for await (const entry of unpack) {
    const { name, mtime, type } = entry.header;
    // A cast: the entry is a stream of bytes, which its types leave open.
    const content = entry as AsyncIterable<Uint8Array>;
    if (type === 'file' || type === 'contiguous-file') {
      yield await spoolFile({ name, modifiedAt: mtime?.getTime() ?? 0, chunks: content }, spool);
    } else entry.resume();
  }
}

/** What one file is compressed from. */
export function decompress(kind: 'xz' | 'gzip', chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (kind === 'gzip') return gunzip(chunks);
  const source = Readable.from(chunks, { objectMode: false });
  // A cast: Node's web stream and the library's DOM type are the same at run time.
  const compressed = Readable.toWeb(source) as ConstructorParameters<typeof xz.XzReadableStream>[0];
  return new xz.XzReadableStream(compressed);
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  const feeding = pipeline(Readable.from(chunks, { objectMode: false }), unzip);
  // The reader of `unzip` sees the same failure.
  feeding.catch(() => undefined);
  yield* unzip;
}

async function peek(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < headLength) {
    const { value, done } = await iterator.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  const head = Buffer.concat(first);
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: head.subarray(0, headLength), all: all() };
}
