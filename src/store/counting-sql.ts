import { noUnit } from '#domain/visibility.ts';
import { renewOwnStatement } from './own-relationship-sql.ts';
import type { Statement } from './session.ts';
import { activities, participants, relationships } from './sight-sql.ts';
import { addWeight, halfLifeOfInstitution, removeWeight, weightOf, yearOf } from './strength-sql.ts';

interface CountingStatements {
  /** $1 institution, $2 colleague, $3 visibility, $4 unit, $5 people or organisations, $6 interaction, $7 when, $8 in, $9 out, $10 purpose. */
  readonly count: Statement;
  /** The same. */
  readonly uncount: Statement;
  /** The first six of these. */
  readonly uncountTotals: Statement;
  /** The first five of these; comes after those, because they ask which relationships have ended. */
  readonly end: Statement;
  /** Comes last. $1 institution, $2 colleague, $3 people or organisations. */
  readonly renewOwn: Statement;
}

/** People and organisations are counted in the same way, in tables of the same shape. */
export function statementsOf(subject: 'person' | 'organisation'): CountingStatements {
  const [participant, relationship, activity] = [participants[subject], relationships[subject], activities[subject]];
  const counted = `${subject}_unit`;
  const keys = `institution_id, ${subject}_id, colleague_id, visibility, unit_id`;
  const mine = (condition: string): string => `institution_id = $1 and ${subject}_id = any($5::uuid[])
        and colleague_id = $2 and visibility = $3 and unit_id = $4${condition}`;

  const left = (way: '' | 'desc'): string => `(
      select part.occurred_at from ${participant} as part
      where part.institution_id = $1 and part.${subject}_id = ${relationship}.${subject}_id
        and part.colleague_id = $2 and part.visibility = $3 and part.unit_id = $4 and part.interaction_id <> $6
      order by part.occurred_at ${way} limit 1)`;

  // 1 unless another colleague's contribution to the same interaction, which everyone may see, has counted the same subject.
  const isNotShared = `(not exists (
      select from contribution as other
      where other.institution_id = $1 and other.interaction_id = $6 and other.colleague_id <> $2
        and other.visibility = 'institution' and other.${subject}_ids @> array[${subject}.id]))::int`;

  // What a relationship of the colleague's stands for as long as there is no other that does.
  const isOnly = (id: string): string => `not exists (
        select from ${relationship} as other
        where other.institution_id = $1 and other.${subject}_id = ${id} and other.colleague_id = $2
          and other.visibility = $3 and other.unit_id <> $4) as is_only,
      $3 <> 'private' and not exists (
        select from ${relationship} as other
        where other.institution_id = $1 and other.${subject}_id = ${id} and other.colleague_id = $2
          and other.visibility <> 'private' and other.visibility <> $3 and other.unit_id = $4) as is_only_in_unit`;

  const changed = (condition: string): string =>
    `(select count(*)::int from changed where changed.id = ${subject}.id and ${condition})`;
  const totals = (sign: '+' | '-'): string => `
        interaction_count = interaction_count ${sign} case when $3 = 'institution' then ${isNotShared} else 0 end,
        colleague_count = colleague_count ${sign} ${changed(`$3 = 'institution' and changed.is_only`)},
        tie_count = tie_count ${sign} ${changed(`$3 <> 'private'`)},`;
  const unitCount = (sign: '+' | '-', edge: 0 | 1): string =>
    subject === 'person'
      ? ''
      : `unit_count = unit_count ${sign} (
          select count(*)::int from unit where unit.id = ${subject}.id and unit.shared_count = ${String(edge)}
            and $3 = 'institution' and $4 <> '${noUnit}'),`;
  const isConcerned = `institution_id = $1 and id = any($5::uuid[])
        and ($3 = 'institution' or id = any(array(select changed.id from changed)))`;

  return {
    count: {
      name: `count-${subject}`,
      text: `with subject as (select unnest($5::uuid[]) as id),
      part as (
        insert into ${participant} (${keys}, occurred_at, interaction_id)
        select $1, id, $2, $3, $4, $7, $6 from subject
      ),
      policy as materialized (select ${halfLifeOfInstitution} as half_life),
      tie as (
        insert into ${relationship} (${keys}, count_in, count_out, first_at, last_at, strength, half_life)
        select $1, id, $2, $3, $4, $8, $9, $7, $7, ${weightOf('$7::timestamptz', 'half_life')}, half_life from policy cross join subject
        on conflict (${keys}) do update set
          strength = ${addWeight(`${relationship}.strength`, weightOf('$7', `${relationship}.half_life`))},
          count_in = ${relationship}.count_in + excluded.count_in,
          count_out = ${relationship}.count_out + excluded.count_out,
          first_at = least(${relationship}.first_at, excluded.first_at),
          last_at = greatest(${relationship}.last_at, excluded.last_at)
        returning ${subject}_id as id, count_in + count_out = 1 as is_first
      ),
      activity as (
        insert into ${activity} (${keys}, year, purpose, count_in, count_out)
        select $1, id, $2, $3, $4, ${yearOf('$7')}, $10, $8, $9 from subject
        on conflict (${keys}, year, purpose) do update set
          count_in = ${activity}.count_in + excluded.count_in,
          count_out = ${activity}.count_out + excluded.count_out
      ),
      changed as materialized (select tie.id, ${isOnly('tie.id')} from tie where tie.is_first),
      unit as (
        insert into ${counted} (institution_id, ${subject}_id, unit_id, colleague_count, shared_count)
        select $1, changed.id, $4, changed.is_only_in_unit::int, ($3 = 'institution')::int
        from changed where changed.is_only_in_unit or $3 = 'institution'
        on conflict (institution_id, ${subject}_id, unit_id) do update set
          colleague_count = ${counted}.colleague_count + excluded.colleague_count,
          shared_count = ${counted}.shared_count + excluded.shared_count
        returning ${subject}_id as id, shared_count
      )
      update ${subject} set ${totals('+')}
        ${unitCount('+', 1)}
        private_to = case when $3 = 'private' and ${changed('changed.is_only')} = 1
          then array(select one from unnest(private_to || $2::uuid) as of_all (one) order by one) else private_to end,
        last_at = case when $3 = 'institution' then greatest(last_at, $7) else last_at end
      where ${isConcerned}`,
    },
    uncount: {
      name: `uncount-${subject}`,
      text: `with part as (
        delete from ${participant} where ${mine(' and occurred_at = $7 and interaction_id = $6')}
      ),
      activity as (
        update ${activity} set count_in = count_in - $8, count_out = count_out - $9
        where ${mine(` and year = ${yearOf('$7')} and purpose = $10`)}
      )
      update ${relationship} set
        strength = ${removeWeight(subject, relationship, {
          weight: weightOf('$7', `${relationship}.half_life`),
          left: ' and part.interaction_id <> $6',
        })},
        count_in = count_in - $8,
        count_out = count_out - $9,
        first_at = coalesce(${left('')}, first_at),
        last_at = coalesce(${left('desc')}, last_at)
      where ${mine('')}`,
    },
    uncountTotals: {
      name: `uncount-${subject}-totals`,
      text: `with changed as materialized (
        select ended.${subject}_id as id, ${isOnly(`ended.${subject}_id`)}
        from ${relationship} as ended where ${mine(' and count_in + count_out = 0')}
      ),
      unit as (
        update ${counted} set
          colleague_count = colleague_count - (
            select changed.is_only_in_unit::int from changed where changed.id = ${counted}.${subject}_id),
          shared_count = shared_count - ($3 = 'institution')::int
        where institution_id = $1 and ${subject}_id = any(array(select changed.id from changed)) and unit_id = $4
          and $3 <> 'private'
        returning ${subject}_id as id, shared_count
      )
      update ${subject} set ${totals('-')}
        ${unitCount('-', 0)}
        private_to = case when $3 = 'private' and ${changed('changed.is_only')} = 1
          then array_remove(private_to, $2) else private_to end,
        last_at = case when $3 = 'institution' then (
          select part.occurred_at from ${participant} as part
          where part.institution_id = $1 and part.${subject}_id = ${subject}.id and part.visibility = 'institution'
          order by part.occurred_at desc limit 1) else last_at end
      where ${isConcerned}`,
    },
    end: {
      name: `end-${relationship}`,
      text: `with unit as (
        delete from ${counted}
        where institution_id = $1 and ${subject}_id = any($5::uuid[]) and unit_id = $4 and colleague_count = 0
      ),
      activity as (
        delete from ${activity} where ${mine(' and count_in + count_out = 0')}
      )
      delete from ${relationship} where ${mine(' and count_in + count_out = 0')}`,
    },
    renewOwn: renewOwnStatement(subject, {
      name: 'renew',
      pairs: 'select unnest($3::uuid[]) as id, $2::uuid as colleague_id',
    }),
  };
}
