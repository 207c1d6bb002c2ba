import type { Client } from 'pg';
import { noUnit } from '#domain/visibility.ts';
import { fillOwn } from './own-relationship-sql.ts';
import { activities, participants, relationships, type Subject } from './sight-sql.ts';
import { halfLifeOfInstitution, strengthOfRows, weighedParticipants, yearOf } from './strength-sql.ts';

/** Derives from an institution's contributions all that logging keeps in step: its own tables, and the counters. */
export async function fillCounters(client: Client, institutionId: string): Promise<void> {
  // Nothing is known yet about tables that were filled in this transaction, and a nested loop would be the wrong guess.
  await client.query('set local enable_nestloop = off');
  for (const subject of ['person', 'organisation'] as const) {
    for (const statement of statements(subject)) await client.query(statement, [institutionId]);
  }
  await client.query(countUnits, [institutionId, noUnit]);
  // A small sample: the first queries need to know which tables are large, and autovacuum learns the rest.
  await client.query('set local default_statistics_target = 10');
  await client.query(`analyze ${loaded.join(', ')}`);
}

const loaded = ['unit', 'colleague', 'organisation', 'organisation_domain', 'person', 'person_address'].concat(
  ['interaction', 'interaction_content', 'contribution', 'participant', 'organisation_participant'],
  [
    'relationship',
    'organisation_relationship',
    'own_relationship',
    'own_organisation_relationship',
    'activity',
    'organisation_activity',
    'person_unit',
    'organisation_unit',
  ],
);

const countUnits = `update organisation set unit_count = total.units
  from (
    select organisation_id as id, count(*)::int as units from organisation_unit
    where institution_id = $1 and shared_count > 0 and unit_id <> $2 group by 1
  ) as total
  where organisation.institution_id = $1 and organisation.id = total.id`;

/** Sorted as their indexes are, which makes a large load several times faster. */
function statements(subject: Subject): readonly string[] {
  const [participant, relationship] = [participants[subject], relationships[subject]];
  return [
    `insert into ${participant}
      (institution_id, ${subject}_id, colleague_id, visibility, unit_id, occurred_at, interaction_id)
    select $1, counted.id, contribution.colleague_id, contribution.visibility, contribution.unit_id,
      interaction.occurred_at, interaction.id
    from contribution
    join interaction on interaction.institution_id = $1 and interaction.id = contribution.interaction_id
    cross join unnest(contribution.${subject}_ids) as counted (id)
    where contribution.institution_id = $1
    order by counted.id, contribution.colleague_id, contribution.visibility, interaction.occurred_at`,

    `insert into ${relationship}
      (institution_id, ${subject}_id, colleague_id, visibility, unit_id, count_in, count_out, first_at, last_at, strength, half_life)
    select $1, part.${subject}_id, part.colleague_id, part.visibility, part.unit_id,
      count(*) filter (where interaction.direction = 'in'), count(*) filter (where interaction.direction = 'out'),
      min(part.occurred_at), max(part.occurred_at), ${strengthOfRows}, ${halfLifeOfInstitution}
    from ${weighedParticipants(subject, 'part.institution_id = $1')}
    join interaction on interaction.institution_id = $1 and interaction.id = part.interaction_id
    group by part.${subject}_id, part.colleague_id, part.visibility, part.unit_id
    order by part.${subject}_id, part.colleague_id, part.visibility, part.unit_id`,

    fillOwn(subject),

    `insert into ${activities[subject]}
      (institution_id, ${subject}_id, colleague_id, visibility, unit_id, year, purpose, count_in, count_out)
    select $1, part.${subject}_id, part.colleague_id, part.visibility, part.unit_id, ${yearOf('part.occurred_at')}, contribution.purpose,
      count(*) filter (where interaction.direction = 'in'), count(*) filter (where interaction.direction = 'out')
    from ${participant} as part
    join interaction on interaction.institution_id = $1 and interaction.id = part.interaction_id
    join contribution on contribution.institution_id = $1 and contribution.interaction_id = part.interaction_id
      and contribution.colleague_id = part.colleague_id
    where part.institution_id = $1
    group by 2, 3, 4, 5, 6, 7
    order by 2, 3, 4, 5, 6, 7`,

    `insert into ${subject}_unit (institution_id, ${subject}_id, unit_id, colleague_count, shared_count)
    select $1, tie.${subject}_id, tie.unit_id, count(distinct tie.colleague_id),
      count(distinct tie.colleague_id) filter (where tie.visibility = 'institution')
    from ${relationship} as tie
    where tie.institution_id = $1 and tie.visibility <> 'private'
    group by tie.${subject}_id, tie.unit_id
    order by tie.${subject}_id, tie.unit_id`,

    `update ${subject} set tie_count = total.ties
    from (
      select ${subject}_id as id, count(*)::int as ties
      from ${relationship} where institution_id = $1 and visibility <> 'private' group by 1
    ) as total
    where ${subject}.institution_id = $1 and ${subject}.id = total.id`,

    `update ${subject} set private_to = total.colleagues
    from (
      select ${subject}_id as id, array_agg(distinct colleague_id order by colleague_id) as colleagues
      from ${relationship} where institution_id = $1 and visibility = 'private' group by 1
    ) as total
    where ${subject}.institution_id = $1 and ${subject}.id = total.id`,

    `update ${subject} set
      interaction_count = total.interactions, colleague_count = total.colleagues, last_at = total.last_at
    from (
      select part.${subject}_id as id, count(distinct part.interaction_id)::int as interactions,
        count(distinct part.colleague_id)::int as colleagues, max(part.occurred_at) as last_at
      from ${participant} as part
      where part.institution_id = $1 and part.visibility = 'institution'
      group by part.${subject}_id
    ) as total
    where ${subject}.institution_id = $1 and ${subject}.id = total.id`,
  ];
}
