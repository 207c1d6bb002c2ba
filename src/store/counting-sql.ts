import type { Statement } from './session.ts';

interface CountingStatements {
  /** $1 institution, $2 colleague, $3 visibility, $4 interaction, $5 when, $6 in, $7 out, $8 people or organisations. */
  readonly count: Statement;
  /** The same. */
  readonly uncount: Statement;
  /** $1 institution, $2 colleague, $3 visibility, $4 people or organisations, $5 interaction. */
  readonly uncountTotals: Statement;
  /** The first four of these; comes last, because the others ask which relationships have ended. */
  readonly end: Statement;
}

/** People and organisations are counted in the same way, in tables of the same shape. */
export function statementsOf(subject: 'person' | 'organisation'): CountingStatements {
  const prefix = subject === 'person' ? '' : 'organisation_';
  const [participant, relationship] = [`${prefix}participant`, `${prefix}relationship`];
  const also = subject === 'organisation' ? countUnits : { tables: '', assignment: '' };
  const keys = `institution_id, ${subject}_id, colleague_id, visibility`;

  const left = (way: '' | 'desc'): string => `(
      select part.occurred_at from ${participant} as part
      where part.institution_id = $1 and part.${subject}_id = ${relationship}.${subject}_id
        and part.colleague_id = $2 and part.visibility = $3 and part.interaction_id <> $4
      order by part.occurred_at ${way} limit 1)`;

  // 1 unless another colleague's shared contribution to the same interaction has counted the same subject.
  const isNotShared = (interaction: string): string => `(not exists (
      select from contribution as other
      where other.institution_id = $1 and other.interaction_id = ${interaction} and other.colleague_id <> $2
        and other.visibility = 'institution' and other.${subject}_ids @> array[${subject}.id]))::int`;

  return {
    count: {
      name: `count-${subject}`,
      text: `with subject as (select unnest($8::uuid[]) as id),
      part as (
        insert into ${participant} (${keys}, occurred_at, interaction_id)
        select $1, id, $2, $3, $5, $4 from subject
      ),
      tie as (
        insert into ${relationship} (${keys}, count_in, count_out, first_at, last_at)
        select $1, id, $2, $3, $6, $7, $5, $5 from subject
        on conflict (${keys}) do update set
          count_in = ${relationship}.count_in + excluded.count_in,
          count_out = ${relationship}.count_out + excluded.count_out,
          first_at = least(${relationship}.first_at, excluded.first_at),
          last_at = greatest(${relationship}.last_at, excluded.last_at)
        returning ${subject}_id as id, (count_in + count_out = 1)::int as is_first
      )${also.tables}
      update ${subject} set
        interaction_count = interaction_count + ${isNotShared('$4')},
        colleague_count = colleague_count + (select tie.is_first from tie where tie.id = ${subject}.id),
        ${also.assignment}
        last_at = greatest(last_at, $5)
      where institution_id = $1 and id = any($8::uuid[]) and $3 = 'institution'`,
    },
    uncount: {
      name: `uncount-${subject}`,
      text: `with part as (
        delete from ${participant}
        where institution_id = $1 and ${subject}_id = any($8::uuid[]) and colleague_id = $2 and visibility = $3
          and occurred_at = $5 and interaction_id = $4
      )
      update ${relationship} set
        count_in = count_in - $6,
        count_out = count_out - $7,
        first_at = coalesce(${left('')}, first_at),
        last_at = coalesce(${left('desc')}, last_at)
      where institution_id = $1 and ${subject}_id = any($8::uuid[]) and colleague_id = $2 and visibility = $3`,
    },
    uncountTotals: {
      name: `uncount-${subject}-totals`,
      text: `update ${subject} set
        interaction_count = interaction_count - ${isNotShared('$5')},
        colleague_count = colleague_count - (
          select count(*)::int from ${ended(relationship, subject)} and ended.${subject}_id = ${subject}.id),
        last_at = (
          select part.occurred_at from ${participant} as part
          where part.institution_id = $1 and part.${subject}_id = ${subject}.id and part.visibility = 'institution'
          order by part.occurred_at desc limit 1)
      where institution_id = $1 and id = any($4::uuid[]) and $3 = 'institution'`,
    },
    end: { name: `end-${relationship}`, text: `delete from ${ended(relationship, subject)}` },
  };
}

function ended(relationship: string, subject: 'person' | 'organisation'): string {
  return `${relationship} as ended
      where ended.institution_id = $1 and ended.${subject}_id = any($4::uuid[]) and ended.colleague_id = $2
        and ended.visibility = $3 and ended.count_in + ended.count_out = 0`;
}

/** A colleague's first shared relationship with an organisation is one more of the colleague's unit, if there is one. */
const countUnits = {
  tables: `,
      unit_tie as (
        insert into organisation_unit (institution_id, organisation_id, unit_id, colleague_count)
        select $1, tie.id, colleague.unit_id, 1
        from colleague cross join tie
        where colleague.institution_id = $1 and colleague.id = $2 and colleague.unit_id is not null
          and tie.is_first = 1 and $3 = 'institution'
        on conflict (institution_id, organisation_id, unit_id) do update set
          colleague_count = organisation_unit.colleague_count + 1
        returning organisation_id as id, colleague_count
      )`,
  assignment: `unit_count = unit_count + (
          select count(*)::int from unit_tie where unit_tie.id = organisation.id and unit_tie.colleague_count = 1),`,
};

const counted = `counted.institution_id = $1 and counted.organisation_id = any($4::uuid[])
        and counted.unit_id = (select unit_id from colleague where institution_id = $1 and id = $2)
        and $3 = 'institution'`;

/** Takes the colleague off its unit where a relationship has ended, and then the units that have nobody left. */
export const organisationUnits: Pick<CountingStatements, 'uncount' | 'end'> = {
  uncount: {
    name: 'uncount-organisation-unit',
    text: `update organisation_unit as counted set colleague_count = colleague_count - 1
      where ${counted} and exists (
        select from ${ended('organisation_relationship', 'organisation')}
          and ended.organisation_id = counted.organisation_id)`,
  },
  end: {
    name: 'end-organisation-unit',
    text: `with gone as (
        delete from organisation_unit as counted where ${counted} and counted.colleague_count = 0
        returning organisation_id as id
      )
      update organisation set unit_count = unit_count - 1
      where institution_id = $1 and id = any($4::uuid[]) and id = any(array(select id from gone))`,
  },
};
