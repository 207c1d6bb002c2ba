import type { Message } from '#domain/message.ts';

/** By what an item is told from the next one; any part may be missing. */
export interface IdentifiedItem {
  readonly itemId?: string | null;
  readonly internetMessageId?: string | null;
}

export type ReadItem<Item extends IdentifiedItem> = () => Item | null | undefined;

/** Asks the item of this message, as long as it is the one that is open: what was asked of one may be answered for the next. */
export async function askIfOpen<Item extends IdentifiedItem, Answer>(
  readItem: ReadItem<Item>,
  message: Message,
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer | undefined> {
  const item = readIfOpen(readItem, message);
  const answer = item && (await ask(item));
  return readIfOpen(readItem, message) ? answer : undefined;
}

function readIfOpen<Item extends IdentifiedItem>(readItem: ReadItem<Item>, message: Message): Item | undefined {
  const { itemId, internetMessageId = '' } = message;
  const item = readItem() ?? undefined;
  return (item?.itemId ?? '') === itemId && (item?.internetMessageId ?? '') === internetMessageId ? item : undefined;
}
