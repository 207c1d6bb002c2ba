import { noUnit } from '#domain/visibility.ts';
import { renewOwnStatement } from './own-relationship-sql.ts';
import type { Statement } from './session.ts';
import { activities, participants, relationships } from './sight-sql.ts';
import { halfLifeOfInstitution, strengthOfRows, weighedParticipants, yearOf } from './strength-sql.ts';

interface RecountStatements {
  /** In this order. $1 institution, $2 people or organisations, $3 interactions whose contributions have changed. */
  readonly rows: readonly Statement[];
  /** After these, in this order. $1 institution, $2 people or organisations. */
  readonly totals: readonly Statement[];
}

export function statementsOf(subject: 'person' | 'organisation'): RecountStatements {
  const [participant, relationship, activity] = [participants[subject], relationships[subject], activities[subject]];
  const contributions = `unnest($3::uuid[]) as changed (id)
      cross join lateral (
        select * from interaction where interaction.institution_id = $1 and interaction.id = changed.id offset 0
      ) as interaction
      cross join lateral (
        select * from contribution
        where contribution.institution_id = $1 and contribution.interaction_id = changed.id offset 0
      ) as contribution`;
  const colleagues = `array(
      select distinct contribution.colleague_id from unnest($3::uuid[]) as changed (id)
      left join contribution on contribution.institution_id = $1 and contribution.interaction_id = changed.id)`;
  const theirs = (row: string): string =>
    `${row}.institution_id = $1 and ${row}.${subject}_id = any($2::uuid[]) and ${row}.colleague_id = any(${colleagues})`;
  const rows = [
    {
      name: `recount-remove-${participant}`,
      text: `delete from ${participant} as part using (
        select subject.id, contribution.colleague_id, contribution.visibility, interaction.occurred_at, changed.id as interaction_id
        from ${contributions}
        cross join unnest($2::uuid[]) as subject (id)
        where not contribution.${subject}_ids @> array[subject.id]
      ) as gone
      where part.institution_id = $1 and part.${subject}_id = gone.id and part.colleague_id = gone.colleague_id
        and part.visibility = gone.visibility and part.occurred_at = gone.occurred_at
        and part.interaction_id = gone.interaction_id`,
    },
    {
      name: `recount-add-${participant}`,
      text: `insert into ${participant}
        (institution_id, ${subject}_id, colleague_id, visibility, unit_id, occurred_at, interaction_id)
      select $1, counted.id, contribution.colleague_id, contribution.visibility, contribution.unit_id,
        interaction.occurred_at, changed.id
      from ${contributions}
      cross join unnest(contribution.${subject}_ids) as counted (id)
      where counted.id = any($2::uuid[])
      on conflict do nothing`,
    },
    {
      name: `recount-remove-${relationship}`,
      text: `delete from ${relationship} as tie where ${theirs('tie')}`,
    },
    {
      name: `recount-add-${relationship}`,
      text: `insert into ${relationship}
        (institution_id, ${subject}_id, colleague_id, visibility, unit_id, count_in, count_out, first_at, last_at, strength, half_life)
      select $1, part.${subject}_id, part.colleague_id, part.visibility, part.unit_id,
        count(*) filter (where interaction.direction = 'in'), count(*) filter (where interaction.direction = 'out'),
        min(part.occurred_at), max(part.occurred_at), ${strengthOfRows}, ${halfLifeOfInstitution}
      from ${weighedParticipants(subject, theirs('part'))}
      left join interaction on interaction.institution_id = $1 and interaction.id = part.interaction_id
      group by part.${subject}_id, part.colleague_id, part.visibility, part.unit_id`,
    },
    renewOwnStatement(subject, {
      name: 'recount',
      pairs: `select asked.id, other.colleague_id from unnest($2::uuid[]) as asked (id) cross join unnest(${colleagues}) as other (colleague_id)`,
    }),
    {
      name: `recount-remove-${activity}`,
      text: `delete from ${activity} as done where ${theirs('done')}`,
    },
    {
      name: `recount-add-${activity}`,
      text: `insert into ${activity}
        (institution_id, ${subject}_id, colleague_id, visibility, unit_id, year, purpose, count_in, count_out)
      select $1, part.${subject}_id, part.colleague_id, part.visibility, part.unit_id, ${yearOf('part.occurred_at')}, contribution.purpose,
        count(*) filter (where interaction.direction = 'in'), count(*) filter (where interaction.direction = 'out')
      from ${participant} as part
      left join interaction on interaction.institution_id = $1 and interaction.id = part.interaction_id
      left join contribution on contribution.institution_id = $1 and contribution.interaction_id = part.interaction_id
        and contribution.colleague_id = part.colleague_id
      where ${theirs('part')}
      group by 2, 3, 4, 5, 6, 7`,
    },
  ];
  return { rows, totals: [...unitsOf(subject, relationship), totalsOf(subject, { participant, relationship })] };
}

function unitsOf(subject: 'person' | 'organisation', relationship: string): Statement[] {
  return [
    {
      name: `recount-remove-${subject}-unit`,
      text: `delete from ${subject}_unit as counted
      where counted.institution_id = $1 and counted.${subject}_id = any($2::uuid[])`,
    },
    {
      name: `recount-add-${subject}-unit`,
      text: `insert into ${subject}_unit (institution_id, ${subject}_id, unit_id, colleague_count, shared_count)
      select $1, tie.${subject}_id, tie.unit_id, count(distinct tie.colleague_id),
        count(distinct tie.colleague_id) filter (where tie.visibility = 'institution')
      from ${relationship} as tie
      where tie.institution_id = $1 and tie.${subject}_id = any($2::uuid[]) and tie.visibility <> 'private'
      group by tie.${subject}_id, tie.unit_id`,
    },
  ];
}

function totalsOf(
  subject: 'person' | 'organisation',
  { participant, relationship }: { readonly participant: string; readonly relationship: string },
): Statement {
  const ofSubject = (name: string): string =>
    `where ${name}.institution_id = $1 and ${name}.${subject}_id = ${subject}.id`;
  const ofEveryone = `${ofSubject('own')} and own.visibility = 'institution'`;
  const unitCount = `
        unit_count = (
          select count(*)::int from ${subject}_unit as counted ${ofSubject('counted')}
            and counted.shared_count > 0 and counted.unit_id <> '${noUnit}'),`;
  return {
    name: `recount-${subject}`,
    text: `update ${subject} set
        interaction_count = (select count(distinct own.interaction_id)::int from ${participant} as own ${ofEveryone}),
        colleague_count = (select count(distinct own.colleague_id)::int from ${relationship} as own ${ofEveryone}),
        last_at = (select max(own.last_at) from ${relationship} as own ${ofEveryone}),${subject === 'person' ? '' : unitCount}
        tie_count = (select count(*)::int from ${relationship} as own ${ofSubject('own')} and own.visibility <> 'private'),
        private_to = array(
          select distinct own.colleague_id from ${relationship} as own ${ofSubject('own')} and own.visibility = 'private'
          order by own.colleague_id)
      where institution_id = $1 and id = any($2::uuid[])`,
  };
}
