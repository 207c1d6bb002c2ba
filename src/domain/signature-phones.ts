import { findPhoneNumbersInText, type PhoneNumber } from 'libphonenumber-js/min';
import { readCountry } from './signature-country.ts';

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
  const known = readCountry(country);
  const defaultCountry = known ?? readCountry(likelyCountry);
  // The library's types leave its leniency out.
  const options = { leniency: 'POSSIBLE', ...(defaultCountry && { defaultCountry }) };
  return findPhoneNumbersInText(line, options).flatMap(({ number, startsAt, endsAt }) => {
    const written = line.slice(startsAt, endsAt);
    const before = line.slice(0, startsAt).split(separators).at(-1) ?? '';
    const after = line.slice(endsAt);
    if (isFax(before, after) || isNobodys.test(before) || dialledIn.test(`${written}${after.slice(0, 20)}`)) return [];
    if (!isWhole(written, number) || !isMarked(written, { before, after, number })) return [];
    if (known === undefined && !written.startsWith('+') && !number.isValid()) return [];
    return [{ value: number.number, written, line }];
  });
}

const separators = /[|•·;,\t]|\s{3,}/u;
const fax = '(?:tele|e-?)?fax|telefaks?|faks|facsimile|télécopie(?:ur)?|传真|傳真|факс|φαξ|فاكس|פקס|팩스';
const faxBefore = new RegExp(`(?:(?<!\\p{L})(?:${fax})|(?<!\\p{L})f(?=[.:)\\s]))[^\\d+]{0,12}$`, 'iu');
const faxAfter = new RegExp(`^[\\s(–-]{0,4}(?:${fax})(?![.:)\\s]{0,4}[\\d+(])`, 'iu');
const phoneAndFax = /tel\p{L}{0,7}\.?\s?[/&+]\s?(?:tele)?fax[^\p{L}\d+]{0,4}$/iu;
/** A number of a register or a meeting, or of somebody who is not the sender. */
const isNobodys =
  /(?<!\p{L})(?:charity|company|registered|registration|reg|vat|account|iban|invoice|order|ref(?:erence)?|isbn|issn|doi|orcid|meeting id|conference id|passcode|po box|ticket|case|one tap)(?!\p{L})|(?<!\p{L})(?:emergency|out[- ]of[- ]hours|secretary|pa|ea|(?:\p{L}+ )?assistant|assistenz|sekretariat|secrétariat|secretaría|segreteria|helpline|hotline|helpdesk|help desk)\s?[:–-]/iu;
/** What a telephone is to dial on: it is a meeting's number. */
const dialledIn = /,,|\d\s?#/u;
const words =
  'tel\\p{L}*|tél\\p{L}*|tlf|tfno|tfn|puh\\p{L}*|ph|(?:\\p{L}{0,5})?phone|mob\\p{L}*|móvil|movil|cel\\p{L}*|handy|gsm|portable|port|direct\\p{L}*|durchwahl|ddi|did|desk|office|work|home|land ?line|switchboard|ext|call|whatsapp|тел\\p{L}*|моб\\p{L}*|τηλ\\p{L}*|κιν\\p{L}*|電話|电话|手机|携帯|전화|휴대폰|هاتف|جوال|טל|נייד';
const labelBefore = new RegExp(
  `(?<!\\p{L})(?:${words})(?!\\p{L})[^\\d+]{0,14}$|(?<!\\p{L})[tmpdhwco](?:\\s?[.:/)=+–-]|\\s)[^\\p{L}\\d+]{0,4}$|[☎📞📱☏✆]\\W{0,4}$`,
  'iu',
);

function isFax(before: string, after: string): boolean {
  return (faxBefore.test(before) && !phoneAndFax.test(before)) || faxAfter.test(after);
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly number: PhoneNumber;
}

/**
 * Bare digits may be anything: a number is marked as a telephone's by its plus, by a label, or by standing alone in the way in which such
 * numbers are grouped. One that no one has been given yet counts where it is marked, or has its zero before it.
 */
function isMarked(written: string, { before, after, number }: Place): boolean {
  if (written.startsWith('+') || labelBefore.test(before)) return true;
  const isAlone =
    !/[\p{L}\d]/u.test(before) && !/^\s?\p{L}/u.test(after.replace(/^\s?(?:ext|x|extn|extension)(?!\p{L})/iu, ''));
  const isDate = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d{2}[./-]\d{2}[./-]\d{2})$/u.test(written);
  const isGrouped = /^\(?0?\d{1,5}\)?[\s./-]\d{2,4}[\s./-]?\d{2,}/u.test(written);
  const hasZero = /^\(?0\d/u.test(written) && written.replaceAll(/\D/gu, '').length >= 9;
  return isAlone && !isDate && (hasZero || (isGrouped && number.isValid()));
}

/** A national number is written with its zero, where the country has one: without it, it is another country's. */
function isWhole(written: string, number: PhoneNumber): boolean {
  const digits = (text: string) => text.replaceAll(/\D/gu, '');
  if (/^\(?(?:\+|00|011)/u.test(written)) return true;
  return digits(written)
    .replace(/^1(?=\d{10}$)/u, '')
    .startsWith(digits(number.formatNational()));
}
