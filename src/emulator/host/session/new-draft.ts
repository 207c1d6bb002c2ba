import type { Mailbox, MessageContent } from '../../wire.ts';
import { emptyContent, type Draft, type DraftContent } from '../protocol/draft.ts';
import type { AnswerForm, Form, MeetingForm } from '../protocol/form.ts';
import { addRecipients, isSame } from '../protocol/recipients.ts';
import { createStore } from '../protocol/store.ts';
import { quote } from './quote.ts';

type Owner = { readonly address: string };

/** A draft as Outlook fills it in. */
export function createDraft(form: Exclude<Form, MeetingForm>, owner: Owner, opened?: Owner): Draft {
  const key = crypto.randomUUID();
  if (form.is === 'message') {
    const { subject, bodyHtml, attachments } = form;
    const content = createStore<DraftContent>({
      ...emptyContent,
      to: addRecipients([], form.to),
      cc: addRecipients([], form.cc),
      bcc: addRecipients([], form.bcc),
      subject,
      bodyHtml,
      attachments,
    });
    return { key, title: 'New message', composeType: 'newMail', content };
  }
  const { id, conversationId, internetMessageId } = form.message;
  return {
    key,
    title: titles[form.is],
    composeType: form.is === 'forward' ? 'forward' : 'reply',
    answers: id,
    ...(opened ? { answersIn: opened.address } : {}),
    ...(form.is === 'forward' || internetMessageId === undefined ? {} : { inReplyTo: internetMessageId }),
    conversationId,
    content: createStore<DraftContent>({ ...emptyContent, ...answer(form, owner) }),
  };
}

const titles = { reply: 'Reply', 'reply-all': 'Reply all', forward: 'Forward' } as const;

const longestSubject = 255;

function answer({ is, message, bodyHtml, attachments }: AnswerForm, owner: Owner) {
  return {
    ...(is === 'forward' ? {} : recipients(is, message, owner)),
    subject: `${is === 'forward' ? 'Fw' : 'Re'}: ${message.normalizedSubject}`.slice(0, longestSubject),
    bodyHtml: `${bodyHtml || '<div><br></div>'}${quote(message)}`,
    attachments: [...(is === 'forward' ? message.attachments.filter(({ isInline }) => !isInline) : []), ...attachments],
  };
}

/** An answer to one's own message goes to those whom it went to. */
function recipients(is: 'reply' | 'reply-all', { from, to, cc }: MessageContent, owner: Owner) {
  const isOwn = from !== undefined && isSame(from.address, owner.address);
  const first = addRecipients([], isOwn ? to : from ? [from] : []);
  if (is === 'reply') return { to: first };
  const isOther = (mailbox: Mailbox) => !isSame(mailbox.address, owner.address);
  const all = addRecipients(first, to.filter(isOther));
  const isNew = (mailbox: Mailbox) => isOther(mailbox) && !all.some((other) => isSame(other.address, mailbox.address));
  return { to: all, cc: addRecipients([], cc.filter(isNew)) };
}
