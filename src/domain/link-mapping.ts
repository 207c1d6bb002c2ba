import type { DateOrder } from './link-import-date.ts';
import type { DecimalMark } from './link-import-amount.ts';
import { identifierSchemes } from './link.ts';

/** What a row of a file can say of a link: of the record, and of whom it is about. */
export const linkFields = [
  'key',
  'kind',
  'title',
  'state',
  'startsOn',
  'endsOn',
  'amount',
  'currency',
  'url',
  'unit',
  'organisationName',
  'domain',
  'emailAddress',
  'personName',
  ...identifierSchemes,
] as const;
export type LinkField = (typeof linkFields)[number];

/** Characters of what is longer than a line elsewhere. */
export const longestOf = {
  key: 200,
  title: 300,
  state: 80,
  url: 2000,
  unit: 200,
  organisationName: 300,
  personName: 200,
} as const;

export const neededFields = ['key', 'kind', 'title'] as const satisfies readonly LinkField[];
/** At least one of these says whom a link is about. */
export const claimFields = [
  'organisationName',
  'domain',
  'emailAddress',
  'personName',
  ...identifierSchemes,
] as const satisfies readonly LinkField[];

/**
 * Where a field comes from: a column, whose cells may stand for something else (`Research grant` for `grant`), or a text that is
 * the same for every row but for the columns named in it: `https://finance.york.example/awards/{Award no}`.
 */
export type FieldSource =
  | { readonly column: string; readonly values?: Readonly<Record<string, string>> | undefined }
  | { readonly text: string };

/** How a file of one connected system is read. Columns are named as the file's first row names them, whatever their case. */
export interface LinkMapping {
  readonly dates: DateOrder;
  readonly decimal: DecimalMark;
  /** Of amounts that don't say themselves, by its code. */
  readonly currency?: string | undefined;
  readonly fields: Readonly<Partial<Record<LinkField, FieldSource>>>;
}

export type MappingFault =
  | { readonly fault: 'no-source'; readonly field: LinkField }
  | { readonly fault: 'no-claim' }
  | { readonly fault: 'no-such-column'; readonly field: LinkField; readonly column: string };

/** What of a mapping does not fit a file with these columns. */
export function checkMapping(mapping: LinkMapping, columns: readonly string[]): MappingFault[] {
  const { fields } = mapping;
  const missing = neededFields.filter((field) => fields[field] === undefined);
  const known = new Set(columns.map(columnKey));
  return [
    ...missing.map((field) => ({ fault: 'no-source', field }) as const),
    ...(claimFields.some((field) => fields[field]) ? [] : [{ fault: 'no-claim' } as const]),
    ...linkFields.flatMap((field) =>
      columnsOf(fields[field])
        .filter((column) => !known.has(columnKey(column)))
        .map((column) => ({ fault: 'no-such-column', field, column }) as const),
    ),
  ];
}

/** The columns that a field is made of. */
export function columnsOf(source: FieldSource | undefined): string[] {
  if (source === undefined) return [];
  if ('column' in source) return [source.column];
  return [...source.text.matchAll(placeholder)].flatMap(([, column]) => column ?? []);
}

export const placeholder = /\{([^{}]+)\}/g;

/** The same for names of a column that differ in case and spaces. */
export function columnKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What a file's columns are called: as its first row says, but none twice, and none without a name. */
export function nameColumns(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const bare = cell.replace(/\s+/g, ' ').trim().slice(0, 100) || `Column ${index + 1}`;
    let name = bare;
    for (let again = 2; taken.has(columnKey(name)); again += 1) name = `${bare} (${again})`;
    taken.add(columnKey(name));
    return name;
  });
}
