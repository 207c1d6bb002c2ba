/** One row of a table as people export it. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line that the row begins on. */
  readonly line: number;
  /** A quotation mark opens that none closes, so that everything behind it is one cell. */
  readonly isUnclosed?: boolean;
}

const longestCell = 10_000;

/** Reads CSV (RFC 4180) while it comes in; comma, semicolon or tab, whichever comes first. */
export async function* csvRows(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  let [cells, cell, line, first]: [string[], string, number, number] = [[], '', 1, 1];
  let isQuoted = false;
  let wasQuote = false;
  let separator: string | undefined;
  for await (const chunk of chunks) {
    separator ??= /[,;\t]/.exec(chunk)?.[0];
    for (const letter of chunk) {
      if (letter === '\n') line += 1;
      if (isQuoted) {
        if (letter === '"') [isQuoted, wasQuote] = [false, true];
        else if (cell.length < longestCell) cell += letter;
        continue;
      }
      if (letter === '"' && (cell === '' || wasQuote)) {
        if (wasQuote) cell += '"';
        [isQuoted, wasQuote] = [true, false];
        continue;
      }
      wasQuote = false;
      if (letter === separator || letter === '\n') {
        cells.push(cell);
        cell = '';
        if (letter === '\n') {
          yield { cells, line: first };
          [cells, first] = [[], line];
        }
      } else if (letter !== '\r' && cell.length < longestCell) cell += letter;
    }
  }
  if (cell !== '' || cells.length > 0)
    yield { cells: [...cells, cell], line: first, ...(isQuoted ? { isUnclosed: true } : {}) };
}
