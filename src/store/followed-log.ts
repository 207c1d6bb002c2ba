import { AppError } from '#domain/app-error.ts';
import { conversationKey } from './follow.ts';
import type { HeldKeys } from './interaction-aliases.ts';
import type { Ask, Statement } from './session.ts';
import type { LoggedPerson, LogInput } from './log-store.ts';

/** What allows a log that nobody has clicked for. */
export interface Followed {
  /** Those on the message that are of persons whom the colleague follows in its conversation. */
  readonly emailAddresses: readonly string[];
  /** Whether whose contribution it would be has taken it back before. */
  readonly wasTakenBack: boolean;
}

/** Undefined unless the colleague keeps logging the conversation, and did by the time of this message. */
export async function findFollowed(
  ask: Ask,
  input: LogInput,
  { contributorId, keys }: { readonly contributorId: string; readonly keys: HeldKeys },
): Promise<Followed | undefined> {
  const { institutionId, colleagueId, conversationId, mailbox } = input;
  if (conversationId === undefined) return undefined;
  const [followed] = await ask<Followed>(find, [
    institutionId,
    colleagueId,
    conversationKey({ conversationId, mailbox }),
    [input.from, ...input.correspondents],
    contributorId,
    [keys.key, ...keys.aliases, ...(keys.replaced ? [keys.replaced] : [])],
    input.occurredAt,
  ]);
  return followed;
}

/** Throws unless one of the persons who are followed is among those that are logged. */
export function requireFollowed(followed: Followed | undefined, people: readonly LoggedPerson[]): Followed {
  if (!followed) throw new AppError('not-followed', 'This conversation is not one that you keep logging');
  if (people.some(({ emailAddress }) => followed.emailAddresses.includes(emailAddress))) return followed;
  throw new AppError('not-followed', 'Nobody of those for whom you keep logging this conversation is on this message');
}

const find: Statement = {
  name: 'find-followed-log',
  text: `select array(
        select address.email_address
        from followed_person as followed
        left join person_address as address
          on address.institution_id = $1 and address.person_id = followed.person_id
        where followed.institution_id = $1 and followed.conversation_id = conversation.id
          and address.email_address = any($4::text[])
      ) as "emailAddresses",
      exists (
        select from taken_back
        where taken_back.institution_id = $1 and taken_back.colleague_id = $5 and taken_back.key = any($6::bytea[])
      ) as "wasTakenBack"
    from followed_conversation as conversation
    where conversation.institution_id = $1 and conversation.colleague_id = $2 and conversation.key = $3
      and conversation.until > now() and coalesce(conversation.since <= $7::timestamptz, true)`,
};
