import { outlookError, type Method } from '../method.ts';
import type { Item } from '../item.ts';
import { mostSelected, type SelectedMessage } from '../selected-message.ts';

/** Several messages at once: what is selected, and one of them after the other loaded without being opened. */
export const selectionMethods: readonly Method[] = [
  {
    id: 196,
    name: 'mailbox.getSelectedItemsAsync',
    permission: 'ReadWriteMailbox',
    isRefusedToEvents: true,
    run: (_, { selected }) => ({ data: selected.slice(0, mostSelected).map(detailsOf) }),
  },
  {
    id: 211,
    name: 'mailbox.loadItemByIdAsync',
    permission: 'ReadWriteMailbox',
    isRefusedToEvents: true,
    run: async ({ itemId }, { loaded, window, initialDataOf }) => {
      if (typeof itemId !== 'string') return { refusal: outlookError.invalidParameterValue };
      if (loaded.read()) return { refusal: outlookError.operationNotSupported };
      const message = await window.loadMessage(itemId);
      if (!message) return { refusal: outlookError.itemNotFound };
      // Another one may have been loaded in the meantime.
      if (loaded.read()) return { refusal: outlookError.operationNotSupported };
      const item: Item = { is: 'message-read', key: message.itemId, message };
      loaded.write(item);
      return { data: JSON.stringify(initialDataOf(item)) };
    },
  },
  {
    // The number is the emulator's own: Outlook's is not known.
    id: 212,
    name: 'loadedItem.unloadAsync',
    permission: 'ReadWriteMailbox',
    run: (_, { item, loaded }) => {
      if (!item || item !== loaded.read()) return { refusal: outlookError.itemNotFound };
      loaded.write(undefined);
      return { data: undefined };
    },
  },
];

function detailsOf(message: SelectedMessage) {
  const { itemId, subject, conversationId, internetMessageId, hasAttachments } = message;
  return {
    itemId,
    itemType: 'message',
    itemMode: 'Read',
    subject,
    conversationId,
    internetMessageId,
    hasAttachment: hasAttachments,
  };
}
