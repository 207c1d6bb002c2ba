import type { SelectedItem, Selection, Unread } from '#outlook/selection.ts';
import { completeMessage, type CompleteMessage } from './complete-message.ts';
import type { Recognition } from './lookup-message.ts';
import { createHeaderReader, longestWaitToLog, type HeaderReader } from './message-headers.ts';
import { createSentDraftReader } from './sent-draft.ts';

/** One of several selected messages, and what is known of it by now. */
export interface SelectedMessage {
  readonly itemId: string;
  readonly subject: string;
  /** What Outlook says of it unread. */
  readonly identity: Pick<SelectedItem, 'internetMessageId' | 'conversationId'>;
  /** Absent where it could not be read; `unread` says why. */
  readonly message?: CompleteMessage;
  readonly headers?: HeaderReader;
  readonly unread?: Unread | 'cannot-read';
  readonly recognition?: Recognition;
}

interface ReadSelectedOptions {
  readonly selection: Selection;
  readonly myAddress: string | undefined;
  readonly signal: AbortSignal;
  readonly onRead: () => void;
}

/** Reads what is selected, one after the other, and rejects as soon as that is no longer wanted. */
export async function readSelected(
  items: readonly SelectedItem[],
  { selection, myAddress, signal, onRead }: ReadSelectedOptions,
): Promise<readonly SelectedMessage[]> {
  const read: SelectedMessage[] = [];
  for (const item of items) {
    signal.throwIfAborted();
    read.push(selection.canRead() ? await readOne(item) : { ...unreadOne(item), unread: 'cannot-read' });
    onRead();
  }
  return read;

  async function readOne(item: SelectedItem): Promise<SelectedMessage> {
    const reading = await selection.read(item);
    if (reading.is !== 'read') return { ...unreadOne(item), unread: reading.is };
    const { mailbox, headers, sentDraft = {} } = reading;
    const whole = await completeMessage(reading.message, { readMailbox: async () => mailbox, myAddress });
    const drafts = createSentDraftReader({
      message: whole,
      myAddress,
      outlook: { readSentDraft: async () => sentDraft },
      readHeaders: async () => headers,
    });
    const message = await drafts.identify(whole, longestWaitToLog);
    return {
      ...unreadOne(item),
      message,
      headers: createHeaderReader({ message, readHeaders: async () => headers }),
    };
  }
}

function unreadOne({ itemId, subject, ...identity }: SelectedItem): SelectedMessage {
  return { itemId, subject, identity };
}
