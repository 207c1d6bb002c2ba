import { foldText } from './fold-text.ts';
import { parseCurrency, parseImportAmount } from './link-import-amount.ts';
import { readClaim } from './link-import-claim.ts';
import { parseImportDate } from './link-import-date.ts';
import { given, type Reading, type RowFault } from './link-import-reading.ts';
import {
  columnKey,
  columnsOf,
  longestOf,
  placeholder,
  type FieldSource,
  type LinkField,
  type LinkMapping,
} from './link-mapping.ts';
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
  const valuesOf = new Map<FieldSource, ReadonlyMap<string, string>>();
  for (const source of Object.values(mapping.fields)) {
    if (!source || !('column' in source)) continue;
    valuesOf.set(source, new Map(Object.entries(source.values ?? {}).map(([from, to]) => [foldText(from.trim()), to])));
  }
  const cellOf = (cells: readonly string[], column: string) => plain(cells[places.get(columnKey(column)) ?? -1] ?? '');

  const textOf = (cells: readonly string[], field: LinkField): string => {
    const source = mapping.fields[field];
    if (!source) return '';
    if ('column' in source) {
      const cell = cellOf(cells, source.column);
      return valuesOf.get(source)?.get(foldText(cell)) ?? cell;
    }
    const encode = field === 'url' ? encodeURIComponent : (text: string) => text;
    const filled = source.text.replaceAll(placeholder, (_, column: string) => encode(cellOf(cells, column)));
    const isEmpty = columnsOf(source).length > 0 && columnsOf(source).every((column) => cellOf(cells, column) === '');
    return isEmpty ? '' : filled;
  };

  return (cells) => {
    const faults: CellFault[] = [];
    const add = (fault: RowFault, field: LinkField, value: string) => {
      faults.push({ fault, field, column: columnsOf(mapping.fields[field]).join(', '), value: value.slice(0, 200) });
    };
    const beyond = cells.slice(columns.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined)
      faults.push({ fault: 'too-many-cells', field: 'key', column: '', value: beyond.slice(0, 200) });
    for (const [field, most] of longest) {
      const text = textOf(cells, field);
      if (text.length > most) add('too-long', field, text);
    }
    const link = readLink({ mapping, textOf: (field) => textOf(cells, field), add });
    return faults.length > 0 ? { faults } : { link };
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
  const url = /^https:\/\/[^\s]+$/i.test(text) ? URL.parse(text) : null;
  if (url?.hostname.includes('.') === true && url.username === '') return url.href;
  add('not-a-url', 'url', text);
  return undefined;
}
