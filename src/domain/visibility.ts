import { isAllowed } from './permissions.ts';
import type { Role } from './roles.ts';

/**
 * What others see of a contribution, widest first. `institution`: its content, everyone; `unit`: its content, the colleague's unit;
 * `tie`: that somebody in the unit knows them; `private`: nothing.
 */
export const visibilities = ['institution', 'unit', 'tie', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

/** Where a colleague's unit is not known. */
export const noUnit = '00000000-0000-0000-0000-000000000000';

/** A unit that has fewer colleagues would name the one who knows. */
const fewestColleagues = 3;

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string;
  /** Whether its own colleagues see what is shared within the units below it. */
  readonly seesBelow: boolean;
  /** In it or in a unit below it. */
  readonly colleagues: number;
}

/** As far as seeing it goes. */
export interface Contributed {
  readonly colleagueId: string;
  /** The colleague's when it was logged; `noUnit` where that wasn't known. */
  readonly unitId: string;
  readonly visibility: Visibility;
  /** False where the colleague's own copy doesn't say what it was about as the interaction does. */
  readonly knowsSubject?: boolean;
}

/** What an institution has decided about who sees what. */
export interface SightPolicy {
  /** Whether colleagues see of others what they share themselves, are told of the balance, or neither. */
  readonly reciprocity: 'off' | 'nudge' | 'see-what-you-share';
  /** Whom reciprocity never caps, because their work is to see. */
  readonly exemptRoles: readonly Role[];
  /** Whether relationship managers see what any unit shares within itself. */
  readonly managersSeeUnits: boolean;
}

/** What a colleague may see of others: the rule and its policies come down to these. */
export interface Sight {
  /** Whether what everyone may see is seen whatever its unit. */
  readonly everyone: boolean;
  /** The units whose own contributions are seen. */
  readonly unitIds: readonly string[];
  readonly ties: boolean;
  /** Whether what other systems tell only those who manage relationships is seen. */
  readonly managed?: boolean;
}

export interface Sighted {
  readonly colleagueId: string;
  readonly sight: Sight;
}

/** The stricter of these; `institution` when there are none. */
export function strictest(...some: readonly Visibility[]): Visibility {
  return visibilities[Math.max(0, ...some.map((one) => visibilities.indexOf(one)))] ?? 'private';
}

/** How much of others a colleague sees at most: what they share themselves by default, where the institution wants it so and their role need not see. */
export function capOf({
  policy,
  roles,
  defaultVisibility,
}: {
  readonly policy: SightPolicy;
  readonly roles: readonly Role[];
  readonly defaultVisibility: Visibility;
}): Visibility {
  const isCapped =
    policy.reciprocity === 'see-what-you-share' && !roles.some((role) => policy.exemptRoles.includes(role));
  return isCapped ? defaultVisibility : 'institution';
}

/** What a colleague may see, by unit, role, and, where one sees what one shares, by what the colleague shares by default. */
export function sightOf(viewer: {
  readonly unitId?: string | undefined;
  readonly roles: readonly Role[];
  readonly defaultVisibility: Visibility;
  readonly units: readonly Unit[];
  readonly policy: SightPolicy;
}): Sight {
  const cap = capOf(viewer);
  const seesUnits = cap === 'institution' || cap === 'unit';
  return {
    everyone: cap === 'institution',
    unitIds: seesUnits ? unitsInSight(viewer) : [],
    ties: cap !== 'private',
    ...(seesManaged(viewer.roles) ? { managed: true } : {}),
  };
}

/** Who answers for what is known of somebody sees all of it. */
function seesManaged(roles: readonly Role[]): boolean {
  return isAllowed(roles, 'manage-relationships') || isAllowed(roles, 'protect-data');
}

function unitsInSight({
  unitId,
  roles,
  units,
  policy,
}: Pick<Parameters<typeof sightOf>[0], 'unitId' | 'roles' | 'units' | 'policy'>): string[] {
  if (policy.managersSeeUnits && roles.includes('RelationshipManager')) return units.map(({ id }) => id);
  const own = units.find(({ id }) => id === unitId);
  if (!own) return [];
  const below = own.seesBelow ? units.filter(({ id }) => unitAndAbove(id, units).some((one) => one.id === own.id)) : [];
  return [...new Set([...unitAndAbove(own.id, units), ...below].map(({ id }) => id))];
}

/** The unit and those above it, the nearest first; empty when there is no such unit. */
export function unitAndAbove(unitId: string, units: readonly Unit[]): Unit[] {
  const found: Unit[] = [];
  for (let next: string | undefined = unitId; next !== undefined;) {
    const unit = units.find(({ id }) => id === next);
    if (!unit || found.includes(unit)) break;
    found.push(unit);
    next = unit.parentId;
  }
  return found;
}

/** What a colleague sees of a contribution: its content; that somebody knows them; or nothing. */
export function seen(contribution: Contributed, { colleagueId, sight }: Sighted): 'content' | 'tie' | 'nothing' {
  const { visibility, unitId } = contribution;
  if (contribution.colleagueId === colleagueId) return 'content';
  if (visibility === 'institution' && sight.everyone) return 'content';
  if ((visibility === 'institution' || visibility === 'unit') && sight.unitIds.includes(unitId)) return 'content';
  return visibility !== 'private' && sight.ties ? 'tie' : 'nothing';
}

/** Whether the subject of an interaction shows: to contributors whose own copy has it, else by the strictest of its contributions. */
export function showsSubject(contributions: readonly Contributed[], viewer: Sighted): boolean {
  const knows = contributions.some((one) => one.colleagueId === viewer.colleagueId && one.knowsSubject !== false);
  return knows || contributions.every((one) => seen(one, viewer) === 'content');
}

/**
 * The units in which somebody knows whom these contributions are with, without saying who. Where the viewer sees a colleague of the unit who does, the tie
 * says nothing more, and is left out.
 */
export function tiesAmong(contributions: readonly Contributed[], viewer: Sighted): string[] {
  if (!viewer.sight.ties) return [];
  const others = contributions.filter(({ colleagueId }) => colleagueId !== viewer.colleagueId);
  const named = new Set(others.filter((one) => seen(one, viewer) === 'content').map(({ unitId }) => unitId));
  const tied = others.filter((one) => seen(one, viewer) === 'tie').map(({ unitId }) => unitId);
  return [...new Set(tied)].filter((unitId) => !named.has(unitId));
}

/** The unit and those above it whose own colleagues see what is shared within it, the unit first; those in units below it see it too. */
export function unitsSeeing(unitId: string, units: readonly Unit[]): Unit[] {
  return unitAndAbove(unitId, units).filter(({ id, seesBelow }) => id === unitId || seesBelow);
}

/**
 * How a tie names its unit: by the nearest one that has colleagues enough not to name the one who knows; undefined where none has. A viewer who is in it
 * is none of those who may be meant.
 */
export function tieUnitOf(unitId: string, units: readonly Unit[], viewerUnitId?: string | undefined): Unit | undefined {
  const own = viewerUnitId === undefined ? [] : unitAndAbove(viewerUnitId, units);
  const others = (unit: Unit) => unit.colleagues - (own.includes(unit) ? 1 : 0);
  return unitAndAbove(unitId, units).find((unit) => others(unit) >= fewestColleagues);
}
