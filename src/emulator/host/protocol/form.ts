import type { Attachment, Mailbox, MessageContent } from '../../wire.ts';

/** A form that an add-in or the colleague in front asked for, with what it is filled in with. */
export type Form = MeetingForm | MessageForm | AnswerForm;

export interface MeetingForm {
  readonly is: 'meeting';
  readonly required: readonly Mailbox[];
  readonly optional: readonly Mailbox[];
  readonly subject: string;
  readonly bodyHtml: string;
  readonly location: string;
  /** Milliseconds since 1970; else the next half hour. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

interface MessageForm {
  readonly is: 'message';
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
  readonly subject: string;
  readonly bodyHtml: string;
  readonly attachments: readonly Attachment[];
}

export interface AnswerForm {
  readonly is: 'reply' | 'reply-all' | 'forward';
  readonly message: MessageContent;
  /** What stands above the quoted message. */
  readonly bodyHtml: string;
  readonly attachments: readonly Attachment[];
}
