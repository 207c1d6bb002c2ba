import { firstField, type HeaderBlock } from '#mail/header-block.ts';

/** When the message was written, or else when a server received it; undefined when neither can be read. */
export function messageDate(header: HeaderBlock): number | undefined {
  const received = firstField(header, 'received');
  return (
    readDate(firstField(header, 'date')) ??
    readDate(firstField(header, 'resent-date')) ??
    readDate(received?.slice(received.lastIndexOf(';') + 1)) ??
    readDate(firstField(header, 'delivery-date'))
  );
}

/** Reads a date of RFC 5322 (the obsolete forms of §4.3 too), of ctime or of ISO 8601, in milliseconds. */
export function readDate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/\([^)]*\)/gu, ' ').trim();
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/u.test(plain)) return plausible(Date.parse(plain.replace(' ', 'T')));
  const mail = mailDate.exec(plain)?.groups;
  if (mail) return instantOf(mail);
  const ctime = ctimeDate.exec(plain)?.groups;
  return ctime ? instantOf(ctime) : undefined;
}

const mailDate =
  /(?<day>\d{1,2})[\s-]+(?<month>[A-Za-z]{3})[a-z]*[\s,-]+(?<year>\d{4}|\d{2,3})[\s,]+(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d))?(?:\.\d+)?\s*(?<zone>[+-]\d{4}|[A-Za-z]{1,5})?/u;
const ctimeDate =
  /(?<month>[A-Za-z]{3})[a-z]*\s+(?<day>\d{1,2}),?\s+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s+(?:(?<zone>[+-]\d{4}|[A-Z]{1,5})\s+)?(?<year>\d{4})/u;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zoneHours: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  BST: 1,
  CET: 1,
  CEST: 2,
};

function instantOf(parts: Readonly<Record<string, string | undefined>>): number | undefined {
  const month = months.indexOf((parts['month'] ?? '').toLowerCase());
  const [day, hour, minute, second] = [parts['day'], parts['hour'], parts['minute'], parts['second'] ?? '0'].map(
    Number,
  );
  if (month < 0 || day === undefined || day < 1 || day > 31) return undefined;
  if (hour === undefined || hour > 24 || minute === undefined || minute > 59 || second === undefined || second > 60)
    return undefined;
  const local = Date.UTC(fullYear(parts['year'] ?? ''), month, day, hour, minute, second);
  return plausible(local - zoneMinutes(parts['zone']) * 60_000);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const offset = /^([+-])(\d\d)(\d\d)$/u.exec(zone);
  if (!offset) return (zoneHours[zone.toUpperCase()] ?? 0) * 60;
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
}

/** Outside of these years a date is a mistake of the sender's. */
function plausible(instant: number): number | undefined {
  return instant >= Date.UTC(1970, 0, 2) && instant < Date.UTC(2100, 0, 1) ? instant : undefined;
}
