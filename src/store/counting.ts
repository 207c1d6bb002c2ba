import type { Direction, Visibility } from '#domain/interaction.ts';
import type { Ask, Statement } from './session.ts';

/** One colleague's contribution to an interaction, as far as the counters follow from it. */
export interface Counted {
  readonly institutionId: string;
  readonly interactionId: string;
  readonly colleagueId: string;
  readonly visibility: Visibility;
  readonly occurredAt: Date;
  readonly direction: Direction;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/**
 * Adds a contribution to the counters of its people and organisations, whose rows the transaction holds. Call it
 * while no row of this contribution names them yet, or after it: the contribution itself is not looked at.
 */
export function count(ask: Ask, counted: Counted): void {
  const { personIds, organisationIds } = counted;
  if (personIds.length > 0) void ask(countPeople, [...valuesOf(counted), personIds]);
  if (organisationIds.length > 0) void ask(countOrganisations, [...valuesOf(counted), organisationIds]);
}

/** The exact inverse: first and last are found again among what this colleague still has with each. */
export function uncount(ask: Ask, counted: Counted): void {
  const { personIds, organisationIds } = counted;
  for (const [statements, ids] of [
    [uncountPeople, personIds],
    [uncountOrganisations, organisationIds],
  ] as const) {
    if (ids.length === 0) continue;
    const [remove, ...rest] = statements;
    void ask(remove, [...valuesOf(counted), ids]);
    for (const statement of rest) {
      const { institutionId, colleagueId, visibility, interactionId } = counted;
      void ask(statement, [institutionId, colleagueId, visibility, interactionId, ids]);
    }
  }
}

function valuesOf(counted: Counted): readonly unknown[] {
  const { institutionId, colleagueId, visibility, interactionId, occurredAt, direction } = counted;
  const [countIn, countOut] = direction === 'in' ? [1, 0] : [0, 1];
  return [institutionId, colleagueId, visibility, interactionId, occurredAt, countIn, countOut];
}

interface Tables {
  readonly subject: 'person' | 'organisation';
  readonly participant: string;
  readonly relationship: string;
}

const people: Tables = { subject: 'person', participant: 'participant', relationship: 'relationship' };
const organisations: Tables = {
  subject: 'organisation',
  participant: 'organisation_participant',
  relationship: 'organisation_relationship',
};

const countPeople = countStatement(people);
const countOrganisations = countStatement(organisations);
const uncountPeople = uncountStatements(people);
const uncountOrganisations = uncountStatements(organisations);

/** 1 unless another colleague's shared contribution to the same interaction has counted the same subject. */
function isNotShared({ subject }: Tables): string {
  return `(not exists (
    select from contribution as other
    where other.institution_id = $1 and other.interaction_id = $4 and other.colleague_id <> $2
      and other.visibility = 'institution' and other.${subject}_ids @> array[${subject}.id]))::int`;
}

function countStatement(tables: Tables): Statement {
  const { subject, participant, relationship } = tables;
  return {
    name: `count-${subject}`,
    text: `with subject as (select unnest($8::uuid[]) as id),
    part as (
      insert into ${participant} (institution_id, ${subject}_id, colleague_id, visibility, occurred_at, interaction_id)
      select $1, id, $2, $3, $5, $4 from subject
    ),
    tie as (
      insert into ${relationship} (institution_id, ${subject}_id, colleague_id, visibility, count_in, count_out, first_at, last_at)
      select $1, id, $2, $3, $6, $7, $5, $5 from subject
      on conflict (institution_id, ${subject}_id, colleague_id, visibility) do update set
        count_in = ${relationship}.count_in + excluded.count_in,
        count_out = ${relationship}.count_out + excluded.count_out,
        first_at = least(${relationship}.first_at, excluded.first_at),
        last_at = greatest(${relationship}.last_at, excluded.last_at)
      returning ${subject}_id as id, (count_in + count_out = 1)::int as is_first
    )
    update ${subject} set
      interaction_count = interaction_count + ${isNotShared(tables)},
      colleague_count = colleague_count + (select tie.is_first from tie where tie.id = ${subject}.id),
      last_at = greatest(last_at, $5)
    where institution_id = $1 and id = any($8::uuid[]) and $3 = 'institution'`,
  };
}

/** Two statements, because the second must see what the first has done. */
function uncountStatements(tables: Tables): readonly [Statement, ...Statement[]] {
  const { subject, participant, relationship } = tables;
  const remaining = (way: '' | 'desc'): string => `(
    select left_over.occurred_at from ${participant} as left_over
    where left_over.institution_id = $1 and left_over.${subject}_id = ${relationship}.${subject}_id
      and left_over.colleague_id = $2 and left_over.visibility = $3 and left_over.interaction_id <> $4
    order by left_over.occurred_at ${way} limit 1)`;
  return [
    {
      name: `uncount-${subject}`,
      text: `with part as (
        delete from ${participant}
        where institution_id = $1 and ${subject}_id = any($8::uuid[]) and colleague_id = $2 and visibility = $3
          and occurred_at = $5 and interaction_id = $4
      )
      update ${relationship} set
        count_in = count_in - $6,
        count_out = count_out - $7,
        first_at = coalesce(${remaining('')}, first_at),
        last_at = coalesce(${remaining('desc')}, last_at)
      where institution_id = $1 and ${subject}_id = any($8::uuid[]) and colleague_id = $2 and visibility = $3`,
    },
    {
      name: `uncount-${subject}-totals`,
      text: `with ended as (
        delete from ${relationship}
        where institution_id = $1 and ${subject}_id = any($5::uuid[]) and colleague_id = $2 and visibility = $3
          and count_in + count_out = 0
        returning ${subject}_id as id
      )
      update ${subject} set
        interaction_count = interaction_count - ${isNotShared(tables)},
        colleague_count = colleague_count - (select count(*)::int from ended where ended.id = ${subject}.id),
        last_at = (
          select part.occurred_at from ${participant} as part
          where part.institution_id = $1 and part.${subject}_id = ${subject}.id and part.visibility = 'institution'
          order by part.occurred_at desc limit 1)
      where institution_id = $1 and id = any($5::uuid[]) and $3 = 'institution'`,
    },
  ];
}
