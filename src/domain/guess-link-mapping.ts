import { foldText } from './fold-text.ts';
import type { FieldSource, LinkField, LinkMapping } from './link-mapping.ts';
import type { LinkKind } from './link.ts';

/** What columns of exports are called, the surest first; each column goes to one field. */
const names: readonly (readonly [LinkField, RegExp])[] = [
  ['company-number', /^(?:company|companies house)(?: registration)? (?:no|num|number|reg)\b|^crn$/],
  ['charity-number', /^charity (?:no|num|number|reg)/],
  ['ukprn', /^ukprn/],
  ['vat', /^vat (?:no|num|number|reg)/],
  ['ror', /^ror/],
  ['emailAddress', /e-?mail/],
  ['domain', /^(?:web ?site|web|domain|home ?page)/],
  ['url', /^(?:url|link|record url)/],
  [
    'key',
    /^(?:key|id|ref|reference|(?:award|grant|project|contract|invoice|licence|placement|gift|ktp|alumni|constituent|student|programme)[ ._-]*(?:id|no|num|number|ref|reference|code)\.?)\b/,
  ],
  [
    'organisationName',
    /^(?:funder|sponsor|customer|client|supplier|company|employer|organisation|organization|partner|host|donor|placement provider|company partner)(?: name)?$/,
  ],
  ['personName', /^(?:name|full name|person|contact|alumnus|graduate)(?: name)?$/],
  ['title', /title|^(?:description|project|subject|course|programme|details)/],
  ['startsOn', /start|^(?:from|begin|begins)\b|^(?:invoice |award |issue |gift )?date$|^graduat/],
  ['endsOn', /^(?:end|to|until|finish|expiry|expires)\b|end date|due/],
  ['currency', /^(?:currency|ccy|cur)\b/],
  ['amount', /amount|value|total|^(?:net|gross|award|grant|sum)\b/],
  ['state', /status|state|stage/],
  ['unit', /department|school|faculty|unit|cost centre/],
  ['kind', /^(?:type|kind|category)$/],
];

/** How a file with these columns is likely to be read; whoever maps it corrects that. `kinds`: what its system may send. */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  kinds: readonly LinkKind[],
): LinkMapping {
  const fields: Partial<Record<LinkField, FieldSource>> = {};
  const left = new Set(columns);
  for (const [field, name] of names) {
    const column = [...left].find((one) => name.test(foldText(one).replace(/[._]+/g, ' ').trim()));
    if (column === undefined) continue;
    fields[field] = { column };
    left.delete(column);
  }
  const [only, ...others] = kinds;
  if (only !== undefined && (others.length === 0 || !fields.kind)) fields.kind = { text: only };
  if (!fields.key && columns[0] !== undefined) fields.key = { column: columns[0] };
  if (!fields.title && fields.key) fields.title = fields.organisationName ?? fields.key;
  const texts = rows.flat();
  const isComma =
    texts.some((text) => /\d,\d\d(?:\D|$)/.test(text)) && !texts.some((text) => /\d\.\d\d(?:\D|$)/.test(text));
  const isMonthFirst = texts.some((text) => /^\s*\d{1,2}[/-](?:1[3-9]|2\d|3[01])[/-]\d{2,4}/.test(text));
  return {
    dates: isMonthFirst ? 'month-day-year' : 'day-month-year',
    decimal: isComma ? 'comma' : 'point',
    currency: texts.some((text) => text.includes('€')) ? 'EUR' : 'GBP',
    fields,
  };
}
