import type { Attachment, Mailbox } from '../../../wire.ts';
import { htmlOfText } from '../body-text.ts';
import { isObject } from '../envelope.ts';
import {
  onMessage,
  outlookError,
  type CallContext,
  type Method,
  type MethodAnswer,
  type Parameters,
} from '../method.ts';
import { resolveRecipient } from '../recipients.ts';

const done = { data: undefined } as const;

/** Office.js has two ids for most forms: one for the method without a callback, one for its `Async` twin. */
export const formMethods: readonly Method[] = [
  ...both([8, 179], 'mailbox.displayMessageForm', openInWindow),
  ...both([9, 180], 'mailbox.displayAppointmentForm', openInWindow),
  ...both([44, 178], 'mailbox.displayNewMessageForm', (parameters, { window, directory }) => {
    window.openForm({
      is: 'message',
      to: mailboxes(parameters['toRecipients'], directory),
      cc: mailboxes(parameters['ccRecipients'], directory),
      bcc: mailboxes(parameters['bccRecipients'], directory),
      subject: text(parameters['subject']),
      bodyHtml: text(parameters['htmlBody']),
      attachments: attachments(parameters['attachments']),
    });
    return done;
  }),
  ...both([7, 177], 'mailbox.displayNewAppointmentForm', (parameters, { window, directory }) => {
    window.openForm({
      is: 'meeting',
      required: mailboxes(parameters['requiredAttendees'], directory),
      optional: mailboxes(parameters['optionalAttendees'], directory),
      subject: text(parameters['subject']),
      bodyHtml: htmlOfText(text(parameters['body'])),
      location: text(parameters['location']),
      start: instant(parameters['start']),
      end: instant(parameters['end']),
    });
    return done;
  }),
  ...[10, 183, 30, 181].map((id) => replyMethod(id, 'reply')),
  ...[11, 184, 31, 182].map((id) => replyMethod(id, 'reply-all')),
];

async function openInWindow({ itemId }: Parameters, { window }: CallContext): Promise<MethodAnswer> {
  const isOpen = typeof itemId === 'string' && (await window.openMessage(itemId));
  return isOpen ? done : { refusal: outlookError.itemNotFound };
}

function both(ids: readonly [number, number], name: string, run: Method['run']): Method[] {
  const method = { permission: 'ReadItem', isRefusedToEvents: true, run } as const;
  return [
    { id: ids[0], name, ...method },
    { id: ids[1], name: `${name}Async`, ...method },
  ];
}

function replyMethod(id: number, is: 'reply' | 'reply-all'): Method {
  const name = is === 'reply' ? 'item.displayReplyForm' : 'item.displayReplyAllForm';
  return {
    id,
    name: id > 100 ? `${name}Async` : name,
    permission: 'ReadItem',
    isRefusedToEvents: true,
    run: onMessage((message, parameters, { window }) => {
      const bodyHtml = text(parameters['htmlBody']);
      window.openForm({ is, message, bodyHtml, attachments: attachments(parameters['attachments']) });
      return done;
    }),
  };
}

/** Office.js sends each as `[type, name, url or item id, isInline]`. */
function attachments(value: unknown): Attachment[] {
  if (!Array.isArray(value)) return [];
  return value.map((attachment: unknown, index) => {
    const [type, name, , isInline]: readonly unknown[] = Array.isArray(attachment) ? attachment : [];
    const contentType = type === 'item' ? 'message/rfc822' : 'application/octet-stream';
    return { id: `attachment-${index}`, name: text(name), contentType, size: 0, isInline: isInline === true };
  });
}

function instant(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: unknown) => (isObject(entry) ? text(entry['emailAddress']) : text(entry)));
}

function mailboxes(value: unknown, directory: readonly Mailbox[]): Mailbox[] {
  return texts(value).flatMap((address) => resolveRecipient(address, directory) ?? []);
}
