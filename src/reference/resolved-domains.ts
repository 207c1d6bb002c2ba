import type { FoundOrganisation } from './organisation-reference.ts';
import { createOrganisationReference } from './organisation-reference.ts';
import { organisationSources, type OrganisationRecord } from './organisation-record.ts';
import { isPersonalProvider } from './personal-providers.ts';
import { isSharedByPublicBodies } from './shared-domains.ts';

/** A domain and the organisation that it leads to, as FoundOrganisation has it; the key is the same for all its domains. */
export interface ResolvedDomain extends Pick<FoundOrganisation, 'domain' | 'name' | 'identifiers' | 'source'> {
  readonly organisationKey: string;
  readonly unitName?: string;
  readonly country?: string;
  /** Where a list says that the domain is nobody's, a personal provider's or shared by public bodies, and is not believed. */
  readonly overrulesList?: true;
}

export interface ResolvedDomains {
  readonly domains: readonly ResolvedDomain[];
  /** Unrelated bodies have names of their own below these: an unknown name there is nobody's part. */
  readonly sharedDomains: readonly string[];
}

/** What every domain of the reference data leads to, so that at a look-up nothing is left to decide. */
export function resolveDomains(records: readonly OrganisationRecord[]): ResolvedDomains {
  const reference = createOrganisationReference(records);
  const found = new Map<string, FoundOrganisation>();
  for (const domain of reference.domains()) {
    const organisation = reference.find(domain);
    if (organisation?.domain === domain) found.set(domain, organisation);
  }
  const keys = joinKeys(records, found);
  const organisations = new Map<string, FoundOrganisation>();
  for (const organisation of found.values()) {
    const key = keyIn(keys, organisation);
    organisations.set(key, combine(organisations.get(key), organisation));
  }
  const domains = [...found].map(([domain, own]): ResolvedDomain => {
    const organisationKey = keyIn(keys, own);
    const { name, identifiers, source, country } = organisations.get(organisationKey) ?? own;
    return {
      domain,
      organisationKey,
      name,
      identifiers,
      source,
      ...(own.unit ? { unitName: own.unit.name } : {}),
      ...(country === undefined ? {} : { country }),
      ...(isPersonalProvider(domain) || isSharedByPublicBodies(domain) ? { overrulesList: true } : {}),
    };
  });
  return { domains, sharedDomains: [...reference.sharedDomains()] };
}

type Keyed = Pick<OrganisationRecord, 'name' | 'country' | 'identifiers' | 'source'>;

/** By an identifier where there is one: a list's line for each domain of an organisation is one organisation by its name. */
function ownKey({ name, country = '', identifiers, source }: Keyed): string {
  const { ror, company, charity, ukprn } = identifiers;
  if (ror !== undefined) return `ror:${ror}`;
  if (ukprn !== undefined) return `ukprn:${ukprn}`;
  if (company !== undefined) return `company:${country}:${company}`;
  if (charity !== undefined) return `charity:${country}:${charity}`;
  return `${source}:${country}:${name.toLowerCase()}`;
}

function keyIn(keys: ReadonlyMap<string, string>, organisation: Keyed): string {
  const own = ownKey(organisation);
  return keys.get(own) ?? own;
}

/** A record that shares a domain with exactly one other organisation is the same organisation, with all its domains. */
function joinKeys(
  records: readonly OrganisationRecord[],
  found: ReadonlyMap<string, FoundOrganisation>,
): ReadonlyMap<string, string> {
  const others = new Map<string, Set<string>>();
  for (const record of records.filter(({ identifiers }) => identifiers.ror === undefined)) {
    const own = ownKey(record);
    const met = others.get(own) ?? new Set();
    for (const domain of record.domains) {
      const organisation = found.get(domain);
      if (organisation && !organisation.unit && ownKey(organisation) !== own) met.add(ownKey(organisation));
    }
    others.set(own, met);
  }
  const joined = [...others].filter(([, met]) => met.size === 1);
  return new Map(joined.map(([own, [other = own]]) => [own, other]));
}

/** The name that the source which counts most gives it, and all identifiers. */
function combine(one: FoundOrganisation | undefined, other: FoundOrganisation): FoundOrganisation {
  if (!one) return other;
  const rank = ({ source }: FoundOrganisation) => organisationSources.indexOf(source);
  const [first, second] = rank(other) < rank(one) ? [other, one] : [one, other];
  return { ...first, identifiers: { ...second.identifiers, ...first.identifiers } };
}
