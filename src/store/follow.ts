import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { appendAudit, isInAudit } from './audit.ts';
import type { ConversationIdentity, FollowedConversation, FollowInput } from './follow-store.ts';
import { listVisible } from './merge-rows.ts';
import { withInstitution, withRetries, type Statement } from './session.ts';
import type { Viewer } from './store.ts';

export async function followConversation(
  pool: Pool,
  input: FollowInput,
): Promise<(FollowedConversation & { created: boolean }) | undefined> {
  const { institutionId, colleagueId, since, until } = input;
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        const people = await listVisible(ask, input, { subject: 'person', ids: input.personIds });
        if (people.length === 0) return undefined;
        void ask(removeOver, [institutionId, colleagueId]);
        const [kept] = await ask<{ readonly id: string; readonly created: boolean }>(keep, [
          institutionId,
          newId(),
          colleagueId,
          conversationKey(input),
          until,
          since,
        ]);
        if (!kept) throw new Error('A conversation that was just kept is there');
        void ask(removePersons, [institutionId, kept.id]);
        void ask(keepPersons, [institutionId, kept.id, people, people.map(() => newId())]);
        const details = { people: people.length, until };
        const action = 'conversation-followed';
        void appendAudit(ask, { institutionId, colleagueId, action, subjectId: kept.id, details });
        return { ...kept, ...(since === undefined ? {} : { since }), until, people };
      }),
  );
}

export async function unfollowConversation(
  pool: Pool,
  { institutionId, colleagueId, id }: Viewer & { readonly id: string },
): Promise<'ended' | 'unknown'> {
  return await withInstitution(pool, institutionId, async (ask) => {
    const gone = await ask(remove, [institutionId, colleagueId, id]);
    if (gone.length === 0) return (await isInAudit(ask, institutionId, id)) ? 'ended' : 'unknown';
    const action = 'conversation-unfollowed';
    void appendAudit(ask, { institutionId, colleagueId, action, subjectId: id, details: {} });
    return 'ended';
  });
}

/** 16 bytes. The same conversation has another id in each mailbox. */
export function conversationKey({ conversationId, mailbox }: ConversationIdentity): Buffer {
  const text = `conversation\n${mailbox ?? ''}\n${conversationId.trim()}`;
  return createHash('sha256').update(text).digest().subarray(0, 16);
}

/** Takes the persons of the conversations in the table `gone` along. */
const removeGone = `,
    person as (
      delete from followed_person where institution_id = $1 and conversation_id = any(array(select id from gone))
    )
    delete from followed_conversation where institution_id = $1 and id = any(array(select id from gone)) returning id`;

const removeOver: Statement = {
  name: 'remove-followed-over',
  text: `with gone as (
      select id from followed_conversation where institution_id = $1 and colleague_id = $2 and until <= now()
    )${removeGone}`,
};

const remove: Statement = {
  name: 'remove-followed',
  text: `with gone as (
      select id from followed_conversation where institution_id = $1 and colleague_id = $2 and id = $3
    )${removeGone}`,
};

const keep: Statement = {
  name: 'keep-followed',
  text: `insert into followed_conversation (institution_id, id, colleague_id, key, until, since)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (institution_id, colleague_id, key) do update set until = excluded.until, since = excluded.since
    returning id, id = $2 as created`,
};

const removePersons: Statement = {
  name: 'remove-followed-persons',
  text: `delete from followed_person where institution_id = $1 and conversation_id = $2`,
};

const keepPersons: Statement = {
  name: 'keep-followed-persons',
  text: `insert into followed_person (institution_id, conversation_id, person_id, id)
    select $1, $2, given.person_id, given.id from unnest($3::uuid[], $4::uuid[]) as given (person_id, id)`,
};
