import type { MessageSummary } from '../../wire.ts';

/** What an add-in may know of a message that is selected in the list. */
export type SelectedMessage = Pick<
  MessageSummary,
  'itemId' | 'subject' | 'conversationId' | 'internetMessageId' | 'hasAttachments'
>;

/** So many messages can be selected at once. */
export const mostSelected = 100;
