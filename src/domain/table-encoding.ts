export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TableEncoding = (typeof tableEncodings)[number];

/** What a file's first bytes say of its encoding, and how many of them are a mark; undefined where they say nothing. */
export function encodingByMark(
  bytes: Uint8Array,
): { readonly encoding: TableEncoding; readonly mark: number } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  // Latin letters in UTF-16 have a zero beside them.
  const sample = bytes.subarray(0, 200);
  const zeros = (from: number) => sample.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (zeros(1) > sample.length / 4) return { encoding: 'utf-16le', mark: 0 };
  return zeros(0) > sample.length / 4 ? { encoding: 'utf-16be', mark: 0 } : undefined;
}

/** How many bytes a text takes that was read in this encoding. */
export function encodedLength(text: string, encoding: TableEncoding): number {
  if (encoding === 'windows-1252') return text.length;
  return encoding === 'utf-8' ? new TextEncoder().encode(text).length : 2 * text.length;
}
