import type { Pool } from 'pg';
import { withViewer, type Statement } from './session.ts';
import type { DetailsStore, FollowUp, InteractionDetails, PurposeHistory } from './details-store.ts';

/** Of each organisation: more rows than this say what is usual, not how often. */
const mostCounted = 1_000;

export async function readDetails(
  pool: Pool,
  input: Parameters<DetailsStore['readDetails']>[0],
): Promise<InteractionDetails | undefined> {
  const { institutionId, colleagueId, interactionId, mailbox = null } = input;
  const { rows } = await withViewer(pool, input, (ask) => ({
    rows: ask<Row>(read, [institutionId, colleagueId, interactionId, mailbox]),
  }));
  const [row] = await rows;
  if (!row) return undefined;
  const { kind, subject, purpose, note, followUp, history } = row;
  return {
    kind,
    ...(subject === null ? {} : { subject }),
    ...(purpose === '' ? {} : { purpose }),
    ...(note === null ? {} : { note }),
    ...(followUp === null ? {} : { followUp }),
    history: history ?? [],
  };
}

interface Row {
  readonly kind: InteractionDetails['kind'];
  readonly subject: string | null;
  readonly purpose: string;
  readonly note: string | null;
  readonly followUp: FollowUp | null;
  readonly history: readonly PurposeHistory[] | null;
}

// One organisation after another, each by the beginning of its key: what is read does not grow with the store.
const read: Statement = {
  name: 'read-details',
  text: `with mine as materialized (
      select contribution.* from (
        select coalesce((
          select colleague.id from colleague where colleague.institution_id = $1 and colleague.email_address = $4::text),
          case when $4::text is null then $2::uuid end) as id
      ) as owner
      cross join lateral (
        select contribution.* from contribution
        where contribution.institution_id = $1 and contribution.interaction_id = $3 and contribution.colleague_id = owner.id
        offset 0
      ) as contribution
    ),
    used as materialized (
      select organisation.name, activity.*
      from mine cross join lateral unnest(mine.organisation_ids) with ordinality as place (id, rank)
      cross join lateral (
        select organisation.name from organisation
        where organisation.institution_id = $1 and organisation.id = place.id offset 0
      ) as organisation
      cross join lateral (
        select activity.purpose, activity.count_in + activity.count_out as count, row_number() over () as row
        from organisation_activity as activity
        where activity.institution_id = $1 and activity.organisation_id = place.id limit ${mostCounted + 1}
      ) as activity
      where place.rank <= 5
    )
    select coalesce(mine.kind, interaction.kind) as kind, content.subject, mine.purpose, mine.note, (
        select json_build_object('dueOn', follow_up.due_on, 'isDone', follow_up.done_at is not null) from follow_up
        where follow_up.institution_id = $1 and follow_up.interaction_id = $3 and follow_up.colleague_id = mine.colleague_id
      ) as "followUp", (
        select json_agg(json_build_object('organisation', told.name, 'purpose', told.purpose, 'count', told.count,
          'isMore', told.is_more) order by told.count desc, told.purpose, told.name)
        from (
          select used.name, used.purpose, sum(used.count)::int as count,
            (select max(other.row) > ${mostCounted} from used as other where other.name = used.name) as is_more
          from used where used.purpose <> '' group by used.name, used.purpose
        ) as told
      ) as history
    from mine
    left join interaction on interaction.institution_id = $1 and interaction.id = $3
    left join interaction_content as content on content.institution_id = $1 and content.interaction_id = $3`,
};
