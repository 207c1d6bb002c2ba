import type { CategoryColour } from './category-colour.ts';
import type { Policy } from './policy.ts';

/** Everything that an institution's administrator decides, by name; a change names those that it changes. */
export interface Decisions extends Policy {
  /** Its own mail domains; their sub-domains are its own too. */
  readonly domains: readonly string[];
  /** Providers of personal mail beside the many that are known. */
  readonly personalDomains: readonly string[];
  /** Whether sending asks once where there is a signal that calls for it. */
  readonly asksBeforeSending: boolean;
  /** Whether a delegate may log for the colleague whose mailbox it is. */
  readonly allowsDelegates: boolean;
  /** What logged messages are marked with in Outlook; null for nothing. */
  readonly category: { readonly name: string; readonly colour: CategoryColour } | null;
  /** After how many days an interaction counts half as much for how strong a relationship is. */
  readonly halfLifeDays: number;
}

export type DecisionName = keyof Decisions;

export const decisionNames = [
  'domains',
  'personalDomains',
  'asksBeforeSending',
  'allowsDelegates',
  'category',
  'halfLifeDays',
  'defaultVisibility',
  'allowedVisibilities',
  'reciprocity',
  'exemptRoles',
  'managersSeeUnits',
  'logRules',
  'harmlessLabels',
  'words',
  'introductionDays',
  'purposes',
] as const satisfies readonly DecisionName[];

/** Whether two values of a decision say the same, whatever the order of their fields. */
export function isSameDecision(one: unknown, other: unknown): boolean {
  return decisionText(one) === decisionText(other);
}

/** One value as JSON whose fields stand in an order of their own. */
export function decisionText(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) => (isObject(field) ? sorted(field) : field)) ?? '';
}

/** Those of the named decisions that are not as they were seen. */
export function changedSince(seen: Partial<Decisions>, now: Decisions): DecisionName[] {
  return decisionNames.filter((name) => name in seen && !isSameDecision(seen[name], now[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
