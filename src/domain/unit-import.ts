import { domainOf, isWithinDomain, parseEmailAddress, type EmailAddress } from './email-address.ts';
import { foldText } from './fold-text.ts';
import { isSameUnitName, normaliseUnitName, pathSign, unitPath, type PlacedUnit } from './unit-tree.ts';

/** A row of the table that is imported. */
export interface ImportRow {
  readonly line: number;
  readonly address: string;
  readonly unit: string;
  readonly isUnclosed?: boolean;
}

export const importFaults = [
  'unclosed',
  'not-an-address',
  'not-a-colleague',
  'no-unit',
  'not-a-unit',
  'unknown-unit',
  'several-units',
  'said-twice',
] as const;
export type ImportFault = (typeof importFaults)[number];

export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  /** Rows that say what is so already. */
  readonly unchanged: number;
  /** Units that would be made, those above before those below. */
  readonly newUnits: readonly (readonly string[])[];
  readonly refused: readonly RefusedRow[];
}

export interface PlannedChange {
  readonly line: number;
  readonly emailAddress: EmailAddress;
  /** Null where the colleague is in none yet. */
  readonly from: readonly string[] | null;
  readonly to: readonly string[];
  /** Absent for a unit that is yet to be made. */
  readonly unitId?: string;
}

export interface RefusedRow {
  readonly line: number;
  /** What the row says where it is wrong. */
  readonly text: string;
  readonly fault: ImportFault;
}

export interface ImportWorld {
  readonly units: readonly PlacedUnit[];
  readonly domains: readonly string[];
  /** The units of the institution's colleagues by address; null for who has none. */
  readonly unitIdOf: ReadonlyMap<string, string | null>;
  /** Whether units that aren't there are made. */
  readonly makesUnits: boolean;
}

/** Says what a table would change, row by row, without changing anything. */
export function planUnitImport(rows: readonly ImportRow[], world: ImportWorld): ImportPlan {
  const changes: PlannedChange[] = [];
  const refused: RefusedRow[] = [];
  const newUnits = new Map<string, readonly string[]>();
  const said = new Map<string, string>();
  let unchanged = 0;
  const placeOf = createPlaces(world);
  for (const row of rows) {
    const place = row.isUnclosed === true ? 'unclosed' : placeOf(row.unit);
    const emailAddress = parseEmailAddress(row.address);
    const fault = addressFault(row, emailAddress, world) ?? (typeof place === 'string' ? place : undefined);
    if (fault !== undefined || !emailAddress || typeof place === 'string') {
      const isOfUnit = fault === place && place !== 'unclosed';
      refused.push({ line: row.line, text: isOfUnit ? row.unit : row.address, fault: fault ?? 'not-an-address' });
      continue;
    }
    const key = pathKey(place.path);
    const before = said.get(emailAddress);
    if (before !== undefined && before !== key) {
      refused.push({ line: row.line, text: row.address, fault: 'said-twice' });
      continue;
    }
    const current = world.unitIdOf.get(emailAddress) ?? null;
    if (before !== undefined || (place.unitId !== undefined && place.unitId === current)) unchanged += 1;
    else {
      const from = current === null ? null : unitPath(current, world.units);
      const unitId = place.unitId === undefined ? {} : { unitId: place.unitId };
      changes.push({ line: row.line, emailAddress, from, to: place.path, ...unitId });
      for (const path of place.missing) newUnits.set(pathKey(path), path);
    }
    said.set(emailAddress, key);
  }
  return { changes, unchanged, newUnits: [...newUnits.values()], refused };
}

function addressFault(
  { address, isUnclosed }: ImportRow,
  emailAddress: EmailAddress | undefined,
  { domains }: ImportWorld,
): ImportFault | undefined {
  if (isUnclosed === true) return 'unclosed';
  if (!emailAddress) return 'not-an-address';
  const isColleague = domains.some((domain) => isWithinDomain(domainOf(emailAddress), domain));
  return isColleague || address === '' ? undefined : 'not-a-colleague';
}

interface Place {
  readonly path: readonly string[];
  readonly unitId?: string;
  /** The paths of it and of those above it that aren't there yet. */
  readonly missing: readonly (readonly string[])[];
}

/**
 * Finds units by their path from the top, or by the end of their path where only one unit's path ends so; what isn't there is made below
 * what is. Each text is looked for once: a table says the same few of them a thousand times.
 */
function createPlaces({ units, makesUnits }: ImportWorld): (text: string) => Place | ImportFault {
  const paths = units.map(({ id }) => ({ unitId: id, path: unitPath(id, units) }));
  const known = new Map<string, Place | ImportFault>();
  /** However others spell it, a new unit is called as it is called first. */
  const made = new Map<string, readonly string[]>();
  const placeOf = (text: string): Place | ImportFault => {
    const place = known.get(text) ?? find(text);
    known.set(text, place);
    return place;
  };
  const find = (text: string): Place | ImportFault => {
    if (text.trim() === '') return 'no-unit';
    const names = text.split(pathSign).flatMap((name) => normaliseUnitName(name) ?? []);
    if (names.length < text.split(pathSign).length) return 'not-a-unit';
    const found = paths.filter(({ path }) => endsWith(path, names));
    const exact = found.find(({ path }) => path.length === names.length);
    const [only, ...others] = exact ? [exact] : found;
    if (only && others.length === 0) return { ...only, missing: [] };
    if (only) return 'several-units';
    if (!makesUnits) return 'unknown-unit';
    const above = names.length === 1 ? { path: [], missing: [] } : placeOf(names.slice(0, -1).join(pathSign));
    if (typeof above === 'string') return above;
    const key = pathKey([...above.path, ...names.slice(-1)]);
    const path = made.get(key) ?? [...above.path, ...names.slice(-1)];
    made.set(key, path);
    return { path, missing: [...above.missing, path] };
  };
  return placeOf;
}

/** The same for the same path however its names are written. */
export function pathKey(path: readonly string[]): string {
  return path.map(foldText).join(pathSign);
}

function endsWith(path: readonly string[], names: readonly string[]): boolean {
  const end = path.slice(-names.length);
  return end.length === names.length && end.every((name, index) => isSameUnitName(name, names[index] ?? ''));
}
