import { foldName, isOfOrganisation, parseDirectoryName } from './directory-name.ts';
import { domainOf, localPartOf, type EmailAddress } from './email-address.ts';
import { resolveMailbox } from './mailbox.ts';
import type { Marking } from './marking.ts';
import type { Meeting } from './meeting.ts';

/** One name and address as Outlook gives it, not yet recognised. */
export interface MessageAddress {
  readonly emailAddress: string;
  readonly displayName?: string;
}

/** The mail or meeting that is open in Outlook, as it was when it was read. Dates are ISO 8601 in UTC. */
export interface Message {
  /** Whether it has come, or been sent, or is being written. */
  readonly mode: 'read' | 'draft';
  /** Outlook's id; of a draft, which need not have one, what tells it from the next. */
  readonly itemId: string;
  readonly kind: 'email' | 'meeting';
  /** Which meeting it is about; then its time is the meeting's, and `from` is who arranges it. */
  readonly meeting?: Meeting;
  /** What Outlook itself says of who should read it: of meetings and drafts, as far as it does; else the headers tell. */
  readonly marking?: Marking;
  readonly internetMessageId?: string;
  readonly conversationId?: string;
  readonly subject: string;
  readonly occurredAt: string;
  readonly from?: MessageAddress;
  readonly to: readonly MessageAddress[];
  readonly cc: readonly MessageAddress[];
  /** A draft's; of what is read Outlook does not tell. */
  readonly bcc?: readonly MessageAddress[];
  /** True when Outlook may have handed over only some recipients (its limits: 20, 100, 500, 1,000). */
  readonly mayHaveMoreRecipients: boolean;
}

const recipientLimits: ReadonlySet<number> = new Set([20, 100, 500, 1000]);

/** Outlook gives a shortened list of exactly one of its limits' lengths, and never says so. */
export function mayBeShortened(count: number): boolean {
  return recipientLimits.has(count);
}

/**
 * Everybody on the message once, sender first, then in the order of To, Cc and Bcc. Addresses are told apart as the store
 * tells them apart, by the mailbox behind and without regard to case; names without an address by name. Whom Exchange
 * names by its directory is given the address that the message has of them elsewhere.
 */
export function listAddresses(message: Pick<Message, 'from' | 'to' | 'cc' | 'bcc'>): MessageAddress[] {
  const all = [...(message.from ? [message.from] : []), ...message.to, ...message.cc, ...(message.bcc ?? [])];
  const seen = new Map<string, MessageAddress>();
  for (const address of nameByAddress(all)) {
    const key = keyOf(address);
    if (!seen.has(key)) seen.set(key, address);
  }
  return [...seen.values()];
}

/** Directory names give way to the one address on the message that bears the same name, or whose local part is the directory's name. */
function nameByAddress(all: readonly MessageAddress[]): readonly MessageAddress[] {
  const names = all.map(({ emailAddress }) => parseDirectoryName(emailAddress));
  if (names.every((name) => name === undefined)) return all;
  const mailboxes = new Map<string, Set<EmailAddress>>();
  all.forEach(({ emailAddress, displayName = '' }, index) => {
    const mailbox = names[index] ? undefined : resolveMailbox(emailAddress)?.emailAddress;
    if (!mailbox) return;
    for (const name of [displayName, localPartOf(mailbox)].map(foldName).filter(Boolean))
      mailboxes.set(name, (mailboxes.get(name) ?? new Set()).add(mailbox));
  });
  return all.map((address, index) => {
    const name = names[index];
    if (!name) return address;
    const found = [address.displayName ?? '', name.commonName]
      .flatMap((text) => [...(mailboxes.get(foldName(text)) ?? [])])
      .filter((mailbox) => isOfOrganisation(domainOf(mailbox), name.organisation));
    const [emailAddress, ...others] = new Set(found);
    return emailAddress !== undefined && others.length === 0 ? { ...address, emailAddress } : address;
  });
}

function keyOf({ emailAddress, displayName = '' }: MessageAddress): string {
  const directory = parseDirectoryName(emailAddress);
  if (directory) return `${directory.organisation}/${directory.commonName}`.toLowerCase();
  const mailbox = resolveMailbox(emailAddress);
  if (!mailbox) return `${emailAddress.trim().toLowerCase()}\n${displayName}`;
  // A bounce address is a robot's: whoever's address is packed in it may be on the message themselves.
  return mailbox.form === 'verp' ? mailbox.written : mailbox.emailAddress;
}
