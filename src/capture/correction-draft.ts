import type { CorrectRequest, Correction } from '#api/types.ts';
import { domainOf, parseEmailAddress } from '#domain/email-address.ts';

/** What may be said of a correspondent. */
export type DraftWhat = 'organisation' | 'person' | 'not-person' | 'personal' | 'colleague' | 'external' | 'hidden';

/** What stands in the form, complete or not. */
export interface CorrectionDraft {
  readonly what?: DraftWhat | undefined;
  /** What was typed to find an organisation or a person by. */
  readonly typed: string;
  /** The one of those found that is meant; without an id, a new organisation. */
  readonly chosen?: ChosenName | undefined;
  readonly appliesTo: CorrectRequest['appliesTo'];
  readonly scope: CorrectRequest['scope'];
}

export interface ChosenName {
  readonly id?: string;
  readonly name: string;
}

export const emptyDraft: CorrectionDraft = { typed: '', appliesTo: 'address', scope: 'mine' };

/** A correction as it is sent and as it is shown until the server has answered: the change with its names. */
export type ReadyCorrection = Pick<CorrectRequest, 'emailAddress'> & Pick<Correction, 'appliesTo' | 'scope' | 'change'>;

/** The correction that a form says, as soon as it says one. */
export function readDraft(emailAddress: string, draft: CorrectionDraft): ReadyCorrection | undefined {
  const change = toChange(emailAddress, draft);
  if (!change) return undefined;
  return {
    emailAddress,
    change,
    scope: draft.scope,
    appliesTo: 'personId' in change ? 'address' : draft.appliesTo,
  };
}

/** The request takes an id or a name, never both. */
export function toRequest({ change, ...rest }: ReadyCorrection): CorrectRequest {
  if ('personId' in change) return { ...rest, change: { what: change.what, personId: change.personId } };
  if (change.what === 'kind' || change.organisationId === undefined) return { ...rest, change };
  return { ...rest, change: { what: 'organisation', organisationId: change.organisationId } };
}

function toChange(
  emailAddress: string,
  { what, chosen, appliesTo }: CorrectionDraft,
): Correction['change'] | undefined {
  if (what === undefined) return undefined;
  if (what !== 'organisation' && what !== 'person' && what !== 'not-person') return { what: 'kind', kind: what };
  if (!chosen) return undefined;
  const { id, name } = chosen;
  if (what !== 'organisation') return id === undefined ? undefined : { what, personId: id, displayName: name };
  if (id !== undefined) return { what, organisationId: id, name };
  const address = appliesTo === 'domain' ? parseEmailAddress(emailAddress) : undefined;
  return { what, name, ...(address ? { domain: domainOf(address) } : {}) };
}
