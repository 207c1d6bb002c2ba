import type { Statement } from './session.ts';

interface RecountStatements {
  /** In this order. $1 institution, $2 people or organisations, $3 interactions whose contributions have changed. */
  readonly rows: readonly Statement[];
  /** After these. $1 institution, $2 people or organisations. */
  readonly totals: Statement;
}

export function statementsOf(subject: 'person' | 'organisation'): RecountStatements {
  const prefix = subject === 'person' ? '' : 'organisation_';
  const [participant, relationship] = [`${prefix}participant`, `${prefix}relationship`];
  const contributions = `unnest($3::uuid[]) as changed (id)
      left join interaction on interaction.institution_id = $1 and interaction.id = changed.id
      left join contribution on contribution.institution_id = $1 and contribution.interaction_id = changed.id`;
  const colleagues = `array(
      select distinct contribution.colleague_id from unnest($3::uuid[]) as changed (id)
      left join contribution on contribution.institution_id = $1 and contribution.interaction_id = changed.id)`;
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
      text: `insert into ${participant} (institution_id, ${subject}_id, colleague_id, visibility, occurred_at, interaction_id)
      select $1, counted.id, contribution.colleague_id, contribution.visibility, interaction.occurred_at, changed.id
      from ${contributions}
      cross join unnest(contribution.${subject}_ids) as counted (id)
      where counted.id = any($2::uuid[])
      on conflict do nothing`,
    },
    {
      name: `recount-remove-${relationship}`,
      text: `delete from ${relationship} as tie
      where tie.institution_id = $1 and tie.${subject}_id = any($2::uuid[]) and tie.colleague_id = any(${colleagues})`,
    },
    {
      name: `recount-add-${relationship}`,
      text: `insert into ${relationship}
        (institution_id, ${subject}_id, colleague_id, visibility, count_in, count_out, first_at, last_at)
      select $1, part.${subject}_id, part.colleague_id, part.visibility,
        count(*) filter (where interaction.direction = 'in'), count(*) filter (where interaction.direction = 'out'),
        min(part.occurred_at), max(part.occurred_at)
      from ${participant} as part
      left join interaction on interaction.institution_id = $1 and interaction.id = part.interaction_id
      where part.institution_id = $1 and part.${subject}_id = any($2::uuid[]) and part.colleague_id = any(${colleagues})
      group by part.${subject}_id, part.colleague_id, part.visibility`,
    },
  ];
  const ofSubject = `where own.institution_id = $1 and own.${subject}_id = ${subject}.id and own.visibility = 'institution'`;
  const totals = {
    name: `recount-${subject}`,
    text: `update ${subject} set
        interaction_count = (select count(distinct own.interaction_id)::int from ${participant} as own ${ofSubject}),
        colleague_count = (select count(*)::int from ${relationship} as own ${ofSubject}),
        last_at = (select max(own.last_at) from ${relationship} as own ${ofSubject})
      where institution_id = $1 and id = any($2::uuid[])`,
  };
  return { rows, totals };
}

/** $1 institution, $2 organisations. */
export const recountUnits: readonly Statement[] = [
  {
    name: 'recount-remove-organisation-unit',
    text: `delete from organisation_unit as counted
      where counted.institution_id = $1 and counted.organisation_id = any($2::uuid[])`,
  },
  {
    name: 'recount-add-organisation-unit',
    text: `insert into organisation_unit (institution_id, organisation_id, unit_id, colleague_count)
      select $1, tie.organisation_id, colleague.unit_id, count(*)
      from organisation_relationship as tie
      left join colleague on colleague.institution_id = $1 and colleague.id = tie.colleague_id
      where tie.institution_id = $1 and tie.organisation_id = any($2::uuid[]) and tie.visibility = 'institution'
        and colleague.unit_id is not null
      group by tie.organisation_id, colleague.unit_id`,
  },
  {
    name: 'recount-unit-count',
    text: `update organisation set unit_count = (
        select count(*)::int from organisation_unit as counted
        where counted.institution_id = $1 and counted.organisation_id = organisation.id)
      where institution_id = $1 and id = any($2::uuid[])`,
  },
];
