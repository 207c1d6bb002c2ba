import { participants, relationships, seesEveryone, unionAll, unitsInSight, type Asked } from './sight-sql.ts';

/** So many rows are looked at of what the counters leave out, of each unit and of the viewer's own. */
export const mostBeyond = 200;

/**
 * Of those asked about who are not plain: the units that know them, and whose relationships are read whole, who are the viewer, the
 * latest of the units in sight, and, for a viewer who sees what everyone may see, the latest of those.
 */
export function candidateTables(asked: readonly Asked[], limit: number): string {
  const units = unionAll(
    asked,
    ({ subject, from }) => `
    select subject.id as subject_id, counted.unit_id, counted.colleague_count, counted.shared_count
    from ${from} as subject cross join lateral (
      select counted.unit_id, counted.colleague_count, counted.shared_count from ${subject}_unit as counted
      where counted.institution_id = $1 and counted.${subject}_id = subject.id and not subject.is_plain
      offset 0) as counted`,
  );
  const candidates = unionAll(asked, ({ subject, from }) => {
    const relationship = relationships[subject];
    const latestOf = (visibility: string) => `select other.colleague_id from ${relationship} as other
        where other.institution_id = $1 and other.${subject}_id = source.subject_id and other.unit_id = source.unit_id
          and other.visibility = '${visibility}'
        order by other.last_at desc limit ${String(mostBeyond + 2)}`;
    return `
      select subject.id as subject_id, $2::uuid as colleague_id from ${from} as subject where not subject.is_plain
      union all ${ofUnits('colleague_id', latestOf)}
      union all
      select subject.id, shared.colleague_id from ${from} as subject cross join lateral (
        -- Who has moved may have one relationship of each unit: the latest counts.
        select shared.colleague_id from ${relationship} as shared
        where shared.institution_id = $1 and shared.${subject}_id = subject.id and shared.visibility = 'institution'
          and not subject.is_plain and not exists (
            select from ${relationship} as later
            where later.institution_id = $1 and later.${subject}_id = subject.id
              and later.colleague_id = shared.colleague_id and later.visibility = 'institution'
              and (later.last_at, later.unit_id) > (shared.last_at, shared.unit_id))
        order by shared.last_at desc, shared.colleague_id desc limit ${String(limit)}
      ) as shared where ${seesEveryone}`;
  });
  return `tied_unit as materialized (${units}
  ),
  candidate as materialized (
    select distinct subject_id, colleague_id from (${candidates}
    ) as candidate
  )`;
}

/**
 * What there is of each unit in sight that knows them: what its colleagues keep among themselves, and what everyone may see, which a viewer
 * who sees that finds elsewhere, whatever its unit.
 */
function ofUnits(columns: string, read: (visibility: 'unit' | 'institution') => string): string {
  const of = (visibility: 'unit' | 'institution', condition = '') =>
    `select source.subject_id, ${columns} from tied_unit as source cross join lateral (${read(visibility)}) as found
      where source.unit_id = any(${unitsInSight})${condition}`;
  return `${of('unit')} union all ${of('institution', ` and not ${seesEveryone}`)}`;
}

/** Their latest interactions that the viewer sees and the counters leave out, as the relationships of the table of ties are of, ranked. */
export function beyondTable(asked: readonly Asked[]): string {
  const columns = 'part.occurred_at, part.interaction_id';
  const latest = `order by part.occurred_at desc, part.interaction_id desc limit ${String(mostBeyond + 1)}`;
  const parts = unionAll(asked, ({ subject }) => {
    const ofSubject = `${participants[subject]} as part
          where part.institution_id = $1 and part.${subject}_id = source.subject_id`;
    const latestOf = (visibility: string) => `select distinct ${columns} from ${ofSubject}
          and part.unit_id = source.unit_id and part.visibility = '${visibility}' ${latest}`;
    return `
        select source.subject_id, own.* from tie as source cross join lateral (
          select ${columns} from ${ofSubject} and part.colleague_id = $2 and part.visibility = source.visibility
          ${latest}) as own
        where source.colleague_id = $2 and (source.visibility <> 'institution' or not ${seesEveryone})
        union all ${ofUnits('occurred_at, interaction_id', latestOf)}`;
  });
  return `beyond as materialized (
    select subject_id, occurred_at, interaction_id,
      row_number() over (partition by subject_id order by occurred_at desc, interaction_id desc) as rank
    from (
      select distinct subject_id, occurred_at, interaction_id from (${parts}
      ) as part
    ) as part
  )`;
}

/** How many of these the counters leave out, of each: all, where the viewer does not see what everyone may see. */
export const uncountedColumn = `
    (select json_agg(json_build_array(subject_id, interactions, rows)) from (
      select beyond.subject_id, count(*)::int as rows, (count(*) filter (where beyond.rank <= ${String(mostBeyond)}
        and (not ${seesEveryone} or not exists (
          select from contribution as other
          where other.institution_id = $1 and other.interaction_id = beyond.interaction_id and other.visibility = 'institution'
            and beyond.subject_id = any(other.person_ids || other.organisation_ids)))))::int as interactions
      from beyond group by beyond.subject_id
    ) as uncounted) as uncounted`;
