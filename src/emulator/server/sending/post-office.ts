import { randomUUID } from 'node:crypto';
import type { OutgoingMessage, SentMessage } from '../../wire-outgoing.ts';
import { indexMessage, type IndexedMessage } from '../mail/index-message.ts';
import { findMessage, itemIdOf, threadRoot, wireIdOf } from '../mail/mailbox.ts';
import type { MailSource } from '../mail/open-mail.ts';
import { writeMessage, type CalendarPart } from './write-message.ts';

export interface PostOffice {
  /** The mail that was opened, and what was sent since: for as long as the process lives. */
  readonly mail: MailSource;
  readonly send: (message: OutgoingMessage, calendar?: CalendarPart) => SentMessage;
}

/** Files a message in the mailboxes of its sender and its recipients. Nothing leaves the process. */
export function createPostOffice(opened: MailSource): PostOffice {
  let messages = opened.messages;
  const mail: MailSource = {
    ...opened,
    get messages() {
      return messages;
    },
  };

  function send(message: OutgoingMessage, calendar?: CalendarPart): SentMessage {
    const sender = message.from.address.toLowerCase();
    const answered =
      message.answers === undefined ? undefined : findMessage(mail, message.answersIn ?? sender, message.answers);
    const date = new Date();
    const envelope = {
      internetMessageId: `${randomUUID()}@${sender.slice(sender.indexOf('@') + 1)}`,
      date,
      references: answered ? referencesTo(answered) : [],
    };
    // An answered message without a Message-ID has a thread all the same.
    const ancestorIds = answered ? [threadRoot(mail, answered)] : [];
    const file = (bytes: Buffer, place: Pick<IndexedMessage, 'folder' | 'mailboxes'>): IndexedMessage => {
      const read = (start: number, length: number) => Promise.resolve(bytes.subarray(start, start + length));
      const location = { read, start: 0, length: bytes.length, isMboxPart: false };
      const indexed = indexMessage({ name: envelope.internetMessageId, bytes, location, modifiedAt: date.getTime() });
      return { ...indexed, ancestorIds, ...place, key: randomUUID().replaceAll('-', '').slice(0, 20) };
    };
    const kept = file(writeMessage(message, envelope, { hasBcc: true, calendar }), {
      folder: 'sent',
      mailboxes: new Set([sender]),
    });
    const recipients = [...message.to, ...message.cc, ...message.bcc].map(({ address }) => address.toLowerCase());
    const delivered = file(writeMessage(message, envelope, { hasBcc: false, calendar }), {
      folder: 'inbox',
      mailboxes: new Set(recipients),
    });
    messages = [kept, delivered, ...messages].sort((a, b) => (b.date ?? -Infinity) - (a.date ?? -Infinity));
    return { id: wireIdOf(sender, kept), itemId: itemIdOf(sender, kept) };
  }

  return { mail, send };
}

function referencesTo({ ancestorIds, internetMessageId }: IndexedMessage): string[] {
  return [...ancestorIds, ...(internetMessageId === undefined ? [] : [internetMessageId])];
}
