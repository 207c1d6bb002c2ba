import { tieUnitOf, type Unit } from '#domain/visibility.ts';

/** The units in which somebody knows them, each once by a name that names nobody, in the order of the names. */
export function describeTies(unitIds: readonly string[], units: readonly Unit[]): { readonly unit?: string }[] {
  const names = new Set(unitIds.map((id) => tieUnitOf(id, units)?.name ?? ''));
  const named = [...names].filter(Boolean).sort();
  return [...named.map((unit) => ({ unit })), ...(names.has('') ? [{}] : [])];
}
