import { resolveMailbox } from './mailbox.ts';

/** One name and address as Outlook gives it, not yet recognised. */
export interface MessageAddress {
  readonly emailAddress: string;
  readonly displayName?: string;
}

/** The mail or meeting that is open in Outlook, in read mode. Dates are ISO 8601 in UTC. */
export interface Message {
  readonly itemId: string;
  readonly kind: 'email' | 'meeting';
  readonly internetMessageId?: string;
  readonly conversationId?: string;
  readonly subject: string;
  readonly occurredAt: string;
  readonly from?: MessageAddress;
  readonly to: readonly MessageAddress[];
  readonly cc: readonly MessageAddress[];
  /** True when Outlook may have handed over only some recipients (its limits: 20, 100, 500, 1,000). */
  readonly mayHaveMoreRecipients: boolean;
}

const recipientLimits: ReadonlySet<number> = new Set([20, 100, 500, 1000]);

/** Outlook gives a shortened list of exactly one of its limits' lengths, and never says so. */
export function mayBeShortened(count: number): boolean {
  return recipientLimits.has(count);
}

/**
 * Everybody on the message once, sender first, then in the order of To and Cc. Addresses are told apart as the store
 * tells them apart, by the mailbox behind and without regard to case; names without an address by name.
 */
export function listAddresses(message: Pick<Message, 'from' | 'to' | 'cc'>): MessageAddress[] {
  const seen = new Map<string, MessageAddress>();
  for (const address of [...(message.from ? [message.from] : []), ...message.to, ...message.cc]) {
    const key = keyOf(address);
    if (!seen.has(key)) seen.set(key, address);
  }
  return [...seen.values()];
}

function keyOf({ emailAddress, displayName = '' }: MessageAddress): string {
  const mailbox = resolveMailbox(emailAddress);
  if (!mailbox) return `${emailAddress.trim().toLowerCase()}\n${displayName}`;
  // A bounce address is a robot's: whoever's address is packed in it may be on the message themselves.
  return mailbox.form === 'verp' ? mailbox.written : mailbox.emailAddress;
}
