import { domainOf, type EmailAddress } from '#domain/email-address.ts';
import { prepareKnownDomains, type KnownDomains } from '#domain/known-domains.ts';
import { findLookAlike, type LookAlike } from '#domain/look-alike.ts';
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
const mostCompared = 30;

/** Finds the addresses of a message that may not be what they look like. */
export function findLookAlikes(
  suspects: readonly SuspectAddress[],
  institutionDomains: readonly string[],
): ReadonlyMap<EmailAddress, LookAlike> {
  const baseOf = (emailAddress: EmailAddress) => registrableDomain(domainOf(emailAddress)) ?? domainOf(emailAddress);
  const known = suspects.filter(({ isKnown }) => isKnown).map(({ emailAddress }) => baseOf(emailAddress));
  const trusted = [...new Set([...institutionDomains, ...known])].sort();
  const strange = [
    ...new Set(suspects.filter(({ isKnown }) => !isKnown).map((one) => baseOf(one.emailAddress))),
  ].sort();
  const prepared = new Map<string, KnownDomains>();
  const knownFor = ({ emailAddress, imitatedDomain }: SuspectAddress): KnownDomains => {
    const own = baseOf(emailAddress);
    const key = `${own} ${imitatedDomain ?? ''}`;
    const others = strange.length > mostCompared ? [] : strange.filter((domain) => domain !== own);
    const more = imitatedDomain === undefined ? [] : [imitatedDomain];
    const domains = prepared.get(key) ?? prepareKnownDomains([...others, ...trusted, ...more]);
    prepared.set(key, domains);
    return domains;
  };
  return new Map(
    suspects.flatMap((suspect) => {
      const { emailAddress, names } = suspect;
      const found = (names.length > 0 ? names : [undefined])
        .flatMap((displayName) => findLookAlike({ emailAddress, displayName }, knownFor(suspect)) ?? [])
        .sort((a, b) => Number(b.code === 'shows-other-address') - Number(a.code === 'shows-other-address'))[0];
      return found ? [[emailAddress, found] as const] : [];
    }),
  );
}
