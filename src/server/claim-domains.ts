import { parseEmailAddress } from '#domain/email-address.ts';
import type { LinkClaim } from '#domain/link.ts';
import type { Institution } from '#store/store.ts';
import { recognitionFor } from './recognise.ts';

/** The domains of a claim's web and mail address that may be an organisation's, by the rules of recognition. */
export function claimDomainsOf(institution: Institution): (claim: LinkClaim) => readonly string[] {
  const { organisationDomainsOf } = recognitionFor(institution);
  return ({ domain, emailAddress }) =>
    [domain === undefined ? undefined : `somebody@${domain}`, emailAddress].flatMap((text) => {
      const address = text === undefined ? undefined : parseEmailAddress(text);
      return address ? organisationDomainsOf(address) : [];
    });
}
