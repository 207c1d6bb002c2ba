import { tieUnitOf } from '#domain/visibility.ts';
import type { SignedIn } from './authenticate.ts';

/** The units in which somebody knows them, each once by a name that names nobody, in the order of the names. */
export function describeTies(
  unitIds: readonly string[],
  { institution, colleague }: Pick<SignedIn, 'institution' | 'colleague'>,
): { readonly unit?: string }[] {
  const names = new Set(unitIds.map((id) => tieUnitOf(id, institution.units, colleague.unitId)?.name ?? ''));
  const named = [...names].filter(Boolean).sort();
  return [...named.map((unit) => ({ unit })), ...(names.has('') ? [{}] : [])];
}
