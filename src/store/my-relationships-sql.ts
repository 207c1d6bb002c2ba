import { quietRule } from '#domain/quiet.ts';
import type { RelationshipOrder } from './my-relationships-store.ts';
import type { Statement } from './session.ts';
import { ownRelationships, relationships, type Subject } from './sight-sql.ts';

const orders = {
  strength: { column: 'worth', type: 'float8' },
  latest: { column: 'last_at', type: 'timestamptz' },
  quiet: { column: 'quiet_at', type: 'timestamptz' },
} as const;

/**
 * $1 institution, $2 colleague, $3 and $4 the place before, $5 words, $6 how many, $7 how many are gone through for these, $8 now. One row: what is found, and
 * where going through ended.
 */
export function relationshipsStatement(subject: Subject, order: RelationshipOrder): Statement {
  const { column, type } = orders[order];
  const id = `own.${subject}_id`;
  const bounds =
    order === 'quiet'
      ? `and own.quiet_at <= $8::timestamptz and own.quiet_at > $8::timestamptz - make_interval(secs => ${String(quietRule.toldFor * 86_400)})`
      : 'and $8::timestamptz is not null';
  return {
    name: `list-my-${subject}-relationships-by-${order}`,
    text: `with near as materialized (
      select ${id} as id, own.${column} as value from ${ownRelationships[subject]} as own
      where own.institution_id = $1 and own.colleague_id = $2 and (own.${column}, ${id}) < ($3::${type}, $4::uuid) ${bounds}
      order by own.${column} desc, ${id} desc limit $7
    ),
    found as materialized (
      select near.value, subject.* from near cross join lateral (${subjectOf[subject]} offset 0) as subject
      where not exists (
        select from unnest($5::text[]) as asked (word)
        where not (${hasWord('subject.id')}${subject === 'person' ? ` or ${hasWord('subject.organisation_id')}` : ''}))
      order by near.value desc, subject.id desc limit $6
    )
    select coalesce((select json_agg(json_build_array(
          found.value::text, found.id, found.name, found.at, ${organisationOf(subject)}, ${isLeftAlone(subject)}, (
            select json_agg(json_build_array(
              tie.visibility, tie.unit_id, tie.count_in, tie.count_out, tie.first_at, tie.last_at, tie.strength, tie.half_life)
              order by tie.visibility, tie.unit_id)
            from ${relationships[subject]} as tie
            where tie.institution_id = $1 and tie.${subject}_id = found.id and tie.colleague_id = $2)
        ) order by found.value desc, found.id desc) from found), '[]') as found,
      (select json_build_array(near.value::text, near.id) from near order by near.value, near.id limit 1) as "windowEnd",
      (select count(*)::int from near) as "windowSize"`,
  };
}

const subjectOf = {
  person: `select person.id, person.display_name as name, person.email_address as at, person.organisation_id from person
        where person.institution_id = $1 and person.id = near.id`,
  organisation: `select organisation.id, organisation.name, organisation.domain as at from organisation
        where organisation.institution_id = $1 and organisation.id = near.id`,
} as const;

function hasWord(subjectId: string): string {
  return `exists (
          select from name_word
          where name_word.institution_id = $1 and name_word.subject_id = ${subjectId}
            and name_word.kind = any('{person,organisation}')
            and name_word.word >= asked.word collate "C" and name_word.word < asked.word || chr(1114111))`;
}

function organisationOf(subject: Subject): string {
  if (subject === 'organisation') return 'null';
  return `(
            select json_build_object('id', organisation.id, 'name', organisation.name, 'domain', organisation.domain)
            from organisation where organisation.institution_id = $1 and organisation.id = found.organisation_id)`;
}

/** Of a person, also what is said of their organisation, as before writing to them. */
function isLeftAlone(subject: Subject): string {
  const isMarked = (column: string, id: string) => `exists (
            select from signal where signal.institution_id = $1 and signal.${column} = ${id} and signal.kind = 'do-not-contact')`;
  if (subject === 'organisation') return isMarked('organisation_id', 'found.id');
  return `(${isMarked('person_id', 'found.id')} or ${isMarked('organisation_id', 'found.organisation_id')})`;
}

/** Whom the colleague was in touch with last, so many, are looked up among what the search found. */
const mostLookedUp = 200;

/** By rows, the first goes by one of two indexes alone: of a table that nothing is known of yet, the planner takes either. */
const isOf = {
  one: `(duplicate.one_id, duplicate.other_id) >= (latest.id, '00000000-0000-0000-0000-000000000000')
            and (duplicate.one_id, duplicate.other_id) <= (latest.id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`,
  other: 'duplicate.other_id = latest.id',
} as const;

/** $1 institution, $2 colleague, $3 how many. */
export function suggestionsStatement(subject: Subject): Statement {
  const [name, at] = subject === 'person' ? ['display_name', 'email_address'] : ['name', 'domain'];
  const side = (own: 'one' | 'other', theirs: 'one' | 'other') => `
          select duplicate.${theirs}_id as id, duplicate.score, duplicate.reasons from duplicate
          where duplicate.institution_id = $1 and duplicate.kind = '${subject}' and duplicate.dismissed_at is null
            and ${isOf[own]}`;
  const settled =
    subject === 'organisation'
      ? 'false'
      : `${isSettled('pair.own_id', 'pair.id')} or ${isSettled('pair.id', 'pair.own_id')}`;
  return {
    name: `list-${subject}-merge-suggestions`,
    text: `with latest as materialized (
      select own.${subject}_id as id from ${ownRelationships[subject]} as own
      where own.institution_id = $1 and own.colleague_id = $2
      order by own.last_at desc, own.${subject}_id desc limit ${String(mostLookedUp)}
    ),
    pair as materialized (
      select latest.id as own_id, found.* from latest cross join lateral (
        select * from (${side('one', 'other')} union all ${side('other', 'one')}) as found
        order by found.score desc, found.id limit 3
      ) as found
    )
    select pair.score, pair.reasons, json_build_object('id', one.id, 'name', one.name, 'at', one.at) as one,
      json_build_object('id', other.id, 'name', other.name, 'at', other.at) as other
    from (
      -- Of two whom the colleague knows, once.
      select distinct on (least(pair.own_id, pair.id), greatest(pair.own_id, pair.id)) pair.* from pair where not (${settled})
      order by least(pair.own_id, pair.id), greatest(pair.own_id, pair.id), pair.own_id
    ) as pair
    cross join lateral (
      select ${subject}.id, ${subject}.${name} as name, ${subject}.${at} as at from ${subject}
      where ${subject}.institution_id = $1 and ${subject}.id = pair.own_id offset 0) as one
    cross join lateral (
      select ${subject}.id, ${subject}.${name} as name, ${subject}.${at} as at from ${subject}
      where ${subject}.institution_id = $1 and ${subject}.id = pair.id offset 0) as other
    order by pair.score desc, pair.own_id, pair.id limit $3`,
  };
}

/** Whether the colleague, or somebody for everyone, has said that an address of one is the other's, or is not. */
function isSettled(one: string, other: string): string {
  return `exists (
          select from person_address as address cross join lateral (
            select from correction
            where correction.institution_id = $1 and correction.applies_to = address.email_address
              and correction.for_id = any(array[$1, $2]::uuid[]) and correction.what in ('person', 'not-person')
              and correction.person_id = ${other} and correction.undone_at is null
            offset 0) as said
          where address.institution_id = $1 and address.person_id = ${one})`;
}
