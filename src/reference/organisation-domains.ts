import { domainsOfOneBody } from './shared-domains.ts';

/**
 * Where the organisation behind an address may be known: its domain and the parents down to the registrable one,
 * longest first, and none that many public bodies share. Empty where the domain says nothing about an organisation: personal
 * providers, IP addresses, the institution's own domains, and what is no address.
 */
export function organisationDomains(
  emailAddress: string,
  tables: {
    readonly institutionDomains: readonly string[];
    readonly isPersonalProvider: (domain: string) => boolean;
    readonly isShared: (domain: string) => boolean;
  },
): string[] {
  const domain = emailAddress.slice(emailAddress.lastIndexOf('@') + 1).toLowerCase();
  if (!emailAddress.includes('@') || tables.isPersonalProvider(domain) || tables.isShared(domain)) return [];
  const isOwn = tables.institutionDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
  return isOwn ? [] : domainsOfOneBody(domain);
}
