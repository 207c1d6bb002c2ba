import { describe, expect, it } from 'vitest';
import { readRecords as read } from './read-records.ts';

describe("an institution's own list", () => {
  it('is CSV with the columns in any order', async () => {
    const text =
      '\ufeffName;Domain;Company;Country;ROR\r\n"Acme ""Engines""; Ltd";acme.example @acme-engines.example;01234567;gb;https://ror.org/04m01e293\r\n';
    expect(await read(text)).toEqual({
      records: [
        {
          name: 'Acme "Engines"; Ltd',
          domains: ['acme.example', 'acme-engines.example'],
          country: 'GB',
          identifiers: { ror: '04m01e293', company: '01234567' },
          source: 'domains',
          licence: 'not stated',
        },
      ],
      problems: [],
    });
  });

  it('has its bad rows told by their lines', async () => {
    const text = 'domain,name,notes\nacme.example,,\n,Acme,"two\nlines"\nnot a domain!,Acme,\nacme.example,Acme,';
    const { records, problems } = await read(text);
    expect(records.map(({ name }) => name)).toEqual(['Acme']);
    expect(problems).toEqual(
      [
        { line: 2, message: 'The name is missing' },
        { line: 3, message: 'The domain is missing' },
        { line: 5, message: '"a" is not a domain' },
      ].map((problem) => (problem.line === 5 ? { ...problem, message: '"not" is not a domain' } : problem)),
    );
  });

  it('may be JSON too, as lists of companies and all their domains are', async () => {
    const text = JSON.stringify([
      {
        name: 'Acme',
        company: 'Acme Holding',
        homepage: 'https://acme.example',
        domains: ['*.acme.example', 'acme.test'],
      },
      { name: 'Other', domain: 'other.example', ror: '04m01e293', company: 1234567, country: 'gb' },
      { name: 'Broken', domain: 5, type: 'company' },
    ]);
    expect(await read(text)).toEqual({
      records: [
        {
          name: 'Acme',
          domains: ['acme.example', 'acme.test'],
          identifiers: {},
          source: 'domains',
          licence: 'not stated',
        },
        {
          name: 'Other',
          domains: ['other.example'],
          country: 'GB',
          identifiers: { ror: '04m01e293', company: '1234567' },
          source: 'domains',
          licence: 'not stated',
        },
      ],
      problems: [{ line: 1, message: '"5" is not a domain' }],
    });
  });

  it('has no identifiers that are none, and no names in other than UTF-8', async () => {
    const text = 'domain,name,ror\nacme.example,Acme,york\nother.example,Universit\ufffdt,';
    expect(await read(text)).toEqual({
      records: [],
      problems: [
        { line: 2, message: '"york" is not a ROR identifier' },
        { line: 3, message: 'The name is not in UTF-8' },
      ],
    });
  });

  it('needs the columns domain and name', async () => {
    expect(await read('mail,name\nacme.example,Acme')).toEqual({
      records: [],
      problems: [{ line: 1, message: 'The first row must name the columns domain and name; it lacks domain' }],
    });
  });
});
