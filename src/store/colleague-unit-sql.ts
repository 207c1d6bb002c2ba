import { noUnit } from '#domain/visibility.ts';
import { renewOwnStatement } from './own-relationship-sql.ts';
import type { Statement } from './session.ts';
import { activities, participants, relationships } from './sight-sql.ts';
import { halfLifeOfInstitution, strengthAnew } from './strength-sql.ts';

/** What the colleague has logged without a unit. */
export const listWithoutUnit: Statement = {
  name: 'list-contributions-without-unit',
  text: `select contribution.interaction_id as id from contribution
    where contribution.institution_id = $1 and contribution.colleague_id = $2 and contribution.unit_id = '${noUnit}'`,
};

/** $1 institution, $2 colleague, $3 interactions. */
export const readSubjects: Statement = {
  name: 'read-subjects-of-contributions',
  text: `select contribution.person_ids as "personIds", contribution.organisation_ids as "organisationIds"
    from contribution
    where contribution.institution_id = $1 and contribution.interaction_id = any($3::uuid[])
      and contribution.colleague_id = $2`,
};

/** $1 institution, $2 colleague, $3 interactions, $4 the unit that has none until now. */
export const giveContributions: Statement = {
  name: 'give-contributions-a-unit',
  text: `update contribution set unit_id = $4
    where institution_id = $1 and interaction_id = any($3::uuid[]) and colleague_id = $2 and unit_id = '${noUnit}'`,
};

interface GivingStatements {
  /**
   * In this order. $1 institution, $2 colleague, $3 people or organisations, $4 the unit. The colleague is taken off the counts of both
   * units, what is of none becomes the unit's, and the colleague is counted again by what there is then.
   */
  readonly rows: readonly Statement[];
  /** After these, in this order. $1 institution, $2 people or organisations. */
  readonly totals: readonly Statement[];
  /** After the rows. $1 institution, $2 colleague, $3 people or organisations. */
  readonly renewOwn: Statement;
}

export function givingStatements(subject: 'person' | 'organisation'): GivingStatements {
  const [participant, relationship, activity] = [participants[subject], relationships[subject], activities[subject]];
  const counted = `${subject}_unit`;
  const mine = `institution_id = $1 and ${subject}_id = any($3::uuid[]) and colleague_id = $2 and unit_id = '${noUnit}'`;
  const bothUnits = `array['${noUnit}', $4::uuid]`;
  const has = (condition: string): string => `(exists (
          select from ${relationship} as tie
          where tie.institution_id = $1 and tie.${subject}_id = ${counted}.${subject}_id and tie.colleague_id = $2
            and ${condition} and tie.unit_id = ${counted}.unit_id))::int`;
  const columns = 'colleague_id, visibility, count_in, count_out, first_at, last_at, strength, half_life';
  const amounts = 'colleague_id, visibility, year, purpose, count_in, count_out';
  const unitCount = `,
        unit_count = (
          select count(*)::int from ${counted} as unit
          where unit.institution_id = $1 and unit.${subject}_id = ${subject}.id and unit.shared_count > 0
            and unit.unit_id <> '${noUnit}')`;
  const rows = [
    {
      name: `leave-${counted}`,
      text: `update ${counted} set
        colleague_count = colleague_count - ${has("tie.visibility <> 'private'")},
        shared_count = shared_count - ${has("tie.visibility = 'institution'")}
      where institution_id = $1 and ${subject}_id = any($3::uuid[]) and unit_id = any(${bothUnits})`,
    },
    { name: `give-${participant}-a-unit`, text: `update ${participant} set unit_id = $4 where ${mine}` },
    {
      name: `give-${relationship}-a-unit`,
      text: `with given as (delete from ${relationship} where ${mine} returning ${subject}_id, ${columns})
      insert into ${relationship} (institution_id, unit_id, ${subject}_id, ${columns})
      select $1, $4, ${subject}_id, ${columns} from given
      on conflict (institution_id, ${subject}_id, colleague_id, visibility, unit_id) do update set
        count_in = ${relationship}.count_in + excluded.count_in,
        count_out = ${relationship}.count_out + excluded.count_out,
        first_at = least(${relationship}.first_at, excluded.first_at),
        last_at = greatest(${relationship}.last_at, excluded.last_at)`,
    },
    {
      // Those that have become one may have been counted by two half-lives.
      name: `weigh-${relationship}-given`,
      text: `update ${relationship} as tie set half_life = ${halfLifeOfInstitution},
        strength = ${strengthAnew(subject, 'tie', { halfLife: halfLifeOfInstitution })}
      where tie.institution_id = $1 and tie.${subject}_id = any($3::uuid[]) and tie.colleague_id = $2 and tie.unit_id = $4`,
    },
    {
      name: `give-${activity}-a-unit`,
      text: `with given as (delete from ${activity} where ${mine} returning ${subject}_id, ${amounts})
      insert into ${activity} (institution_id, unit_id, ${subject}_id, ${amounts})
      select $1, $4, ${subject}_id, ${amounts} from given
      on conflict (institution_id, ${subject}_id, colleague_id, visibility, unit_id, year, purpose) do update set
        count_in = ${activity}.count_in + excluded.count_in,
        count_out = ${activity}.count_out + excluded.count_out`,
    },
    {
      name: `enter-${counted}`,
      text: `insert into ${counted} (institution_id, ${subject}_id, unit_id, colleague_count, shared_count)
      select $1, tie.${subject}_id, $4, 1, max((tie.visibility = 'institution')::int)
      from ${relationship} as tie
      where tie.institution_id = $1 and tie.${subject}_id = any($3::uuid[]) and tie.colleague_id = $2
        and tie.unit_id = $4 and tie.visibility <> 'private'
      group by tie.${subject}_id
      on conflict (institution_id, ${subject}_id, unit_id) do update set
        colleague_count = ${counted}.colleague_count + excluded.colleague_count,
        shared_count = ${counted}.shared_count + excluded.shared_count`,
    },
  ];
  const totals = [
    {
      name: `end-${counted}-without-unit`,
      text: `delete from ${counted}
      where institution_id = $1 and ${subject}_id = any($2::uuid[]) and unit_id = '${noUnit}' and colleague_count = 0`,
    },
    {
      name: `sum-${counted}`,
      text: `update ${subject} set tie_count = (
          select count(*)::int from ${relationship} as tie
          where tie.institution_id = $1 and tie.${subject}_id = ${subject}.id and tie.visibility <> 'private'
        )${subject === 'person' ? '' : unitCount}
      where institution_id = $1 and id = any($2::uuid[])`,
    },
  ];
  const pairs = 'select unnest($3::uuid[]) as id, $2::uuid as colleague_id';
  return { rows, totals, renewOwn: renewOwnStatement(subject, { name: 'give', pairs }) };
}
