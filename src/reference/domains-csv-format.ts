import { csvRows } from './csv-rows.ts';
import { domainsRecord } from './domains-record.ts';
import type { ReadRecord } from './organisation-record.ts';

/**
 * Reads an institution's own list: CSV (RFC 4180; comma, semicolon or tab) whose first row names the columns `domain` and
 * `name` and, where there are any, `country`, `type`, `ror`, `company`, `charity`, `ukprn`, `licence`. A cell may hold several
 * domains with spaces between them.
 */
export async function* readDomainsCsv(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  let columns: readonly string[] | undefined;
  for await (const { cells, line } of csvRows(chunks)) {
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
