import type { StrangerRow } from './lookup-strangers-sql.ts';
import type { LookupEntry, Namesake, ReferenceHit, Twin } from './lookup-store.ts';

/** What there is to say of somebody whom the store does not know. */
export interface Stranger extends Pick<LookupEntry, 'reference' | 'namesakes' | 'imitatedDomain'> {
  readonly organisationId?: string;
  readonly knownDomain?: string;
}

export function readStrangers(row: StrangerRow): ReadonlyMap<string, Stranger> {
  const strangers = new Map<string, Stranger>();
  const add = (emailAddress: string, more: Stranger) =>
    strangers.set(emailAddress, { ...strangers.get(emailAddress), ...more });
  for (const [emailAddress, organisationId, knownDomain, domain, name, ror, unit, source] of row.guesses ?? []) {
    const reference: ReferenceHit | undefined =
      domain === null || name === null || source === null
        ? undefined
        : { domain, name, ...(ror === null ? {} : { ror }), ...(unit === null ? {} : { unit }), source };
    add(emailAddress, {
      ...(organisationId === null ? {} : { organisationId }),
      ...(knownDomain === null ? {} : { knownDomain }),
      ...(reference ? { reference } : {}),
    });
  }
  for (const [emailAddress, domain] of row.imitations ?? []) add(emailAddress, { imitatedDomain: domain });
  for (const [emailAddress, id, displayName, address, emailAddresses, organisation] of row.namesakes ?? []) {
    const more = { id, displayName, emailAddress: address, emailAddresses, ...(organisation ? { organisation } : {}) };
    const namesakes: readonly Namesake[] = [...(strangers.get(emailAddress)?.namesakes ?? []), more];
    add(emailAddress, { namesakes });
  }
  return strangers;
}

/** By the id of the person who is known. */
export function readTwins({ twins }: Pick<StrangerRow, 'twins'>): ReadonlyMap<string, readonly Twin[]> {
  const found = new Map<string, readonly Twin[]>();
  for (const [knownId, id, displayName, emailAddress, organisation, score, reasons] of twins ?? []) {
    const twin = { id, displayName, emailAddress, ...(organisation ? { organisation } : {}), score, reasons };
    found.set(knownId, [...(found.get(knownId) ?? []), twin]);
  }
  return found;
}
