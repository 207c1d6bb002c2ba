import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { createOrganisationReference } from '#reference/organisation-reference.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ror = (
  identifier: string,
  name: string,
  domains: readonly string[],
  more: Partial<OrganisationRecord> = {},
): OrganisationRecord => ({
  name,
  domains,
  identifiers: { ror: identifier },
  source: 'ror',
  licence: 'CC0 1.0',
  ...more,
});
const york = ror('york', 'University of York', ['york.ac.uk', 'york.example'], { types: ['education'], country: 'GB' });
const centre = ror('centre', 'Centre for Reviews', ['crd.york.ac.uk'], { parents: ['york'] });
const laboratory = ror('laboratory', 'Laboratory of Reviews', ['lab.crd.york.ac.uk'], {
  parents: ['centre', 'elsewhere'],
});
const health = ror('health', 'Health Service', ['wales.nhs.uk'], { types: ['healthcare'] });
const boards = ['abm', 'bcu', 'cvu'].map((name) => ror(name, `Board ${name}`, [`${name}.wales.nhs.uk`]));
const reference = createOrganisationReference([york, centre, laboratory, health, ...boards]);

describe('the organisation behind a domain', () => {
  it('is the one whose domain it is, with the reason and where it comes from', () => {
    expect(reference.find('york.ac.uk')).toEqual({
      name: 'University of York',
      domain: 'york.ac.uk',
      country: 'GB',
      identifiers: { ror: 'york' },
      source: 'ror',
      licence: 'CC0 1.0',
      reason: {
        code: 'reference-domain',
        params: { asked: 'york.ac.uk', domain: 'york.ac.uk', name: 'University of York', source: 'ror' },
      },
    });
  });

  it.each([
    ['york.example', 'University of York', 'york.example', undefined],
    ['Chem.York.ac.uk', 'University of York', 'york.ac.uk', undefined],
    ['crd.york.ac.uk', 'University of York', 'crd.york.ac.uk', 'Centre for Reviews'],
    ['mail.crd.york.ac.uk', 'University of York', 'crd.york.ac.uk', 'Centre for Reviews'],
    ['lab.crd.york.ac.uk', 'University of York', 'lab.crd.york.ac.uk', 'Laboratory of Reviews'],
    ['abm.wales.nhs.uk', 'Board abm', 'abm.wales.nhs.uk', undefined],
    ['ward.abm.wales.nhs.uk', 'Board abm', 'abm.wales.nhs.uk', undefined],
    ['wales.nhs.uk', 'Health Service', 'wales.nhs.uk', undefined],
  ])('of %s is %s', (asked, name, domain, unit) => {
    const found = reference.find(asked);
    expect([found?.name, found?.domain, found?.unit?.name]).toEqual([name, domain, unit]);
  });

  it.each(['unknown.wales.nhs.uk', 'nhs.uk', 'ac.uk', 'leeds.ac.uk', 'notyork.ac.uk', '192.0.2.1', '', 'no domain'])(
    'of %j is unknown',
    (asked) => {
      expect(reference.find(asked)).toBeUndefined();
    },
  );

  it('is nobody for a provider of personal mail, whoever claims it', () => {
    expect(createOrganisationReference([ror('g', 'Mail Ltd', ['gmail.com'])]).find('gmail.com')).toBeUndefined();
  });
});

describe('a domain that several claim', () => {
  it('is the one that the others are parts of', () => {
    const press = ror('press', 'York Press', ['york.ac.uk'], { parents: ['york'] });
    expect(createOrganisationReference([press, york]).find('york.ac.uk')?.name).toBe('University of York');
  });

  it('is nobody’s where they have nothing to do with one another', () => {
    const [one, other] = [ror('one', 'One', ['shared.example']), ror('other', 'Other', ['shared.example'])];
    expect(createOrganisationReference([one, other]).find('shared.example')).toBeUndefined();
  });

  it('is its owner’s, not that of somebody who has a page there', () => {
    const guest = ror('guest', 'Guest', [], { pageDomains: ['york.ac.uk', 'page.example'] });
    const both = createOrganisationReference([guest, york]);
    expect(both.find('york.ac.uk')?.name).toBe('University of York');
    expect(both.find('page.example')?.name).toBe('Guest');
  });

  it('is named by the institution’s own list first, and keeps the ROR identifier', () => {
    const own: OrganisationRecord = {
      name: 'York',
      domains: ['york.ac.uk'],
      identifiers: { ukprn: '10007167' },
      source: 'domains',
      licence: 'ours',
    };
    const listed: OrganisationRecord = {
      name: 'York University',
      domains: ['york.ac.uk'],
      identifiers: {},
      source: 'universities',
      licence: 'MIT',
    };
    expect(createOrganisationReference([listed, york, own]).find('york.ac.uk')).toMatchObject({
      name: 'York',
      source: 'domains',
      identifiers: { ror: 'york', ukprn: '10007167' },
    });
    expect(createOrganisationReference([listed, york]).find('york.ac.uk')?.name).toBe('University of York');
  });
});

it('answers for any records and domain, parents in a circle too, whatever the order', () => {
  const identifier = fc.constantFrom('a', 'b', 'c', 'd');
  const domain = fc.constantFrom(
    'x.example',
    'a.x.example',
    'b.x.example',
    'c.b.x.example',
    'y.ac.uk',
    'z.y.ac.uk',
    'gmail.com',
    '',
  );
  const record = fc.tuple(
    fc.array(domain, { maxLength: 3 }),
    fc.array(identifier, { maxLength: 2 }),
    fc.array(domain, { maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), fc.oneof(domain, fc.domain(), fc.string()), (drawn, asked) => {
      const records = drawn.map(([domains, parents, pageDomains], at) =>
        ror('abcd'.charAt(at), `Body ${String(at)}`, domains, { parents, pageDomains }),
      );
      const found = createOrganisationReference(records).find(asked);
      if (found) expect(asked.toLowerCase().endsWith(found.domain)).toBe(true);
      expect(createOrganisationReference(records).find(asked.toUpperCase())?.name).toBe(found?.name);
    }),
    { numRuns: 1000 },
  );
});

describe('reference data beside the list of personal providers', () => {
  // Domains that the list holds: nobody of these is a provider for certain.
  const [school, shop] = ['wargravepreschool.uk', 'violinmakers.co.uk'];
  const find = (record: OrganisationRecord) =>
    createOrganisationReference([record]).find(record.domains[0] ?? '')?.name;
  const own = { source: 'domains', identifiers: {} } as const;

  it('is believed where it is the institution’s own, or tells of a body that is no company', () => {
    expect(find(ror('school', 'Wargrave Preschool', [school], { types: ['education'] }))).toBe('Wargrave Preschool');
    expect(find(ror('shop', 'Violin Makers', [shop], { types: ['company'], ...own }))).toBe('Violin Makers');
    const withPage = ror('page', 'Violins', [], { types: ['nonprofit'], pageDomains: [shop] });
    expect(createOrganisationReference([withPage]).find(shop)).toBeUndefined();
  });

  it('is not believed of companies, nor by anybody of what is certainly a provider', () => {
    expect(find(ror('shop', 'Violin Makers', [shop], { types: ['company'] }))).toBeUndefined();
    for (const domain of ['gmail.com', 'yahoo.co.jp', 'btinternet.com', 'plus.net', 'smith.freeserve.co.uk'])
      expect(find(ror('wrong', 'Wrong', [domain], { types: ['education'], ...own }))).toBeUndefined();
  });
});
