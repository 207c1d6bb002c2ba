import type { Message } from '#domain/message.ts';
import { askIfOpen, type IdentifiedItem, type ReadItem } from './ask-if-open.ts';
import { callOffice } from './call-office.ts';

/** What is read of Office's item here; any part may be missing. */
export interface SharedItem {
  readonly getSharedPropertiesAsync?: Office.MessageRead['getSharedPropertiesAsync'];
}

/** Whose mailbox this message is in, while it is the one that is open. Never rejects. */
export async function readMailbox(
  readItem: ReadItem<IdentifiedItem & SharedItem>,
  message: Message,
): Promise<string | undefined> {
  return askIfOpen(readItem, message, readOwner);
}

/**
 * Whose mailbox an item is in, when it is not the signed-in colleague's. Outlook on the web has the method only then, classic
 * Outlook refuses it otherwise; clients before Mailbox 1.8, and phones, have nothing that tells. Asks for no more than
 * ReadItem. Never rejects.
 */
export async function readOwner(item: SharedItem): Promise<string | undefined> {
  if (typeof item.getSharedPropertiesAsync !== 'function') return undefined;
  try {
    const shared: Partial<Office.SharedProperties> | null = await callOffice((callback) =>
      item.getSharedPropertiesAsync?.(callback),
    );
    return typeof shared?.owner === 'string' && shared.owner.includes('@') ? shared.owner : undefined;
  } catch {
    return undefined;
  }
}
