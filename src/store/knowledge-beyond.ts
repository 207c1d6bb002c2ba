import { noUnit, type Visibility } from '#domain/visibility.ts';
import { mostBeyond } from './knowledge-beyond-sql.ts';
import type { Reader } from './store.ts';

/** What `aboutColumns` hands over. */
export interface AboutRows {
  readonly ties: TieRows;
  readonly latest: readonly [subjectId: string, interactionId: string][] | null;
  /** The units that know them, with how many colleagues, and of how many everyone may see it. */
  readonly units: readonly [subjectId: string, unitId: string, colleagues: number, shared: number][] | null;
  /** How many interactions the counters leave out of those that the viewer sees, and how many were looked at. */
  readonly uncounted: readonly [subjectId: string, interactions: number, rows: number][] | null;
}

/** All the relationships that the viewer sees of each colleague who is among them. */
export type TieRows =
  | readonly [
      subjectId: string,
      colleagueId: string,
      visibility: Visibility,
      unitId: string,
      countIn: number,
      countOut: number,
      firstAt: string,
      lastAt: string,
      strength: number,
      halfLife: number,
    ][]
  | null;

interface Beyond {
  /** Whom the viewer sees to know them, and the row does not count. */
  readonly colleagues: number;
  /** The same of units. */
  readonly units: number;
  /** The units in which somebody knows them whom the viewer does not see. */
  readonly somebody: readonly string[];
  /** Whether some of what there is was not looked at. */
  readonly isMore: boolean;
}

/** What the viewer sees of a person or organisation beside what its row counts, which is what everyone may see. */
export function beyondCounters(
  { colleagueId: viewer, sight }: Reader,
  known: { readonly ties: NonNullable<TieRows>; readonly units: NonNullable<AboutRows['units']> },
): Beyond {
  const shared = new Map(known.units.map(([, unitId, , count]) => [unitId, count]));
  const isCounted = (visibility: string) => sight.everyone && visibility === 'institution';
  const counted = new Set(
    known.ties.flatMap(([, colleague, visibility]) => (isCounted(visibility) ? [colleague] : [])),
  );
  const colleagues = new Set(known.ties.map(([, colleague]) => colleague).filter((one) => !counted.has(one)));
  const beyond = known.ties.filter(([, , visibility]) => !isCounted(visibility));
  const isUnitCounted = (unitId: string) => unitId === noUnit || (sight.everyone && (shared.get(unitId) ?? 0) > 0);
  const units = new Set(beyond.map(([, , , unitId]) => unitId).filter((unitId) => !isUnitCounted(unitId)));
  const others = beyond.filter(([, colleague]) => colleague !== viewer);
  const perUnit = new Map<string, number>();
  for (const [, , visibility, unitId] of others) {
    const key = `${unitId} ${visibility}`;
    perUnit.set(key, (perUnit.get(key) ?? 0) + 1);
  }
  return {
    colleagues: colleagues.size,
    units: units.size,
    somebody: known.units.flatMap(([, unitId, all, ofEveryone]) => {
      const own = known.ties.filter(([, colleague, , of]) => colleague === viewer && of === unitId);
      const isKnownToOthers = all > Number(own.some(([, , visibility]) => visibility !== 'private'));
      const ownShared = Number(own.some(([, , visibility]) => visibility === 'institution'));
      const seesOther = (sight.everyone && ofEveryone > ownShared) || others.some(([, , , of]) => of === unitId);
      return isKnownToOthers && !seesOther ? [unitId] : [];
    }),
    isMore: [...perUnit.values()].some((count) => count > mostBeyond),
  };
}
