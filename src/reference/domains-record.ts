import { readDomain, type OrganisationRecord } from './organisation-record.ts';
import { rorIdentifier } from './ror-format.ts';

/** One organisation of an institution's own list, by what stands in each column; or what is wrong with it. */
export function domainsRecord(cell: (column: string) => string): OrganisationRecord | string {
  const name = cell('name');
  const written = cell('domain')
    .split(/[\s;]+/)
    .filter(Boolean);
  const domains = written.map(readDomain);
  const ror = cell('ror') === '' ? undefined : rorIdentifier(cell('ror'));
  if (name === '') return 'The name is missing';
  if (name.includes('\ufffd')) return 'The name is not in UTF-8';
  if (written.length === 0) return 'The domain is missing';
  const wrong = written.find((_, index) => domains[index] === undefined);
  if (wrong !== undefined) return `"${wrong.slice(0, 100)}" is not a domain`;
  if (cell('ror') !== '' && ror === undefined) return `"${cell('ror').slice(0, 100)}" is not a ROR identifier`;
  const numbers = (['company', 'charity', 'ukprn'] as const).flatMap((column) =>
    cell(column) === '' ? [] : [[column, cell(column)] as const],
  );
  return {
    name,
    domains: domains.filter((domain) => domain !== undefined),
    ...(cell('country') === '' ? {} : { country: cell('country').toUpperCase() }),
    ...(cell('type') === '' ? {} : { types: [cell('type').toLowerCase()] }),
    identifiers: { ...(ror === undefined ? {} : { ror }), ...Object.fromEntries(numbers) },
    source: 'domains',
    licence: cell('licence') || 'not stated',
  };
}

/** The same, of JSON with the columns' names; its `domains` may be a list. Undefined for what has no name or no domains. */
export function domainsRecordOfJson(json: unknown): OrganisationRecord | string | undefined {
  if (typeof json !== 'object' || json === null || !('name' in json)) return undefined;
  const values = new Map<string, unknown>(Object.entries(json));
  const domains = values.get('domains') ?? values.get('domain');
  if (domains === undefined) return undefined;
  return domainsRecord((column) => {
    const value = column === 'domain' ? [domains].flat().join(' ') : values.get(column);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    // Other lists have the name of a company's owner there.
    return column === 'company' && !/\d/.test(text) ? '' : text;
  });
}
