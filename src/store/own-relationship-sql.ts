import { quietRule } from '#domain/quiet.ts';
import type { Statement } from './session.ts';
import { ownRelationships, relationships, type Subject } from './sight-sql.ts';

const day = 24 * 60 * 60;

/**
 * Brings what a colleague's own relationships are put in order by in step with the relationships. Comes after whatever changes those, in the transaction that
 * holds the people or organisations. $1 institution; `pairs` selects each `id` and `colleague_id` once.
 */
export function renewOwnStatement(
  subject: Subject,
  { name, pairs }: { readonly name: string; readonly pairs: string },
): Statement {
  const own = ownRelationships[subject];
  return {
    name: `${name}-${own}`,
    text: `with pair as materialized (${pairs}),
    whole as materialized (
      select pair.id, pair.colleague_id, whole.* from pair cross join lateral (
        ${wholeOf(subject, `tie.${subject}_id = pair.id and tie.colleague_id = pair.colleague_id`)}
      ) as whole
    ),
    gone as (
      delete from ${own} as own using whole
      where own.institution_id = $1 and own.${subject}_id = whole.id and own.colleague_id = whole.colleague_id
        and whole.last_at is null
    )
    insert into ${own} (institution_id, ${subject}_id, colleague_id, last_at, worth, quiet_at)
    select $1, whole.id, whole.colleague_id, ${columnsOfWhole} from whole where whole.last_at is not null
    on conflict (institution_id, ${subject}_id, colleague_id) do update set
      last_at = excluded.last_at, worth = excluded.worth, quiet_at = excluded.quiet_at`,
  };
}

/** All of an institution's, where there are none yet. $1 institution. */
export function fillOwn(subject: Subject): string {
  return `insert into ${ownRelationships[subject]} (institution_id, ${subject}_id, colleague_id, last_at, worth, quiet_at)
    select $1, whole.${subject}_id, whole.colleague_id, ${columnsOfWhole}
    from (${wholeOf(subject, 'true', `part.${subject}_id, part.colleague_id`)}) as whole
    order by 2, 3`;
}

/**
 * The rows of relationships that `where` picks as one, or as one of each group. Rows may have been counted by two half-lives for a while: a row as the day on
 * which a single interaction would have made it as strong compares with any other's, and the sum of several is taken from the latest such day.
 */
function wholeOf(subject: Subject, where: string, group?: string): string {
  return `select ${group === undefined ? '' : `${group},`} sum(part.count_in) as count_in, sum(part.count_out) as count_out,
          min(part.first_at) as first_at, max(part.last_at) as last_at,
          max(part.day) + max(part.half_life)
            * ln(sum(power(2::float8, greatest((part.day - part.top) / part.half_life, -1000)))) / ln(2::float8) as worth,
          extract(epoch from max(part.last_at) - min(part.first_at))::float8
            / greatest(sum(part.count_in + part.count_out) - 1, 1)::float8 as gap
        from (
          select part.*, max(part.day) over (${group === undefined ? '' : `partition by ${group}`}) as top
          from (
            select tie.*, tie.strength * tie.half_life as day from ${relationships[subject]} as tie
            where tie.institution_id = $1 and ${where}
          ) as part
        ) as part
        ${group === undefined ? '' : `group by ${group}`}`;
}

/** As src/domain/quiet.ts has it; a test compares the two. */
const columnsOfWhole = `whole.last_at, whole.worth,
      case when whole.count_in > 0 and whole.count_out > 0 and whole.count_in + whole.count_out >= ${String(quietRule.fewest)}
          and whole.last_at - whole.first_at >= interval '${String(quietRule.shortest)} days'
          and whole.gap <= ${String(quietRule.rarest * day)}
        then whole.last_at + make_interval(secs => greatest(${String(quietRule.gaps)} * whole.gap, ${String(quietRule.leastSilence * day)}))
        end`;
