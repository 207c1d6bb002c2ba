import type { PersonDetailKind } from '#domain/person-detail.ts';
import type { KeptDetail } from './persons-store.ts';

export type DetailRows = readonly [personId: string, id: string, kind: PersonDetailKind, value: string][] | null;

/** $1 is the institution; of each person whose `id` is in the table `known`, one by one: see correctionsUnder. */
export const detailsColumn = `(select json_agg(json_build_array(kept.person_id, kept.id, kept.kind, kept.value) order by kept.at, kept.id)
  from known cross join lateral (
    select detail.* from person_detail as detail
    where detail.institution_id = $1 and detail.person_id = known.id
    offset 0) as kept) as details`;

/** By person; what is kept twice is told once. */
export function readDetails(rows: DetailRows): ReadonlyMap<string, readonly KeptDetail[]> {
  const details = new Map<string, KeptDetail[]>();
  for (const [personId, id, kind, value] of rows ?? []) {
    const kept = details.get(personId) ?? [];
    if (kept.some((one) => one.kind === kind && one.value === value)) continue;
    details.set(personId, [...kept, { id, kind, value }]);
  }
  return details;
}
