import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmailAddress, type EmailAddress } from '#domain/email-address.ts';
import { appearanceOf } from '#domain/homoglyphs.ts';
import { prepareKnownDomains } from '#domain/known-domains.ts';
import { findLookAlike } from '#domain/look-alike.ts';
import { toUnicodeDomain } from '#domain/punycode.ts';

const known = prepareKnownDomains(['northbridge.example', 'acme.com', 'riverdale.ac.uk', 'harmony.com', 'acme.ltd']);
const address = (text: string): EmailAddress => {
  const parsed = parseEmailAddress(text);
  if (!parsed) throw new Error(`no address: ${text}`);
  return parsed;
};
const find = (text: string, displayName?: string) => findLookAlike({ emailAddress: address(text), displayName }, known);

describe('findLookAlike', () => {
  it.each([
    ['jo@nоrthbridge.example', 'imitates-domain', 'northbridge.example'],
    ['jo@n0rthbridge.example', 'imitates-domain', 'northbridge.example'],
    ['jo@mail.n0rthbridge.example', 'imitates-domain', 'northbridge.example'],
    ['jo@hаrmоny.com', 'imitates-domain', 'harmony.com'],
    ['jo@harrnony.com', 'imitates-domain', 'harmony.com'],
    ['jo@hármony.com', 'imitates-domain', 'harmony.com'],
    ['jo@northbridge.example.login.attacker.example', 'borrows-domain', 'northbridge.example'],
    ['jo@northbridge-example.attacker.example', 'borrows-domain', 'northbridge.example'],
    ['jo@acme-com.example', 'borrows-domain', 'acme.com'],
    ['jo@nortbridge.example', 'near-domain', 'northbridge.example'],
    ['jo@norhtbridge.example', 'near-domain', 'northbridge.example'],
    ['jo@mail.northbridges.example', 'near-domain', 'northbridge.example'],
    ['jo@harmoni.com', 'near-domain', 'harmony.com'],
  ])('says of %s that it %s', (text, code, imitated) => {
    const found = find(text);
    expect(found?.code).toBe(code);
    expect(found?.params['known']).toBe(imitated);
  });

  it.each([
    'jo@northbridge.example',
    'jo@chem.northbridge.example',
    'jo@acme.com.au',
    'jo@acne.com',
    'jo@riverdals.ac.uk',
    'jo@harmony.org',
    'jo@harmoyn-group.com',
    'jo@bücher.example',
    'jo@пример.example',
    '用户@例子.example',
    'jörg@other.example',
  ])('has nothing against %s', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it('says which word mixes alphabets', () => {
    expect(find('jо@other.example')).toEqual({ code: 'mixed-scripts', params: { text: 'jо' } });
    expect(find('jo@оther.example')).toEqual({ code: 'mixed-scripts', params: { text: 'оther' } });
  });

  it("says when a display name shows another domain's address", () => {
    expect(find('jo@attacker.example', 'Dean <dean@northbridge.example>')).toEqual({
      code: 'shows-other-address',
      params: { shown: 'dean@northbridge.example', emailAddress: 'jo@attacker.example' },
    });
    expect(find('jo@other.example', "'jo@other.example'")).toBeUndefined();
    expect(find('jo@mail.other.example', 'jo.smith@other.example')).toBeUndefined();
    expect(find('jo@other.example', 'Jo @ Other')).toBeUndefined();
  });

  it('answers any name and address, the same every time', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string({ unit: 'binary' }), (text, displayName) => {
        const emailAddress = parseEmailAddress(text);
        if (!emailAddress) return;
        const found = findLookAlike({ emailAddress, displayName }, known);
        expect(findLookAlike({ emailAddress, displayName }, known)).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every domain that is one slip from a known one', () => {
    const domain = 'northbridge';
    const slip = fc.tuple(fc.nat(domain.length - 2), fc.constantFrom('q', 'z'), fc.nat(3)).map(([at, letter, kind]) => {
      const [before, here, next, after] = [domain.slice(0, at), domain[at], domain[at + 1], domain.slice(at + 2)];
      return [
        `${before}${letter}${here}${next}${after}`,
        `${before}${next}${after}`,
        `${before}${letter}${next}${after}`,
        `${before}${next}${here}${after}`,
      ][kind];
    });
    fc.assert(
      fc.property(slip, (label) => {
        expect(known.near(`${label ?? ''}.example`)).toBe('northbridge.example');
      }),
    );
  });
});

describe('appearanceOf', () => {
  it('is the same for letters that look alike, and keeps others apart', () => {
    expect(appearanceOf('раураl')).toBe(appearanceOf('paypal'));
    expect(appearanceOf('modern')).toBe(appearanceOf('modem'));
    expect(appearanceOf('acme')).not.toBe(appearanceOf('acne'));
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(appearanceOf(text)).not.toMatch(/\p{M}|rn/u);
      }),
    );
  });
});

describe('toUnicodeDomain', () => {
  it('undoes what a URL does to a domain', () => {
    const letter = fc.constantFrom('a', 'z', '0', 'ü', 'ß', 'о', '例', 'ア', 'ا', '한', '𠜎', '-');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
        const ascii = domainToASCII(`a${letters.join('')}a.example`);
        if (ascii !== '') expect(toUnicodeDomain(ascii)).toBe(domainToUnicode(ascii));
      }),
      { numRuns: 1000 },
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('9', 'a', 'z', '-', '.', 'é') }), (text) => {
        expect(toUnicodeDomain(`xn--${text}`)).toBeTypeOf('string');
      }),
      { numRuns: 2000 },
    );
  });
});
