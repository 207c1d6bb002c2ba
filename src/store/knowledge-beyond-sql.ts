import type { KnowledgeOptions } from './knowledge-sql.ts';
import { participants, relationships, seesEveryone, unitsInSight, type Subject } from './sight-sql.ts';

/** So many rows are looked at of what the counters leave out, of each unit and of the viewer's own. */
export const mostBeyond = 200;

/**
 * Of those asked about who are not plain: the units that know them, and whose relationships are read whole, who are the viewer, the
 * latest of the units in sight, and, for a viewer who sees what everyone may see, the latest of those.
 */
export function candidateTables(subject: Subject, { from, prefix, limit }: KnowledgeOptions): string {
  const relationship = relationships[subject];
  return `${prefix}tied_unit as materialized (
    select subject.id as subject_id, counted.unit_id, counted.colleague_count, counted.shared_count
    from ${from} as subject cross join lateral (
      select counted.* from ${subject}_unit as counted
      where counted.institution_id = $1 and counted.${subject}_id = subject.id and not subject.is_plain
      offset 0) as counted
  ),
  ${prefix}candidate as materialized (
    select subject.id as subject_id, $2::uuid as colleague_id from ${from} as subject where not subject.is_plain
    union
    select known.subject_id, other.colleague_id from ${prefix}tied_unit as known cross join lateral (
      (${ofUnit(subject, 'unit')})
      union all
      (${ofUnit(subject, 'institution')})
    ) as other
    where known.unit_id = any(${unitsInSight})
    union
    select subject.id, shared.colleague_id from ${from} as subject cross join lateral (
      -- Who has moved may have one relationship of each unit: the latest counts.
      select shared.colleague_id from ${relationship} as shared
      where shared.institution_id = $1 and shared.${subject}_id = subject.id and shared.visibility = 'institution'
        and not subject.is_plain and ${seesEveryone}
        and not exists (
          select from ${relationship} as later
          where later.institution_id = $1 and later.${subject}_id = subject.id
            and later.colleague_id = shared.colleague_id and later.visibility = 'institution'
            and (later.last_at, later.unit_id) > (shared.last_at, shared.unit_id))
      order by shared.last_at desc, shared.colleague_id desc limit ${String(limit)}
    ) as shared
  )`;
}

/** The latest of a unit; what everyone may see is found elsewhere, for a viewer who sees it whatever its unit. */
function ofUnit(subject: Subject, visibility: 'unit' | 'institution'): string {
  return `select other.colleague_id from ${relationships[subject]} as other
      where other.institution_id = $1 and other.${subject}_id = known.subject_id and other.unit_id = known.unit_id
        and other.visibility = '${visibility}'${visibility === 'unit' ? '' : ` and not ${seesEveryone}`}
      order by other.last_at desc limit ${String(mostBeyond + 2)}`;
}

/** Their latest interactions that the viewer sees and the counters leave out, as the relationships of the table of ties are of, ranked. */
export function beyondTable(subject: Subject, prefix: string): string {
  const columns = 'part.occurred_at, part.interaction_id';
  const ofSubject = `${participants[subject]} as part
        where part.institution_id = $1 and part.${subject}_id = source.subject_id`;
  const latest = `order by part.occurred_at desc, part.interaction_id desc limit ${String(mostBeyond + 1)}`;
  const ofUnits = (visibility: 'unit' | 'institution') => `
      select source.subject_id, part.* from (
        select distinct subject_id, unit_id from ${prefix}tie
        where visibility = '${visibility}' and colleague_id <> $2${visibility === 'unit' ? '' : ` and not ${seesEveryone}`}
      ) as source cross join lateral (
        select distinct ${columns} from ${ofSubject} and part.unit_id = source.unit_id and part.visibility = '${visibility}'
        ${latest}) as part`;
  return `${prefix}beyond as materialized (
    select subject_id, occurred_at, interaction_id,
      row_number() over (partition by subject_id order by occurred_at desc, interaction_id desc) as rank
    from (
      select source.subject_id, part.* from (
        select distinct subject_id, visibility from ${prefix}tie
        where colleague_id = $2 and (visibility <> 'institution' or not ${seesEveryone})
      ) as source cross join lateral (
        select ${columns} from ${ofSubject} and part.colleague_id = $2 and part.visibility = source.visibility
        ${latest}) as part
      union ${ofUnits('unit')}
      union ${ofUnits('institution')}
    ) as part
  )`;
}

/** How many of these the counters leave out, of each: all, where the viewer does not see what everyone may see. */
export function uncountedColumn(subject: Subject, prefix: string): string {
  return `
    (select json_agg(json_build_array(subject_id, interactions, rows)) from (
      select beyond.subject_id, count(*)::int as rows, (count(*) filter (where beyond.rank <= ${String(mostBeyond)}
        and (not ${seesEveryone} or not exists (
          select from contribution as other
          where other.institution_id = $1 and other.interaction_id = beyond.interaction_id
            and other.visibility = 'institution' and other.${subject}_ids @> array[beyond.subject_id]))))::int as interactions
      from ${prefix}beyond as beyond group by beyond.subject_id
    ) as uncounted) as ${prefix}uncounted`;
}
