import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/min';

/** The country of an address's domain, as in `ac.uk` or `uni.example.de`; undefined for those of no country. */
export function countryOfDomain(domain: string): string | undefined {
  if (/(?:^|\.)nhs\.net$/u.test(domain)) return 'GB';
  const last = domain.slice(domain.lastIndexOf('.') + 1).toUpperCase();
  if (american.has(last)) return 'US';
  const country = last === 'UK' ? 'GB' : last;
  // Sold to all the world, or to firms anywhere.
  return wherever.has(country) ? undefined : readCountry(country);
}

const american = new Set(['EDU', 'GOV', 'MIL']);
const wherever = new Set(['AI', 'CC', 'CO', 'FM', 'GG', 'IO', 'LY', 'ME', 'SH', 'TO', 'TV', 'WS']);

/** The country whose form of postcode the lines of a postal address show: the United Kingdom's and the United States' are like no other's. */
export function countryOfPlace(lines: readonly string[]): string | undefined {
  if (lines.some((line) => britishPostcode.test(line))) return 'GB';
  return lines.some((line) => americanPostcode.test(line)) ? 'US' : undefined;
}

const britishPostcode = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]?\s{1,2}\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/u;
const americanPostcode =
  /(?<!\p{L})(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s{1,2}\d{5}(?:-\d{4})?(?!\d)/u;

/** Undefined for what is no country that telephone numbers are known of. */
export function readCountry(country: string | undefined): CountryCode | undefined {
  const code = country?.toUpperCase();
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
}
