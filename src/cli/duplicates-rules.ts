import { organisationKeys } from '#domain/duplicates-keys.ts';
import { createPersonRules } from '#domain/duplicates-persons.ts';
import {
  comparePreparedOrganisations,
  prepareOrganisation,
  type OrganisationComparison,
  type OrganisationIdentity,
  type PreparedOrganisation,
} from '#domain/same-organisation.ts';
import { personTables } from '#reference/person-tables.ts';
import { isPersonalProvider } from '#reference/personal-providers.ts';
import { recognitionTables } from '#reference/recognition-tables.ts';
import type { Institution } from '#store/store.ts';

interface Rules<Identity, Prepared, Comparison> {
  readonly prepare: (identity: Identity) => Prepared;
  /** Asked once of each, before the first comparison. */
  readonly keysOf: (prepared: Prepared) => readonly string[];
  readonly compare: (one: Prepared, other: Prepared) => Comparison;
  readonly leastScore: number;
}

/** For one search. */
export function personRules(institution?: Pick<Institution, 'personalDomains' | 'overruledDomains'>) {
  const tables = recognitionTables({ personalDomains: [], ...institution, domains: [] });
  return createPersonRules({ ...personTables, isPersonalProvider: tables.isPersonalProvider });
}

export const organisationRules: Rules<OrganisationIdentity, PreparedOrganisation, OrganisationComparison> = {
  prepare: (identity) =>
    prepareOrganisation({
      ...identity,
      domains: identity.domains.filter((domain) => !isPersonalProvider(domain.toLowerCase())),
    }),
  keysOf: organisationKeys,
  compare: comparePreparedOrganisations,
  leastScore: 0.6,
};
