import { createHash } from 'node:crypto';
import type { FoundMessage, Location, UnreadableMessage } from '#mail/found-message.ts';
import {
  addressField,
  firstField,
  messageIdsIn,
  readHeaderBlock,
  textField,
  type HeaderBlock,
} from '#mail/header-block.ts';
import type { Folder } from '../../wire-outgoing.ts';
import type { Mailbox } from '../../wire.ts';
import { messageDate } from './message-date.ts';
import { previewOf } from './preview.ts';

/** What the list needs of a message, and where the message is; the message itself is read when it is opened. */
export interface IndexedMessage {
  /** The same wherever the message lies: a hash of its content. */
  readonly key: string;
  readonly location: Location;
  readonly from: Mailbox;
  /** The names of the first few in To, for the list. */
  readonly to: readonly string[];
  /** Names and addresses of To and Cc, for the search. */
  readonly recipients: string;
  readonly subject: string;
  /** When it was written or received, or else the file's own date. */
  readonly date?: number;
  readonly preview: string;
  readonly hasAttachments: boolean;
  readonly problem?: string;
  readonly internetMessageId?: string;
  /** Message-IDs of the thread, the oldest first. */
  readonly ancestorIds: readonly string[];
  /** Whose mailboxes it lies in, in lower case. */
  readonly mailboxes: ReadonlySet<string>;
  /** Set for what was sent from the window: it lies there in these mailboxes alone. */
  readonly folder?: Folder;
}

/** What can't be read is listed too, by its file's name and with the reason. */
export function indexMessage(found: FoundMessage | UnreadableMessage): IndexedMessage {
  if (found.problem !== undefined) return listUnreadable(found);
  try {
    return index(found);
  } catch (error) {
    return listUnreadable({ ...found, problem: error instanceof Error ? error.message : String(error) });
  }
}

function index(found: FoundMessage): IndexedMessage {
  const header = readHeaderBlock(found.bytes);
  const senders = [...addressField(header, 'from'), ...addressField(header, 'sender')];
  const recipients = ['to', 'cc'].flatMap((name) => addressField(header, name));
  const named = [...senders, ...recipients, ...addressField(header, 'delivered-to')];
  // A packed file has 0 where its archive names no date.
  const date = messageDate(header) ?? (found.modifiedAt || undefined);
  const [internetMessageId] = messageIdsIn(firstField(header, 'message-id'));
  return {
    key: keyOf(found.bytes),
    location: found.location,
    from: senders[0] ?? { name: '', address: '' },
    to: addressField(header, 'to')
      .slice(0, namesInList)
      .map(({ name }) => name),
    recipients: textOf(recipients),
    subject: textField(header, 'subject') ?? '',
    ...(date === undefined ? {} : { date }),
    preview: previewOf(found.bytes, header),
    hasAttachments: /^content-disposition:\s*attachment/imu.test(found.bytes.toString('latin1')),
    ...(internetMessageId === undefined ? {} : { internetMessageId }),
    ancestorIds: ancestorsOf(header),
    mailboxes: new Set(named.map(({ address }) => address.toLowerCase())),
  };
}

function listUnreadable({ name, problem, location }: UnreadableMessage): IndexedMessage {
  return {
    key: keyOf(Buffer.from(name)),
    location,
    from: { name: '', address: '' },
    to: [],
    recipients: '',
    subject: name,
    preview: '',
    hasAttachments: false,
    problem,
    ancestorIds: [],
    mailboxes: new Set(),
  };
}

const hashedBytes = 64 * 1024;

function keyOf(bytes: Buffer): string {
  return createHash('sha256')
    .update(`${bytes.length}\n`)
    .update(bytes.subarray(0, hashedBytes))
    .digest('hex')
    .slice(0, 20);
}

const longestRecipients = 4000;
const namesInList = 3;

function textOf(people: readonly Mailbox[]): string {
  return people
    .map(({ name, address }) => `${name} ${address}`)
    .join('\n')
    .slice(0, longestRecipients);
}

function ancestorsOf(header: HeaderBlock): string[] {
  const references = messageIdsIn(firstField(header, 'references'));
  return references.length > 0 ? references : messageIdsIn(firstField(header, 'in-reply-to')).slice(0, 1);
}
