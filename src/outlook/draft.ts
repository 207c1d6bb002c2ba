import type { DraftMark } from '#domain/draft-mark.ts';
import type { Message } from '#domain/message.ts';

/** A message that is being written. */
export interface Draft {
  /** Tells it from the next one while this page is open: a draft need not have an id before it is saved. */
  readonly key: string;
  /** As far as it is written by now; what Outlook keeps is missing. Never rejects. */
  readonly read: () => Promise<Message>;
  /** Calls back whenever the recipients may be others than before. Returns how to stop. */
  readonly watchRecipients: (onChange: () => void) => () => void;
  /** The mark by which it is logged when it is sent; undefined where it bears none. Never rejects. */
  readonly readMark: () => Promise<DraftMark | undefined>;
  /** Puts the mark on the draft, or takes it off. Rejects where Outlook keeps nothing with a draft. */
  readonly setMark: (mark: DraftMark | undefined) => Promise<void>;
  /** Whether this Outlook calls the add-in when a message is sent; else the sent copy is logged once it is opened. */
  readonly isSendTold: boolean;
}
