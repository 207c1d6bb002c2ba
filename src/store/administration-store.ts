import type { CheckedDecisions, DecisionIssue } from '#domain/check-decisions.ts';
import type { DecisionName, Decisions } from '#domain/decisions.ts';
import type { Role } from '#domain/roles.ts';
import type { Visibility } from '#domain/visibility.ts';
import type { Colleague, Viewer } from './store.ts';

/** What an administrator sees and changes: what the institution has decided, its units, and who is in which. */
export interface AdministrationStore {
  readonly readDecisions: (institutionId: string) => Promise<Decisions>;
  readonly changeDecisions: (input: ChangeOfDecisions) => Promise<DecisionsOutcome>;
  /** Counts some more relationships by a half-life that has been changed. Whether there are more. */
  readonly weighSome: (institutionId: string) => Promise<boolean>;
  /** How many colleagues have chosen each visibility, and have signed in with each role. */
  readonly countColleagues: (institutionId: string) => Promise<ColleagueCounts>;
  readonly listColleagues: (input: ColleagueQuery) => Promise<ColleaguePage>;
  readonly listUnitsForAdministration: (institutionId: string) => Promise<readonly UnitForAdministration[]>;
  readonly addUnit: (input: NewUnit) => Promise<UnitOutcome>;
  readonly changeUnit: (input: Viewer & UnitChange) => Promise<UnitOutcome>;
  /** `in-use` while it has colleagues, units below it, or something that is shared within it. */
  readonly removeUnit: (input: Viewer & { readonly unitId: string }) => Promise<'removed' | 'unknown' | 'in-use'>;
  /** The institution's colleagues whose addresses these are, with their units. */
  readonly findUnitsOf: (input: {
    readonly institutionId: string;
    readonly emailAddresses: readonly string[];
  }) => Promise<readonly { readonly emailAddress: string; readonly unitId: string | null }[]>;
  /** The colleague with this address; made, as one who has only been seen, where nobody has it. */
  readonly ensureColleagueByAddress: (input: {
    readonly institutionId: string;
    readonly emailAddress: string;
  }) => Promise<string>;
}

export interface ChangeOfDecisions extends Viewer {
  readonly change: Partial<Decisions>;
  /** What the administrator saw of each of them. */
  readonly seen: Partial<Decisions>;
  readonly check: (asked: Decisions, before: Decisions) => CheckedDecisions;
}

export type DecisionsOutcome =
  | { readonly outcome: 'changed'; readonly decisions: Decisions }
  | { readonly outcome: 'refused'; readonly issues: readonly DecisionIssue[] }
  | {
      readonly outcome: 'changed-meanwhile';
      readonly decisions: Decisions;
      readonly meanwhile: readonly ChangedMeanwhile[];
    };

export interface ChangedMeanwhile {
  readonly name: DecisionName;
  /** Absent where it was a command's, or before it was kept. */
  readonly by?: string;
  readonly at?: string;
}

export interface ColleagueCounts {
  readonly total: number;
  readonly withoutUnit: number;
  /** Of those who have chosen. */
  readonly byVisibility: Readonly<Record<Visibility, number>>;
  readonly byRole: Readonly<Record<Role, number>>;
}

export interface ColleagueQuery {
  readonly institutionId: string;
  /** Part of a name or address; '' for all. */
  readonly text: string;
  /** A unit's id, or null for those without one. */
  readonly unitId?: string | null | undefined;
  readonly role?: Role | undefined;
  /** Where the page before ended. */
  readonly after?: { readonly displayName: string; readonly id: string } | undefined;
  readonly limit: number;
}

export interface ColleaguePage {
  readonly colleagues: readonly ListedColleague[];
  readonly hasMore: boolean;
}

export interface ListedColleague extends Colleague {
  readonly unitId?: string;
  readonly hasSignedIn: boolean;
  /** Of the latest sign-in. */
  readonly roles: readonly Role[];
}

export interface UnitForAdministration {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string;
  readonly seesBelow: boolean;
  /** In it, without those in units below it. */
  readonly colleagues: number;
}

export interface NewUnit {
  readonly institutionId: string;
  /** Who adds it; null for the administrator's commands. */
  readonly colleagueId: string | null;
  /** Given to put one back that was removed. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly parentId: string | null;
  readonly seesBelow: boolean;
}

export interface UnitChange {
  readonly unitId: string;
  readonly name?: string | undefined;
  /** Null for the top. */
  readonly parentId?: string | null | undefined;
  readonly seesBelow?: boolean | undefined;
}

/** Why not, by name; the unit's id when it is done. */
export type UnitOutcome = { readonly id: string } | 'unknown' | 'unknown-parent' | 'name-taken' | 'below-itself';
