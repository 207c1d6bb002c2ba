import type { FollowedConversation } from './follow-store.ts';
import { toIso, type Knowledge } from './knowledge.ts';
import type { ItemRows } from './lookup-items-sql.ts';
import type { LoggedItem, LookupInput } from './lookup-store.ts';

/**
 * Who has logged each of the items, in the order asked; undefined where nobody has whom the viewer may see. Where its keys
 * lead to several, one's own counts.
 */
export function readItems(row: ItemRows, input: LookupInput, people: Knowledge): (LoggedItem | undefined)[] {
  const mailboxes = new Map(row.mailboxes);
  return (input.items ?? []).map(({ mailbox }, index) => {
    const mine = mailbox === undefined ? input.colleagueId : mailboxes.get(mailbox);
    const candidates = (row.items ?? []).flatMap(([item, id]) => (item === index ? [id] : []));
    const found = candidates.flatMap((id) => readItem(row, { id, mine, people }) ?? []);
    return found.find((item) => item.mine) ?? found[0];
  });
}

/** Undefined once nobody is left whom it was followed for. */
export function readFollowed({ followed }: ItemRows): FollowedConversation | undefined {
  const [id, since, until, personIds] = followed ?? [];
  if (id === undefined || until === undefined || !personIds?.length) return undefined;
  return { id, ...(since ? { since: toIso(since) } : {}), until: toIso(until), people: [...new Set(personIds)] };
}

function readItem(
  row: ItemRows,
  { id, mine, people }: { readonly id: string; readonly mine: string | null | undefined; readonly people: Knowledge },
): LoggedItem | undefined {
  const colleagues = people.contributorsOf(id);
  if (colleagues.length === 0) return undefined;
  const logged = (row.logged ?? []).filter(([interactionId]) => interactionId === id);
  const own = logged.find(([, colleagueId]) => colleagueId === mine);
  const by = people.colleague(own?.[2] ?? '');
  const visibility = own?.[4];
  const personIds = logged.flatMap(([, , , ids]) => ids);
  return {
    id,
    colleagues,
    mine: own !== undefined,
    ...(visibility ? { visibility } : {}),
    ...(by ? { by } : {}),
    people: [...new Set(personIds)],
  };
}
