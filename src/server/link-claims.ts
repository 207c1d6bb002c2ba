import type { EmailAddress } from '#domain/email-address.ts';
import type { LinkClaim } from '#domain/link.ts';
import type { Institution } from '#store/store.ts';
import { recognitionFor } from './recognise.ts';

/** Of the domains of a claim's web and mail address, those that may be an organisation's: neither a provider's of personal mail, nor shared, nor the institution's own. */
export function claimDomainsFor(institution: Institution): (claim: LinkClaim) => readonly string[] {
  const { organisationDomainsOf } = recognitionFor(institution);
  return ({ domain, emailAddress }) => {
    const addresses = [
      ...(domain === undefined ? [] : [`web@${domain}`]),
      ...(emailAddress === undefined ? [] : [emailAddress]),
    ];
    // a cast: claims are parsed at the edge
    return addresses.flatMap((address) => organisationDomainsOf(address as EmailAddress));
  };
}
