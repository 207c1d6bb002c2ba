import type { Pool } from 'pg';
import type { MyConversation } from './me-store.ts';
import { withInstitution, type Statement } from './session.ts';
import type { Viewer } from './store.ts';

export async function listMyConversations(
  pool: Pool,
  { institutionId, colleagueId }: Viewer,
): Promise<MyConversation[]> {
  const { rows } = await withInstitution(pool, institutionId, (ask) => ({
    rows: ask<Row>(list, [institutionId, colleagueId]),
  }));
  return (await rows).map(({ id, since, until, people }) => ({
    id,
    ...(since === null ? {} : { since: since.toISOString() }),
    until: until.toISOString(),
    people,
  }));
}

interface Row {
  readonly id: string;
  readonly since: Date | null;
  readonly until: Date;
  readonly people: readonly string[];
}

const list: Statement = {
  name: 'list-my-conversations',
  text: `select followed.id, followed.since, followed.until, array(
        select distinct person.display_name
        from followed_person as part
        left join person on person.institution_id = $1 and person.id = part.person_id
        where part.institution_id = $1 and part.conversation_id = followed.id and person.display_name is not null
        order by person.display_name
      ) as people
    from followed_conversation as followed
    where followed.institution_id = $1 and followed.colleague_id = $2 and followed.until > now()
    order by followed.until, followed.id
    limit 200`,
};
