import type { MessageContent } from '../../../wire.ts';
import { isObject } from '../envelope.ts';
import { onItem, outlookError, type Draft, type Method, type Parameters } from '../method.ts';

const done = { data: undefined } as const;
const emptyDraft: Draft = { kind: 'message', to: [], cc: [], bcc: [], subject: '', bodyHtml: '', attachments: [] };

/** Office.js has two ids for most forms: one for the method without a callback, one for its `Async` twin. */
export const formMethods: readonly Method[] = [
  ...both([8, 179], 'mailbox.displayMessageForm', async ({ itemId }, { window }) => {
    const isOpen = typeof itemId === 'string' && (await window.openMessage(itemId));
    return isOpen ? done : { refusal: outlookError.itemNotFound };
  }),
  ...both([9, 180], 'mailbox.displayAppointmentForm', () => ({ refusal: outlookError.itemNotFound })),
  ...both([44, 178], 'mailbox.displayNewMessageForm', (parameters, { window }) => {
    window.compose({
      ...emptyDraft,
      to: texts(parameters['toRecipients']),
      cc: texts(parameters['ccRecipients']),
      bcc: texts(parameters['bccRecipients']),
      subject: text(parameters['subject']),
      bodyHtml: text(parameters['htmlBody']),
      attachments: attachmentNames(parameters['attachments']),
    });
    return done;
  }),
  ...both([7, 177], 'mailbox.displayNewAppointmentForm', (parameters, { window }) => {
    window.compose({
      ...emptyDraft,
      kind: 'appointment',
      to: texts(parameters['requiredAttendees']),
      cc: texts(parameters['optionalAttendees']),
      subject: text(parameters['subject']),
      bodyHtml: text(parameters['body']),
    });
    return done;
  }),
  ...[10, 183, 30, 181].map((id) => replyMethod(id, 'reply')),
  ...[11, 184, 31, 182].map((id) => replyMethod(id, 'reply-all')),
];

function both(ids: readonly [number, number], name: string, run: Method['run']): Method[] {
  return [
    { id: ids[0], name, permission: 'ReadItem', run },
    { id: ids[1], name: `${name}Async`, permission: 'ReadItem', run },
  ];
}

function replyMethod(id: number, kind: 'reply' | 'reply-all'): Method {
  const name = kind === 'reply' ? 'item.displayReplyForm' : 'item.displayReplyAllForm';
  return {
    id,
    name: id > 100 ? `${name}Async` : name,
    permission: 'ReadItem',
    run: onItem((item, parameters, { window }) => {
      window.compose({ ...emptyDraft, kind, ...replyTo(item, kind), ...replyContent(parameters) });
      return done;
    }),
  };
}

function replyTo(item: MessageContent, kind: 'reply' | 'reply-all') {
  const from = item.from ? [item.from.address] : [];
  if (kind === 'reply') return { to: from, subject: `Re: ${item.normalizedSubject}` };
  return {
    to: [...from, ...item.to.map((mailbox) => mailbox.address)],
    cc: item.cc.map((mailbox) => mailbox.address),
    subject: `Re: ${item.normalizedSubject}`,
  };
}

function replyContent({ htmlBody, attachments }: Parameters) {
  return { bodyHtml: text(htmlBody), attachments: attachmentNames(attachments) };
}

/** Office.js sends each as `[type, name, url or item id, isInline]`. */
function attachmentNames(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((attachment: unknown) => (Array.isArray(attachment) ? text(attachment[1]) : ''));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: unknown) => (isObject(entry) ? text(entry['emailAddress']) : text(entry)));
}
