import { createRowReader } from '#domain/link-import-row.ts';
import { columnsOf, type LinkField } from '#domain/link-mapping.ts';
import { identifierSchemes, type LinkRecord } from '#domain/link.ts';
import { encodedLength, tableEncodings } from '#domain/table-encoding.ts';
import { readCsv, separators, type CsvRows } from '#reference/csv-rows.ts';
import { partSize, type ByteRange, type Import, type ImportBatch, type RefusedRow } from '#store/imports-store.ts';

/** Rows of one transaction. */
const mostRows = 1_000;

/** Reads the next rows of an import's file. */
export async function readImportRows(
  current: Import,
  bytes: (range: ByteRange) => Promise<Uint8Array>,
): Promise<ImportBatch> {
  const { mapping, columns, place, size } = current;
  if (!mapping) throw new Error('An import that is read has a mapping');
  const encoding = tableEncodings.find((one) => one === current.encoding) ?? 'utf-8';
  const { rows, text, length, lines, isWhole } = await readRows(current, bytes);
  const links: { readonly line: number; readonly link: LinkRecord }[] = [];
  const refused: RefusedRow[] = [];
  const columnOf = (path: string) => columnsOf(mapping.fields[fieldAt(path)]).join(', ');
  const readRow = createRowReader(mapping, columns);
  for (const { cells, line, isUnclosed } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (isUnclosed === true) {
      const value = (cells.at(-1) ?? '').slice(0, 200);
      refused.push({ line, faults: [{ fault: 'unclosed', column: columns[cells.length - 1] ?? '', value }] });
      continue;
    }
    const { link, faults } = readRow(cells);
    if (faults) {
      refused.push({ line, faults: faults.map(({ fault, column, value }) => ({ fault, column, value })) });
      continue;
    }
    links.push({ line, link });
  }
  const isOver = rows.at(-1)?.isUnclosed === true || (isWhole && rows.length < mostRows);
  const end = { byte: place.byte + encodedLength(text.slice(0, length), encoding), line: place.line + lines };
  return { links, refused, columnOf, isOver, place: isOver ? { ...end, byte: size } : end };
}

/** The first few rows of a file, to look at. */
export async function readSample(
  current: Import,
  bytes: (range: ByteRange) => Promise<Uint8Array>,
): Promise<string[][]> {
  const { rows } = await readRows(current, bytes);
  return rows.slice(0, mostShown).map(({ cells }) => cells.map((cell) => cell.slice(0, longestShown)));
}

const [mostShown, longestShown] = [5, 200];

/** As many as one transaction takes, and at least one: a row may be longer than what is read at first. */
async function readRows(
  { encoding, separator: sign, place, size }: Import,
  bytes: (range: ByteRange) => Promise<Uint8Array>,
): Promise<CsvRows & { readonly text: string; readonly isWhole: boolean }> {
  const separator = separators.find((one) => one === sign) ?? ',';
  for (let length = partSize; ; length *= 2) {
    const isWhole = place.byte + length >= size;
    const range = { from: place.byte, length: isWhole ? size - place.byte : length };
    const read = range.length === 0 ? new Uint8Array() : await bytes(range);
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(read, { stream: !isWhole });
    const found = readCsv(text, { separator, line: place.line, isWhole, most: mostRows });
    if (found.rows.length > 0 || isWhole) return { ...found, text, isWhole };
  }
}

/** The field of a place in a link: `claim.identifiers.0.value`, `amount.minor`. */
function fieldAt(path: string): LinkField {
  const [first = '', second = ''] = path.split('.');
  const name = first === 'claim' ? second : first;
  return name === 'identifiers' ? identifierSchemes[0] : (name as LinkField); // a cast: links are made of these fields
}
