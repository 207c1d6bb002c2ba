import { organisationKeys, personKeys } from '#domain/duplicates-keys.ts';
import {
  comparePreparedOrganisations,
  prepareOrganisation,
  type OrganisationComparison,
  type OrganisationIdentity,
  type PreparedOrganisation,
} from '#domain/same-organisation.ts';
import { preparePerson, type PersonIdentity, type PreparedPerson } from '#domain/same-person-prepared.ts';
import { comparePreparedPersons, type PersonComparison } from '#domain/same-person.ts';
import { isPersonalProvider } from '#reference/personal-providers.ts';
import { registrableDomain } from '#reference/public-suffix.ts';

interface Rules<Identity, Prepared, Comparison> {
  readonly prepare: (identity: Identity) => Prepared;
  /** Asked once of each, before the first comparison. */
  readonly keysOf: (prepared: Prepared) => readonly string[];
  readonly compare: (one: Prepared, other: Prepared) => Comparison;
  readonly leastScore: number;
}

/** For one search: how many bear a name is counted on the way. */
export function personRules(
  personalDomains: readonly string[] = [],
): Rules<PersonIdentity, PreparedPerson, PersonComparison> {
  const isPersonal = (domain: string) =>
    isPersonalProvider(domain) || personalDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
  const tables = { isPersonalProvider: isPersonal, registrableDomain };
  const bearers = new Map<string, number>();
  const namesakes = (person: PreparedPerson) => bearers.get(firstName(person)) ?? 0;
  return {
    prepare: (identity) => preparePerson(identity, tables),
    keysOf: (person) => {
      const name = firstName(person);
      bearers.set(name, (bearers.get(name) ?? 0) + 1);
      return personKeys(person);
    },
    compare: (one, other) => comparePreparedPersons(one, other, Math.max(namesakes(one), namesakes(other))),
    leastScore: 0.5,
  };
}

export const organisationRules: Rules<OrganisationIdentity, PreparedOrganisation, OrganisationComparison> = {
  prepare: prepareOrganisation,
  keysOf: organisationKeys,
  compare: comparePreparedOrganisations,
  leastScore: 0.6,
};

function firstName({ names: [name = []] }: PreparedPerson): string {
  return name.slice().sort().join(' ');
}
