import type { OrganisationIdentity } from '#domain/same-organisation.ts';
import type { PersonIdentity } from '#domain/same-person-prepared.ts';
import { countryCodeOf } from './country-code.ts';

/** What is read of a record, by the words that its fields may be called by. */
const words = {
  name: ['name', 'displayname', 'fullname', 'alias'],
  given: ['given', 'givenname', 'firstname'],
  family: ['family', 'familyname', 'lastname', 'surname'],
  address: ['emailaddress', 'email', 'mail', 'mailbox', 'address'],
  domain: ['domain', 'website', 'webaddress', 'homepage', 'url'],
  organisation: ['organisation', 'organization', 'company', 'affiliation', 'employer'],
  country: ['country', 'countrycode'],
  orcid: ['orcid'],
  phone: ['phone', 'telephone', 'mobile'],
  ror: ['ror'],
} as const;

type Field = keyof typeof words;

/** Under which words an object in the place of a text holds that text: `{"full": "Ada Lovelace"}`. */
const inside = ['full', 'value', 'text', ...words.name, ...words.address];

// Plural as well.
const fields: ReadonlyMap<string, Field> = new Map(
  (Object.keys(words) as Field[]) // a cast: keys are not typed
    .flatMap((field) => words[field].flatMap((word) => [word, `${word}s`, `${word}es`].map((each) => [each, field]))),
);

export interface DuplicateRecord {
  readonly id: string | number;
  readonly texts: Readonly<Record<Field, readonly string[]>>;
  /** By kind. */
  readonly identifiers: Readonly<Record<string, string>>;
}

export interface BadLine {
  readonly line: number;
  readonly error: string;
}

/** Reads one line of records, whichever of the usual words its fields are called by, in whichever spelling. */
export function readRecord(text: string, line: number): DuplicateRecord | BadLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { line, error: 'This line is not JSON' };
  }
  if (!isObject(json)) return { line, error: 'This line is no object' };
  const { id, identifiers } = json;
  if (typeof id !== 'string' && typeof id !== 'number') return { line, error: 'id: Expected a text or a number' };
  const texts = emptyTexts();
  for (const [key, value] of Object.entries(json)) {
    const field = fields.get(fold(key));
    const read = field === undefined ? [] : readTexts(value);
    if (read === undefined) return { line, error: `${key}: Expected a text or a list of texts` };
    if (field !== undefined) texts[field].push(...read);
  }
  const given = readIdentifiers(identifiers);
  return given ? { id, texts, identifiers: given } : { line, error: 'identifiers: Expected a text for each kind' };
}

/** Whether a record says anything but its id. */
export function isTelling({ texts, identifiers }: DuplicateRecord): boolean {
  return Object.values(texts).some(({ length }) => length > 0) || Object.keys(identifiers).length > 0;
}

export function personOf({ texts, identifiers }: DuplicateRecord): PersonIdentity {
  const { name, given, family, address, organisation, domain, orcid, phone } = texts;
  const written = address.map(splitAddress);
  const parts = [...given.slice(0, 1), ...family.slice(0, 1)].join(' ');
  return {
    names: [...name, parts, ...written.map((one) => one.name)].filter((text) => text !== ''),
    emailAddresses: written.map((one) => one.emailAddress),
    organisations: organisation,
    domains: domain.map(hostOf),
    orcids: [...orcid, identifiers['orcid'] ?? ''],
    phones: phone,
  };
}

export function organisationOf({ texts, identifiers }: DuplicateRecord): OrganisationIdentity {
  const { name, organisation, domain, country, ror } = texts;
  const code = countryCodeOf(country[0] ?? '');
  return {
    names: name.length > 0 ? name : organisation,
    domains: domain.map(hostOf),
    ...(code === undefined ? {} : { country: code }),
    identifiers: { ...identifiers, ...(ror[0] === undefined ? {} : { ror: ror[0] }) },
  };
}

function emptyTexts(): Record<Field, string[]> {
  return Object.fromEntries(Object.keys(words).map((field) => [field, []])) as unknown as Record<Field, string[]>; // a cast: all of them
}

/** Undefined for what holds no text. */
function readTexts(value: unknown): string[] | undefined {
  if (value === null || value === undefined) return [];
  const read = [value].flat().map((one) => (one === null ? '' : textOf(one)));
  return read.includes(undefined) ? undefined : read.flatMap((text) => (text?.trim() ? [text.trim()] : []));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return undefined;
  const held = new Map(Object.entries(value).map(([key, one]) => [fold(key), one]));
  const found = inside.map((word) => held.get(word)).find((one) => typeof one === 'string');
  if (typeof found === 'string') return found;
  const parts = [words.given, words.family].map((some) => some.map((word) => held.get(word)).find(isText) ?? '');
  return parts.join(' ').trim() || undefined;
}

function readIdentifiers(value: unknown): Record<string, string> | undefined {
  if (value === null || value === undefined) return {};
  if (!isObject(value)) return undefined;
  const read = Object.entries(value).map(([kind, one]) => [kind, readTexts(one)] as const);
  if (read.some(([, texts]) => texts === undefined)) return undefined;
  return Object.fromEntries(read.flatMap(([kind, texts]) => (texts?.[0] === undefined ? [] : [[kind, texts[0]]])));
}

/** `Ada Lovelace <ada@engines.example>`, as a header has it. */
function splitAddress(text: string): { readonly name: string; readonly emailAddress: string } {
  const at = text.lastIndexOf('<');
  if (at < 1 || !text.endsWith('>')) return { name: '', emailAddress: text };
  return { name: text.slice(0, at).trim(), emailAddress: text.slice(at + 1, -1) };
}

/** Of a web address its host. */
function hostOf(text: string): string {
  return text.replace(/^[a-z]{1,10}:\/\//i, '').replace(/[/?#:].*$/s, '');
}

/** `email_address`, `EmailAddress` and `e-mail address` are one word. */
function fold(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
