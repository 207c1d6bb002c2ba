import type { Pool } from 'pg';
import { withInstitution, type Statement } from './session.ts';
import type { Notice } from './audit-store.ts';
import type { Viewer } from './store.ts';

/** What a colleague is told, the latest first. */
export async function listNotices(pool: Pool, { institutionId, colleagueId }: Viewer): Promise<Notice[]> {
  const rows = await withInstitution(pool, institutionId, (ask) => ask<Row>(list, [institutionId, colleagueId]));
  return rows.map(({ id, kind, at, readAt, by, person, interaction, reason }) => ({
    id,
    kind,
    at: at.toISOString(),
    ...(readAt === null ? {} : { readAt: readAt.toISOString() }),
    ...(by === null ? {} : { by }),
    ...(person === null ? {} : { person }),
    ...(interaction === null
      ? {}
      : { interaction: { ...interaction, occurredAt: new Date(interaction.occurredAt).toISOString() } }),
    ...(reason === null ? {} : { reason }),
  }));
}

/** Marks those of the colleague's own that are named as read. */
export async function readNotices(pool: Pool, input: Viewer & { readonly ids: readonly string[] }): Promise<void> {
  const { institutionId, colleagueId, ids } = input;
  await withInstitution(pool, institutionId, (ask) => ask(markRead, [institutionId, colleagueId, ids, new Date()]));
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly by: NonNullable<Notice['by']> | null;
  readonly person: NonNullable<Notice['person']> | null;
  readonly interaction: NonNullable<Notice['interaction']> | null;
  readonly reason: string | null;
}

const mostNotices = 100;

const list: Statement = {
  name: 'list-notices',
  text: `select notice.id, notice.kind, notice.at, notice.read_at as "readAt", notice.params ->> 'reason' as reason,
      case when reader.id is not null then json_build_object('id', reader.id, 'displayName', reader.display_name,
        'emailAddress', coalesce(reader.email_address, ''), 'unit', coalesce(unit.name, '')) end as by,
      case when person.id is not null
        then json_build_object('id', person.id, 'displayName', person.display_name) end as person,
      case when interaction.id is not null then json_build_object('id', interaction.id, 'kind', interaction.kind,
        'occurredAt', interaction.occurred_at) end as interaction
    from (
      select * from notice as mine where mine.institution_id = $1 and mine.colleague_id = $2
      order by mine.at desc, mine.id desc limit ${mostNotices}
    ) as notice
    left join colleague as reader on reader.institution_id = $1 and reader.id = (notice.params ->> 'colleagueId')::uuid
    left join unit on unit.institution_id = $1 and unit.id = reader.unit_id
    left join person on person.institution_id = $1 and person.id = (notice.params ->> 'personId')::uuid
    left join interaction on interaction.institution_id = $1 and interaction.id = (notice.params ->> 'interactionId')::uuid
    order by notice.at desc, notice.id desc`,
};

const markRead: Statement = {
  name: 'mark-notices-read',
  text: `update notice set read_at = $4
    where institution_id = $1 and colleague_id = $2 and id = any($3::uuid[]) and read_at is null`,
};

/** Goes out with the transaction that it tells of: one to each of these colleagues. */
export const giveNotices: Statement = {
  name: 'give-notices',
  text: `insert into notice (institution_id, id, colleague_id, kind, params, at)
    select $1, told.id, told.colleague_id, $4, $5::jsonb, $6 from unnest($2::uuid[], $3::uuid[]) as told (id, colleague_id)`,
};
