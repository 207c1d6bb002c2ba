import { Readable } from 'node:stream';
import { headLength, isSaidToBeMessage, readAtOnce, type MailFile } from './mail-files.ts';
import type { Spool } from './spool.ts';

/** A file as an archive has it. */
export interface Packed {
  readonly name: string;
  readonly modifiedAt: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Keeps a file in the spool; a small one stays at hand while it is looked at. */
export async function spoolFile(packed: Packed, spool: Spool): Promise<MailFile> {
  let start: number | undefined;
  let length = 0;
  let atHand: Uint8Array[] | undefined = [];
  for await (const chunk of packed.chunks) {
    const place = await spool.append(chunk);
    start ??= place;
    length += chunk.length;
    if (length > readAtOnce) atHand = undefined;
    atHand?.push(chunk);
  }
  const read = stretchReader(spool, start ?? 0);
  const bytes = atHand && Buffer.concat(atHand);
  return {
    name: packed.name,
    modifiedAt: packed.modifiedAt,
    length,
    isSaidToBeMessage: isSaidToBeMessage(packed.name),
    head: bytes?.subarray(0, headLength) ?? (await read(0, headLength)),
    chunks: () => (bytes ? Readable.from([bytes]) : stretches(read, 0, length)),
    read,
  };
}

/** A part of a file, piece by piece. */
export async function* stretches(read: MailFile['read'], from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < length; start += readAtOnce)
    yield await read(from + start, Math.min(readAtOnce, length - start));
}

/** Made apart, because what is kept for each message must not hold the file's content too. */
function stretchReader(spool: Spool, fileStart: number): MailFile['read'] {
  return (start, length) => spool.read(fileStart + start, length);
}
