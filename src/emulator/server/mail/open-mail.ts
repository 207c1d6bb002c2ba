import { stat } from 'node:fs/promises';
import { AppError } from '#domain/app-error.ts';
import { unpackFiles } from './archive.ts';
import { contentKindOf } from './content-kind.ts';
import { fileAt, filesBelow, type MailFile } from './mail-files.ts';
import {
  indexMessage,
  unreadableMessage,
  type FoundMessage,
  type IndexedMessage,
  type Location,
} from './index-message.ts';
import { messageOfMboxPart, splitMbox } from './mbox.ts';
import { createSpool, type Spool } from './spool.ts';

export interface MailSource {
  readonly messages: readonly IndexedMessage[];
  /** Every message is in every mailbox: somebody's own mail, tried with whoever is in front. */
  readonly isEverybodys: boolean;
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
 * Opens a folder of message files, a Maildir, an mbox, a single message, or a .tar, .tar.gz or .tar.xz of these.
 * Reads everything once, message by message, and keeps what the list shows.
 */
export async function openMail({ path, isEverybodys }: OpenMailOptions): Promise<MailSource> {
  const spool = createSpool();
  const keys = new Map<string, number>();
  const messages: IndexedMessage[] = [];
  try {
    for await (const message of messagesAt(path, spool)) messages.push(withOwnKey(message, keys));
  } catch (error) {
    await spool.close();
    throw error;
  }
  messages.sort((a, b) => (b.date ?? -Infinity) - (a.date ?? -Infinity) || (a.key < b.key ? -1 : 1));
  return { messages, isEverybodys, threads: threadsOf(messages), close: spool.close };
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

async function* messagesAt(path: string, spool: Spool): AsyncGenerator<IndexedMessage> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (cause: unknown) => {
      throw new AppError('not-found', `There is no file or folder ${path}.`, { cause });
    },
  );
  if (isFolder) {
    for await (const file of filesBelow(path)) yield* messagesInFile(file);
    return;
  }
  const file = await fileAt(path);
  switch (contentKindOf(file.head)) {
    case 'message':
    case 'mbox':
      return yield* messagesInFile(file);
    case 'tar':
    case 'xz':
    case 'gzip':
      return yield* messagesInArchive(file, spool);
    default:
      throw new AppError('invalid-input', `${path} is neither a message, nor an mbox, nor a tar of messages.`);
  }
}

async function* messagesInArchive(file: MailFile, spool: Spool): AsyncGenerator<IndexedMessage> {
  let count = 0;
  try {
    for await (const inner of unpackFiles({ ...file, chunks: file.chunks() }, spool)) {
      for await (const message of messagesInFile(inner)) {
        count += 1;
        yield message;
      }
    }
  } catch (cause) {
    const problem = `${file.name} can't be unpacked${count > 0 ? ' to its end' : ''}: ${sentenceOf(cause)}`;
    if (count === 0) throw new AppError('invalid-input', problem, { cause });
    yield unreadableIn(file, problem);
  }
}

async function* messagesInFile(file: MailFile): AsyncGenerator<IndexedMessage> {
  try {
    for await (const found of foundIn(file)) {
      try {
        yield indexMessage(found);
      } catch (error) {
        yield unreadableIn(file, sentenceOf(error), found.location);
      }
    }
  } catch (error) {
    yield unreadableIn(file, sentenceOf(error));
  }
}

function unreadableIn(file: MailFile, problem: string, location?: Location): IndexedMessage {
  return unreadableMessage({
    name: file.name,
    problem,
    location: location ?? { read: file.read, start: 0, length: 0, isMboxPart: false },
    modifiedAt: file.modifiedAt,
  });
}

function threadsOf(messages: readonly IndexedMessage[]): Map<string, string> {
  const threads = new Map<string, string>();
  for (const { internetMessageId, ancestorIds } of messages) {
    const [oldest] = ancestorIds;
    if (internetMessageId !== undefined && oldest !== undefined) threads.set(internetMessageId, oldest);
  }
  return threads;
}

async function* foundIn(file: MailFile): AsyncGenerator<FoundMessage> {
  if (file.problem !== undefined) throw new AppError('invalid-input', file.problem);
  const kind = contentKindOf(file.head);
  const { modifiedAt, read } = file;
  if (kind === 'mbox') {
    for await (const { start, bytes } of splitMbox(file.chunks())) {
      const location = { read, start, length: bytes.length, isMboxPart: true };
      yield { bytes: messageOfMboxPart(bytes), location, modifiedAt };
    }
  } else if (kind === 'message') {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.chunks()) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    yield { bytes, location: { read, start: 0, length: bytes.length, isMboxPart: false }, modifiedAt };
  } else if (file.isSaidToBeMessage) {
    throw new AppError('invalid-input', problemOf(kind, file.head));
  }
}

function problemOf(kind: string, head: Uint8Array): string {
  if (head.length === 0) return 'The file is empty.';
  if (kind === 'outlook-msg') return "This is Outlook's own .msg format, not an internet message (.eml).";
  return "The file doesn't begin with the header of a message.";
}

/** Two copies of the same message keep apart. */
function withOwnKey(message: IndexedMessage, keys: Map<string, number>): IndexedMessage {
  const count = (keys.get(message.key) ?? 0) + 1;
  keys.set(message.key, count);
  return count === 1 ? message : { ...message, key: `${message.key}${count.toString(16).padStart(4, '0')}` };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
