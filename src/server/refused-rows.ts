import { mostRefusalsKept } from '#domain/link-import.ts';
import { csvLine } from '#domain/csv-line.ts';
import { loadImportLocale } from '#locales/import-locale.ts';
import type { ImportId, Refusal, RefusalCursor } from '#store/imports-store.ts';
import type { Store } from '#store/store.ts';

/** What is wrong with the rows of a file, as CSV in a colleague's language, some at a time. */
export async function* refusedRows(
  store: Pick<Store, 'listRefusals'>,
  {
    language = 'en-GB',
    refused,
    ...input
  }: ImportId & {
    readonly language?: string | undefined;
    /** How many rows are. */
    readonly refused: number;
  },
): AsyncGenerator<string> {
  const { text } = await loadImportLocale(language);
  const names = ['line', 'column', 'value', 'reason'] as const;
  // Excel takes UTF-8 for what it is by its mark only.
  yield `\ufeff${csvLine(names.map((name) => text(`refused-row.${name}`)))}`;
  let after: RefusalCursor = { line: 0, position: -1 };
  for (;;) {
    const rows = await store.listRefusals({ ...input, after, limit: 1_000 });
    const last = rows.at(-1);
    if (!last) break;
    yield rows.map((row) => csvLine([String(row.line), row.column, row.value, reasonOf(row)])).join('');
    after = last;
  }
  // Never as if these were all.
  if (refused > mostRefusalsKept)
    yield csvLine(['', '', '', text('imports.cut', { shown: mostRefusalsKept, count: refused })]);

  function reasonOf({ fault, params }: Refusal): string {
    return text(`link-fault.${fault}`, { line: Number(params['line'] ?? 0) });
  }
}
