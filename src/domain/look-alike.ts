import { domainAndParents, domainOf, isWithinDomain, localPartOf, type EmailAddress } from './email-address.ts';
import { appearanceOf, mixesScripts } from './homoglyphs.ts';
import type { KnownDomains } from './known-domains.ts';
import { resolveMailbox } from './mailbox.ts';
import { toUnicodeDomain } from './punycode.ts';

/** Why an address may not be what it looks like: a sentence's key in the locales, and what fills it. */
export interface LookAlike {
  readonly code: 'shows-other-address' | 'imitates-domain' | 'borrows-domain' | 'near-domain' | 'mixed-scripts';
  readonly params: Readonly<Record<string, string>>;
}

/** Whether an address passes itself off as another's; `known` are the domains that it could be taken for. */
export function findLookAlike(
  { emailAddress, displayName }: { readonly emailAddress: EmailAddress; readonly displayName?: string | undefined },
  known: KnownDomains,
): LookAlike | undefined {
  const domain = domainOf(emailAddress);
  const shown = displayName?.toLowerCase() === emailAddress ? undefined : shownAddress(displayName ?? '', domain);
  if (shown) return { code: 'shows-other-address', params: { shown, emailAddress } };
  const parents = domainAndParents(domain);
  if (parents.some((parent) => known.has(parent))) return undefined;
  const written = toUnicodeDomain(domain);
  const imitated = domainAndParents(written).flatMap((parent) => known.looking(appearanceOf(parent)) ?? [])[0];
  if (imitated) return { code: 'imitates-domain', params: { domain: written, known: imitated } };
  const borrowed = borrowedDomain(domain, known);
  if (borrowed) return { code: 'borrows-domain', params: { domain, known: borrowed } };
  const near = parents.flatMap((parent) => known.near(parent) ?? [])[0];
  if (near) return { code: 'near-domain', params: { domain, known: near } };
  const mixed = [localPartOf(emailAddress), ...written.split('.')].find(mixesScripts);
  return mixed === undefined ? undefined : { code: 'mixed-scripts', params: { text: mixed } };
}

const longestName = 500;

/** An address in the display name whose domain has nothing to do with the address's own. */
function shownAddress(displayName: string, domain: string): EmailAddress | undefined {
  if (!displayName.includes('@')) return undefined;
  const words = displayName.slice(0, longestName).split(/[\s<>()[\]"',;:]+/u);
  return words
    .filter((word) => word.includes('@'))
    .flatMap((word) => resolveMailbox(word)?.emailAddress ?? [])
    .find((shown) => !isWithinDomain(domainOf(shown), domain) && !isWithinDomain(domain, domainOf(shown)));
}

/** `york.example.mail.attacker.example` and `york-example.attacker.example` borrow `york.example`; `acme.com.au` is Acme's own. */
function borrowedDomain(domain: string, known: KnownDomains): string | undefined {
  const labels = domain.split('.');
  const beginnings = labels.slice(0, -2).map((_, index) => labels.slice(0, index + 1).join('.'));
  const dashed = labels
    .slice(0, -1)
    .filter((label) => label.includes('-'))
    .map((label) => label.replaceAll('-', '.'));
  return [...beginnings, ...dashed].find((each) => each.includes('.') && known.has(each));
}
