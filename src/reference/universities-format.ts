import { readDomain, type OrganisationRecord } from './organisation-record.ts';

const licence = 'MIT';
/** Name and domains: what has more, and none of what only this list has, is another. */
const fewestFields = 2;

/** Reads one university of Hipo's list (https://github.com/Hipo/university-domains-list). Undefined for what is none. */
export function universityRecord(json: unknown): OrganisationRecord | undefined {
  if (typeof json !== 'object' || json === null || !('name' in json) || !('domains' in json)) return undefined;
  const { name, domains } = json;
  if (!('alpha_two_code' in json) && !('web_pages' in json) && Object.keys(json).length > fewestFields)
    return undefined;
  if (typeof name !== 'string' || name.trim() === '' || !Array.isArray(domains)) return undefined;
  const read = domains.flatMap((domain) => (typeof domain === 'string' ? (readDomain(domain) ?? []) : []));
  if (read.length === 0) return undefined;
  const country =
    'alpha_two_code' in json && typeof json.alpha_two_code === 'string' ? json.alpha_two_code.toUpperCase() : undefined;
  return {
    name: name.trim(),
    domains: [...new Set(read)],
    ...(country === undefined ? {} : { country }),
    types: ['education'],
    identifiers: {},
    source: 'universities',
    licence,
  };
}
