import { createClaims, type Organisation } from './organisation-claims.ts';
import type { OrganisationIdentifiers, OrganisationRecord, OrganisationSource } from './organisation-record.ts';
import { isOrganisationAfterAll, isPersonalProvider } from './personal-providers.ts';
import { domainsDownToRegistrable, registrableDomain } from './public-suffix.ts';
import { domainsOfOneBody } from './shared-domains.ts';

/** The organisation behind a domain, and why it is that one. */
export interface FoundOrganisation {
  readonly name: string;
  /** The domain of the reference data that matched: the one asked for, or one above it. */
  readonly domain: string;
  readonly country?: string;
  readonly identifiers: OrganisationIdentifiers;
  /** The part of the organisation that the domain belongs to. */
  readonly unit?: { readonly name: string; readonly identifiers: OrganisationIdentifiers };
  readonly source: OrganisationSource;
  readonly licence: string;
  readonly reason: {
    readonly code: 'reference-domain' | 'reference-parent-domain' | 'reference-unit';
    readonly params: Readonly<Record<string, string>>;
  };
}

export interface OrganisationReference {
  /** Undefined for personal providers that reference data isn't better to believe than their list, for what is unknown, and below a domain that unrelated bodies share. */
  readonly find: (domain: string) => FoundOrganisation | undefined;
  /** Every domain that leads to an organisation. */
  readonly domains: () => Iterable<string>;
  /** Every domain below which unrelated bodies have names of their own. */
  readonly sharedDomains: () => Iterable<string>;
}

/** So many bodies that have nothing to do with a domain's owner make it a domain that is shared. */
const strangersToShare = 3;

/** Puts reference data in order, so that the organisation behind a domain is found at once. */
export function createOrganisationReference(records: Iterable<OrganisationRecord>): OrganisationReference {
  const claims = createClaims(records);
  const owners = new Map<string, Owner>();
  for (const domain of claims.domains()) {
    const organisation = claims.ownerOf(domain);
    if (organisation) owners.set(domain, { organisation, root: rootOf(organisation, domain, claims.ancestorsOf) });
  }
  const shared = sharedDomains(owners);
  return {
    find: (asked) => {
      const domain = asked.toLowerCase();
      for (const known of domainsOfOneBody(domain)) {
        if (known !== domain && shared.has(known)) return undefined;
        const owner = owners.get(known);
        if (!owner) continue;
        if (isPersonalProvider(known) && !isOwnDomain(known, owner.organisation)) return undefined;
        return describe(owner, known, domain);
      }
      return undefined;
    },
    domains: () => owners.keys(),
    sharedDomains: () => shared,
  };
}

/** Of a domain that the list of personal providers holds. */
function isOwnDomain(domain: string, organisation: Organisation): boolean {
  return organisation.domains.includes(domain) && isOrganisationAfterAll(domain, organisation);
}

interface Owner {
  readonly organisation: Organisation;
  readonly root: Organisation;
}

function describe({ organisation, root }: Owner, domain: string, asked: string): FoundOrganisation {
  const isUnit = root !== organisation;
  const code = isUnit ? 'reference-unit' : domain === asked ? 'reference-domain' : 'reference-parent-domain';
  return {
    name: root.name,
    domain,
    ...(root.country === undefined ? {} : { country: root.country }),
    identifiers: root.identifiers,
    ...(isUnit ? { unit: { name: organisation.name, identifiers: organisation.identifiers } } : {}),
    source: root.source,
    licence: root.licence,
    reason: {
      code,
      params: { asked, domain, name: root.name, source: root.source, ...(isUnit ? { unit: organisation.name } : {}) },
    },
  };
}

/**
 * The topmost body that an organisation is a part of and that has the same registrable domain; through bodies that have no
 * domain here too, as a laboratory's department often hasn't.
 */
function rootOf(organisation: Organisation, domain: string, ancestorsOf: Ancestors): Organisation {
  const registrable = registrableDomain(domain);
  const here = [...ancestorsOf(organisation)].filter(
    (one) => one === organisation || one.domains.some((each) => registrableDomain(each) === registrable),
  );
  // Where several are here, those that the domain lies below are meant.
  const above = here.filter(({ domains }) => domains.some((each) => domain.endsWith(`.${each}`)));
  const candidates = above.length > 0 ? above : here;
  return (
    candidates.find((one) => [...ancestorsOf(one)].every((top) => top === one || !candidates.includes(top))) ??
    organisation
  );
}

type Ancestors = (organisation: Organisation) => ReadonlySet<Organisation>;

/**
 * Domains under which more strangers than parts of the owner are, `wales.nhs.uk`: an unknown name below says nothing. Not a
 * university's: what stands below its domain belongs there, even where nobody wrote down how. Where nobody owns the domain, most
 * of the strangers must be public bodies.
 */
function sharedDomains(owners: ReadonlyMap<string, Owner>): ReadonlySet<string> {
  const below = new Map<string, Organisation[]>();
  for (const [domain, { root }] of owners) {
    for (const above of domainsDownToRegistrable(domain).slice(1)) {
      const roots = below.get(above);
      if (roots) roots.push(root);
      else below.set(above, [root]);
    }
  }
  const shared = [...below].filter(([domain, roots]) => {
    const owner = owners.get(domain)?.root;
    const strangers = new Set(roots.filter((root) => root !== owner));
    if (strangers.size < strangersToShare) return false;
    if (!owner) return [...strangers].filter(isPublicBody).length > strangers.size / 2;
    return !owner.types.includes('education') && strangers.size > roots.filter((root) => root === owner).length;
  });
  return new Set(shared.map(([domain]) => domain));
}

function isPublicBody({ types }: Organisation): boolean {
  return types.includes('government') || types.includes('healthcare');
}
