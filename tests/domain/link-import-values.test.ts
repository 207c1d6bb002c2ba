import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCurrency, parseImportAmount } from '#domain/link-import-amount.ts';
import { dateOrders, parseImportDate } from '#domain/link-import-date.ts';

describe('a date', () => {
  test.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-03-01T00:00:00.000Z', '2024-03-01'],
    ['2024/3/1', '2024-03-01'],
    ['20240301', '2024-03-01'],
    ['01/03/2024', '2024-03-01'],
    ['1.3.24', '2024-03-01'],
    ['01-03-1999 00:00', '1999-03-01'],
    ['31/12/99', '1999-12-31'],
    ['1 March 2024', '2024-03-01'],
    ['1st Mar 2024', '2024-03-01'],
    ['01-Mar-24', '2024-03-01'],
    ['Fri, 1 Mar 2024', '2024-03-01'],
    ['March 1, 2024', '2024-03-01'],
    ['12 Sept 2023 9:30 am', '2023-09-12'],
    ['45352', '2024-03-01'],
  ])('written %s is %s', (text, date) => {
    expect(parseImportDate(text, 'day-month-year')).toEqual({ date });
  });

  test.each([
    ['31/02/2024', 'no-such-day'],
    ['03/25/2024', 'other-order'],
    ['2024-13-01', 'no-such-day'],
    ['1 Mars 2024', 'not-a-date'],
    ['Q1 2024', 'not-a-date'],
    ['Mar-24', 'not-a-date'],
    ['summer', 'not-a-date'],
    ['12/2024', 'not-a-date'],
    ['1/1/1066', 'no-such-day'],
    ['9'.repeat(1_000), 'not-a-date'],
  ])('written %s is refused: %s', (text, fault) => {
    expect(parseImportDate(text, 'day-month-year')).toEqual({ fault });
  });

  const day = fc
    .integer({ min: Date.UTC(1970, 0, 1) / 86_400_000, max: Date.UTC(2069, 11, 31) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000));

  test('is read as it was written, in every order, with every mark, with two and four digits', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...dateOrders),
        fc.constantFrom('-', '/', '.', ' '),
        fc.boolean(),
        (at, order, mark, isShort) => {
          const date = at.toISOString().slice(0, 10);
          const [year = '', month = '', dayOfMonth = ''] = date.split('-');
          const parts = { year: isShort ? year.slice(2) : year, month, day: dayOfMonth };
          const text = order
            .split('-')
            .map((part) => parts[part as keyof typeof parts]) // a cast: the orders are made of these words
            .join(mark);
          expect(parseImportDate(text, order)).toEqual({ date });
        },
      ),
    );
  });

  test('with a month’s name is read as people and programs write it', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('en-GB', 'en-US'), fc.constantFrom('short', 'long'), (at, language, month) => {
        const text = at.toLocaleDateString(language, { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' });
        expect(parseImportDate(text, 'year-month-day')).toEqual({ date: at.toISOString().slice(0, 10) });
      }),
    );
  });

  test('is a day that there is, or is refused, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-. marTZ:,'), maxLength: 14 }), (text) => {
        const read = parseImportDate(text, 'day-month-year');
        if ('date' in read) expect(new Date(`${read.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.date);
      }),
    );
  });
});

describe('an amount', () => {
  test.each([
    ['1234.5', 123_450],
    ['£1,234.50', 123_450],
    ['GBP 1 234.50', 123_450],
    ['1,234.50 GBP', 123_450],
    ['-£12', -1_200],
    ['£-12.00', -1_200],
    ['(£1,234.50)', -123_450],
    ['1,234.50-', -123_450],
    ['−5', -500],
    ["1'234'567.8900", 123_456_789],
    ['.5', 50],
    ['0', 0],
    ['-0', 0],
  ])('written %s is %s pence', (text, minor) => {
    expect(parseImportAmount(text, { decimal: 'point', usual: 'GBP' })).toEqual({ minor, currency: 'GBP' });
  });

  test.each([
    ['1.234,50 €', 'EUR', 123_450],
    ['1 234 567,89 €', 'EUR', 123_456_789],
    ['¥1.234', 'JPY', 1_234],
    ['KWD 1,234', 'KWD', 1_234],
  ])('with a decimal comma, %s is in its own currency, %s', (text, currency, minor) => {
    expect(parseImportAmount(text, { decimal: 'comma', usual: 'GBP' })).toEqual({ minor, currency });
  });

  test('a sign that several currencies share is the one that the file is in', () => {
    expect(parseImportAmount('$5', { decimal: 'point', usual: 'AUD' })).toEqual({ minor: 500, currency: 'AUD' });
    expect(parseImportAmount('$5', { decimal: 'point', usual: 'GBP' })).toEqual({ minor: 500, currency: 'USD' });
    expect(parseImportAmount('US$5', { decimal: 'point', usual: 'AUD' })).toEqual({ minor: 500, currency: 'USD' });
  });

  test.each([
    ['1.234,50', 'other-decimal'],
    ['12,34', 'other-decimal'],
    ['1,23,456', 'not-an-amount'],
    ['1,234.505', 'too-fine'],
    ['£1.2m', 'not-an-amount'],
    ['circa 500', 'not-an-amount'],
    ['£5 GBP', 'not-an-amount'],
    ['--5', 'not-an-amount'],
    ['XQQ 5', 'unknown-currency'],
    ['99999999999999999', 'too-large'],
    ['.', 'not-an-amount'],
    ['1'.repeat(1_000), 'not-an-amount'],
  ])('written %s is refused: %s', (text, fault) => {
    expect(parseImportAmount(text, { decimal: 'point', usual: 'GBP' })).toEqual({ fault });
  });

  test('without a currency, or with two, is refused', () => {
    expect(parseImportAmount('5', { decimal: 'point' })).toEqual({ fault: 'no-currency' });
    expect(parseImportAmount('£5', { decimal: 'point', stated: 'EUR' })).toEqual({ fault: 'two-currencies' });
    expect(parseImportAmount('5', { decimal: 'point', stated: 'EUR', usual: 'GBP' })).toMatchObject({
      currency: 'EUR',
    });
    expect([parseCurrency('gbp '), parseCurrency('€'), parseCurrency('pounds')]).toEqual(['GBP', 'EUR', undefined]);
  });

  test('is read as each country writes it', () => {
    const countries = [
      ['en-GB', 'point'],
      ['de-DE', 'comma'],
      ['fr-FR', 'comma'],
      ['de-CH', 'point'],
      ['sv-SE', 'comma'],
      ['nl-NL', 'comma'],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }),
        fc.constantFrom(...countries),
        fc.constantFrom('GBP', 'EUR', 'JPY', 'KWD'),
        fc.constantFrom('symbol' as const, 'code' as const),
        (minor, [country, decimal], currency, currencyDisplay) => {
          const format = new Intl.NumberFormat(country, { style: 'currency', currency, currencyDisplay });
          const scale = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0);
          expect(parseImportAmount(format.format(minor / scale), { decimal })).toEqual({
            minor: minor === 0 ? 0 : minor,
            currency,
          });
        },
      ),
    );
  });
});
