import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of these files; `isWide` writes places and lengths in the directory's fields of 64 bits. */
export function zip(
  files: Readonly<Record<string, string>>,
  options: { flags?: number; isWide?: boolean } = {},
): Buffer {
  const { flags = 0, isWide = false } = options;
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let start = 0;
  Object.entries(files).forEach(([name, text], index) => {
    const content = Buffer.from(text);
    const method = index % 2 === 0 ? 8 : 0;
    const packed = method === 8 ? deflateRawSync(content) : content;
    const written = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(written.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags | 0x800, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(content), 16);
    const wide = [content.length, packed.length, start];
    [24, 20, 42].forEach((field, position) => entry.writeUInt32LE(isWide ? 0xffffffff : (wide[position] ?? 0), field));
    entry.writeUInt16LE(written.length, 28);
    const extra = isWide ? Buffer.alloc(28) : Buffer.alloc(0);
    if (isWide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      wide.forEach((number, position) => extra.writeBigUInt64LE(BigInt(number), 4 + 8 * position));
    }
    entry.writeUInt16LE(extra.length, 30);
    parts.push(local, written, packed);
    directory.push(entry, written, extra);
    start += 30 + written.length + packed.length;
  });
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...parts, listing, end]);
}
