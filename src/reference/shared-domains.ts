import { domainsDownToRegistrable } from './public-suffix.ts';

/**
 * Domains that many bodies of a health service, a government or a police have their mail at or below, though the Public Suffix
 * List doesn't say so: whose somebody there is can't be told from the part that they have in common.
 */
const shared: ReadonlySet<string> = new Set(
  `nhs.net nhs.scot nhs.wales scot.nhs.uk wales.nhs.uk n-i.nhs.uk hscni.net pnn.police.uk cjsm.net
  gsi.gov.uk x.gsi.gov.uk gse.gov.uk gsx.gov.uk gcsx.gov.uk scn.gov.uk
  canada.ca gouv.qc.ca gov.ab.ca gov.bc.ca gov.mb.ca gov.nb.ca gov.nl.ca gov.ns.ca gov.on.ca gov.sk.ca
  act.gov.au nsw.gov.au health.nsw.gov.au nt.gov.au mail.mil
  admin.ch bund.de bayern.de brandenburg.de hessen.de landsh.de niedersachsen.de nrw.de rlp.de saarland.de sachsen.de
  sachsen-anhalt.de thueringen.de europa.eu fgov.be gencat.cat gva.es juntadeandalucia.es jcyl.es xunta.gal
  gov.bg gov.fi gov.hr gov.hu gov.mt gov.ro gov.si gov.sk min-saude.pt sante.fr`.split(/\s+/),
);

/** The United States' states have theirs at two letters of `gov`, or had it at `state.tx.us`. */
const ofState = /^(?:[a-z]{2}\.gov|state\.[a-z]{2}\.us)$/;

/** Whether a domain is one that many public bodies share. */
export function isSharedByPublicBodies(domain: string): boolean {
  return shared.has(domain) || ofState.test(domain);
}

/** Where somebody at a domain may be known: it and those above it, down to the registrable one or to one that public bodies share. */
export function domainsOfOneBody(domain: string): string[] {
  const parts = domainsDownToRegistrable(domain);
  const wall = parts.findIndex((part, index) => index > 0 && isSharedByPublicBodies(part));
  return wall < 0 ? parts : parts.slice(0, wall);
}
