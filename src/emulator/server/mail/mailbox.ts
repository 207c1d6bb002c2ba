import { createHash } from 'node:crypto';
import type { Folder } from '../../wire-outgoing.ts';
import type { MessageSummary } from '../../wire.ts';
import type { IndexedMessage } from './index-message.ts';
import type { MailSource } from './open-mail.ts';

/**
 * One colleague's mailbox or a folder of it, newest first; every word of the search has to stand in subject, sender,
 * recipients or preview. A search looks into all folders, as Outlook's does.
 */
export function listMailbox(
  source: MailSource,
  mailbox: string,
  { search = '', folder }: { readonly search?: string; readonly folder?: Folder },
): MessageSummary[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return source.messages
    .filter((message) => isIn(source, mailbox, message))
    .filter((message) => words.length > 0 || folder === undefined || folderOf(mailbox, message) === folder)
    .filter((message) => words.length === 0 || matches(message, words))
    .map((message) => summaryOf(source, mailbox, message));
}

/** The message of that id or item id, if it lies in this mailbox. */
export function findMessage(source: MailSource, mailbox: string, id: string): IndexedMessage | undefined {
  const key = keyIn(mailbox, id);
  return source.messages.find((message) => message.key === key && isIn(source, mailbox, message));
}

/** What an id or item id of this mailbox was made of; undefined for another mailbox's. */
export function keyIn(mailbox: string, id: string): string | undefined {
  const own = mailboxHash(mailbox);
  const wireId = id.startsWith(itemIdPrefix)
    ? Buffer.from(id.slice(itemIdPrefix.length), 'base64').toString('latin1')
    : id;
  return wireId.startsWith(`${own}-`) ? wireId.slice(own.length + 1) : undefined;
}

/** Stable, other in every mailbox, and fit for an address. */
export function wireIdOf(mailbox: string, item: Pick<IndexedMessage, 'key'>): string {
  return `${mailboxHash(mailbox)}-${item.key}`;
}

/** In the looks of an EWS id, which is base64 and so holds `+`, `/` and `=`. */
export function itemIdOf(mailbox: string, item: Pick<IndexedMessage, 'key'>): string {
  return itemIdPrefix + Buffer.from(wireIdOf(mailbox, item), 'latin1').toString('base64');
}

/** The thread's id, other in every mailbox: what the oldest message of the thread that anybody names is called. */
export function conversationIdOf(source: MailSource, mailbox: string, message: IndexedMessage): string {
  const root = threadRoot(source, message);
  return `AAQk${createHash('sha256')
    .update(`${mailboxHash(mailbox)}\n${root}`)
    .digest('base64')
    .slice(0, 60)}`;
}

const itemIdPrefix = 'AAMk';

function isIn(source: MailSource, mailbox: string, message: IndexedMessage): boolean {
  // What can't be read names nobody: everybody is told of it.
  const isForAll = message.folder === undefined && (source.isEverybodys || message.problem !== undefined);
  return isForAll || message.mailboxes.has(mailbox.toLowerCase());
}

/** What somebody sent lies in their Sent Items, unless they sent it to themselves too. */
function folderOf(mailbox: string, message: IndexedMessage): Folder {
  if (message.folder !== undefined) return message.folder;
  const own = mailbox.toLowerCase();
  const isSent = message.from.address.toLowerCase() === own && !message.recipients.toLowerCase().includes(own);
  return isSent ? 'sent' : 'inbox';
}

function matches(message: IndexedMessage, words: readonly string[]): boolean {
  const text = [message.subject, message.from.name, message.from.address, message.recipients, message.preview]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function summaryOf(source: MailSource, mailbox: string, message: IndexedMessage): MessageSummary {
  const { internetMessageId } = message;
  return {
    id: wireIdOf(mailbox, message),
    itemId: itemIdOf(mailbox, message),
    conversationId: conversationIdOf(source, mailbox, message),
    ...(internetMessageId === undefined ? {} : { internetMessageId: `<${internetMessageId}>` }),
    subject: message.subject,
    from: message.from,
    to: message.to,
    folder: folderOf(mailbox, message),
    ...(message.date === undefined ? {} : { date: new Date(message.date).toISOString() }),
    preview: message.preview,
    hasAttachments: message.hasAttachments,
    ...(message.problem === undefined ? {} : { problem: message.problem }),
  };
}

function mailboxHash(mailbox: string): string {
  return createHash('sha256').update(mailbox.trim().toLowerCase()).digest('hex').slice(0, 8);
}

/** The oldest message of the thread that anybody names. */
export function threadRoot(source: MailSource, message: IndexedMessage): string {
  const seen = new Set<string>();
  let root = message.ancestorIds[0] ?? message.internetMessageId ?? message.key;
  while (!seen.has(root)) {
    seen.add(root);
    root = source.threads.get(root) ?? root;
  }
  return root;
}
