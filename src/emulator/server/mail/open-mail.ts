import { AppError } from '#domain/app-error.ts';
import { messageOfMboxPart } from '#mail/mbox.ts';
import { readMail } from '#mail/read-mail.ts';
import { indexMessage, type IndexedMessage } from './index-message.ts';

export interface MailSource {
  readonly messages: readonly IndexedMessage[];
  /** Every message is in every mailbox: somebody's own mail, tried with whoever is in front. */
  readonly isEverybodys: boolean;
  /** Files in which nothing was found that is or should be a message. */
  readonly passedOver: number;
  /** Message-ID of an answer → Message-ID of the oldest message that it names. */
  readonly threads: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
}

export interface OpenMailOptions {
  readonly path: string;
  /** True: every message is in the mailbox of whoever is in front; false: of those named on it. */
  readonly isEverybodys: boolean;
}

/**
 * Opens a folder of message files, a Maildir, an mbox, a single message, or an archive of these.
 * Reads everything once, message by message, and keeps what the list shows.
 */
export async function openMail({ path, isEverybodys }: OpenMailOptions): Promise<MailSource> {
  const mail = readMail(path);
  const messages: IndexedMessage[] = [];
  try {
    for await (const found of mail.messages()) messages.push(indexMessage(found));
  } catch (error) {
    await mail.close();
    throw error;
  }
  const all = withOwnKeys(messages);
  all.sort((a, b) => (b.date ?? -Infinity) - (a.date ?? -Infinity) || (a.key < b.key ? -1 : 1));
  return { messages: all, isEverybodys, passedOver: mail.passedOver(), threads: threadsOf(all), close: mail.close };
}

/** In a few words, for whoever opened it: `2,500 messages, 1 unreadable, 19 files passed over`. */
export function describeMail({ messages, passedOver }: MailSource): string {
  const unreadable = messages.filter(({ problem }) => problem !== undefined).length;
  return [
    counted(messages.length - unreadable, 'message'),
    ...(unreadable > 0 ? [`${unreadable.toLocaleString('en-GB')} unreadable`] : []),
    ...(passedOver > 0 ? [`${counted(passedOver, 'file')} passed over`] : []),
  ].join(', ');
}

/** The message as its sender's system wrote it; rejects with an AppError when it is gone or was never readable. */
export async function readMessage(message: IndexedMessage): Promise<Buffer> {
  if (message.problem !== undefined) throw new AppError('invalid-input', message.problem);
  const { read, start, length, isMboxPart } = message.location;
  try {
    const bytes = await read(start, length);
    return isMboxPart ? messageOfMboxPart(bytes) : bytes;
  } catch (cause) {
    throw new AppError('not-found', 'The file that held this message can no longer be read.', { cause });
  }
}

function threadsOf(messages: readonly IndexedMessage[]): Map<string, string> {
  const threads = new Map<string, string>();
  for (const { internetMessageId, ancestorIds } of messages) {
    const [oldest] = ancestorIds;
    if (internetMessageId !== undefined && oldest !== undefined) threads.set(internetMessageId, oldest);
  }
  return threads;
}

/** Two copies of the same message keep apart. */
function withOwnKeys(messages: readonly IndexedMessage[]): IndexedMessage[] {
  const counts = new Map<string, number>();
  return messages.map((message) => {
    const count = (counts.get(message.key) ?? 0) + 1;
    counts.set(message.key, count);
    return count === 1 ? message : { ...message, key: `${message.key}${count.toString(16).padStart(4, '0')}` };
  });
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}
