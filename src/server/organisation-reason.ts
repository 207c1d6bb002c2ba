import type { LookupCorrespondent } from '#api/types.ts';
import type { LookupEntry } from '#store/store.ts';
import { isPersonal, reasonOf } from './corrected.ts';

type Described = Pick<LookupCorrespondent, 'organisation' | 'organisationReason' | 'proposedOrganisation'>;
type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value;

/** The organisation that a correspondent stands for, known or proposed, and why. */
export function describeOrganisation(entry: LookupEntry): DeepReadonly<Described> {
  const { organisation, organisationDomain, person, corrections = [] } = entry;
  const correction = corrections.find(({ change }) => change.what === 'organisation');
  if (correction?.change.what === 'organisation') {
    const { name, domain } = correction.change;
    const organisationReason = reasonOf(correction, { organisation: name });
    if (organisation) return { organisation, organisationReason };
    const proposedOrganisation = { name, ...(domain === undefined ? {} : { domain }), source: 'correction' };
    return { proposedOrganisation, organisationReason };
  }
  if (!organisation || isPersonal(corrections)) return {};
  const params = { organisation: organisation.name };
  if (person) return { organisation, organisationReason: { code: 'known-person', params } };
  const domain = organisationDomain ?? organisation.domain;
  return { organisation, organisationReason: { code: 'known-domain', params: { domain, ...params } } };
}
