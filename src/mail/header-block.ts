import { addressParser, decodeWords } from 'postal-mime';
import { charsetIn, decoderOf, decodeUtf8 } from './charset.ts';

export interface HeaderBlock {
  /** As it came, line ends included, decoded to text. */
  readonly text: string;
  /** Where the body begins, in bytes. */
  readonly bodyStart: number;
  /** Lower-case name → unfolded values, in order. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

export interface NamedAddress {
  readonly name: string;
  readonly address: string;
}

/** Reads the header fields up to the first blank line, or the first line that can't be one. */
export function readHeaderBlock(message: Uint8Array): HeaderBlock {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const noise = /^(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*(?:>?From [^\n]*\n)*/u.exec(bytes.toString('latin1', 0, 4096));
  const start = noise?.[0].length ?? 0;
  const end = headerEnd(bytes, start);
  const text = decodeHeader(bytes.subarray(start, end.block));
  const fields = new Map<string, string[]>();
  for (const line of text.replace(/(?:\r\n|\n|\r)(?=[ \t])/gu, '').split(/\r\n|\n|\r/u)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const values = fields.get(name);
    const value = line.slice(colon + 1).trim();
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return { text, bodyStart: end.body, fields };
}

export function firstField(header: HeaderBlock, name: string): string | undefined {
  return header.fields.get(name)?.[0];
}

/** The text of an unstructured field, encoded words decoded, white space folded. */
export function textField(header: HeaderBlock, name: string): string | undefined {
  const value = firstField(header, name);
  return value === undefined ? undefined : decodeWords(value).replace(/\s+/gu, ' ').trim();
}

/** Everybody in all fields of that name, groups opened; a name that is missing is the address, as in Outlook. */
export function addressField(header: Pick<HeaderBlock, 'fields'>, name: string): NamedAddress[] {
  return (header.fields.get(name) ?? [])
    .flatMap((value) => addressParser(value, { flatten: true }))
    .map(({ name, address = '' }) => ({ name: name || address, address }))
    .filter((each) => each.name !== '');
}

/** Message-IDs in a field, without their angle brackets. */
export function messageIdsIn(value: string | undefined): string[] {
  return [...(value ?? '').matchAll(/<([^<>\s]+)>/gu)].map((match) => match[1] ?? '');
}

const largestHeader = 2 * 1024 * 1024;

function headerEnd(bytes: Buffer, start: number): { readonly block: number; readonly body: number } {
  let position = start;
  const limit = Math.min(bytes.length, start + largestHeader);
  while (position < limit) {
    const newline = bytes.indexOf(0x0a, position);
    const next = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.toString('latin1', position, Math.min(next, position + 1000));
    if (/^[ \t]*\r?\n?$/u.test(line)) return { block: position, body: next };
    if (!/^[ \t]|^[!-9;-~]+[ \t]*:/u.test(line)) return { block: position, body: position };
    position = next;
  }
  return { block: position, body: position };
}

/** Raw 8-bit headers are UTF-8, or else what the body's charset says, or else Windows-1252. */
function decodeHeader(bytes: Buffer): string {
  const charset = charsetIn(bytes.toString('latin1'));
  return (
    decodeUtf8(bytes) ?? decoderOf(/^utf-?8$|^us-ascii$/iu.test(charset ?? '') ? undefined : charset).decode(bytes)
  );
}
