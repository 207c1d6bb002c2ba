import { findPhoneNumbersInText, isSupportedCountry, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';

export interface FoundPhone {
  /** In E.164: `+441904320000`. */
  readonly value: string;
  readonly written: string;
  readonly line: string;
}

/** Where a number without a country may be of. */
export interface NumberPlace {
  readonly country?: string | undefined;
  /** Where the country isn't known: its numbers count only as far as they are given to somebody. */
  readonly likelyCountry?: string | undefined;
}

/** Finds telephone numbers, not those of fax machines, in a line; a national number is read as one of the country. */
export function findPhones(line: string, { country, likelyCountry }: NumberPlace = {}): FoundPhone[] {
  if (notPhones.test(line)) return [];
  const known = readCountry(country);
  const defaultCountry = known ?? readCountry(likelyCountry);
  // The library's types leave its leniency out.
  const options = { leniency: 'POSSIBLE', ...(defaultCountry && { defaultCountry }) };
  return findPhoneNumbersInText(line, options).flatMap(({ number, startsAt, endsAt }) => {
    const written = line.slice(startsAt, endsAt);
    const before = line.slice(0, startsAt);
    if (
      faxBefore.test(before) ||
      faxAfter.test(line.slice(endsAt)) ||
      !looksLikePhone(written, before) ||
      !isWhole(written, number)
    )
      return [];
    // A possible number that no one has been given yet counts where it is marked as a telephone's.
    const isMarked = written.startsWith('+') || (known !== undefined && labelBefore.test(before));
    if (!number.isValid() && !isMarked) return [];
    return [{ value: number.number, written, line }];
  });
}

/** The country of an address's domain, as in `ac.uk`, `uni.example.de` or `gov`; undefined for those of no country. */
export function countryOfDomain(domain: string): string | undefined {
  const last = domain.slice(domain.lastIndexOf('.') + 1).toUpperCase();
  const country = renamed.get(last) ?? last;
  // Sold to all the world, or to firms anywhere.
  return wherever.has(country) ? undefined : readCountry(country);
}

const renamed: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EDU', 'US'],
  ['GOV', 'US'],
  ['MIL', 'US'],
]);
const wherever = new Set(['AI', 'CC', 'CO', 'FM', 'GG', 'IO', 'LY', 'ME', 'SH', 'TO', 'TV', 'WS']);
const notPhones =
  /\b(?:charity|company|registered|registration|vat|account|iban|invoice|order|ref(?:erence)?|isbn|doi|orcid|meeting id|passcode)\b/iu;
const faxBefore = /(?:\b(?:tele|e-?)?fax|\bf[.:)\s])[^\d+]{0,12}$/iu;
const faxAfter = /^[\s(–-]{0,4}(?:tele)?fax(?![.:)\s]{0,4}[\d+(])/iu;
const labelBefore =
  /(?:tel|phone|fon|mob|cell|handy|gsm|móvil|movil|portable|direct|desk|office|work|switchboard|ext|call|whatsapp|☎|📞|📱|\b[tmpdhwco][.:]?)[^\d+]{0,14}$/iu;

/** Bare digits may be anything: a number is marked as one by its plus, its label, or the way in which it is grouped. */
function looksLikePhone(written: string, before: string): boolean {
  if (written.startsWith('+') || labelBefore.test(before)) return true;
  return /^\(?0?\d{2,5}\)?[\s./-]\d{2,4}[\s.-]?\d{2,}/u.test(written) && !/\d[\s./-]*$/u.test(before);
}

/** A national number is written with its zero, where the country has one: without it, it is another country's. */
function isWhole(written: string, number: PhoneNumber): boolean {
  const digits = (text: string) => text.replaceAll(/\D/gu, '');
  if (/^\(?(?:\+|00|011)/u.test(written)) return true;
  return digits(written)
    .replace(/^1(?=\d{10}$)/u, '')
    .startsWith(digits(number.formatNational()));
}

function readCountry(country: string | undefined): CountryCode | undefined {
  const code = country?.toUpperCase();
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
}
