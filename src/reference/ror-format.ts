import { isFrontPage, readDomain, type OrganisationRecord } from './organisation-record.ts';

const licence = 'CC0 1.0';

/**
 * Reads one organisation of ROR's data (https://ror.org): of a release in schema 2 or 1, or of one flattened to a line an
 * organisation. Undefined for what is none; `withdrawn` and `inactive` organisations are none.
 */
export function rorRecord(json: unknown): OrganisationRecord | undefined {
  if (!isObject(json)) return undefined;
  const status = text(json['status']) ?? 'active';
  const ror = rorIdentifier(json['id'] ?? json['ror']);
  if (ror === undefined || status !== 'active') return undefined;
  const names = namesOf(json);
  const [name] = names;
  if (name === undefined) return undefined;
  const sites = sitesOf(json);
  const own = [...texts(json['domains']), ...sites.filter(isFrontPage)].flatMap((each) => readDomain(each) ?? []);
  const pages = sites.flatMap((each) => readDomain(each) ?? []).filter((domain) => !own.includes(domain));
  const country = countryOf(json);
  const parents = parentsOf(json);
  return {
    name,
    ...(names.length > 1 ? { names: names.slice(1) } : {}),
    domains: [...new Set(own)],
    ...(pages.length > 0 ? { pageDomains: [...new Set(pages)] } : {}),
    ...(country === undefined ? {} : { country }),
    types: texts(json['types']).map((type) => type.toLowerCase()),
    identifiers: { ror },
    ...(parents.length > 0 ? { parents } : {}),
    source: 'ror',
    licence,
  };
}

/** Whether an object has the looks of ROR's, even where something in it is wrong. */
export function isRorShaped(json: unknown): boolean {
  if (!isObject(json)) return false;
  const isFlattened = 'names' in json || 'status' in json;
  return rorIdentifier(json['id'] ?? (isFlattened ? json['ror'] : undefined)) !== undefined;
}

/** The name that ROR shows first, then all others but acronyms. */
function namesOf(json: Readonly<Record<string, unknown>>): string[] {
  const listed = objects(json['names']).map((each) => ({
    value: text(each['value']) ?? text(each['v']) ?? '',
    types: [...texts(each['types']), text(each['t']) ?? ''],
  }));
  const shown = listed.find(({ types }) => types.includes('ror_display'))?.value ?? text(json['name']);
  const others = listed.filter(({ types }) => !types.includes('acronym')).map(({ value }) => value);
  const labels = objects(json['labels']).flatMap((each) => text(each['label']) ?? []);
  return [...new Set([shown ?? '', ...others, ...labels, ...texts(json['aliases'])])].filter(
    (each) => each.trim() !== '',
  );
}

function sitesOf(json: Readonly<Record<string, unknown>>): string[] {
  const typed = objects(json['links']).filter((link) => link['type'] === 'website');
  return [
    ...typed.flatMap((link) => text(link['value']) ?? []),
    ...texts(json['links']),
    text(json['website']) ?? '',
  ].filter((each) => each !== '');
}

function countryOf(json: Readonly<Record<string, unknown>>): string | undefined {
  const [location] = objects(json['locations']);
  const details = location?.['geonames_details'];
  const country = json['country'];
  const code = isObject(details) ? details['country_code'] : isObject(country) ? country['country_code'] : country;
  return text(code)?.toUpperCase();
}

function parentsOf(json: Readonly<Record<string, unknown>>): string[] {
  const relationships = [...objects(json['relationships']), ...objects(json['rel'])];
  const parents = relationships.filter((each) => (text(each['type']) ?? text(each['t']))?.toLowerCase() === 'parent');
  return parents.flatMap((each) => rorIdentifier(each['id']) ?? []);
}

/** The nine characters of an identifier, with its address before them or without. */
export function rorIdentifier(value: unknown): string | undefined {
  return /^(?:https?:\/\/(?:www\.)?ror\.org\/)?(0[a-z0-9]{6}\d{2})\/?$/.exec(text(value)?.toLowerCase() ?? '')?.[1];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objects(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((each) => text(each) ?? []) : [];
}
