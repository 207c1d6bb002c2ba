import type { Message } from '#domain/message.ts';

/** A message that is being written. */
export interface Draft {
  /** Tells it from the next one while this page is open: a draft need not have an id before it is saved. */
  readonly key: string;
  /** As far as it is written by now; what Outlook keeps is missing. Never rejects. */
  readonly read: () => Promise<Message>;
  /** Calls back whenever the recipients may be others than before. Returns how to stop. */
  readonly watchRecipients: (onChange: () => void) => () => void;
}
