import type { Ask, Statement } from './session.ts';

/** An organisation itself and all that is above it. */
export async function listAbove(ask: Ask, institutionId: string, id: string): Promise<string[]> {
  return (await ask<{ readonly id: string }>(above, [institutionId, id])).map((row) => row.id);
}

/** What one that two have become is part of: nothing where that would be itself, or what is below it. */
export async function parentWithoutCircle(
  ask: Ask,
  institutionId: string,
  { id, parent_id: parentId }: { readonly id: string; readonly parent_id: string | null },
): Promise<string | null> {
  if (parentId === null) return null;
  return (await listAbove(ask, institutionId, parentId)).includes(id) ? null : parentId;
}

/** What merges have made a circle of ends. */
const above: Statement = {
  name: 'list-above',
  text: `with recursive above (id, level) as (
      select $2::uuid, 1
      union all
      select parent.parent_id, above.level + 1 from above cross join lateral (
        select organisation.parent_id from organisation
        where organisation.institution_id = $1 and organisation.id = above.id and organisation.parent_id is not null
        offset 0) as parent
      where above.level < 20
    )
    select distinct id from above`,
};
