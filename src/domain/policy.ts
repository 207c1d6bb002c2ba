import { nearestAllowed } from './default-visibility.ts';
import { firstPurposes, parsePurpose, type Purpose } from './purpose.ts';
import { knownRoles } from './roles.ts';
import { visibilities, type SightPolicy, type Visibility } from './visibility.ts';

/** What an institution has decided about sharing. */
export interface Policy extends SightPolicy {
  /** Of colleagues who have not chosen; one of those allowed. */
  readonly defaultVisibility: Visibility;
  /** Widest first, never empty. */
  readonly allowedVisibilities: readonly Visibility[];
  readonly logRules: readonly LogRule[];
  /** Names or ids of the sensitivity labels that are no marking, since mail has them as a rule. */
  readonly harmlessLabels: readonly string[];
  readonly words: Words;
  /** How long a request for an introduction stands. */
  readonly introductionDays: number;
  /** Why interactions take place, in the institution's order: retired ones stay for what they were chosen for. */
  readonly purposes: readonly Purpose[];
}

export const reciprocities = ['off', 'nudge', 'see-what-you-share'] as const;
export const logRuleKinds = ['label', 'domain', 'subject-word'] as const;
export const wordNames = ['steward', 'unit', 'notice', 'noticeUrl'] as const;

/** What may not be logged. */
export interface LogRule {
  readonly id: string;
  readonly kind: (typeof logRuleKinds)[number];
  /** A label's name or id; a domain, with those below it; a word. */
  readonly value: string;
  readonly reason?: string | undefined;
}

/** What the institution calls things, and what it says where colleagues choose who sees what they log. */
export type Words = { readonly [Name in (typeof wordNames)[number]]?: string | undefined };

/** A request that stands for less is missed on a long weekend; one that stands for more is forgotten. */
export const introductionDaysLimits = { fewest: 3, most: 90 } as const;

const defaultPolicy: Policy = {
  defaultVisibility: 'institution',
  allowedVisibilities: visibilities,
  reciprocity: 'off',
  exemptRoles: ['RelationshipManager'],
  managersSeeUnits: true,
  logRules: [],
  harmlessLabels: [],
  words: {},
  introductionDays: 14,
  purposes: firstPurposes,
};

/** A policy as the store keeps it, with what it leaves open by default. */
export function completePolicy(kept: Partial<Policy>): Policy {
  return parsePolicy({ ...defaultPolicy, ...kept });
}

/**
 * Reads whatever the store holds, which another version may have written: what makes no sense here is by default, and a default
 * that isn't allowed becomes the nearest that is.
 */
export function parsePolicy(kept: unknown): Policy {
  const given = isRecord(kept) ? kept : {};
  const some = among(visibilities, given['allowedVisibilities']);
  const allowedVisibilities = some && some.length > 0 ? some : defaultPolicy.allowedVisibilities;
  const wanted = oneOf(visibilities, given['defaultVisibility']) ?? defaultPolicy.defaultVisibility;
  const { managersSeeUnits, introductionDays, logRules, harmlessLabels, words, purposes } = given;
  return {
    defaultVisibility: nearestAllowed(allowedVisibilities, wanted),
    allowedVisibilities,
    reciprocity: oneOf(reciprocities, given['reciprocity']) ?? defaultPolicy.reciprocity,
    exemptRoles: among(knownRoles, given['exemptRoles']) ?? defaultPolicy.exemptRoles,
    managersSeeUnits: typeof managersSeeUnits === 'boolean' ? managersSeeUnits : defaultPolicy.managersSeeUnits,
    logRules: Array.isArray(logRules) ? logRules.flatMap(readLogRule) : defaultPolicy.logRules,
    harmlessLabels: Array.isArray(harmlessLabels) ? harmlessLabels.filter(isText) : defaultPolicy.harmlessLabels,
    words: isRecord(words) ? readWords(words) : defaultPolicy.words,
    introductionDays: isDays(introductionDays) ? introductionDays : defaultPolicy.introductionDays,
    purposes: Array.isArray(purposes) ? readPurposes(purposes) : defaultPolicy.purposes,
  };
}

/**
 * What a colleague shares as unless they say otherwise: their own choice where the policy allows it. Else the widest allowed that shows no
 * more than they chose; where all show more, the one that shows least.
 */
export function defaultVisibilityOf(policy: Policy, chosen: Visibility | undefined): Visibility {
  return chosen === undefined ? policy.defaultVisibility : nearestAllowed(policy.allowedVisibilities, chosen);
}

/** Those of a list that are known, each once, in the order of the known ones; undefined when it is no list. */
function among<Known extends string>(known: readonly Known[], given: unknown): readonly Known[] | undefined {
  return Array.isArray(given) ? known.filter((one) => given.includes(one)) : undefined;
}

function oneOf<Known extends string>(known: readonly Known[], given: unknown): Known | undefined {
  return known.find((one) => one === given);
}

function readLogRule(given: unknown): LogRule[] {
  if (!isRecord(given)) return [];
  const { id, value, reason } = given;
  const kind = oneOf(logRuleKinds, given['kind']);
  if (typeof id !== 'string' || kind === undefined || !isText(value)) return [];
  return [{ id, kind, value, ...(isText(reason) ? { reason } : {}) }];
}

function readPurposes(given: readonly unknown[]): Purpose[] {
  const purposes = given.flatMap((one) => parsePurpose(one) ?? []);
  return purposes.filter(({ code }, index) => purposes.findIndex((one) => one.code === code) === index);
}

function readWords(given: Readonly<Record<string, unknown>>): Words {
  return Object.fromEntries(wordNames.filter((name) => isText(given[name])).map((name) => [name, given[name]]));
}

function isDays(given: unknown): given is number {
  const { fewest, most } = introductionDaysLimits;
  return typeof given === 'number' && Number.isInteger(given) && given >= fewest && given <= most;
}

function isText(given: unknown): given is string {
  return typeof given === 'string' && given.trim() !== '';
}

function isRecord(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
