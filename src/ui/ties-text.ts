import type { LookupCorrespondent } from '#api/types.ts';
import type { Locale } from '#locales/locale.ts';

export type SomebodyTies = NonNullable<LookupCorrespondent['ties']>;

/** That somebody knows a person, or the organisation of this name, who does not say so to everyone: in which units, and never who. */
export function tiesText(ties: SomebodyTies, organisation: string | undefined, { text, list }: Locale): string {
  const named = ties.flatMap(({ unit }) => unit ?? []);
  const units = { count: named.length, units: list(named) };
  if (organisation === undefined) {
    return named.length === 0 ? text('somebody.person') : text('somebody.person-in', units);
  }
  return named.length === 0
    ? text('somebody.organisation', { organisation })
    : text('somebody.organisation-in', { ...units, organisation });
}
