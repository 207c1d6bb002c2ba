import { domainOf, type EmailAddress } from '#domain/email-address.ts';
import { appearanceOf } from '#domain/homoglyphs.ts';
import { isOneSlip, prepareKnownDomains, type KnownDomains } from '#domain/known-domains.ts';
import { findLookAlike, type LookAlike } from '#domain/look-alike.ts';
import { toUnicodeDomain } from '#domain/punycode.ts';
import { registrableDomain } from '#reference/public-suffix.ts';

export interface SuspectAddress {
  readonly emailAddress: EmailAddress;
  /** What it calls itself on the message. */
  readonly names: readonly string[];
  /** Whether the store knows whose its domain is: that one needs no telling from others. */
  readonly isKnown: boolean;
  /** One known here that its domain looks like. */
  readonly imitatedDomain: string | undefined;
}

/** So many strange domains on one message are compared with one another, and no more. */
const mostCompared = 50;

/** Finds the addresses of a message that may not be what they look like. */
export function findLookAlikes(
  suspects: readonly SuspectAddress[],
  institutionDomains: readonly string[],
): ReadonlyMap<EmailAddress, LookAlike> {
  const listOf = (isKnown: boolean) =>
    [...new Set(suspects.filter((one) => one.isKnown === isKnown).map((one) => baseOf(one.emailAddress)))].sort();
  const strange = listOf(false);
  const trusted = strange.length === 0 ? nothing : prepareKnownDomains([...institutionDomains, ...listOf(true)]);
  const partnersOf = findPartners(strange.length > mostCompared ? [] : strange);
  return new Map(
    suspects.flatMap(({ emailAddress, names, isKnown, imitatedDomain }) => {
      const partners = partnersOf.get(baseOf(emailAddress)) ?? [];
      const more = imitatedDomain === undefined ? partners : [...partners, imitatedDomain];
      const known = isKnown ? everything : more.length === 0 ? trusted : either(trusted, prepareKnownDomains(more));
      const found = (names.length > 0 ? names : [undefined])
        .flatMap((displayName) => findLookAlike({ emailAddress, displayName }, known) ?? [])
        .sort((a, b) => Number(b.code === 'shows-other-address') - Number(a.code === 'shows-other-address'))[0];
      return found ? [[emailAddress, found] as const] : [];
    }),
  );
}

function baseOf(emailAddress: EmailAddress): string {
  return registrableDomain(domainOf(emailAddress)) ?? domainOf(emailAddress);
}

const nothing: KnownDomains = { has: () => false, looking: () => undefined, near: () => undefined };
/** A domain that is known is nobody else's, and only its names can show another address. */
const everything: KnownDomains = { ...nothing, has: () => true };

function either(one: KnownDomains, other: KnownDomains): KnownDomains {
  return {
    has: (domain) => one.has(domain) || other.has(domain),
    looking: (appearance) => one.looking(appearance) ?? other.looking(appearance),
    near: (domain) => one.near(domain) ?? other.near(domain),
  };
}

/** Of each domain, the others that it could be taken for: only these few are worth getting ready to be asked about. */
function findPartners(domains: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const seen = domains.map((domain) => {
    return { domain, appearance: appearanceOf(toUnicodeDomain(domain)), dashed: domain.replaceAll('.', '-') };
  });
  return new Map(
    seen.map(({ domain, appearance }) => {
      const others = seen.filter(
        (other) =>
          other.domain !== domain &&
          (other.appearance === appearance ||
            isOneSlip(domain, other.domain) ||
            domain.includes(other.domain) ||
            domain.includes(other.dashed)),
      );
      return [domain, others.map((other) => other.domain)];
    }),
  );
}
