import type { Correction, LookupCorrespondent } from '#api/types.ts';
import { isWithinDomain } from '#domain/email-address.ts';
import type { ReadyCorrection } from './correction-draft.ts';

/** A correction that is shown before the server's answer says it. */
export interface PendingCorrection extends ReadyCorrection {
  readonly id: string;
  /** Whether the server has it: every lookup from then on knows of it. */
  readonly isLanded: boolean;
}

/** A correction in force. */
export interface ShownCorrection extends Omit<Correction, 'at'> {
  readonly isPending?: boolean;
}

export type CorrectedAnswer = Omit<LookupCorrespondent, 'corrections'> & {
  readonly corrections: readonly ShownCorrection[];
};

/** The server's answer as it will be once what was just corrected has arrived there, in the order in which it was. */
export function applyCorrections(answer: LookupCorrespondent, pending: readonly PendingCorrection[]): CorrectedAnswer {
  const corrected: CorrectedAnswer = { ...answer, corrections: answer.corrections ?? [] };
  return pending.filter((one) => reaches(one, answer.emailAddress)).reduce(applyOne, corrected);
}

function reaches({ emailAddress, appliesTo }: ReadyCorrection, other: string): boolean {
  if (appliesTo === 'address') return emailAddress === other;
  return isWithinDomain(domainPart(other), domainPart(emailAddress));
}

function domainPart(emailAddress: string): string {
  return emailAddress.slice(emailAddress.lastIndexOf('@') + 1);
}

function applyOne(answer: CorrectedAnswer, { id, appliesTo, scope, change }: PendingCorrection): CorrectedAnswer {
  const shown: ShownCorrection = { id, appliesTo, scope, change, isMine: true, isPending: true };
  const others = answer.corrections.filter((one) => !isInPlaceOf(shown, one));
  const isOverruled = others.some((one) => one.change.what === change.what && rank(one) < rank(shown));
  const corrected = isOverruled ? answer : applyChange(answer, change);
  return { ...corrected, corrections: [shown, ...others] };
}

function isInPlaceOf(one: ShownCorrection, other: ShownCorrection): boolean {
  return keyOf(one) === keyOf(other);
}

/** What it is of and for whom: of these the latest counts. */
export function keyOf({ appliesTo, scope, change }: Pick<ShownCorrection, 'appliesTo' | 'scope' | 'change'>): string {
  return [appliesTo, scope, change.what, change.what === 'not-person' ? change.personId : ''].join(' ');
}

/** One's own counts before everyone's, and the address before its domain. */
function rank({ scope, appliesTo }: ShownCorrection): number {
  return (scope === 'everyone' ? 2 : 0) + (appliesTo === 'domain' ? 1 : 0);
}

function applyChange(answer: CorrectedAnswer, change: Correction['change']): CorrectedAnswer {
  switch (change.what) {
    case 'kind': {
      const { hidden: _, ...rest } = answer;
      if (change.kind === 'hidden') return { ...answer, hidden: true };
      return { ...rest, kind: change.kind, reason: corrected };
    }
    case 'organisation': {
      const { organisation: _, proposedOrganisation: __, ...rest } = answer;
      const { organisationId: id, name, domain = '' } = change;
      const named =
        id === undefined
          ? { proposedOrganisation: { name, source: 'correction' } }
          : { organisation: { id, name, domain } };
      return { ...rest, ...named, organisationReason: corrected };
    }
    case 'person': {
      const { samePersonAs: _, ...rest } = answer;
      return { ...rest, person: { ...answer.person, id: change.personId, displayName: change.displayName } };
    }
    case 'not-person': {
      const samePersonAs = answer.samePersonAs?.filter(({ person }) => person.id !== change.personId) ?? [];
      return { ...answer, samePersonAs };
    }
  }
}

const corrected = { code: 'corrected', params: {} };
