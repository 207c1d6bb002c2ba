import { parse, CsvError } from 'csv-parse/sync';

/** One row of a table as people export it. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line that the row begins on. */
  readonly line: number;
  /** A quotation mark opens that none closes, so that everything behind it is one cell; no row comes after it. */
  readonly isUnclosed?: boolean;
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  /** How many characters of the text they take, with the ends of their lines. */
  readonly length: number;
  /** How many lines. */
  readonly lines: number;
}

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** Nobody's row is longer, in characters; what is, lacks a quotation mark. */
const longestRow = 1_000_000;

/** Reads CSV (RFC 4180, and what programs write in its place) while it comes in; comma, semicolon or tab. Empty rows are left out. */
export async function* csvRows(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  let [rest, line, wanted] = ['', 1, 65_536];
  let separator: Separator | undefined;
  for await (const chunk of chunks) {
    rest += chunk;
    if (rest.length < wanted) continue;
    separator ??= findSeparator(rest);
    const { rows, length, lines } = readCsv(rest, { separator, line, isWhole: false });
    yield* rows;
    if (rows.at(-1)?.isUnclosed === true) return;
    // A row that goes on is looked at again once there is twice as much of it.
    wanted = length === 0 ? 2 * rest.length : 65_536;
    rest = rest.slice(length);
    line += lines;
  }
  separator ??= findSeparator(rest);
  yield* readCsv(rest, { separator, line, isWhole: true }).rows;
}

/** The rows of a text, at most so many, without one at its end that may go on. */
export function readCsv(
  text: string,
  options: {
    readonly separator: Separator;
    /** The text's first line in its file. */
    readonly line: number;
    /** Whether nothing comes after the text. */
    readonly isWhole: boolean;
    readonly most?: number;
  },
): CsvRows {
  const { separator, isWhole, most } = options;
  const bytes = Buffer.from(text);
  const rows: CsvRow[] = [];
  let [end, line] = [0, options.line];
  const add = (cells: readonly string[], to: number, isUnclosed = false) => {
    const blank = countLines(bytes.subarray(end, to), true);
    rows.push({ cells, line: line + blank, ...(isUnclosed ? { isUnclosed } : {}) });
    line += countLines(bytes.subarray(end, to));
    end = to;
  };
  const isOpen = parseRows(bytes, { separator, most }, (cells, to) => {
    // At the end of what is there a row may go on, and even behind a carriage return its line.
    if (isWhole || to < bytes.length - 1) add(cells, to);
  });
  const isRest = isOpen || rows.length === 0;
  if (isRest && rows.length === 0 && bytes.length > longestRow) add(splitOpen(bytes, separator), bytes.length, true);
  else if (isOpen && isWhole) add(splitOpen(bytes.subarray(end), separator), bytes.length, true);
  return { rows, length: bytes.toString('utf8', 0, end).length, lines: line - options.line };
}

/** Which of the separators the most columns stand between, row after row; else the one that comes first. */
export function findSeparator(text: string): Separator {
  const score = (separator: Separator) => {
    const { rows } = readCsv(text.slice(0, 65_536), { separator, line: 1, isWhole: true, most: 20 });
    const columns = rows[0]?.cells.length ?? 0;
    return columns < 2 ? 0 : columns * rows.filter(({ cells }) => cells.length === columns).length;
  };
  const place = (separator: Separator) => (text.indexOf(separator) + text.length + 1) % (text.length + 1);
  return separators.toSorted((one, other) => score(other) - score(one) || place(one) - place(other))[0] ?? ',';
}

/** Answers whether a quotation mark is left open at the end. */
function parseRows(
  bytes: Buffer,
  { separator, most = -1 }: { readonly separator: Separator; readonly most?: number | undefined },
  found: (cells: readonly string[], end: number) => void,
): boolean {
  try {
    parse(bytes, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: most,
      on_record: (record, { bytes: end }) => {
        found(record, end);
        return null;
      },
    });
    return false;
  } catch (cause) {
    if (cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED') return true;
    throw cause;
  }
}

const longestCell = 10_000;

function splitOpen(bytes: Buffer, separator: Separator): string[] {
  let cells: readonly string[] = [];
  parseRows(Buffer.concat([bytes, Buffer.from('"')]), { separator, most: 1 }, (record) => {
    cells = record;
  });
  return cells.map((cell) => cell.slice(0, longestCell));
}

/** How many lines end in it; or how many empty ones it begins with. */
function countLines(bytes: Buffer, isAtStart = false): number {
  let lines = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const [byte, next] = [bytes[index], bytes[index + 1]];
    if (byte === 0x0a || (byte === 0x0d && next !== 0x0a)) lines += 1;
    else if (byte !== 0x0d && isAtStart) break;
  }
  return lines;
}
