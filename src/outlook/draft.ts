import type { DraftMark } from '#domain/draft-mark.ts';
import type { Message } from '#domain/message.ts';

/** A message that is being written, or a meeting that is being arranged. */
export interface Draft {
  /** Tells it from the next one while this page is open: a draft need not have an id before it is saved. */
  readonly key: string;
  readonly kind: Message['kind'];
  /** As far as it is written by now; what Outlook keeps is missing. A meeting that is saved has Outlook’s id, all else this key. Never rejects. */
  readonly read: () => Promise<Message>;
  /** Whose mailbox it is written in, when it isn't the signed-in colleague's and Outlook tells. Never rejects. */
  readonly readMailbox: () => Promise<string | undefined>;
  /** Calls back whenever the recipients, the label or a meeting's time may be others than before. Returns how to stop. */
  readonly watchRecipients: (onChange: () => void) => () => void;
  /** The mark by which it is logged when it is sent; undefined where it bears none. Never rejects. */
  readonly readMark: () => Promise<DraftMark | undefined>;
  /** Puts the mark on the draft, or takes it off. Rejects where Outlook keeps nothing with a draft. */
  readonly setMark: (mark: DraftMark | undefined) => Promise<void>;
  /** Whether this Outlook calls the add-in when a message is sent; else the sent copy is logged once it is opened. */
  readonly isSendTold: boolean;
}

/** Whether Outlook has an id for it: a meeting is in the calendar then. */
export function isSaved({ itemId }: Pick<Message, 'itemId'>, { key }: Pick<Draft, 'key'>): boolean {
  return itemId !== key;
}
