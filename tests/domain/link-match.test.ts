import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationNameKeyOf, prepareClaim } from '#domain/link-claim.ts';
import { matchClaim, type MatchTables } from '#domain/link-match.ts';
import { suggestOrganisations } from '#domain/link-suggestions.ts';
import { identifierSchemes, type LinkClaim } from '#domain/link.ts';
import { readIdentifier } from '#domain/organisation-identifier.ts';
import { makeSystemKey, readSystemKey } from '#domain/system-key.ts';
import { parseWebDomain } from '#domain/web-domain.ts';

const nothing: MatchTables = { decisions: new Map(), identifiers: new Map(), domains: new Map(), names: new Map() };
const claim: LinkClaim = {
  organisationName: 'Acme Ltd',
  identifiers: [
    { scheme: 'ukprn', value: '10000001' },
    { scheme: 'ror', value: '04m01e293' },
  ],
};
const prepared = prepareClaim(claim, ['lab.acme.example', 'acme.example']);

describe('matching a claim', () => {
  test('goes by decision, identifier, domain and name, in this order', () => {
    const tables: MatchTables = {
      decisions: new Map([[prepared.key ?? '', 'decided']]),
      identifiers: new Map([['ukprn 10000001', 'identified']]),
      domains: new Map([['acme.example', 'at home']]),
      names: new Map([['acme', ['called so']]]),
    };
    const without = (...names: (keyof MatchTables)[]) => ({
      ...tables,
      ...Object.fromEntries(names.map((name) => [name, new Map()])),
    });
    expect(matchClaim(prepared, tables)).toEqual({ by: 'decision', organisationId: 'decided' });
    expect(matchClaim(prepared, without('decisions'))).toEqual({ by: 'identifier', organisationId: 'identified' });
    expect(matchClaim(prepared, without('decisions', 'identifiers'))).toEqual({
      by: 'domain',
      organisationId: 'at home',
    });
    const onlyNames = without('decisions', 'identifiers', 'domains');
    expect(matchClaim(prepared, onlyNames)).toEqual({ by: 'name', organisationId: 'called so' });
    expect(matchClaim(prepared, nothing)).toEqual({ by: 'none' });
  });

  test('decides nothing by a name that several have, or identifiers that disagree; and leaves out what is to be left out', () => {
    expect(matchClaim(prepared, { ...nothing, names: new Map([['acme', ['one', 'other']]]) })).toEqual({ by: 'none' });
    const disagreeing = new Map([
      ['ukprn 10000001', 'one'],
      ['ror 04m01e293', 'other'],
    ]);
    const domains = new Map([['acme.example', 'one']]);
    expect(matchClaim(prepared, { ...nothing, identifiers: disagreeing, domains })).toEqual({ by: 'none' });
    const leftOut = { ...nothing, domains, decisions: new Map([[prepared.key ?? '', null]]) };
    expect(matchClaim(prepared, leftOut)).toEqual({ by: 'decision', organisationId: undefined });
  });

  test('takes the domain that is likeliest first', () => {
    const domains = new Map([
      ['lab.acme.example', 'the lab'],
      ['acme.example', 'the whole'],
    ]);
    expect(matchClaim(prepared, { ...nothing, domains }).organisationId).toBe('the lab');
  });
});

describe('the key of a claim', () => {
  const identifiers = fc.subarray([...(claim.identifiers ?? [])]);
  const names = fc.constantFrom('Acme Ltd', 'The ACME Limited', 'Acmé', 'Other plc', undefined);
  const domains = fc.constantFrom<string[]>(['acme.example'], ['lab.acme.example', 'acme.example'], []);

  test('is the same for claims about the same for the same reason, whatever else they say', () => {
    fc.assert(
      fc.property(identifiers, names, domains, fc.string(), (some, organisationName, at, personName) => {
        const one = prepareClaim({ organisationName, identifiers: some, personName }, at);
        const other = prepareClaim({ organisationName, identifiers: some.toReversed() }, at);
        expect(one.key).toBe(other.key);
        expect(one.key === undefined).toBe(some.length === 0 && at.length === 0 && organisationName === undefined);
        if (some.length > 0) expect(one.key).toBe(prepareClaim({ identifiers: some }, []).key);
        else if (at.length > 0) expect(one.key).toBe('domain acme.example');
      }),
    );
  });

  test('folds a name as organisations’ names are compared', () => {
    for (const name of ['Acme Ltd', 'THE ACME LIMITED', 'Acmé', 'acme plc'])
      expect(organisationNameKeyOf(name)).toBe('acme');
    expect(organisationNameKeyOf('Université de Lyon')).toBe(organisationNameKeyOf('Universite Lyon'));
    for (const nameless of ['', '  ', '&', 'the']) expect(organisationNameKeyOf(nameless)).toBe(undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const key = organisationNameKeyOf(name);
        expect(key === undefined || (key !== '' && key.length <= 200)).toBe(true);
        expect(organisationNameKeyOf(` ${name} `)).toBe(key);
      }),
    );
  });
});

describe('identifiers', () => {
  test.each([
    ['ror', 'https://ror.org/04M01E293', '04m01e293'],
    ['ror', '14m01e293', undefined],
    ['company-number', ' 123456 ', '00123456'],
    ['company-number', 'sc 12345', 'SC012345'],
    ['company-number', '123456789', undefined],
    ['charity-number', 'SCO12345', 'SC012345'],
    ['charity-number', '1234567-1', '1234567-1'],
    ['ukprn', '10007774', '10007774'],
    ['ukprn', '20007774', undefined],
    ['vat', 'GB 123 4567 89', 'GB123456789'],
    ['vat', '123456789', 'GB123456789'],
    ['vat', 'DE123456789', 'DE123456789'],
    ['vat', '12', undefined],
  ] as const)('of the scheme %s: %s is read as %s', (scheme, written, value) => {
    expect(readIdentifier(scheme, written)).toBe(value);
  });

  test('are read as they were read, and nothing breaks on what is none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...identifierSchemes), fc.string({ unit: 'grapheme' }), (scheme, text) => {
        const value = readIdentifier(scheme, text);
        if (value !== undefined) expect(readIdentifier(scheme, value)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom('', 'SC', 'NI'), (number, letters) => {
        const value = readIdentifier('company-number', `${letters}${String(number)}`);
        if (value === undefined) expect(letters.length + String(number).length).toBeGreaterThan(8);
        else expect(value).toMatch(/^[A-Z\d]{8}$/);
      }),
    );
  });
});

test('a domain is read out of what people write for a web site', () => {
  for (const text of ['acme.example', 'https://www.Acme.example/about?x', 'http://acme.example:8080', '@acme.example'])
    expect(parseWebDomain(text)).toBe('acme.example');
  for (const text of ['', 'acme', 'https://', '192.0.2.1']) expect(parseWebDomain(text)).toBe(undefined);
});

test('an API key tells its system and institution, and nothing else is one', () => {
  const code = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/);
  fc.assert(
    fc.property(fc.uuid(), code, (institutionId, system) => {
      const key = makeSystemKey({ institutionId, code: system });
      expect(readSystemKey(key)).toEqual({ institutionId, code: system });
      expect(makeSystemKey({ institutionId, code: system })).not.toBe(key);
      for (const other of [` ${key}`, `${key}x`, key.slice(1), key.toUpperCase()])
        expect(readSystemKey(other)).toBe(undefined);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readSystemKey(text) === undefined));
});

test('suggestions are at most five, the likeliest first, and none that is nothing like it', () => {
  const candidate = (id: string, name: string) => ({ id, name, domain: '', domains: [] });
  const alike = Array.from({ length: 8 }, (_, index) =>
    candidate(String(index), `Helios Hydrogen ${String(index)} Ltd`),
  );
  const all = [...alike, candidate('same', 'Helios Hydrogen plc'), candidate('other', 'Borough of Nowhere')];
  const suggested = suggestOrganisations({ name: 'Helios Hydrogen', domains: [] }, all);
  expect(suggested.length).toBeLessThanOrEqual(5);
  expect(suggested[0]).toMatchObject({ id: 'same', reason: { code: 'same-words' } });
  expect(suggested.map(({ id }) => id)).not.toContain('other');
});
