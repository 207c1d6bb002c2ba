import type { Pool } from 'pg';
import type { FollowUpPage, FollowUpQuery, WaitingFollowUp } from './details-store.ts';
import { withViewer, type Statement } from './session.ts';

export async function listFollowUps(pool: Pool, input: FollowUpQuery): Promise<FollowUpPage> {
  const { institutionId, colleagueId, until = null, after, limit } = input;
  const { rows } = await withViewer(pool, input, (ask) => ({
    rows: ask<Row>(list, [
      ...[institutionId, colleagueId, until],
      ...[after?.dueOn ?? null, after?.interactionId ?? null, limit + 1],
    ]),
  }));
  const found = await rows;
  return { followUps: found.slice(0, limit).map(toFollowUp), hasMore: found.length > limit };
}

function toFollowUp({ occurredAt, subject, purpose, note, ...rest }: Row): WaitingFollowUp {
  return {
    ...rest,
    occurredAt: occurredAt.toISOString(),
    ...(subject === null ? {} : { subject }),
    ...(purpose === '' ? {} : { purpose }),
    ...(note === null ? {} : { note }),
  };
}

interface Row {
  readonly interactionId: string;
  readonly dueOn: string;
  readonly kind: WaitingFollowUp['kind'];
  readonly occurredAt: Date;
  readonly subject: string | null;
  readonly purpose: string;
  readonly note: string | null;
  readonly people: WaitingFollowUp['people'];
}

const list: Statement = {
  name: 'list-follow-ups',
  text: `select waiting.interaction_id as "interactionId", waiting.due_on::text as "dueOn",
      coalesce(mine.kind, interaction.kind) as kind, interaction.occurred_at as "occurredAt", content.subject,
      mine.purpose, mine.note, coalesce((
        select json_agg(json_build_object('id', person.id, 'displayName', person.display_name) order by part.rank)
        from unnest(mine.person_ids) with ordinality as part (id, rank)
        left join person on person.institution_id = $1 and person.id = part.id
        where person.id is not null and part.rank <= 20
      ), '[]') as people
    from (
      select follow_up.due_on, follow_up.interaction_id from follow_up
      where follow_up.institution_id = $1 and follow_up.colleague_id = $2 and follow_up.done_at is null
        and follow_up.due_on <= coalesce($3::date, 'infinity')
        and (follow_up.due_on, follow_up.interaction_id) > (
          coalesce($4::date, '-infinity'), coalesce($5::uuid, '00000000-0000-0000-0000-000000000000'))
      order by follow_up.due_on, follow_up.interaction_id limit $6
    ) as waiting
    left join contribution as mine on mine.institution_id = $1 and mine.interaction_id = waiting.interaction_id
      and mine.colleague_id = $2
    left join interaction on interaction.institution_id = $1 and interaction.id = waiting.interaction_id
    left join interaction_content as content
      on content.institution_id = $1 and content.interaction_id = waiting.interaction_id
    order by waiting.due_on, waiting.interaction_id`,
};
