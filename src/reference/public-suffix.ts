import { getDomain } from 'tldts';

/**
 * The part of a domain that somebody registered: `chem.york.ac.uk` → `york.ac.uk`. Undefined for IP addresses, public
 * suffixes and what is no domain.
 */
export function registrableDomain(domain: string): string | undefined {
  // The operator of a private suffix (`gov.scot`, `uk.com`) writes from the suffix itself: that is its own domain.
  return getDomain(domain, { allowPrivateDomains: true }) ?? getDomain(domain) ?? undefined;
}

/** The labels below the registrable domain, the outermost last: of `a.chem.york.ac.uk` `a` and `chem`. */
export function labelsBelowRegistrable(domain: string): string[] {
  const registrable = registrableDomain(domain);
  return registrable === undefined ? [] : domain.slice(0, -registrable.length).split('.').filter(Boolean);
}

/** A domain and its parents down to the registrable one, longest first; empty when nothing is registrable. */
export function domainsDownToRegistrable(domain: string): string[] {
  const registrable = registrableDomain(domain);
  if (registrable === undefined) return [];
  const domains = [registrable];
  for (const label of labelsBelowRegistrable(domain).reverse()) domains.unshift(`${label}.${domains[0]}`);
  return domains;
}
