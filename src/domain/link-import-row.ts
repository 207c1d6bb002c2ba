import { foldText } from './fold-text.ts';
import { parseCurrency, parseImportAmount } from './link-import-amount.ts';
import { readClaim } from './link-import-claim.ts';
import { parseImportDate } from './link-import-date.ts';
import { given, type Reading, type RowFault } from './link-import-reading.ts';
import {
  columnKey,
  columnsOf,
  linkFields,
  longestOf,
  placeholder,
  type FieldSource,
  type LinkField,
  type LinkMapping,
} from './link-mapping.ts';
import { parseRecordUrl } from './record-url.ts';
import { linkKinds, type LinkKind, type LinkRecord } from './link.ts';

export interface CellFault {
  readonly fault: RowFault;
  readonly field: LinkField;
  /** The columns that it comes from; '' where it is a text of the mapping's own. */
  readonly column: string;
  readonly value: string;
}

export type ReadRow =
  | { readonly link: LinkRecord; readonly faults?: undefined }
  | { readonly link?: undefined; readonly faults: readonly CellFault[] };

/** Reads the rows of a file with these columns: each becomes a link, or is refused with everything that is wrong with it. */
export function createRowReader(
  mapping: LinkMapping,
  columns: readonly string[],
): (cells: readonly string[]) => ReadRow {
  const places = new Map(columns.map((column, index) => [columnKey(column), index]));
  const readers = new Map(
    linkFields.flatMap((field) => {
      const source = mapping.fields[field];
      return source ? [[field, fieldReader(source, { field, places })] as const] : [];
    }),
  );

  return (cells) => {
    const faults: CellFault[] = [];
    const add = (fault: RowFault, field: LinkField, value: string) => {
      faults.push({ fault, field, column: columnsOf(mapping.fields[field]).join(', '), value: value.slice(0, 200) });
    };
    const beyond = cells.slice(columns.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined)
      faults.push({ fault: 'too-many-cells', field: 'key', column: '', value: beyond.slice(0, 200) });
    const texts = new Map([...readers].map(([field, readField]) => [field, readField(cells)]));
    const textOf = (field: LinkField) => texts.get(field) ?? '';
    for (const [field, most] of longest) {
      const text = textOf(field);
      if (text.length > most) add('too-long', field, text);
    }
    const link = readLink({ mapping, textOf, add });
    return faults.length > 0 ? { faults } : { link };
  };
}

/** What the cells of a row say of one field. Where these are is found once for all rows. */
function fieldReader(
  source: FieldSource,
  { field, places }: { readonly field: LinkField; readonly places: ReadonlyMap<string, number> },
): (cells: readonly string[]) => string {
  const readerOf = (column: string) => {
    const place = places.get(columnKey(column)) ?? -1;
    return (cells: readonly string[]) => plain(cells[place] ?? '');
  };
  if ('column' in source) {
    const cellOf = readerOf(source.column);
    const values = new Map(Object.entries(source.values ?? {}).map(([from, to]) => [foldText(from.trim()), to]));
    if (values.size === 0) return cellOf;
    return (cells) => {
      const cell = cellOf(cells);
      return values.get(foldText(cell)) ?? cell;
    };
  }
  const cellsOf = new Map(columnsOf(source).map((column) => [column, readerOf(column)]));
  const encode = field === 'url' ? encodeURIComponent : (text: string) => text;
  return (cells) => {
    const said = new Map([...cellsOf].map(([column, cellOf]) => [column, cellOf(cells)]));
    const isEmpty = said.size > 0 && [...said.values()].every((cell) => cell === '');
    return isEmpty ? '' : source.text.replaceAll(placeholder, (_, column: string) => encode(said.get(column) ?? ''));
  };
}

// A cast: Object.entries widens to string.
const longest = Object.entries(longestOf) as readonly (readonly [keyof typeof longestOf, number])[];

/** What no cell means: control characters, halves of pairs, and marks of direction. */
const unseen = /[\p{Cc}\p{Cs}\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
/** Texts that say in a cell that there is nothing. */
const nothing = /^(?:[-–—.]+|n\/?a|#n\/a|#ref!|#value!|null|none|nil|tb[cda]|unknown)$/i;

function plain(cell: string): string {
  const text = cell.normalize('NFC').replace(unseen, ' ').trim();
  return nothing.test(text) ? '' : text;
}

function readLink(reading: Reading): LinkRecord {
  const { textOf } = reading;
  const needed = (field: LinkField) => {
    const text = textOf(field);
    if (text === '') reading.add('missing', field, '');
    return text;
  };
  const [startsOn, endsOn] = [readDate(reading, 'startsOn'), readDate(reading, 'endsOn')];
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    reading.add('ends-before', 'endsOn', textOf('endsOn'));
  }
  return {
    key: needed('key'),
    kind: readKind(reading, needed('kind')),
    title: needed('title'),
    ...given('state', textOf('state')),
    ...given('startsOn', startsOn),
    ...given('endsOn', endsOn),
    ...given('amount', readAmount(reading)),
    ...given('url', readUrl(reading)),
    ...given('unit', textOf('unit')),
    claim: readClaim(reading),
  };
}

function readKind({ add }: Reading, text: string): LinkKind {
  const kind = linkKinds.find((one) => one === text.toLowerCase());
  if (kind === undefined && text !== '') add('not-a-kind', 'kind', text);
  return kind ?? linkKinds[0];
}

function readDate({ mapping, textOf, add }: Reading, field: 'startsOn' | 'endsOn'): string | undefined {
  const text = textOf(field);
  if (text === '') return undefined;
  const read = parseImportDate(text, mapping.dates);
  if ('date' in read) return read.date;
  add(read.fault, field, text);
  return undefined;
}

function readAmount({ mapping, textOf, add }: Reading): LinkRecord['amount'] {
  const [text, stated] = [textOf('amount'), textOf('currency')];
  if (text === '') return undefined;
  const currency = parseCurrency(stated);
  if (stated !== '' && currency === undefined) {
    add('unknown-currency', 'currency', stated);
    return undefined;
  }
  const read = parseImportAmount(text, { decimal: mapping.decimal, stated: currency, usual: mapping.currency });
  if ('minor' in read) return read;
  add(read.fault, 'amount', text);
  return undefined;
}

function readUrl({ textOf, add }: Reading): string | undefined {
  const text = textOf('url');
  if (text === '') return undefined;
  const url = parseRecordUrl(text);
  if (url === undefined) add('not-a-url', 'url', text);
  return url;
}
