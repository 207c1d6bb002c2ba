import { domainsRecord } from './domains-record.ts';
import type { ReadRecord } from './organisation-record.ts';

/**
 * Reads an institution's own list: CSV (RFC 4180; comma, semicolon or tab) whose first row names the columns `domain` and
 * `name` and, where there are any, `country`, `type`, `ror`, `company`, `charity`, `ukprn`, `licence`. A cell may hold several
 * domains with spaces between them.
 */
export async function* readDomainsCsv(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let columns: readonly string[] | undefined;
  for await (const { cells, line } of rowsOf(chunks)) {
    if (!columns) {
      columns = cells.map((cell) =>
        cell
          .trim()
          .toLowerCase()
          .replace(/^\ufeff/, ''),
      );
      const missing = ['domain', 'name'].filter((column) => !columns?.includes(column));
      if (missing.length === 0) continue;
      yield {
        problem: {
          line,
          message: `The first row must name the columns domain and name; it lacks ${missing.join(' and ')}`,
        },
      };
      return;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    const named = columns;
    const cell = (column: string) => cells[named.indexOf(column)]?.trim() ?? '';
    const record = domainsRecord(cell);
    yield typeof record === 'string' ? { problem: { line, message: record } } : { record };
  }
}

interface Row {
  readonly cells: readonly string[];
  /** The line that the row begins on. */
  readonly line: number;
}

const longestCell = 10_000;

async function* rowsOf(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
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
  if (cell !== '' || cells.length > 0) yield { cells: [...cells, cell], line: first };
}
