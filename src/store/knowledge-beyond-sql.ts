import type { KnowledgeOptions } from './knowledge-sql.ts';
import { noUnitSql, participants, relationships, seesEveryone, unitsInSight, type Subject } from './sight-sql.ts';

/** So many rows are looked at of what the counters leave out, of each unit and of the viewer's own. */
const most = 200;

/**
 * Of those asked about who are not plain: the relationships and interactions that the viewer sees and the counters leave out, which
 * are the viewer's own and those of the units in sight; how many more these make; and which units else know them.
 */
export function beyondTables(subject: Subject, options: KnowledgeOptions): string {
  const { from, prefix, limit } = options;
  const relationship = relationships[subject];
  return `${prefix}tied_unit as materialized (
    select subject.id as subject_id, counted.unit_id, counted.colleague_count, counted.shared_count,
      counted.unit_id = any(${unitsInSight}) as is_in_sight
    from ${from} as subject cross join lateral (
      select counted.* from ${subject}_unit as counted
      where counted.institution_id = $1 and counted.${subject}_id = subject.id and not subject.is_plain
      offset 0) as counted
  ),
  ${prefix}own_tie as materialized (
    select subject.id as subject_id, own.visibility, own.unit_id, own.last_at
    from ${from} as subject cross join lateral (
      select own.* from ${relationship} as own
      where own.institution_id = $1 and own.${subject}_id = subject.id and own.colleague_id = $2 and not subject.is_plain
      offset 0) as own
  ),
  ${prefix}unit_tie as materialized (
    select unit.subject_id, other.* from ${prefix}tied_unit as unit cross join lateral (
      (${ofUnit(subject, 'unit')})
      union all
      (${ofUnit(subject, 'institution')})
    ) as other
  ),
  ${prefix}candidate as materialized (
    select subject_id, colleague_id from (
      select subject_id, colleague_id,
        row_number() over (partition by subject_id order by max(last_at) desc, colleague_id desc) as rank
      from ${prefix}unit_tie group by subject_id, colleague_id
    ) as ranked where rank <= ${String(limit)}
    union
    select subject_id, $2 from ${prefix}own_tie
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
  ),
  ${prefix}beyond as materialized (${beyondInteractions(subject, prefix)}),
  ${prefix}uncounted as materialized (${uncounted(subject, options)}),
  ${prefix}somebody as materialized (
    select unit.subject_id, unit.unit_id from ${prefix}tied_unit as unit
    cross join lateral (
      select coalesce(max((own.visibility <> 'private')::int), 0) as any_count,
        coalesce(max((own.visibility = 'institution')::int), 0) as shared_count
      from ${prefix}own_tie as own where own.subject_id = unit.subject_id and own.unit_id = unit.unit_id
    ) as own
    where unit.colleague_count > own.any_count
      and not (${seesEveryone} and unit.shared_count > own.shared_count)
      and not exists (
        select from ${prefix}unit_tie as other where other.subject_id = unit.subject_id and other.unit_id = unit.unit_id)
  )`;
}

/** The latest of others in a unit in sight; what everyone may see is counted elsewhere, for a viewer who sees it whatever its unit. */
function ofUnit(subject: Subject, visibility: 'unit' | 'institution'): string {
  return `select other.colleague_id, other.visibility, other.unit_id, other.last_at from ${relationships[subject]} as other
      where other.institution_id = $1 and other.${subject}_id = unit.subject_id and other.unit_id = unit.unit_id
        and other.visibility = '${visibility}' and other.colleague_id <> $2 and unit.is_in_sight
        ${visibility === 'unit' ? '' : `and not ${seesEveryone}`}
      order by other.last_at desc, other.colleague_id desc limit ${String(most + 1)}`;
}

function beyondInteractions(subject: Subject, prefix: string): string {
  const columns = 'part.occurred_at, part.interaction_id';
  const ofSubject = `${participants[subject]} as part
        where part.institution_id = $1 and part.${subject}_id = source.subject_id`;
  const latest = `order by part.occurred_at desc, part.interaction_id desc limit ${String(most + 1)}`;
  const ofUnits = (visibility: 'unit' | 'institution') => `
      select source.subject_id, part.* from (
        select distinct subject_id, unit_id from ${prefix}unit_tie where visibility = '${visibility}'
      ) as source cross join lateral (
        select distinct ${columns} from ${ofSubject} and part.unit_id = source.unit_id and part.visibility = '${visibility}'
        ${latest}) as part`;
  return `
    select subject_id, occurred_at, interaction_id,
      row_number() over (partition by subject_id order by occurred_at desc, interaction_id desc) as rank
    from (
      select source.subject_id, part.* from (
        select distinct subject_id, visibility from ${prefix}own_tie where visibility <> 'institution' or not ${seesEveryone}
      ) as source cross join lateral (
        select ${columns} from ${ofSubject} and part.colleague_id = $2 and part.visibility = source.visibility
        ${latest}) as part
      union ${ofUnits('unit')}
      union ${ofUnits('institution')}
    ) as part`;
}

/** How much the counters that the viewer sees leave out: all, where the viewer does not see what everyone may see. */
function uncounted(subject: Subject, { from, prefix }: KnowledgeOptions): string {
  const unless = (counted: string) => `(not ${seesEveryone} or not exists (${counted}))`;
  const isUncounted = {
    interaction: unless(`select from contribution as other
          where other.institution_id = $1 and other.interaction_id = beyond.interaction_id
            and other.visibility = 'institution' and other.${subject}_ids @> array[subject.id]`),
    colleague: unless(`select from ${relationships[subject]} as other
          where other.institution_id = $1 and other.${subject}_id = subject.id
            and other.colleague_id = tie.colleague_id and other.visibility = 'institution'`),
    unit: unless(`select from ${prefix}tied_unit as unit
          where unit.subject_id = subject.id and unit.unit_id = tie.unit_id and unit.shared_count > 0`),
  };
  const seenTie = `(select colleague_id, unit_id from ${prefix}unit_tie where subject_id = subject.id
        union all select $2, unit_id from ${prefix}own_tie where subject_id = subject.id) as tie`;
  return `
    select subject.id as subject_id, (
        select count(*)::int from ${prefix}beyond as beyond
        where beyond.subject_id = subject.id and beyond.rank <= ${String(most)} and ${isUncounted.interaction}
      ) as interactions, (
        select count(distinct tie.colleague_id)::int from ${seenTie} where ${isUncounted.colleague}
      ) as colleagues, (
        select count(distinct tie.unit_id)::int from ${seenTie}
        where ${String(subject === 'organisation')} and tie.unit_id <> ${noUnitSql} and ${isUncounted.unit}
      ) as units,
      exists (select from ${prefix}beyond as beyond where beyond.subject_id = subject.id and beyond.rank > ${String(most)})
        or exists (
          select from ${prefix}unit_tie as other where other.subject_id = subject.id
          group by other.unit_id, other.visibility having count(*) > ${String(most)}) as is_more
    from ${from} as subject where not subject.is_plain`;
}
