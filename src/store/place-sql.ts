import { isSeen, type Subject } from './sight-sql.ts';
import { deepestParent } from '#domain/parent.ts';

/** As many organisations are added up as one. */
const mostPlaces = 200;

/**
 * Tables of a recursive statement: `known`, the one row of whom the id $3 is, where the viewer $2 of institution $1 may see that; and `place`, with what is below
 * it unless $4. The id of one that was merged is that of the one which is kept.
 */
export function placeTables(subject: Subject): string {
  const below =
    subject === 'person'
      ? 'select known.id, 0 as depth from known where $4::boolean is not null'
      : `select id, min(depth) as depth from (select id, depth from tree limit ${String(mostPlaces)}) as tree group by id`;
  return `led (id, step) as (
      select $3::uuid, 0
      union all
      select merged.kept_id, led.step + 1 from led cross join lateral (
        select merge.kept_id from merge
        where merge.institution_id = $1 and merge.merged_id = led.id and merge.undone_at is null
        offset 0) as merged
      where led.step < 20
    ),
    known as materialized (
      select own.* from (select id from led order by step desc limit 1) as asked
      cross join lateral (
        select ${subject}.* from ${subject}
        where ${subject}.institution_id = $1 and ${subject}.id = asked.id and ${isSeen(subject)}
        offset 0) as own
    ),
    ${subject === 'person' ? '' : tree}place as materialized (${below})`;
}

const tree = `tree (id, depth) as (
      select known.id, 0 from known
      union all
      select child.id, tree.depth + 1 from tree cross join lateral (
        select organisation.id from organisation
        where organisation.institution_id = $1 and organisation.parent_id = tree.id and ${isSeen('organisation')}
        offset 0) as child
      where tree.depth < ${String(deepestParent)} and not $4::boolean
    ),
    `;
