import type { Mailbox } from './wire.ts';

/** POST /emulator/messages: what somebody wrote in the window. It lands in mailboxes of the emulator and nowhere else. */
export interface OutgoingMessage {
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  /** Its sensitivity label. */
  readonly label?: { readonly id: string; readonly name: string } | undefined;
  /** Header fields of the add-in's own. */
  readonly headers: Readonly<Record<string, string>>;
  /** Their names; the message carries each as an empty part. */
  readonly attachments: readonly string[];
  /** Id of the message that this one answers or forwards, in the sender's mailbox unless `answersIn` names another. */
  readonly answers?: string | undefined;
  /** Where that message lies, when it is in another's mailbox. */
  readonly answersIn?: string | undefined;
}

export interface SentMessage {
  /** Of the copy in the sender's Sent Items. */
  readonly id: string;
  readonly itemId: string;
}

/** Of messages. */
export type Folder = 'inbox' | 'sent';
