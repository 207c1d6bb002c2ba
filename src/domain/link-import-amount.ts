export const decimalMarks = ['point', 'comma'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

export type AmountFault =
  /** No number, or one with something else beside it. */
  | 'not-an-amount'
  /** A number whose decimals begin with the other mark than is said. */
  | 'other-decimal'
  /** More decimals than the currency has. */
  | 'too-fine'
  | 'too-large'
  /** Neither the cell nor the mapping says in which currency. */
  | 'no-currency'
  | 'unknown-currency'
  /** The cell and the column of currencies say two. */
  | 'two-currencies';

export interface ImportAmount {
  /** In the currency's smallest unit. */
  readonly minor: number;
  /** Three letters (ISO 4217). */
  readonly currency: string;
}

/**
 * The amount that a cell says: `1234.5`, `£1,234.50`, `1.234,50 €`, `GBP 1 234`, `(1,234.50)` and `1,234.50-` for less than nothing.
 * `stated` is what a column of currencies says of the row, `usual` the file's own; a sign or code beside the number comes before
 * the usual one.
 */
export function parseImportAmount(
  text: string,
  options: { readonly decimal: DecimalMark; readonly stated?: string | undefined; readonly usual?: string | undefined },
): ImportAmount | { readonly fault: AmountFault } {
  const taken = takeApart(text);
  if (!taken) return { fault: 'not-an-amount' };
  const { number, isNegative } = taken;
  const { decimal, stated, usual } = options;
  const own = currencyOf(taken.mark, stated ?? usual);
  if (own !== undefined && stated !== undefined && own !== stated) return { fault: 'two-currencies' };
  const currency = own ?? stated ?? usual;
  const digits = splitNumber(number, decimal);
  if (!digits)
    return { fault: splitNumber(number, decimal === 'point' ? 'comma' : 'point') ? 'other-decimal' : 'not-an-amount' };
  if (currency === undefined) return { fault: 'no-currency' };
  const places = decimalsOf(currency);
  if (places === undefined) return { fault: 'unknown-currency' };
  const decimals = digits.decimals.replace(/0+$/, '');
  if (decimals.length > places) return { fault: 'too-fine' };
  const minor = Number(digits.whole + decimals.padEnd(places, '0'));
  if (!Number.isSafeInteger(minor)) return { fault: 'too-large' };
  return { minor: isNegative && minor > 0 ? -minor : minor, currency };
}

/** A currency by its code or sign, in capitals; undefined for anything else. */
export function parseCurrency(text: string): string | undefined {
  const code = signs.get(text.trim()) ?? text.trim().toUpperCase();
  return decimalsOf(code) === undefined ? undefined : code;
}

const signs: ReadonlyMap<string, string> = new Map([
  ['£', 'GBP'],
  ['£GB', 'GBP'],
  ['€', 'EUR'],
  ['$', 'USD'],
  ['US$', 'USD'],
  ['¥', 'JPY'],
  ['JP¥', 'JPY'],
]);

/** What shares a sign: the file's own currency is meant where it is one of these. */
const sharing: Readonly<Record<string, RegExp>> = { $: /^(?:USD|AUD|CAD|NZD|SGD|HKD)$/, '¥': /^(?:JPY|CNY)$/ };

interface Taken {
  readonly number: string;
  /** The currency's sign or code beside it, or ''. */
  readonly mark: string;
  readonly isNegative: boolean;
}

const shape =
  /^(?<before>-?) ?(?<first>US\$|JP¥|£GB|[£€$¥]|[a-z]{3})? ?(?<inner>-?) ?(?<number>[\d.][\d.,' ]*?) ?(?<after>-?) ?(?<last>US\$|JP¥|£GB|[£€$¥]|[a-z]{3})?$/i;

const longestAmount = 60;

function takeApart(text: string): Taken | undefined {
  if (text.length > longestAmount) return undefined;
  const plain = text
    .replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, ' ')
    .replace(/[\u2012-\u2015\u2212]/g, '-')
    .replace(/[’‘]/g, "'")
    .trim();
  const bracketed = /^\((.*)\)$/.exec(plain);
  const found = shape.exec((bracketed?.[1] ?? plain).trim())?.groups;
  if (!found) return undefined;
  const { before = '', first = '', inner = '', number = '', after = '', last = '' } = found;
  const minuses = [before, inner, after, bracketed ? '-' : ''].filter((sign) => sign !== '').length;
  if (minuses > 1 || (first !== '' && last !== '')) return undefined;
  return { number, mark: (first || last).toUpperCase(), isNegative: minuses === 1 };
}

function currencyOf(mark: string, meant: string | undefined): string | undefined {
  if (mark === '') return undefined;
  return meant !== undefined && sharing[mark]?.test(meant) === true ? meant : (signs.get(mark) ?? mark);
}

/** Groups are of three digits, with one mark between them. */
function splitNumber(number: string, decimal: DecimalMark) {
  const [point, group] = decimal === 'point' ? ['\\.', "[, ']"] : [',', "[. ']"];
  const found = new RegExp(`^(\\d+|\\d{1,3}(${group})\\d{3}(?:\\2\\d{3})*)?(?:${point}(\\d*))?$`).exec(number);
  if (!found || !/\d/.test(number)) return undefined;
  return { whole: (found[1] ?? '0').replace(/\D/g, ''), decimals: found[3] ?? '' };
}

const known = new Map<string, number | undefined>();
let currencies: ReadonlySet<string> | undefined;

/** How many decimals a currency has; undefined where there is none of this code. */
function decimalsOf(code: string): number | undefined {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  if (!currencies.has(code)) return undefined;
  const decimals =
    known.get(code) ??
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits;
  known.set(code, decimals);
  return decimals;
}
