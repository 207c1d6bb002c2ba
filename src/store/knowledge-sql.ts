import { beyondTable, candidateTables, uncountedColumn } from './knowledge-beyond-sql.ts';
import { participants, relationships, seesEveryone, unionAll, type Asked } from './sight-sql.ts';

/**
 * Pieces of the statements that say who knows whom, for people and for organisations, whose tables are twins. They only find rows, each by one index, of
 * which the policies leave those that the viewer sees; knowledge.ts adds up. $1 is the institution, $2 the colleague who looks.
 */

/** Of each one asked about: the latest relationships, which units know them, and the interactions that the counters leave out. */
export function tieTables(asked: readonly Asked[], limit: number): string {
  const columns =
    'tie.colleague_id, tie.visibility, tie.unit_id, tie.count_in, tie.count_out, tie.first_at, tie.last_at, tie.strength, tie.half_life';
  const ties = unionAll(
    asked,
    ({ subject, from }) => `
    select subject.id as subject_id, tie.* from ${from} as subject cross join lateral (
      select ${columns} from ${relationships[subject]} as tie
      where tie.institution_id = $1 and tie.${subject}_id = subject.id and tie.visibility = 'institution' and subject.is_plain
      order by tie.last_at desc, tie.colleague_id desc limit ${String(limit)}
    ) as tie
    union all
    select candidate.subject_id, tie.* from candidate cross join lateral (
      select ${columns} from ${relationships[subject]} as tie
      where tie.institution_id = $1 and tie.${subject}_id = candidate.subject_id and tie.colleague_id = candidate.colleague_id
      offset 0
    ) as tie`,
  );
  return `${candidateTables(asked, limit)},
  tie as materialized (${ties}
  ),
  ${beyondTable(asked)}`;
}

/** Beside the tables of ties: the latest interactions. */
export function latestTable({ subject, from }: Asked, limit: number): string {
  return `latest as materialized (
    select distinct subject_id, interaction_id from (
      select subject.id as subject_id, shared.interaction_id from ${from} as subject cross join lateral (
        select distinct part.occurred_at, part.interaction_id from ${participants[subject]} as part
        where part.institution_id = $1 and part.${subject}_id = subject.id and part.visibility = 'institution'
          and ${seesEveryone}
        order by part.occurred_at desc, part.interaction_id desc limit ${String(limit)}
      ) as shared
      union all
      select subject.id, beyond.interaction_id from ${from} as subject
      join beyond on beyond.subject_id = subject.id and beyond.rank <= ${String(limit)}
    ) as latest
  )`;
}

/** Who logged the interactions of the table `shown`, and everybody named by it and by those columns of the tables before. */
export function contributorsAnd(options: { readonly named: readonly `${string}.${string}`[] }): string {
  const columns = [...options.named, 'contributor.colleague_id'];
  return `contributor as materialized (
    select shown.interaction_id, contribution.colleague_id, contribution.kind
    from shown left join contribution
      on contribution.institution_id = $1 and contribution.interaction_id = shown.interaction_id
  ),
  named as materialized (
    select distinct colleague_id from (
      ${columns.map((column) => `select ${column} as colleague_id from ${column.split('.')[0] ?? ''}`).join(' union all ')}
    ) as named where colleague_id is not null
  )`;
}

export const knowledgeColumns = `
  (select json_agg(json_build_array(interaction.id, interaction.kind, interaction.occurred_at, content.subject))
    from shown left join interaction on interaction.institution_id = $1 and interaction.id = shown.interaction_id
    left join interaction_content as content
      on content.institution_id = $1 and content.interaction_id = interaction.id
    where interaction.id is not null
  ) as interactions,
  (select json_agg(json_build_array(interaction_id, colleague_id, kind)) from contributor where colleague_id is not null
  ) as contributors,
  (select json_agg(json_build_array(
      colleague.id, colleague.display_name, coalesce(colleague.email_address, ''), coalesce(unit.name, '')))
    from named
    left join colleague on colleague.institution_id = $1 and colleague.id = named.colleague_id
    left join unit on unit.institution_id = $1 and unit.id = colleague.unit_id
  ) as colleagues`;

export const latestColumn = '(select json_agg(json_build_array(subject_id, interaction_id)) from latest) as latest';

/** What knowledge.ts reads of the tables of ties. */
export const aboutColumns = `
    (select json_agg(json_build_array(
      subject_id, colleague_id, visibility, unit_id, count_in, count_out, first_at, last_at, strength, half_life)) from tie) as ties,
    (select json_agg(json_build_array(subject_id, unit_id, colleague_count, shared_count)) from tied_unit) as units,
    ${uncountedColumn}`;
