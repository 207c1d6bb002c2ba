import type { ResolvedDomain, ResolvedDomains } from './resolved-domains.ts';
import { domainsOfOneBody } from './shared-domains.ts';

export interface OrganisationFinder {
  /** By the longest domain that is known; nobody below a domain that unrelated bodies share. */
  readonly find: (domain: string) => ResolvedDomain | undefined;
  /** Domains of these organisations that a list says to be nobody's: a personal provider's, or shared by public bodies. */
  readonly overruledDomains: readonly string[];
}

/** Answers from memory as the store does from its tables. */
export function createOrganisationFinder({ domains, sharedDomains }: ResolvedDomains): OrganisationFinder {
  const known = new Map(domains.map((one) => [one.domain, one]));
  const shared = new Set(sharedDomains);
  return {
    find: (asked) => {
      const parts = domainsOfOneBody(asked.toLowerCase());
      const wall = parts.findIndex((part, index) => index > 0 && shared.has(part));
      const part = parts.slice(0, wall < 0 ? undefined : wall).find((each) => known.has(each));
      return part === undefined ? undefined : known.get(part);
    },
    overruledDomains: domains.filter(({ overrulesList }) => overrulesList).map(({ domain }) => domain),
  };
}
