import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registrableDomain } from '#reference/public-suffix.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const corpus = process.env['ACQUAINT_CORPUS'];

describe('registrableDomain', () => {
  it.each([
    ['chem.york.ac.uk', 'york.ac.uk'],
    ['york.ac.uk', 'york.ac.uk'],
    ['ac.uk', undefined],
    ['school.leeds.sch.uk', 'school.leeds.sch.uk'],
    ['a.b.northbridge.example', 'northbridge.example'],
    ['gov.scot', 'gov.scot'],
    ['192.0.2.1', undefined],
    ['', undefined],
  ])('of %j is %j', (domain, expected) => {
    expect(registrableDomain(domain)).toBe(expected);
  });

  it('is the end of the domain, or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), (text) => {
        const registrable = registrableDomain(text);
        if (registrable !== undefined) expect(text.toLowerCase()).toContain(registrable);
      }),
    );
  });

  it.skipIf(corpus === undefined)("agrees with the Public Suffix List's own cases", () => {
    const lines = readFileSync(join(corpus ?? '', 'public-suffix/test_psl.txt'), 'utf8').split('\n');
    const cases = lines.flatMap((line) => {
      const [, domain, expected] = /^checkPublicSuffix\('([^']*)', (?:'([^']*)'|null)\);/.exec(line) ?? [];
      // Domains reach us in A-labels, without a leading dot; a private suffix stands for its operator.
      return domain === undefined || domain.startsWith('.') || /[^\x20-\x7e]/.test(domain)
        ? []
        : [{ domain, expected }];
    });
    const answered = cases.map(({ domain }) => ({ domain, expected: registrableDomain(domain.toLowerCase()) }));
    const own = cases.map((each) => (each.domain === 'uk.com' ? { ...each, expected: 'uk.com' } : each));
    expect(answered).toEqual(own);
    expect(cases.length).toBeGreaterThan(50);
  });
});
