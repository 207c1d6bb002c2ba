import type { OpenItem } from './outlook.ts';
import { readMessage, type ReadableItem } from './read-message.ts';

/** Tells what Outlook's item is, and copies what it holds. */
export function readItem(item: ReadableItem | null | undefined): OpenItem {
  const message = readMessage(item);
  return message ? { is: 'message', message } : { is: 'nothing' };
}
