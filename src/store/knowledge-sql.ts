/**
 * Pieces of the statements that say who knows whom, for people and for organisations, whose tables are twins. They
 * only find rows, each by one index; knowledge.ts adds up. $1 is the institution, $2 the colleague who looks.
 */
type Subject = 'person' | 'organisation';

const participants = { person: 'participant', organisation: 'organisation_participant' } as const;
const relationships = { person: 'relationship', organisation: 'organisation_relationship' } as const;

/** Of each `id` in the table `from`: the latest shared relationships of others, and the viewer's own, shared and private. */
export function tiesOf(subject: Subject, options: { readonly from: string; readonly limit: number }): string {
  const columns = 'tie.colleague_id, tie.visibility, tie.count_in, tie.count_out, tie.first_at, tie.last_at';
  const ofSubject = `from ${relationships[subject]} as tie where tie.institution_id = $1 and tie.${subject}_id = subject.id`;
  return `select subject.id as subject_id, tie.* from ${options.from} as subject cross join lateral (
    (select ${columns} ${ofSubject} and tie.visibility = 'institution' and tie.colleague_id <> $2
      order by tie.last_at desc limit ${String(options.limit)})
    union all
    (select ${columns} ${ofSubject} and tie.colleague_id = $2 limit 2)
  ) as tie`;
}

/**
 * Of each `id` in the table `from`: the latest interactions that everybody sees, once each however many colleagues
 * logged them; and the latest that only the viewer sees, with how many those are.
 */
export function latestOf(subject: Subject, options: { readonly from: string; readonly limit: number }): string {
  const ofSubject = `from ${participants[subject]} as part where part.institution_id = $1 and part.${subject}_id = subject.id`;
  const newest = `order by occurred_at desc, interaction_id desc limit ${String(options.limit)}`;
  return `select subject.id as subject_id, part.* from ${options.from} as subject cross join lateral (
    (select distinct part.occurred_at, part.interaction_id, 0 as hidden
      ${ofSubject} and part.visibility = 'institution' ${newest})
    union all
    (select part.occurred_at, part.interaction_id, (count(*) over ())::int as hidden
      ${ofSubject} and part.colleague_id = $2 and part.visibility = 'private'
        and not exists (
          select from contribution as other
          where other.institution_id = $1 and other.interaction_id = part.interaction_id
            and other.visibility = 'institution' and other.${subject}_ids @> array[subject.id])
      ${newest})
  ) as part`;
}

/** Who logged the interactions of the table `shown`, and everybody named by it and by the tables of ties. */
export function contributorsAnd(options: { readonly named: readonly string[] }): string {
  return `contributor as materialized (
    select shown.interaction_id, contribution.colleague_id,
      contribution.visibility = 'institution' or contribution.colleague_id = $2 as is_visible,
      contribution.visibility = 'private' and contribution.colleague_id <> $2 as is_secret
    from shown left join contribution
      on contribution.institution_id = $1 and contribution.interaction_id = shown.interaction_id
  ),
  named as materialized (
    ${options.named.map((table) => `select colleague_id from ${table} union `).join('')}
    select colleague_id from contributor where is_visible
  )`;
}

export const knowledgeColumns = `
  (select json_agg(json_build_array(
      interaction.id, interaction.kind, interaction.occurred_at, content.subject))
    from shown
    left join interaction on interaction.institution_id = $1 and interaction.id = shown.interaction_id
    left join interaction_content as content
      on content.institution_id = $1 and content.interaction_id = shown.interaction_id
  ) as interactions,
  (select json_agg(json_build_array(interaction_id, case when is_visible then colleague_id end))
    from contributor where is_visible or is_secret
  ) as contributors,
  (select json_agg(json_build_array(
      colleague.id, colleague.display_name, coalesce(colleague.email_address, ''), coalesce(unit.name, '')))
    from named
    left join colleague on colleague.institution_id = $1 and colleague.id = named.colleague_id
    left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id
  ) as colleagues`;

export function tiesColumn(table: string, name: string): string {
  return `(select json_agg(json_build_array(
      subject_id, colleague_id, visibility, count_in, count_out, first_at, last_at)) from ${table}) as ${name}`;
}

export function latestColumn(table: string, name: string): string {
  return `(select json_agg(json_build_array(subject_id, interaction_id, hidden)) from ${table}) as ${name}`;
}
