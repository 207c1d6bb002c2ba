import type { LinkClaim } from './link.ts';
import { prepareOrganisationName } from './organisation-name.ts';

/** What a claim is matched by. */
export interface PreparedClaim {
  /** The first that says what the claim is about, in the order in which they count. */
  readonly identifiers: readonly string[];
  /** Where the organisation may be known, by the rules of recognition; the likeliest first. */
  readonly domains: readonly string[];
  readonly nameKey: string | undefined;
  readonly emailAddress: string | undefined;
  /**
   * The same for all claims that are about the same body for the same reason: by its identifiers, or else its domain, or else its
   * name. Undefined where a claim names nothing but a person.
   */
  readonly key: string | undefined;
}

/**
 * `organisationDomains`: the domains of the claim's web and mail address that may be an organisation's. `nameKeyOf`: for who prepares many, in
 * which names come again.
 */
export function prepareClaim(
  claim: LinkClaim,
  organisationDomains: readonly string[],
  nameKeyOf = organisationNameKeyOf,
): PreparedClaim {
  const identifiers = [...new Set((claim.identifiers ?? []).map(identifierKey))].sort();
  const domains = [...new Set(organisationDomains)];
  const nameKey = nameKeyOf(claim.organisationName ?? '');
  const key =
    identifiers.length > 0
      ? `identifier ${identifiers.join(' ')}`
      : domains[0] !== undefined
        ? `domain ${widest(domains, domains[0])}`
        : nameKey === undefined
          ? undefined
          : `name ${nameKey}`;
  return { identifiers, domains, nameKey, emailAddress: claim.emailAddress, key };
}

/** The shortest of the domains that the first is in or below: one body's mail may come from many. */
function widest(domains: readonly string[], first: string): string {
  return domains.filter((domain) => first.endsWith(`.${domain}`)).at(-1) ?? first;
}

/** `company-number 01234567`. */
export function identifierKey({ scheme, value }: { readonly scheme: string; readonly value: string }): string {
  return `${scheme} ${value}`;
}

/**
 * A name without case, accents, punctuation, words that say nothing and legal form: `The Acme Co. Ltd` and `ACME` have the same.
 * Undefined where nothing is left.
 */
export function organisationNameKeyOf(name: string): string | undefined {
  const { words } = prepareOrganisationName({ name }).words;
  const key = words.map(({ text }) => text).join('');
  return key === '' ? undefined : key.slice(0, 200);
}
