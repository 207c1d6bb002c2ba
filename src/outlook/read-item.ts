import type { Draft } from './draft.ts';
import type { DraftItem } from './drafts.ts';
import type { OpenItem } from './outlook.ts';
import { isDraft } from './read-draft.ts';
import { readMessage, type ReadableItem } from './read-message.ts';

/** Tells what Outlook's item is, and copies what it holds. */
export function readItem(
  item: (ReadableItem & DraftItem) | null | undefined,
  toDraft: (item: DraftItem) => Draft,
): OpenItem {
  if (item && isDraft(item)) return { is: 'draft', draft: toDraft(item) };
  const message = readMessage(item);
  return message ? { is: 'message', message } : { is: 'nothing' };
}
