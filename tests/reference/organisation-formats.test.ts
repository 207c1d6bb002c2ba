import type { OrganisationRecord } from '#reference/organisation-record.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords as read } from './read-records.ts';

const release = {
  id: 'https://ror.org/04m01e293',
  status: 'active',
  domains: ['northbridge.example'],
  names: [
    { value: 'UN', types: ['acronym'], lang: null },
    { value: 'University of {North}bridge "East"', types: ['ror_display', 'label'], lang: 'en' },
    { value: 'Prifysgol Northbridge', types: ['label'], lang: 'cy' },
  ],
  links: [
    { type: 'wikipedia', value: 'https://wiki.example/x' },
    { type: 'website', value: 'https://www.uni-northbridge.example/en/' },
  ],
  locations: [{ geonames_details: { country_code: 'GB' } }],
  relationships: [
    { type: 'parent', id: 'https://ror.org/024mrxd33', label: 'Federation' },
    { type: 'related', id: 'https://ror.org/00a775j83', label: 'Other' },
  ],
  types: ['education', 'funder'],
};
const northbridge: OrganisationRecord = {
  name: 'University of {North}bridge "East"',
  names: ['Prifysgol Northbridge'],
  domains: ['northbridge.example', 'uni-northbridge.example'],
  country: 'GB',
  types: ['education', 'funder'],
  identifiers: { ror: '04m01e293' },
  parents: ['024mrxd33'],
  source: 'ror',
  licence: 'CC0 1.0',
};

describe("ROR's release", () => {
  it.each([1, 2, 7, 100_000])('is read however it comes in: %i characters at a time', async (size) => {
    const text = JSON.stringify([release, { ...release, status: 'withdrawn' }, release], null, 4);
    expect(await read(text, size)).toEqual({ records: [northbridge, northbridge], problems: [] });
  });

  it('is read in schema 1 and as one flattened organisation a line too', async () => {
    const first = {
      id: release.id,
      name: northbridge.name,
      aliases: northbridge.names,
      acronyms: ['UN'],
      links: ['http://northbridge.example/research/index.html'],
      country: { country_code: 'GB' },
      relationships: [{ type: 'Parent', id: 'https://ror.org/024mrxd33' }],
      types: ['Education', 'Funder'],
      status: 'active',
    };
    const [old] = (await read(JSON.stringify([first]))).records;
    expect(old).toEqual({ ...northbridge, domains: [], pageDomains: ['northbridge.example'] });
    const flat = {
      ror: '04m01e293',
      name: northbridge.name,
      names: [
        { v: 'UN', t: 'acronym' },
        { v: 'Prifysgol Northbridge', t: 'label', lang: 'cy' },
      ],
      types: northbridge.types,
      status: 'active',
      country: 'GB',
      domains: ['northbridge.example'],
      website: 'http://uni-northbridge.example',
      rel: [{ t: 'parent', id: '024mrxd33' }],
    };
    expect((await read(`${JSON.stringify(flat)}\r\n\n${JSON.stringify(flat)}`)).records).toEqual([
      northbridge,
      northbridge,
    ]);
  });

  it('says which records are no organisations, and reads the others', async () => {
    const text = `[\n${JSON.stringify(release)},\n{"a": [1, "}"]},\n{"id": oops},\n${JSON.stringify(release)}\n]`;
    expect(await read(text)).toEqual({
      records: [northbridge, northbridge],
      problems: [
        { line: 3, message: 'This is neither an organisation of ROR nor a university with domains' },
        { line: 4, message: 'This is not JSON' },
      ],
    });
    expect((await read(text.slice(0, -10))).problems.at(-1)).toEqual({
      line: 5,
      message: 'The file ends before its list does',
    });
  });
});

it("Hipo's list of universities is read", async () => {
  const list = [
    {
      name: 'Nusa Putra',
      domains: ['nusaputra.example', 'WWW.student.nusaputra.example'],
      web_pages: [],
      country: 'Indonesia',
      alpha_two_code: 'ID',
    },
    { name: 'No domains', domains: [] },
  ];
  expect(await read(JSON.stringify(list))).toEqual({
    records: [
      {
        name: 'Nusa Putra',
        domains: ['nusaputra.example', 'student.nusaputra.example'],
        country: 'ID',
        types: ['education'],
        identifiers: {},
        source: 'universities',
        licence: 'MIT',
      },
    ],
    problems: [{ line: 1, message: 'The domain is missing' }],
  });
});

it('reads any text to its end, however it comes in', async () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '"',
    '\\',
    ',',
    '\n',
    ':',
    '"name"',
    '"domains"',
    '1',
    'domain,name\n',
    '"x.example"',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string(),
    fc.json(),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (anything, size) => {
      expect(await read(anything, size)).toEqual(await read(anything, 10_000));
    }),
    { numRuns: 500 },
  );
});
