import type { IdentifierScheme } from './link.ts';

/**
 * An identifier as people write it (`https://ror.org/04m01e293`, `SC 12345`, `GB 123 4567 89`), in the form in which identifiers are
 * compared; undefined for what can't be one.
 */
export function readIdentifier(scheme: IdentifierScheme, text: string): string | undefined {
  if (text.length > 200) return undefined;
  return readers[scheme](text.normalize('NFKC').trim());
}

const readers: Readonly<Record<IdentifierScheme, (text: string) => string | undefined>> = {
  ror: (text) => /^(?:https?:\/\/(?:www\.)?ror\.org\/)?(0[a-z0-9]{6}\d{2})\/?$/.exec(text.toLowerCase())?.[1],
  // Eight characters, of which the first two may be letters (SC, NI, OC, …); leading zeros get lost in spreadsheets.
  'company-number': (text) => {
    const [, letters = '', digits = ''] = /^([A-Z]{0,2})(\d{1,8})$/.exec(bare(text)) ?? [];
    const number = digits.padStart(8 - letters.length, '0');
    return digits === '' || letters.length + number.length > 8 ? undefined : `${letters}${number}`;
  },
  // England and Wales `1234567` or `1234567-1`, Scotland `SC012345`, Northern Ireland `NIC101234`.
  'charity-number': (text) => /^(?:SCO?|NIC)?\d{5,7}(?:-\d{1,3})?$/.exec(bare(text))?.[0].replace(/^SCO/, 'SC0'),
  ukprn: (text) => /^1\d{7}$/.exec(bare(text))?.[0],
  vat: (text) => {
    const value = bare(text);
    if (/^(?:\d{9}|\d{12})$/.test(value)) return `GB${value}`;
    return /^[A-Z]{2}[A-Z0-9]{5,13}$/.exec(value)?.[0];
  },
};

/** Without spaces and dots. */
function bare(text: string): string {
  return text.replace(/[\s.]/g, '').toUpperCase();
}
