import type { Message } from '#domain/message.ts';
import { askIfOpen, type IdentifiedItem, type ReadItem } from './ask-if-open.ts';
import { callOffice } from './call-office.ts';

/** What is read of Office's item here; any part may be missing. */
export interface ItemInMailbox extends IdentifiedItem {
  readonly getSharedPropertiesAsync?: Office.MessageRead['getSharedPropertiesAsync'];
}

/**
 * Whose mailbox this message is in, when it is not the signed-in colleague's. Outlook on the web has the method only then,
 * classic Outlook refuses it otherwise; clients before Mailbox 1.8, and phones, have nothing that tells. Asks for no more
 * than ReadItem.
 */
export async function readMailbox(readItem: ReadItem<ItemInMailbox>, message: Message): Promise<string | undefined> {
  try {
    const shared = await askIfOpen(readItem, message, async (item) =>
      typeof item.getSharedPropertiesAsync === 'function'
        ? await callOffice<Partial<Office.SharedProperties> | null>((callback) =>
            // A cast: what Office's type says is there is looked at.
            item.getSharedPropertiesAsync?.(callback as (result: Office.AsyncResult<Office.SharedProperties>) => void),
          )
        : undefined,
    );
    return typeof shared?.owner === 'string' && shared.owner.includes('@') ? shared.owner : undefined;
  } catch {
    return undefined;
  }
}
