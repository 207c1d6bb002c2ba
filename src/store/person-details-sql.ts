import type { PersonDetailKind } from '#domain/person-detail.ts';
import type { KeptDetail } from './store.ts';

export type DetailRows = readonly [personId: string, id: string, kind: PersonDetailKind, value: string][] | null;

/** $1 is the institution; of each person whose `id` is in the table `known`. */
export const detailsColumn = `(select json_agg(json_build_array(kept.person_id, kept.id, kept.kind, kept.value) order by kept.at, kept.id)
  from person_detail as kept
  where kept.institution_id = $1 and kept.person_id = any(array(select known.id from known))) as details`;

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
