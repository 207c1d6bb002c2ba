import type { BulkColleague, BulkInstitution, BulkOrganisation, BulkPerson } from '../src/store/bulk.ts';
import { featuredMarks, featuredStewards } from './featured.ts';
import { guidOf } from './random.ts';

/** Those of the featured stewards and marks that concern an institution with these colleagues. */
export function featuredCautions(options: {
  readonly colleagues: readonly BulkColleague[];
  readonly organisations: readonly BulkOrganisation[];
  readonly people: readonly BulkPerson[];
}): Required<Pick<BulkInstitution, 'stewards' | 'marks'>> {
  const organisationWith = (domain: string) =>
    options.organisations.find(({ domains }) => domains.includes(domain))?.id;
  const personWith = (address: string) => options.people.find((one) => one.emailAddresses.includes(address))?.id;
  const stewards = featuredStewards.flatMap(({ domain, colleague, at }) => {
    const organisationId = organisationWith(domain);
    const colleagueId = options.colleagues.find((one) => one.emailAddress.startsWith(`${colleague}@`))?.id;
    if (organisationId === undefined || colleagueId === undefined) return [];
    return [{ id: guidOf(`steward ${domain} ${colleague}`), organisationId, colleagueId, at: `${at}T09:00:00Z` }];
  });
  if (stewards.length === 0) return { stewards, marks: [] };
  const marks = featuredMarks.map((mark) => {
    const known = 'person' in mark ? mark.person : mark.domain;
    const subject = 'person' in mark ? { personId: personWith(known) } : { organisationId: organisationWith(known) };
    return { id: guidOf(`mark ${known}`), ...subject, reason: mark.reason, at: `${mark.at}T09:00:00Z` };
  });
  return { stewards, marks };
}
