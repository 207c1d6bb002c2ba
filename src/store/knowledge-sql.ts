/**
 * Pieces of the statements that say who knows whom, for people and for organisations, whose tables are twins.
 * In all of them $1 is the institution, $2 the colleague who looks.
 */
type Subject = 'person' | 'organisation';

const participants = { person: 'participant', organisation: 'organisation_participant' } as const;
const relationships = { person: 'relationship', organisation: 'organisation_relationship' } as const;

/** Whether a row of `person` or `organisation` may be seen: not when all that made it is somebody else's private log. */
export function isVisible(subject: Subject): string {
  return `(not ${subject}.is_from_log or ${subject}.interaction_count > 0 or exists (
    select from ${relationships[subject]} as own
    where own.institution_id = $1 and own.${subject}_id = ${subject}.id and own.colleague_id = $2))`;
}

/** What the viewer's private contributions add to a row's counters: `hidden.interactions`, `hidden.colleagues`, `hidden.last_at`. */
export function hiddenTotals(subject: Subject): string {
  return `lateral (
    select
      (select count(*)::int from ${participants[subject]} as own
        where own.institution_id = $1 and own.${subject}_id = ${subject}.id
          and own.colleague_id = $2 and own.visibility = 'private'
          and not exists (
            select from contribution as other
            where other.institution_id = $1 and other.interaction_id = own.interaction_id
              and other.visibility = 'institution' and other.${subject}_ids @> array[${subject}.id])) as interactions,
      (exists (select from ${relationships[subject]} as own
          where own.institution_id = $1 and own.${subject}_id = ${subject}.id
            and own.colleague_id = $2 and own.visibility = 'private')
        and not exists (select from ${relationships[subject]} as own
          where own.institution_id = $1 and own.${subject}_id = ${subject}.id
            and own.colleague_id = $2 and own.visibility = 'institution'))::int as colleagues,
      (select own.last_at from ${relationships[subject]} as own
        where own.institution_id = $1 and own.${subject}_id = ${subject}.id
          and own.colleague_id = $2 and own.visibility = 'private') as last_at
  ) as hidden`;
}

/** The latest relationships of each `id` in the table `from`: everybody's shared ones, and the viewer's of both kinds as one. */
export function relationshipsOf(subject: Subject, options: { from: string; limit: string }): string {
  const columns = 'colleague_id, count_in, count_out, first_at, last_at';
  const ofSubject = `from ${relationships[subject]} as tie where tie.institution_id = $1 and tie.${subject}_id = subject.id`;
  return `select subject.id as subject_id, tie.* from ${options.from} as subject cross join lateral (
    select colleague_id, sum(count_in)::int as count_in, sum(count_out)::int as count_out,
      min(first_at) as first_at, max(last_at) as last_at
    from (
      (select ${columns} ${ofSubject} and tie.visibility = 'institution' and tie.colleague_id <> $2
        order by tie.last_at desc limit ${options.limit})
      union all
      (select ${columns} ${ofSubject} and tie.colleague_id = $2)
    ) as seen
    group by colleague_id
    order by max(last_at) desc
    limit ${options.limit}
  ) as tie`;
}

/** The latest interactions of each `id` in the table `from`, once each however many colleagues logged them. */
export function latestOf(subject: Subject, options: { from: string; limit: string }): string {
  const ofSubject = `from ${participants[subject]} as part where part.institution_id = $1 and part.${subject}_id = subject.id`;
  const newest = `order by occurred_at desc, interaction_id desc limit ${options.limit}`;
  return `select subject.id as subject_id, part.* from ${options.from} as subject cross join lateral (
    select occurred_at, interaction_id from (
      (select distinct occurred_at, interaction_id ${ofSubject} and part.visibility = 'institution' ${newest})
      union
      (select occurred_at, interaction_id ${ofSubject} and part.colleague_id = $2 and part.visibility = 'private' ${newest})
    ) as seen
    ${newest}
  ) as part`;
}

/** Tables that follow from `latest` and `tie`, and the columns with which they leave. */
export function describeAll(options: { interactionIds: string; colleagueIds: string }): string {
  return `shown as materialized (${options.interactionIds}),
  contributor as materialized (
    select contribution.interaction_id, contribution.colleague_id, contribution.visibility
    from shown left join contribution
      on contribution.institution_id = $1 and contribution.interaction_id = shown.interaction_id
  ),
  named as materialized (
    ${options.colleagueIds}
    union
    select colleague_id from contributor where visibility = 'institution' or colleague_id = $2
  )`;
}

export const interactionsColumn = `(
  select json_agg(json_build_array(
    interaction.id, interaction.kind, interaction.occurred_at,
    case when not exists (
      select from contribution as other
      where other.institution_id = $1 and other.interaction_id = interaction.id
        and other.visibility = 'private' and other.colleague_id <> $2
    ) then interaction.subject end))
  from shown left join interaction on interaction.institution_id = $1 and interaction.id = shown.interaction_id
) as interactions`;

export const contributorsColumn = `(
  select json_agg(json_build_array(interaction_id, colleague_id))
  from contributor where visibility = 'institution' or colleague_id = $2
) as contributors`;

export const colleaguesColumn = `(
  select json_agg(json_build_array(colleague.id, colleague.display_name, coalesce(colleague.email_address, ''), coalesce(unit.name, '')))
  from named
  left join colleague on colleague.institution_id = $1 and colleague.id = named.colleague_id
  left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id
) as colleagues`;

export function relationshipsColumn(table: string, name: string): string {
  return `(
  select json_agg(json_build_array(subject_id, colleague_id, count_in, count_out, first_at, last_at) order by last_at desc)
  from ${table}
) as ${name}`;
}

export function latestColumn(table: string, name: string): string {
  return `(
  select json_agg(json_build_array(subject_id, interaction_id) order by occurred_at desc, interaction_id desc)
  from ${table}
) as ${name}`;
}
