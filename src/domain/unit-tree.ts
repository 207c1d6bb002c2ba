import { foldText } from './fold-text.ts';

/** As far as its place goes. */
export interface PlacedUnit {
  readonly id: string;
  readonly name: string;
  readonly parentId?: string | undefined;
}

/** Between the names of a path, so no name has it. */
export const pathSign = '>';

const longestName = 200;

/** A unit's name as it is kept; undefined for what can't be one. */
export function normaliseUnitName(text: string): string | undefined {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return name === '' || name.length > longestName || /[>\p{Cc}]/u.test(name) ? undefined : name;
}

export function isSameUnitName(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/** Whether a unit is the other one or somewhere below it. */
export function isInOrBelow(unitId: string, aboveId: string, units: readonly PlacedUnit[]): boolean {
  return lineOf(unitId, units).some(({ id }) => id === aboveId);
}

/** The names down to a unit, the topmost first. */
export function unitPath(unitId: string, units: readonly PlacedUnit[]): string[] {
  return lineOf(unitId, units)
    .map(({ name }) => name)
    .reverse();
}

/** Every unit below its own, the names of one level in the order of the language; a unit whose parent isn't there stands at the top. */
export function inTreeOrder<Unit extends PlacedUnit>(
  units: readonly Unit[],
  compare: (one: string, other: string) => number,
): { readonly unit: Unit; readonly depth: number }[] {
  const ids = new Set(units.map(({ id }) => id));
  const childrenOf = new Map<string, Unit[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== undefined && ids.has(unit.parentId) ? unit.parentId : '';
    childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), unit]);
  }
  const listed = new Set<string>();
  const below = (parentId: string, depth: number): { readonly unit: Unit; readonly depth: number }[] =>
    [...(childrenOf.get(parentId) ?? [])]
      .sort((one, other) => compare(one.name, other.name))
      .flatMap((unit) => {
        if (listed.has(unit.id)) return [];
        listed.add(unit.id);
        return [{ unit, depth }, ...below(unit.id, depth + 1)];
      });
  return below('', 0);
}

function lineOf(unitId: string, units: readonly PlacedUnit[]): PlacedUnit[] {
  const line: PlacedUnit[] = [];
  for (let next: string | undefined = unitId; next !== undefined;) {
    const unit = units.find(({ id }) => id === next);
    if (!unit || line.includes(unit)) break;
    line.push(unit);
    next = unit.parentId;
  }
  return line;
}
