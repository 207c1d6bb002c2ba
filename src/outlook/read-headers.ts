import type { Message } from '#domain/message.ts';
import { askIfOpen, type IdentifiedItem, type ReadItem } from './ask-if-open.ts';
import { callOffice } from './call-office.ts';

/** What is read of Office's item here; any part may be missing. */
export interface ItemWithHeaders extends IdentifiedItem {
  readonly getAllInternetHeadersAsync?: Office.MessageRead['getAllInternetHeadersAsync'];
}

/**
 * The headers of this message as they came, as long as it is the one that is open; undefined else, where Outlook refuses,
 * and in clients before Mailbox 1.8 and on phones, which have no such method. Asks for no more than ReadItem.
 */
export async function readHeaders(readItem: ReadItem<ItemWithHeaders>, message: Message): Promise<string | undefined> {
  try {
    const headers = await askIfOpen(readItem, message, async (item) =>
      typeof item.getAllInternetHeadersAsync === 'function'
        ? await callOffice<unknown>((callback) => item.getAllInternetHeadersAsync?.(callback))
        : undefined,
    );
    return typeof headers === 'string' ? headers : undefined;
  } catch {
    return undefined;
  }
}
