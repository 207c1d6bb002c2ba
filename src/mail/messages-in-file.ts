import { contentKindOf } from './content-kind.ts';
import type { FoundMessage, UnreadableMessage } from './found-message.ts';
import type { Leftovers } from './leftovers.ts';
import type { MailFile } from './mail-files.ts';
import { messageOfMboxPart, splitMbox } from './mbox.ts';

/** The messages of one file, those that can't be read with the reason; what is no mail is left over. */
export async function* messagesInFile(
  file: MailFile,
  leftovers: Leftovers,
): AsyncGenerator<FoundMessage | UnreadableMessage> {
  if (file.problem !== undefined) return yield unreadableIn(file, file.problem);
  const kind = contentKindOf(file.head);
  if (kind === 'message' || file.isSaidToBeMessage) leftovers.noteMessage(file.name);
  if (kind !== 'message' && kind !== 'mbox') {
    const entry = unreadableIn(file, problemOf(kind, file.head));
    if (file.isSaidToBeMessage) yield entry;
    else leftovers.noteOther(file, entry);
    return;
  }
  try {
    yield* foundIn(file, kind);
  } catch (error) {
    yield unreadableIn(file, error instanceof Error ? error.message : String(error));
  }
}

function unreadableIn({ name, read }: MailFile, problem: string): UnreadableMessage {
  return { name, problem, location: { read, start: 0, length: 0, isMboxPart: false } };
}

async function* foundIn(file: MailFile, kind: 'message' | 'mbox'): AsyncGenerator<FoundMessage> {
  const { name, modifiedAt, read } = file;
  if (kind === 'mbox') {
    for await (const { start, bytes } of splitMbox(file.chunks())) {
      const location = { read, start, length: bytes.length, isMboxPart: true };
      yield { name, bytes: messageOfMboxPart(bytes), location, modifiedAt };
    }
    return;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of file.chunks()) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  yield { name, bytes, location: { read, start: 0, length: bytes.length, isMboxPart: false }, modifiedAt };
}

function problemOf(kind: string, head: Uint8Array): string {
  if (head.length === 0) return 'The file is empty.';
  if (kind === 'outlook-msg') return "This is Outlook's own .msg format, not an internet message (.eml).";
  return "The file doesn't begin with the header of a message.";
}
