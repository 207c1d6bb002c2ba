import { stat } from 'node:fs/promises';
import { AppError } from '#domain/app-error.ts';
import { contentKindOf } from './content-kind.ts';
import type { FoundMessage, UnreadableMessage } from './found-message.ts';
import { createLeftovers } from './leftovers.ts';
import { fileAt, filesBelow, type MailFile } from './mail-files.ts';
import { messagesInFile } from './messages-in-file.ts';
import { createSpool, type Spool } from './spool.ts';
import { filesInZip } from './zip.ts';

export interface MailReader {
  /** To be read through once; what should be a message and can't be read is told in its place, or at the end. */
  readonly messages: () => AsyncGenerator<FoundMessage | UnreadableMessage>;
  /** Files in which nothing was found that is or should be a message; to be asked at the end. */
  readonly passedOver: () => number;
  /** Gives back what was unpacked; messages can't be read again after that. */
  readonly close: () => Promise<void>;
}

/**
 * Reads a folder of message files, a Maildir, an mbox, a single message, or an archive of these, message by message: one of
 * them is in memory at a time.
 */
export function readMail(path: string): MailReader {
  const spool = createSpool();
  const leftovers = createLeftovers();
  let passedOver = 0;
  async function* messages() {
    for await (const file of filesAt(path, spool)) yield* messagesInFile(file, leftovers);
    const sorted = leftovers.sort();
    passedOver = sorted.passedOver;
    yield* sorted.broken;
  }
  return { messages, passedOver: () => passedOver, close: spool.close };
}

async function* filesAt(path: string, spool: Spool): AsyncGenerator<MailFile> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (cause: unknown) => {
      throw new AppError('not-found', `There is no file or folder ${path}.`, { cause });
    },
  );
  if (isFolder) return yield* filesBelow(path);
  const file = await fileAt(path);
  switch (contentKindOf(file.head)) {
    case 'message':
    case 'mbox':
      return yield file;
    case 'tar':
    case 'zip':
    case 'xz':
    case 'gzip':
      return yield* filesInArchive(file, spool);
    default:
      throw new AppError('invalid-input', `${path} is neither a message, nor an mbox, nor an archive of messages.`);
  }
}

async function* filesInArchive(file: MailFile, spool: Spool): AsyncGenerator<MailFile> {
  let count = 0;
  try {
    const inside = contentKindOf(file.head) === 'zip' ? filesInZip(file, spool) : await unpack(file, spool);
    for await (const inner of inside) {
      count += 1;
      yield inner;
    }
  } catch (cause) {
    const problem = `${file.name} can't be unpacked${count > 0 ? ' to its end' : ''}: ${cause instanceof Error ? cause.message : String(cause)}`;
    if (count === 0) throw new AppError('invalid-input', problem, { cause });
    yield { ...file, problem };
  }
}

async function unpack(file: MailFile, spool: Spool): Promise<AsyncGenerator<MailFile>> {
  // What unpacks is only needed here, and not installed with a server.
  const { unpackFiles } = await import('./archive.ts').catch((cause: unknown) => {
    throw new Error('the packages that unpack are not installed here', { cause });
  });
  return unpackFiles({ ...file, chunks: file.chunks() }, spool);
}
