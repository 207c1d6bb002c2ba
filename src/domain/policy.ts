import { visibilities, type SightPolicy, type Visibility } from './visibility.ts';

/** What an institution has decided about sharing. */
export interface Policy extends SightPolicy {
  /** Of colleagues who have not chosen. */
  readonly defaultVisibility: Visibility;
  /** Widest first, never empty. */
  readonly allowedVisibilities: readonly Visibility[];
  readonly logRules: readonly LogRule[];
  readonly words: Words;
  /** How long a request for an introduction stands. */
  readonly introductionDays: number;
}

/** What may not be logged. */
interface LogRule {
  readonly id: string;
  readonly kind: 'label' | 'domain' | 'subject-word';
  /** A label's name or id; a domain, with those below it; a word. */
  readonly value: string;
  readonly reason?: string;
}

/** What the institution calls things, and what it says where colleagues choose who sees what they log. */
interface Words {
  readonly steward?: string;
  readonly unit?: string;
  readonly notice?: string;
  readonly noticeUrl?: string;
}

const defaultPolicy: Policy = {
  defaultVisibility: 'institution',
  allowedVisibilities: visibilities,
  reciprocity: 'off',
  exemptRoles: ['RelationshipManager'],
  managersSeeUnits: true,
  logRules: [],
  words: {},
  introductionDays: 14,
};

/** A policy as the store keeps it, with what it leaves open by default. */
export function completePolicy(kept: Partial<Policy>): Policy {
  return { ...defaultPolicy, ...kept };
}

/** What a colleague shares as unless they say otherwise: their own choice where the policy allows it. */
export function defaultVisibilityOf(policy: Policy, chosen: Visibility | undefined): Visibility {
  return chosen !== undefined && policy.allowedVisibilities.includes(chosen) ? chosen : policy.defaultVisibility;
}
