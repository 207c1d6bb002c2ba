import type { Visibility } from '#domain/visibility.ts';

/**
 * Which of the items asked about are logged: $5 the keys of each, the first ones first; $9 which item each is of; $10 whose
 * mailboxes the items are in; $11 the conversation of the first. Each row is found by a key.
 */
export const itemTables = `asked_item as materialized (
    select given.item, given.rank, coalesce(direct.id, alias.interaction_id) as id
    from unnest($5::bytea[], $9::int[]) with ordinality as given (key, item, rank)
    left join interaction as direct on direct.institution_id = $1 and direct.key = given.key
    left join interaction_alias as alias on alias.institution_id = $1 and alias.key = given.key
  ),
  asked_interaction as materialized (select distinct id from asked_item where id is not null),
  logged as materialized (
    select contribution.interaction_id, contribution.colleague_id, contribution.logged_by, contribution.person_ids,
      contribution.visibility
    from asked_interaction left join contribution
      on contribution.institution_id = $1 and contribution.interaction_id = asked_interaction.id
    where contribution.colleague_id is not null
  ),
  followed as materialized (
    select conversation.id, conversation.since, conversation.until from followed_conversation as conversation
    where conversation.institution_id = $1 and conversation.colleague_id = $2 and conversation.key = $11
      and conversation.until > now()
  )`;

export const itemColumns = `
    (select json_agg(json_build_array(item, id) order by rank) from asked_item where id is not null) as items,
    (select json_agg(json_build_array(interaction_id, colleague_id, logged_by, person_ids, visibility)) from logged) as logged,
    (select json_agg(json_build_array(given.address, colleague.id))
      from unnest($10::text[]) as given (address)
      left join colleague on colleague.institution_id = $1 and colleague.email_address = given.address) as mailboxes,
    (select json_build_array(followed.id, followed.since, followed.until, array(
        select person.person_id from followed_person as person
        where person.institution_id = $1 and person.conversation_id = followed.id order by person.id))
      from followed) as followed`;

export interface ItemRows {
  /** In the order of the keys asked for. */
  readonly items: readonly (readonly [item: number, interactionId: string])[] | null;
  /** The contributions to these that the viewer may see. */
  readonly logged:
    | readonly (readonly [
        interactionId: string,
        colleagueId: string,
        loggedBy: string | null,
        personIds: readonly string[],
        visibility: Visibility,
      ])[]
    | null;
  /** Without a colleague where none is known by the address. */
  readonly followed: readonly [id: string, since: string | null, until: string, personIds: readonly string[]] | null;
  readonly mailboxes: readonly (readonly [address: string, colleagueId: string | null])[] | null;
}
