import { domainsDownToRegistrable } from './public-suffix.ts';

/**
 * Where the organisation behind an address may be known: its domain and the parents down to the registrable one,
 * longest first. Empty where the domain says nothing about an organisation: personal providers, IP addresses, the
 * institution's own domains, and what is no address.
 */
export function organisationDomains(
  emailAddress: string,
  tables: {
    readonly institutionDomains: readonly string[];
    readonly isPersonalProvider: (domain: string) => boolean;
  },
): string[] {
  const domain = emailAddress.slice(emailAddress.lastIndexOf('@') + 1).toLowerCase();
  if (!emailAddress.includes('@') || tables.isPersonalProvider(domain)) return [];
  const isOwn = tables.institutionDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
  return isOwn ? [] : domainsDownToRegistrable(domain);
}
