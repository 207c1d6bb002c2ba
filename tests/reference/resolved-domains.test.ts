import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { describe, expect, it } from 'vitest';

const record = (
  source: OrganisationRecord['source'],
  name: string,
  domains: readonly string[],
  more: Partial<OrganisationRecord> = {},
): OrganisationRecord => ({ name, domains, identifiers: {}, source, licence: 'CC0 1.0', ...more });
const ror = (identifier: string, name: string, domains: readonly string[], more: Partial<OrganisationRecord> = {}) =>
  record('ror', name, domains, { identifiers: { ror: identifier }, ...more });

describe('resolving the domains of reference data', () => {
  it('leads a part’s domain to the body that it is a part of, with the part’s name', () => {
    const york = ror('york', 'University of York', ['york.ac.uk'], { country: 'GB' });
    const { domains } = resolveDomains([york, ror('crd', 'Centre', ['crd.york.ac.uk'], { parents: ['york'] })]);
    const whole = {
      organisationKey: 'ror:york',
      name: 'University of York',
      identifiers: { ror: 'york' },
      source: 'ror',
      country: 'GB',
    };
    expect(domains).toEqual([
      { domain: 'york.ac.uk', ...whole },
      { domain: 'crd.york.ac.uk', ...whole, unitName: 'Centre' },
    ]);
  });

  it('tells which domains unrelated bodies share, and says nothing of a personal provider’s and of a public suffix', () => {
    const boards = ['abm', 'bcu', 'cvu'].map((name) => ror(name, `Board ${name}`, [`${name}.wales.nhs.uk`]));
    const others = [ror('health', 'Health Service', ['wales.nhs.uk']), ror('mail', 'Mail', ['gmail.com', 'ac.uk'])];
    const { domains, sharedDomains } = resolveDomains([...others, ...boards]);
    expect(domains.map(({ domain }) => domain).sort()).toEqual(
      ['abm', 'bcu', 'cvu', ''].map((name) => `${name}.wales.nhs.uk`.replace(/^\./, '')),
    );
    expect(sharedDomains).toEqual(['wales.nhs.uk']);
  });

  it('tells which domains public bodies share that nobody owns, not those of other bodies', () => {
    const offices = (below: string, types: readonly string[]) =>
      ['one', 'two', 'six'].map((name) => ror(`${name}.${below}`, `Office ${name}`, [`${name}.${below}`], { types }));
    const { sharedDomains } = resolveDomains([
      ...offices('state.example', ['government']),
      ...offices('shops.example', ['company']),
    ]);
    expect(sharedDomains).toEqual(['state.example']);
  });

  it('says where it knows better than a list of domains that are nobody’s', () => {
    const { domains } = resolveDomains([
      record('domains', 'Violin Makers', ['violinmakers.co.uk', 'violins.example']),
      ror('health', 'Health Service', ['wales.nhs.uk']),
    ]);
    expect(domains.filter(({ overrulesList }) => overrulesList).map(({ domain }) => domain)).toEqual([
      'violinmakers.co.uk',
      'wales.nhs.uk',
    ]);
  });

  it('makes one organisation of what several sources know, by the name of the source that counts most', () => {
    const { domains } = resolveDomains([
      record('universities', 'Univ. of Leeds', ['leeds.ac.uk', 'leeds.example'], { country: 'GB' }),
      ror('leeds', 'University of Leeds', ['leeds.ac.uk']),
      record('domains', 'Leeds University', ['leeds.ac.uk'], { identifiers: { ukprn: '10007795' } }),
    ]);
    expect(domains.map(({ domain, organisationKey, name }) => [domain, organisationKey, name])).toEqual([
      ['leeds.ac.uk', 'ror:leeds', 'Leeds University'],
      ['leeds.example', 'ror:leeds', 'Leeds University'],
    ]);
    expect(domains[1]?.identifiers).toEqual({ ror: 'leeds', ukprn: '10007795' });
  });

  it('makes one organisation of lines of one name, and keeps those of different companies apart', () => {
    const { domains } = resolveDomains([
      record('domains', 'Acme', ['acme.example']),
      record('domains', 'ACME', ['acme.test']),
      record('domains', 'Same name', ['one.example'], { identifiers: { company: '1' }, country: 'GB' }),
      record('domains', 'Same name', ['two.example'], { identifiers: { company: '2' }, country: 'GB' }),
    ]);
    const keys = domains.map(({ organisationKey }) => organisationKey);
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(3);
  });

  it('keeps a record apart whose domains belong to two organisations', () => {
    const { domains } = resolveDomains([
      ror('one', 'One', ['one.example']),
      ror('two', 'Two', ['two.example']),
      record('universities', 'Both', ['one.example', 'two.example', 'both.example']),
    ]);
    expect(domains.map(({ domain, name }) => [domain, name])).toEqual([
      ['one.example', 'One'],
      ['two.example', 'Two'],
      ['both.example', 'Both'],
    ]);
  });
});
