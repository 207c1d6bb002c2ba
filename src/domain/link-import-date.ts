/** In which order a file writes its dates where they are digits alone and the year does not come first. */
export const dateOrders = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** `not-a-date`: in no form that is known; `no-such-day`: in one, but there is no such day; `other-order`: in another order than is said. */
export type DateFault = 'not-a-date' | 'no-such-day' | 'other-order';

/**
 * The day that a cell says, as an ISO 8601 date: digits with `-`, `/`, `.` or spaces, ISO dates with or without hyphens and
 * time, months by their English names, days as sheets count them (45352). A time of day is left out, two digits of a year are
 * of 1970 to 2069.
 */
export function parseImportDate(
  text: string,
  order: DateOrder,
): { readonly date: string } | { readonly fault: DateFault } {
  if (text.length > 60) return { fault: 'not-a-date' };
  const day = text.trim().replace(timeOfDay, '').replace(weekday, '').trim();
  const parts = yearFirst(day) ?? namedMonth(day) ?? inOrder(day, order) ?? countedDay(day);
  if (parts === undefined) return { fault: 'not-a-date' };
  if (typeof parts === 'string') return { fault: parts };
  const [year, month, dayOfMonth] = parts;
  if (isDay(parts)) return { date: `${year}-${pad(month)}-${pad(dayOfMonth)}` };
  const isOtherOrder = order !== 'year-month-day' && isDay([year, dayOfMonth, month]) && /^\d{1,2}\D\d/.test(day);
  return { fault: isOtherOrder ? 'other-order' : 'no-such-day' };
}

type Parts = readonly [year: number, month: number, day: number];

const timeOfDay = /[T ,]+\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,.]+/i;
const mark = '[-/. ]';

function yearFirst(text: string): Parts | undefined {
  const found =
    new RegExp(`^(\\d{4})${mark}(\\d{1,2})${mark}(\\d{1,2})$`).exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

function inOrder(text: string, order: DateOrder): Parts | DateFault | undefined {
  const found = new RegExp(`^(\\d{1,2})${mark}(\\d{1,2})${mark}(\\d{4}|\\d{2})$`).exec(text);
  if (!found) return undefined;
  const [, first = '', second = '', third = ''] = found;
  if (order === 'day-month-year') return [yearOf(third), Number(second), Number(first)];
  if (order === 'month-day-year') return [yearOf(third), Number(first), Number(second)];
  return third.length === 4 ? 'other-order' : [yearOf(first), Number(second), Number(third)];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

function namedMonth(text: string): Parts | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*(\d{4}|\d{2})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})[. ]+(\d{1,2})(?:st|nd|rd|th)?[, ]+(\d{4})$/i.exec(text);
  const [, day, name = '', year = ''] = dayFirst ?? [];
  if (dayFirst) return fullMonths.test(name) ? [yearOf(year), monthOf(name), Number(day)] : undefined;
  if (!monthFirst || !fullMonths.test(monthFirst[1] ?? '')) return undefined;
  return [Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2])];
}

/** Sheets count days from 1899-12-30; with five digits those of 1954 to 2099. */
function countedDay(text: string): Parts | undefined {
  if (!/^\d{5}$/.test(text) || Number(text) < 20_000 || Number(text) > 73_050) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30 + Number(text)));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isDay([year, month, day]: Parts): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
