import { isFromLine } from './content-kind.ts';

export interface MboxPart {
  /** Where the part stands in the mbox, its From_ line included. */
  readonly start: number;
  readonly bytes: Buffer;
}

/**
 * Cuts an mbox where a From_ line follows a blank line and a header field follows it: bodies hold lines that begin with
 * "From " too. Holds one message in memory at a time.
 */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<MboxPart> {
  const pending = createPending();
  for await (const chunk of chunks) {
    pending.append(chunk);
    yield* pending.cut(false);
  }
  yield* pending.cut(true);
  if (pending.rest().length > 0) yield { start: pending.start(), bytes: pending.rest() };
}

/** What is read and not yet cut. It grows by doubling, so that a message of many chunks isn't copied with each; what is handed out stays as it is. */
function createPending() {
  let [buffer, from, to, start, searchFrom] = [Buffer.alloc(0), 0, 0, 0, 0];
  const rest = () => buffer.subarray(from, to);
  return {
    rest,
    start: () => start,
    append: (chunk: Uint8Array) => {
      if (to + chunk.length > buffer.length) {
        const grown = Buffer.alloc(2 * (to - from + chunk.length));
        rest().copy(grown);
        [buffer, from, to] = [grown, 0, to - from];
      }
      buffer.set(chunk, to);
      to += chunk.length;
    },
    *cut(isComplete: boolean): Generator<MboxPart> {
      for (;;) {
        const found = findSeparator(rest(), searchFrom, isComplete);
        searchFrom = found.searchFrom;
        if (found.at === undefined) return;
        yield { start, bytes: rest().subarray(0, found.at) };
        start += found.at;
        from += found.at;
      }
    },
  };
}

/**
 * The message in a part: without its From_ line and the blank line that ends it, and with one `>` taken off every quoted
 * From_ line (mboxrd).
 */
export function messageOfMboxPart(part: Buffer): Buffer {
  const lineEnd = part.indexOf(0x0a);
  const isFrom = part.toString('latin1', 0, 5) === 'From ';
  const ending = /(?:\r?\n)(\r?\n)$/u.exec(part.toString('latin1', Math.max(0, part.length - 4)))?.[1] ?? '';
  const start = isFrom ? (lineEnd < 0 ? part.length : lineEnd + 1) : 0;
  const message = part.subarray(start, Math.max(start, part.length - ending.length));
  if (!message.includes('>From ')) return message;
  // latin1 keeps every byte as it is.
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gmu, '$1'), 'latin1');
}

/** How far beyond a candidate the decision looks: the From_ line and the beginning of the next. */
const lookAhead = 1024;
const separatorStart = Buffer.from('\nFrom ');

function findSeparator(
  bytes: Buffer,
  from: number,
  isComplete: boolean,
): { readonly at: number | undefined; readonly searchFrom: number } {
  let position = from;
  for (;;) {
    const newline = bytes.indexOf(separatorStart, position);
    if (newline < 0) return { at: undefined, searchFrom: Math.max(from, bytes.length - separatorStart.length) };
    if (!isComplete && newline + lookAhead > bytes.length) return { at: undefined, searchFrom: newline };
    if (isSeparator(bytes, newline)) return { at: newline + 1, searchFrom: 0 };
    position = newline + 1;
  }
}

function isSeparator(bytes: Buffer, newline: number): boolean {
  const before = bytes.toString('latin1', Math.max(0, newline - 2), newline);
  if (!before.endsWith('\n') && !before.endsWith('\n\r')) return false;
  const after = bytes.toString('latin1', newline + 1, newline + lookAhead);
  return isFromLine(after) && /^[^\n]*\n(?:>?From [^\n]*\n)?[!-9;-~]+[ \t]*:/u.test(after);
}
