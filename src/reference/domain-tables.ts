import { isPersonalProvider } from './personal-providers.ts';
import { registrableDomain } from './public-suffix.ts';
import { isSharedByPublicBodies } from './shared-domains.ts';

/** What an institution's own mail domains are held against; what many public bodies share is as good as a public suffix. */
export const domainTables = {
  registrableDomain: (domain: string) => (isSharedByPublicBodies(domain) ? undefined : registrableDomain(domain)),
  isPersonalProvider,
} as const;
