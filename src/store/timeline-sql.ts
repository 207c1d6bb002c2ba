import { placeTables } from './place-sql.ts';
import type { Statement } from './session.ts';
import { participants, seesEveryone, unitsInSight, type Subject } from './sight-sql.ts';

/** Before the latest. */
export const firstPlace = { occurredAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/**
 * $1 institution, $2 colleague, $3 whose, $4 whether without what is below it, $5 and $6 the place before, $7 and $8 the first time and the first that is
 * too late, $9 a unit's id, $10 kind, $11 purpose, $12 how many, $13 how many are gone through for these: kind and purpose are asked of no others.
 */
export function timelineStatement(subject: Subject, way: 'all' | 'unit'): Statement {
  return {
    name: `list-timeline-of-${subject}-by-${way}`,
    text: `with recursive ${placeTables(subject)},
    near as materialized (
      select distinct occurred_at, interaction_id from (${partsOf(subject, way)}
      ) as part
      order by occurred_at desc, interaction_id desc limit $13
    ),
    wanted as materialized (
      select near.*, interaction.kind, interaction.direction
      from near cross join lateral (
        -- What it is to the viewer, or else to one of the others who logged it.
        select interaction.direction, coalesce((
            select own.kind from contribution as own
            where own.institution_id = $1 and own.interaction_id = near.interaction_id and own.kind is not null
            order by own.colleague_id <> $2, own.colleague_id limit 1), interaction.kind) as kind
        from interaction
        where interaction.institution_id = $1 and interaction.id = near.interaction_id
        offset 0) as interaction
      where ($10::text is null or interaction.kind = $10) and ($11::text is null or exists (
        select from contribution
        where contribution.institution_id = $1 and contribution.interaction_id = near.interaction_id
          and contribution.purpose = $11))
      order by near.occurred_at desc, near.interaction_id desc limit $12
    ),
    contributor as materialized (
      select wanted.interaction_id, contribution.*
      from wanted cross join lateral (
        select contribution.colleague_id, contribution.unit_id, contribution.purpose, contribution.note, contribution.person_ids
        from contribution
        where contribution.institution_id = $1 and contribution.interaction_id = wanted.interaction_id
        offset 0) as contribution
    )
    select known.id as "subjectId",
      (select json_agg(json_build_array(wanted.interaction_id, wanted.kind, wanted.direction, wanted.occurred_at::text, content.subject)
          order by wanted.occurred_at desc, wanted.interaction_id desc)
        from wanted left join interaction_content as content
          on content.institution_id = $1 and content.interaction_id = wanted.interaction_id) as entries,
      (select json_agg(json_build_array(interaction_id, colleague_id, unit_id, purpose, note) order by colleague_id) from contributor
      ) as contributors,
      (select json_agg(json_build_array(part.interaction_id, person.id, person.display_name) order by person.display_name, person.id) from (
          select distinct contributor.interaction_id, own.id from contributor cross join lateral unnest(contributor.person_ids) as own (id)
        ) as part left join person on person.institution_id = $1 and person.id = part.id
        where person.id is not null) as people,
      (select json_agg(json_build_array(
          colleague.id, colleague.display_name, coalesce(colleague.email_address, ''), coalesce(unit.name, '')))
        from (select distinct colleague_id from contributor) as named
        left join colleague on colleague.institution_id = $1 and colleague.id = named.colleague_id
        left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id) as colleagues,
      (select json_build_array(occurred_at::text, interaction_id) from near
        order by occurred_at, interaction_id limit 1) as "windowEnd",
      (select count(*)::int from near) as "windowSize"
    from known`,
  };
}

/** What the viewer sees of each place, by one index each: what everyone may see, what the units in sight share, and what is their own. */
function partsOf(subject: Subject, way: 'all' | 'unit'): string {
  const read = (condition: string) => `
        select distinct part.occurred_at, part.interaction_id from ${participants[subject]} as part
        where part.institution_id = $1 and part.${subject}_id = place.id and ${condition}
          and (part.occurred_at, part.interaction_id) < ($5::timestamptz, $6::uuid)
          and part.occurred_at >= $7::timestamptz and part.occurred_at < $8::timestamptz
        order by part.occurred_at desc, part.interaction_id desc limit $13`;
  const ofUnits = (visibility: 'unit' | 'institution', more = '') => `
      select part.* from place
      cross join lateral unnest(${way === 'unit' ? 'array[$9::uuid]' : unitsInSight}) as source (unit_id)
      cross join lateral (${read(`part.unit_id = source.unit_id and part.visibility = '${visibility}'`)}) as part
      where ${more}`;
  const own = `
      select part.* from place cross join (values ('institution'), ('unit'), ('tie'), ('private')) as source (visibility)
      cross join lateral (${read(`part.colleague_id = $2 and part.visibility = source.visibility${way === 'unit' ? ' and part.unit_id = $9::uuid' : ''}`)}) as part`;
  const everyones =
    way === 'unit'
      ? ofUnits('institution', 'true')
      : `
      select part.* from place cross join lateral (${read(`part.visibility = 'institution'`)}) as part
      where ${seesEveryone}
      union all ${ofUnits('institution', `not ${seesEveryone}`)}`;
  const isInSight = way === 'unit' ? `$9::uuid = any(${unitsInSight})` : '$9::uuid is null';
  return `${everyones}
      union all ${ofUnits('unit', isInSight)}
      union all ${own}`;
}
