import { createOrganisationFinder } from '#reference/organisation-finder.ts';
import { createOrganisationReference } from '#reference/organisation-reference.ts';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const identifier = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const domain = fc.constantFrom(
  ...'x.example a.x.example b.x.example c.b.x.example d.x.example y.ac.uk z.y.ac.uk wales.nhs.uk'.split(' '),
  ...'abm.wales.nhs.uk bcu.wales.nhs.uk violinmakers.co.uk ca.gov dot.ca.gov'.split(' '),
);
const record = fc.record({
  domains: fc.array(domain, { maxLength: 3 }),
  parents: fc.array(identifier, { maxLength: 2 }),
  types: fc.subarray(['government', 'education', 'company']),
});

it('leads each domain where the rules lead it, once they are resolved', () => {
  const asked = fc.oneof(
    domain,
    domain.map((each) => `unheard.${each}`),
  );
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), asked, (drawn, one) => {
      const records = drawn.map((each, at): OrganisationRecord => {
        const ror = 'abcde'.charAt(at);
        return { ...each, name: `Body ${ror}`, identifiers: { ror }, source: 'ror', licence: 'CC0 1.0' };
      });
      const [resolved, rules] = [resolveDomains(records), createOrganisationReference(records)];
      const found = createOrganisationFinder(resolved).find(one.toUpperCase());
      const wanted = rules.find(one);
      expect([found?.domain, found?.name, found?.unitName]).toEqual([wanted?.domain, wanted?.name, wanted?.unit?.name]);
    }),
    { numRuns: 1000 },
  );
});
