import type { Attachment, Mailbox, MessageContent } from '../../wire.ts';

/** A form that an add-in or the colleague in front asked for, with what it is filled in with. */
export type Form = AppointmentForm | MessageForm | AnswerForm;

export interface AppointmentForm {
  readonly is: 'appointment';
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly subject: string;
  readonly bodyHtml: string;
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
