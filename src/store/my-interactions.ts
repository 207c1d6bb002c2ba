import type { Pool } from 'pg';
import type { InteractionKind } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';
import { withViewer, type Statement } from './session.ts';
import type { MyInteraction } from './log-store.ts';
import type { Colleague, Reader } from './store.ts';

/** What a colleague has logged, the latest first. */
export async function listMyInteractions(
  pool: Pool,
  input: Reader & { readonly limit: number },
): Promise<MyInteraction[]> {
  const { institutionId, colleagueId, limit } = input;
  const { rows } = await withViewer(pool, input, (ask) => ({
    rows: ask<Row>(list, [institutionId, colleagueId, limit]),
  }));
  return (await rows).map(({ subject, purpose, note, followUp, by, occurredAt, loggedAt, ...rest }) => ({
    ...rest,
    occurredAt: occurredAt.toISOString(),
    loggedAt: loggedAt.toISOString(),
    ...(subject === null ? {} : { subject }),
    ...(purpose === '' ? {} : { purpose }),
    ...(note === null ? {} : { note }),
    ...(followUp === null ? {} : { followUp }),
    ...(by === null ? {} : { by }),
  }));
}

interface Row {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly occurredAt: Date;
  readonly loggedAt: Date;
  readonly subject: string | null;
  readonly visibility: Visibility;
  readonly purpose: string;
  readonly note: string | null;
  readonly followUp: NonNullable<MyInteraction['followUp']> | null;
  readonly by: Colleague | null;
  readonly people: MyInteraction['people'];
}

const list: Statement = {
  name: 'list-my-interactions',
  text: `select interaction.id, coalesce(mine.kind, interaction.kind) as kind, interaction.occurred_at as "occurredAt",
      content.subject, mine.logged_at as "loggedAt", mine.visibility, mine.purpose, mine.note, (
        select json_build_object('dueOn', follow_up.due_on, 'isDone', follow_up.done_at is not null) from follow_up
        where follow_up.institution_id = $1 and follow_up.interaction_id = mine.interaction_id
          and follow_up.colleague_id = $2
      ) as "followUp",
      coalesce((
        select json_agg(json_build_object(
          'id', person.id, 'displayName', person.display_name, 'emailAddress', person.email_address) order by part.rank)
        from unnest(mine.person_ids) with ordinality as part (id, rank)
        left join person on person.institution_id = $1 and person.id = part.id
      ), '[]') as people, (
        select json_build_object('id', delegate.id, 'displayName', delegate.display_name,
          'emailAddress', coalesce(delegate.email_address, ''), 'unit', coalesce(unit.name, ''))
        from colleague as delegate
        left join unit on unit.institution_id = $1 and unit.id = delegate.unit_id
        where delegate.institution_id = $1 and delegate.id = mine.logged_by
      ) as by
    from (
      select * from contribution
      where contribution.institution_id = $1 and contribution.colleague_id = $2
      order by contribution.logged_at desc limit $3
    ) as mine
    left join interaction on interaction.institution_id = $1 and interaction.id = mine.interaction_id
    left join interaction_content as content
      on content.institution_id = $1 and content.interaction_id = mine.interaction_id
    order by mine.logged_at desc`,
};
