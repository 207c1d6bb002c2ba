import { domainToASCII } from 'node:url';
import { isAutomaticMailbox } from './automatic-mailboxes.ts';
import { isMailingList } from './mailing-lists.ts';
import { isPersonalProvider } from './personal-providers.ts';
import { isSharedByPublicBodies } from './shared-domains.ts';
import { isSharedMailbox } from './shared-mailboxes.ts';

/** What the rules of domain/correspondent.ts look things up in, for one institution. Cheap enough to make per request. */
export function recognitionTables(institution: {
  readonly domains: readonly string[];
  readonly personalDomains: readonly string[];
  readonly overruledDomains?: readonly string[];
}) {
  const personalDomains = institution.personalDomains.map(readDomain).filter(Boolean);
  const overruled = new Set(institution.overruledDomains);
  return {
    institutionDomains: institution.domains.map(readDomain).filter(Boolean),
    isPersonalProvider: (domain: string) =>
      (isPersonalProvider(domain) && !overruled.has(domain)) ||
      personalDomains.some((own) => domain === own || domain.endsWith(`.${own}`)),
    isShared: (domain: string) => isSharedByPublicBodies(domain) && !overruled.has(domain),
    isAutomaticMailbox,
    isMailingList,
    isSharedMailbox,
  };
}

/** As an administrator may write it: `@Northbridge.ac.uk`, `*.northbridge.ac.uk`, `münster.example`. */
function readDomain(text: string): string {
  return domainToASCII(
    text
      .trim()
      .replace(/^(?:@|\*\.)/, '')
      .replace(/\.$/, ''),
  );
}
