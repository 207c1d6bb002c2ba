import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { MailFile } from './mail-files.ts';
import { spoolFile, stretches, type Packed } from './spool-file.ts';
import type { Spool } from './spool.ts';

/** The files in a ZIP archive in the order of its directory (PKWARE's APPNOTE 6.3, with its 64-bit fields). */
export async function* filesInZip(zip: ZipFile, spool: Spool): AsyncGenerator<MailFile> {
  for await (const packed of packedInZip(zip)) yield await spoolFile(packed, spool);
}

/** The same, each unpacked only when its chunks are read. */
export async function* packedInZip({ read, length }: ZipFile): AsyncGenerator<Packed> {
  const directory = await readDirectory({ read, length });
  for (const entry of entriesOf(directory)) {
    if (!entry.name.endsWith('/')) yield { ...entry, chunks: contentOf(entry, { read, length }) };
  }
}

interface ZipFile {
  readonly read: MailFile['read'];
  readonly length: number;
}

interface Entry {
  readonly name: string;
  readonly modifiedAt: number;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedLength: number;
  readonly start: number;
}

const marks = { entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
/** The end's record and the longest comment behind it. */
const longestEnd = 22 + 65_535;
const largestDirectory = 256 * 1024 * 1024;

async function readDirectory({ read, length }: ZipFile): Promise<Buffer> {
  const tailStart = Math.max(0, length - longestEnd);
  const tail = await read(tailStart, length - tailStart);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) throw new Error('its end is missing');
  let [size, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (end >= 20 && tail.readUInt32LE(end - 20) === marks.locator64) {
    const place = Number(tail.readBigUInt64LE(end - 12));
    if (place + 56 > length) throw new Error('its directory is damaged');
    const record = await read(place, 56);
    if (record.readUInt32LE(0) !== marks.end64) throw new Error('its directory is damaged');
    [size, start] = [Number(record.readBigUInt64LE(40)), Number(record.readBigUInt64LE(48))];
  }
  if (size > largestDirectory || start + size > length) throw new Error('its directory is damaged');
  return read(start, size);
}

function* entriesOf(directory: Buffer): Generator<Entry> {
  let at = 0;
  while (at + 46 <= directory.length) {
    if (directory.readUInt32LE(at) !== marks.entry) throw new Error('its directory is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const extraStart = at + 46 + (nameLength ?? 0);
    const next = extraStart + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > directory.length) throw new Error('its directory is damaged');
    const flags = directory.readUInt16LE(at + 8);
    const name = directory.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8', at + 46, extraStart);
    yield {
      name,
      modifiedAt: dateOf(directory.readUInt16LE(at + 14), directory.readUInt16LE(at + 12)),
      isEncrypted: (flags & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      ...placeOf(directory.subarray(at, extraStart), directory.subarray(extraStart, extraStart + (extraLength ?? 0))),
    };
    at = next;
  }
}

/** Where a field has no room for the number, the number stands behind the name, those of 64 bits one after the other. */
function placeOf(entry: Buffer, extra: Buffer): { readonly packedLength: number; readonly start: number } {
  const wide = wideNumbers(extra);
  const read = (field: number) => {
    const value = entry.readUInt32LE(field);
    return value === 0xffffffff ? (wide.shift() ?? value) : value;
  };
  read(24);
  const packedLength = read(20);
  return { packedLength, start: read(42) };
}

function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const numbers = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(numbers.length / 8) }, (_, index) =>
      Number(numbers.readBigUInt64LE(8 * index)),
    );
  }
  return [];
}

/** In MS-DOS's way, without a time zone; 0 where there is none. */
function dateOf(date: number, time: number): number {
  if (date === 0) return 0;
  return Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

async function* contentOf(entry: Entry, { read, length }: ZipFile): AsyncGenerator<Uint8Array> {
  const { name, start, packedLength, method, isEncrypted } = entry;
  if (isEncrypted) throw new Error(`${name} is encrypted`);
  if (method !== 0 && method !== 8) throw new Error(`${name} is compressed in a way that is not known`);
  // What is not there would be read for ever.
  if (start + 30 + packedLength > length) throw new Error(`${name} is damaged`);
  const header = await read(start, 30);
  const contentStart = start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (contentStart + packedLength > length) throw new Error(`${name} is damaged`);
  const packed = stretches(read, contentStart, packedLength);
  if (method === 0) return yield* packed;
  const source = Readable.from(packed, { objectMode: false });
  const inflated = createInflateRaw();
  source.once('error', (error) => inflated.destroy(error));
  yield* source.pipe(inflated);
}
