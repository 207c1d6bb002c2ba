import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainAndParents, domainOf, isWithinDomain, parseEmailAddress } from '#domain/email-address.ts';

const atom = fc.stringMatching(/^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,12}$/);
const label = fc
  .stringMatching(/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,8}[a-zA-Z0-9])?$/)
  .filter((text) => !/^xn--/i.test(text));
const address = fc
  .tuple(fc.array(atom, { minLength: 1, maxLength: 3 }), fc.array(label, { minLength: 1, maxLength: 3 }))
  .map(([local, labels]) => `${local.join('.')}@${labels.join('.')}.Example`);

/** Text of the sort that makes parsers stumble. */
const awkward = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', 'B', '@', '.', '"', '\\', '<', ' ', '\0', '\u200e', 'ß', 'İ', '漢', '-', '[', '1'),
  }),
  fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
    .map(([local, domain]) => `${local}@${domain}.example`),
);

describe('parseEmailAddress', () => {
  it('answers any text, and what it answers it answers again', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const parsed = parseEmailAddress(text);
        if (parsed !== undefined) expect(parseEmailAddress(parsed)).toBe(parsed);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes every ordinary address, whatever its case', () => {
    fc.assert(
      fc.property(address, (text) => {
        expect(parseEmailAddress(text)).toBe(text.toLowerCase());
        expect(parseEmailAddress(text.toUpperCase())).toBe(text.toLowerCase());
      }),
    );
  });

  it('gives only what a store can keep: no control characters, no half surrogates, at most 254 characters', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const parsed = parseEmailAddress(text) ?? '';
        expect(parsed).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(parsed.length).toBeLessThanOrEqual(254);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Jo@X.example', 'jo@x.example'],
    ['  jo@x.example\t', 'jo@x.example'],
    ['\u202ajo@x.example\u202c', 'jo@x.example'],
    ['jo@x.example.', 'jo@x.example'],
    ['jörg@bücher-grün.example', 'jörg@xn--bcher-grn-q9ah.example'],
    ['jo\u0308rg@x.example', 'jörg@x.example'],
    ['用户@例子.example', '用户@xn--fsqu00a.example'],
    ['"jo smith"@x.example', '"jo smith"@x.example'],
    ['"a@b"@x.example', '"a@b"@x.example'],
    ["o'brien+tag@x.example", "o'brien+tag@x.example"],
    ['jo@ｘ.example', 'jo@x.example'],
    ['jo@a_b.example', 'jo@a_b.example'],
    ['J..Moore@x.example', 'j..moore@x.example'],
    ['.jo.@x.example', '.jo.@x.example'],
  ])('reads %j as %j', (text, expected) => {
    expect(parseEmailAddress(text)).toBe(expected);
  });

  it.each([
    '',
    'jo',
    '@x.example',
    'jo@',
    'jo@localhost',
    'jo@192.0.2.1',
    'jo@[192.0.2.1]',
    'jo@1.2',
    'jo@0x7f.1',
    'jo@x..example',
    'jo@-x.example',
    'jo smith@x.example',
    'jo@x.example, al@x.example',
    'Jo <jo@x.example>',
    'jo@x.example:25',
    'jo@x.example/path',
    'jo\0@x.example',
    'jo\u200bseph@x.example',
    'jo\ud800@x.example',
    '"\u0007"@x.example',
    '/O=ACME/OU=EXCHANGE/CN=RECIPIENTS/CN=JO',
    `${'a'.repeat(65)}@x.example`,
    `jo@${'a'.repeat(64)}.example`,
    `jo@${'a.'.repeat(125)}example`,
  ])('finds no address in %j', (text) => {
    expect(parseEmailAddress(text)).toBeUndefined();
  });

  it('comes to an end with a megabyte of nonsense', () => {
    for (const text of [
      'a'.repeat(1e6),
      '\u200b'.repeat(1e5),
      `a${' '.repeat(1e6)}b`,
      `${'a.'.repeat(5e5)}@x`,
      `"${'\\a'.repeat(1e5)}@x`,
    ]) {
      expect(parseEmailAddress(text)).toBeUndefined();
    }
  });
});

describe('domains', () => {
  it('holds a domain within itself and its parents, never by the letters alone', () => {
    expect(isWithinDomain('york.example', 'york.example')).toBe(true);
    expect(isWithinDomain('chem.york.example', 'york.example')).toBe(true);
    expect(isWithinDomain('newyork.example', 'york.example')).toBe(false);
    expect(isWithinDomain('york.example', 'chem.york.example')).toBe(false);
  });

  it('lists a domain and its parents, longest first', () => {
    expect(domainAndParents('a.b.example')).toEqual(['a.b.example', 'b.example', 'example']);
  });

  it('gives the domain after the last @', () => {
    fc.assert(
      fc.property(address, (text) => {
        const parsed = parseEmailAddress(text);
        expect(parsed && domainOf(parsed)).toBe(text.slice(text.lastIndexOf('@') + 1).toLowerCase());
      }),
    );
  });
});
