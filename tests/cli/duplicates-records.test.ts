import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationOf, personOf, readRecord } from '#cli/duplicates-records.ts';

const read = (record: unknown) => {
  const found = readRecord(JSON.stringify(record), 1);
  if ('error' in found) throw new Error(found.error);
  return found;
};

describe('a record of a person', () => {
  it.each([
    { name: 'Ada Lovelace', emailAddress: 'ada@x.example' },
    { names: ['Ada Lovelace'], emailAddresses: ['ada@x.example'] },
    { display_name: 'Ada Lovelace', 'e-mail': 'ada@x.example' },
    { FullName: ' Ada Lovelace ', Emails: ['ada@x.example', null] },
    { given: 'Ada', family: 'Lovelace', address: { emailAddress: 'ada@x.example' } },
    { name: { full: 'Ada Lovelace', given: 'Ada' }, mail: 'ada@x.example' },
    { name: { givenName: 'Ada', familyName: 'Lovelace' }, addresses: [{ value: 'ada@x.example' }] },
    { addresses: 'Ada Lovelace <ada@x.example>', organisation: null },
  ])('is read from %j', (record) => {
    expect(personOf(read({ id: 1, ...record }))).toMatchObject({
      names: ['Ada Lovelace'],
      emailAddresses: ['ada@x.example'],
    });
  });

  it('has where the person is, an ORCID and telephones', () => {
    const record = {
      id: 1,
      company: { name: 'Engines' },
      domain: 'x.example',
      orcid: '0',
      identifiers: {},
      phone: 1904,
    };
    expect(personOf(read(record))).toMatchObject({
      organisations: ['Engines'],
      domains: ['x.example'],
      orcids: ['0', ''],
      phones: ['1904'],
    });
  });
});

describe('a record of an organisation', () => {
  it.each(['GB', 'gb', 'UK', 'United Kingdom', 'Scotland'])('is in the country %s', (country) => {
    expect(organisationOf(read({ id: 1, name: 'A', country })).country).toBe('GB');
  });

  it('has no country where nobody knows it, and its domain from a web address', () => {
    const record = { id: 1, organization: 'A', countryCode: 'Atlantis', website: 'https://www.a.example:8080/en?x#y' };
    expect(organisationOf(read(record))).toEqual({ names: ['A'], domains: ['www.a.example'], identifiers: {} });
  });

  it('has identifiers of any kind', () => {
    const record = {
      id: 'x',
      name: 'A',
      ror: 'https://ror.org/04m01e293',
      identifiers: { ukprn: 10_007_167, lei: null },
    };
    expect(organisationOf(read(record)).identifiers).toEqual({ ror: 'https://ror.org/04m01e293', ukprn: '10007167' });
  });
});

it.each([
  ['[1]', 'This line is no object'],
  ['{"name":"A"}', 'id: Expected a text or a number'],
  ['{"id":1,"E-mail":true}', 'E-mail: Expected a text or a list of texts'],
  ['{"id":1,"names":[{}]}', 'names: Expected a text or a list of texts'],
  ['{"id":1,"identifiers":"x"}', 'identifiers: Expected a text for each kind'],
])('%s cannot be read, and why', (line, error) => {
  expect(readRecord(line, 7)).toEqual({ line: 7, error });
});

it('has a defined answer for anything', () => {
  const field = fc.constantFrom('id', 'name', 'names', 'addresses', 'email', 'domain', 'country', 'ror', 'identifiers');
  const record = fc.dictionary(field, fc.jsonValue()).map((value) => JSON.stringify({ id: 1, ...value }));
  fc.assert(
    fc.property(fc.oneof(record, fc.json(), fc.string({ unit: 'binary' })), (line) => {
      const found = readRecord(line, 1);
      if ('error' in found) expect(found.error).not.toBe('');
      else expect([personOf(found), organisationOf(found)]).toHaveLength(2);
    }),
  );
});
