/** A line's text without its end, or why it can't be read. */
export type Line =
  { readonly text: string; readonly error?: undefined } | { readonly text?: undefined; readonly error: string };

/** Nobody's message is longer, and what is kept of a line before its end comes must have a limit. */
const longestLine = 16_000_000;

/**
 * The lines of UTF-8 while it comes in, those of a chunk together; the last one may lack its end. Only a line feed ends one:
 * JSON's texts may hold the other characters that end lines elsewhere, and mail does (U+2028).
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let [pieces, length]: [Uint8Array[], number] = [[], 0];
  const keep = (piece: Uint8Array) => {
    length += piece.length;
    if (length > longestLine) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      lines.push(decode(pieces, length));
      [pieces, length, start] = [[], 0, end + 1];
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [decode(pieces, length)];
}

const lineFeed = 0x0a;
/** Leaves a byte order mark out. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(pieces: readonly Uint8Array[], length: number): Line {
  if (length > longestLine) return { error: 'This line is longer than 16 MB' };
  try {
    return { text: utf8.decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)) };
  } catch {
    return { error: 'This line is not UTF-8' };
  }
}
