import { readBody, type BodyLine } from './own-part.ts';
import { countryOfDomain, countryOfPlace } from './signature-country.ts';
import { findJobTitle } from './signature-job-title.ts';
import { findOrcid } from './signature-orcid.ts';
import { findOrganisation } from './signature-organisation.ts';
import { findPhones, type FoundPhone, type NumberPlace } from './signature-phones.ts';
import { findWebAddresses } from './signature-web-address.ts';

/** Something that a signature says, and the line that says it. */
export interface Found {
  readonly value: string;
  readonly line: string;
}

/** What the end of somebody's own part says of them: to be suggested, never taken over unasked. */
export interface Signature {
  readonly phones: readonly FoundPhone[];
  readonly jobTitle?: Found;
  readonly organisation?: Found;
  readonly orcid?: Found;
  readonly webAddress?: Found;
}

export interface SignatureOptions {
  readonly name?: string | undefined;
  readonly emailAddress?: string | undefined;
  /** Of who reads it: numbers without a country are read as of the address's or the postal address's country, else as of these domains'. */
  readonly institutionDomains?: readonly string[];
}

const longestLine = 400;
const mostLines = 25;
const mostPhones = 4;

/** Reads the signature below the sender's own part of a plain-text body. Takes time in proportion to the body's length. */
export function findSignature(body: string, options: SignatureOptions = {}): Signature {
  const at = options.emailAddress?.lastIndexOf('@') ?? -1;
  const domain = at < 0 ? undefined : options.emailAddress?.slice(at + 1).toLowerCase();
  const nameWords = listNameWords(options, at);
  const lines = listSignatureLines(readBody(body, { nameWords }));
  const place = {
    country: (domain === undefined ? undefined : countryOfDomain(domain)) ?? countryOfPlace(lines),
    likelyCountry: options.institutionDomains?.flatMap((each) => countryOfDomain(each) ?? [])[0],
  };
  const found = {
    jobTitle: findFirst(lines, (line) => findJobTitle(line, nameWords)),
    organisation: findBestOrganisation(lines, { domain, nameWords }),
    orcid: findFirst(lines, (line, index) => findOrcid(line, lines[index - 1])),
    webAddress: findBestWebAddress(lines, domain),
  };
  return {
    phones: listPhones(lines, place),
    ...(found.jobTitle && { jobTitle: found.jobTitle }),
    ...(found.organisation && { organisation: found.organisation }),
    ...(found.orcid && { orcid: found.orcid }),
    ...(found.webAddress && { webAddress: found.webAddress }),
  };
}

function listNameWords({ name = '', emailAddress = '' }: SignatureOptions, at: number): string[] {
  const words = `${name.slice(0, 200)} ${emailAddress.slice(0, Math.max(0, Math.min(at, 64)))}`.toLowerCase();
  return words.split(/[^\p{L}'’-]+/u).filter((word) => word.length > 2);
}

function listSignatureLines(lines: readonly BodyLine[]): string[] {
  return lines
    .filter(({ kind }) => kind === 'closing' || kind === 'signature')
    .map(({ text }) => text.slice(0, longestLine).trim())
    .filter((text) => text !== '' && !isSentence(text))
    .slice(0, mostLines);
}

/** People write on below their names: "PS The number of the hotel is …". A sentence is mostly words in lower case. */
function isSentence(line: string): boolean {
  if (/[|•·\t]/u.test(line)) return false;
  const words = line.split(/\s+/u);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    /^p\.?s\.?\b/iu.test(line) ||
    (/[.!?]$/u.test(line) && words.length > 8) ||
    (small > 4 && small > 0.6 * words.length) ||
    (small > 5 && small > 0.5 * words.length)
  );
}

function findFirst(
  lines: readonly string[],
  find: (line: string, index: number) => string | undefined,
): Found | undefined {
  for (const [index, line] of lines.entries()) {
    const value = find(line, index);
    if (value !== undefined) return { value, line };
  }
  return undefined;
}

function findBestOrganisation(
  lines: readonly string[],
  sender: Parameters<typeof findOrganisation>[1],
): Found | undefined {
  const found = lines.flatMap((line) => {
    const one = findOrganisation(line, sender);
    return one ? [{ ...one, line }] : [];
  });
  const best = found.find(({ isLikeDomain }) => isLikeDomain) ?? found[0];
  return best && { value: best.value, line: best.line };
}

function findBestWebAddress(lines: readonly string[], domain: string | undefined): Found | undefined {
  const found = lines.flatMap((line) => findWebAddresses(line, domain).map((one) => ({ ...one, line })));
  const best = found.find(({ isOwn }) => isOwn) ?? found[0];
  return best && { value: best.value, line: best.line };
}

function listPhones(lines: readonly string[], place: NumberPlace): FoundPhone[] {
  const byValue = new Map<string, FoundPhone>();
  for (const phone of lines.flatMap((line) => findPhones(line, place))) {
    if (!byValue.has(phone.value) && byValue.size < mostPhones) byValue.set(phone.value, phone);
  }
  return [...byValue.values()];
}
