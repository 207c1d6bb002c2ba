import {
  organisationSources,
  type OrganisationIdentifiers,
  type OrganisationRecord,
  type OrganisationSource,
} from './organisation-record.ts';

/** An organisation of the reference data, whatever of it the records of several sources know. */
export interface Organisation {
  readonly name: string;
  readonly domains: readonly string[];
  readonly country: string | undefined;
  readonly types: readonly string[];
  readonly parents: readonly string[];
  readonly identifiers: OrganisationIdentifiers;
  readonly source: OrganisationSource;
  readonly licence: string;
}

interface Claim {
  readonly organisation: Organisation;
  /** Lower counts more: the source first, then whether the domain is the organisation's own or only carries a page of it. */
  readonly rank: number;
}

/** Who says of which domain that it is theirs. */
export function createClaims(records: Iterable<OrganisationRecord>) {
  const byRor = new Map<string, Organisation>();
  const claims = new Map<string, Claim[]>();
  for (const record of records) {
    const organisation: Organisation = {
      name: record.name,
      domains: record.domains,
      country: record.country,
      types: record.types ?? [],
      parents: record.parents ?? [],
      identifiers: record.identifiers,
      source: record.source,
      licence: record.licence,
    };
    const { ror } = record.identifiers;
    if (ror !== undefined && (record.source === 'ror' || !byRor.has(ror))) byRor.set(ror, organisation);
    const source = organisationSources.indexOf(record.source);
    for (const domain of record.domains) add(claims, domain, { organisation, rank: source });
    for (const domain of record.pageDomains ?? [])
      add(claims, domain, { organisation, rank: organisationSources.length + source });
  }
  const parts = new Map<Organisation, number>();
  const parentsOf = ({ parents, identifiers: { ror } }: Organisation): readonly Organisation[] => {
    const known = parents.length > 0 || ror === undefined ? parents : (byRor.get(ror)?.parents ?? []);
    return known.flatMap((parent) => byRor.get(parent) ?? []);
  };
  for (const organisation of byRor.values()) {
    for (const parent of parentsOf(organisation)) parts.set(parent, (parts.get(parent) ?? 0) + 1);
  }
  const partsOf = (organisation: Organisation) => parts.get(organisation) ?? 0;
  return {
    domains: () => claims.keys(),
    ancestorsOf: (organisation: Organisation) => ancestorsOf(organisation, parentsOf),
    ownerOf: (domain: string) => decideOwner(claims.get(domain) ?? [], parentsOf, partsOf),
  };
}

function add(claims: Map<string, Claim[]>, domain: string, claim: Claim): void {
  const list = claims.get(domain);
  if (list) list.push(claim);
  else claims.set(domain, [claim]);
}

/** One owner, or nobody where bodies that have nothing to do with one another claim a domain alike. */
function decideOwner(
  claims: readonly Claim[],
  parentsOf: (organisation: Organisation) => readonly Organisation[],
  partsOf: (organisation: Organisation) => number,
): Organisation | undefined {
  const best = Math.min(...claims.map(({ rank }) => rank));
  const claimants = [...new Set(claims.filter(({ rank }) => rank === best).map(({ organisation }) => organisation))];
  const owner =
    claimants.length === 1 ? claimants[0] : (commonRoot(claimants, parentsOf) ?? biggest(claimants, partsOf));
  const twin = claims.find(
    ({ organisation, rank }) =>
      rank > best && rank < organisationSources.length && organisation.identifiers.ror !== undefined,
  );
  // An institution's own list names the organisation; who else claims the same domain in ROR is the same body.
  return owner && twin && owner.identifiers.ror === undefined
    ? { ...owner, identifiers: { ...twin.organisation.identifiers, ...owner.identifiers } }
    : owner;
}

/** Beside a body with many parts, somebody small who gives its address as their own. */
function biggest(
  organisations: readonly Organisation[],
  partsOf: (organisation: Organisation) => number,
): Organisation | undefined {
  const [first, second] = organisations.slice().sort((one, other) => partsOf(other) - partsOf(one));
  return first && second && partsOf(first) > 2 * partsOf(second) + 1 ? first : undefined;
}

/** The body that all others are parts of. */
function commonRoot(
  organisations: readonly Organisation[],
  parentsOf: (organisation: Organisation) => readonly Organisation[],
): Organisation | undefined {
  const lines = organisations.map((organisation) => ancestorsOf(organisation, parentsOf));
  const [line] = lines;
  return line && [...line].find((ancestor) => lines.every((other) => other.has(ancestor)));
}

/** The organisation itself and what it is a part of, nearest first. */
function ancestorsOf(
  organisation: Organisation,
  parentsOf: (organisation: Organisation) => readonly Organisation[],
): ReadonlySet<Organisation> {
  const found = new Set([organisation]);
  for (const one of found) for (const parent of parentsOf(one)) found.add(parent);
  return found;
}
