import type { LookupCorrespondent } from '#api/types.ts';
import { domainOf, type EmailAddress } from '#domain/email-address.ts';
import type { LookupEntry, ReferenceHit } from '#store/lookup-store.ts';
import type { SignedIn } from './authenticate.ts';
import { isPersonal, reasonOf } from './corrected.ts';
import { describeTies } from './describe-ties.ts';

type Described = Pick<LookupCorrespondent, 'organisation' | 'organisationReason' | 'proposedOrganisation'>;
type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value;

/** The organisation that a correspondent stands for, known or proposed, and why. */
export function describeOrganisation(
  entry: LookupEntry,
  emailAddress: EmailAddress | undefined,
  viewer: SignedIn,
): DeepReadonly<Described> {
  const { organisationDomain, reference, person, corrections = [] } = entry;
  const organisation = entry.organisation && describeKnown(entry.organisation, viewer);
  const correction = corrections.find(({ change }) => change.what === 'organisation');
  if (correction?.change.what === 'organisation') {
    const { name, domain } = correction.change;
    const organisationReason = reasonOf(correction, { organisation: name });
    if (organisation) return { organisation, organisationReason };
    const proposedOrganisation = { name, ...(domain === undefined ? {} : { domain }), source: 'correction' };
    return { proposedOrganisation, organisationReason };
  }
  if (isPersonal(corrections)) return {};
  const asked = emailAddress === undefined ? '' : domainOf(emailAddress);
  if (!organisation) {
    if (!reference || person) return {};
    return { proposedOrganisation: reference, organisationReason: referenceReason(reference, reference.name, asked) };
  }
  const params = { organisation: organisation.name };
  if (person) return { organisation, organisationReason: { code: 'known-person', params } };
  if (organisationDomain === undefined && reference) {
    return { organisation, organisationReason: referenceReason(reference, organisation.name, asked) };
  }
  const domain = organisationDomain ?? organisation.domain;
  return { organisation, organisationReason: { code: 'known-domain', params: { domain, ...params } } };
}

function describeKnown(
  { ties, ...organisation }: NonNullable<LookupEntry['organisation']>,
  viewer: SignedIn,
): DeepReadonly<NonNullable<Described['organisation']>> {
  if (!ties) return organisation;
  const { somebody, ...seen } = ties;
  return { ...organisation, ties: { ...seen, ...(somebody ? { somebody: describeTies(somebody, viewer) } : {}) } };
}

function referenceReason(hit: ReferenceHit, organisation: string, asked: string): LookupCorrespondent['reason'] {
  const { domain, unit, source } = hit;
  const more = { domain, organisation, source };
  if (unit !== undefined) return { code: 'reference-unit', params: { ...more, unit } };
  return { code: domain === asked ? 'reference-domain' : 'reference-parent-domain', params: more };
}
