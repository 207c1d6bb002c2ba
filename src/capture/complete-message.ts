import { listAddresses, type Message, type MessageAddress } from '#domain/message.ts';
import type { Outlook } from '#outlook/outlook.ts';

/** A message with what Outlook tells of it only when asked. */
export interface CompleteMessage extends Message {
  /** Whose mailbox it is in, when it isn't the signed-in colleague's. */
  readonly mailbox?: string;
  /** What the add-in called it before it was sent; its sender is a colleague. */
  readonly draftId?: string;
  /** What its meeting is told by. */
  readonly meetingKeys?: readonly string[];
}

interface CompleteOptions {
  readonly readMailbox: Outlook['readMailbox'];
  readonly myAddress: string | undefined;
}

/** Never rejects: what can't be told is missing. */
export async function completeMessage(
  message: Message,
  { readMailbox, myAddress }: CompleteOptions,
): Promise<CompleteMessage> {
  const owner = await readMailbox(message);
  const mailbox = owner !== undefined && isSameAddress(owner, myAddress ?? '') ? undefined : owner;
  const meetingKeys = await hashKeys(message, mailbox ?? myAddress).catch(() => undefined);
  return { ...message, ...(mailbox === undefined ? {} : { mailbox }), ...(meetingKeys ? { meetingKeys } : {}) };
}

async function hashKeys({ meeting, from, itemId }: Message, mailbox: string | undefined) {
  if (!meeting) return undefined;
  const { hashMeetingKeys } = await import('./meeting-keys.ts');
  const isEntry = meeting.form === 'appointment' && mailbox !== undefined && itemId !== '';
  const { start, series } = meeting;
  return hashMeetingKeys({
    start,
    ...(series ? { series } : {}),
    organiser: from?.emailAddress,
    ...(isEntry ? { entry: { mailbox, itemId } } : {}),
  });
}

/** A mailbox, by the name that the message has for it. */
export function nameMailbox(message: Message, mailbox: string): MessageAddress {
  return listAddresses(message).find((one) => isSameAddress(one.emailAddress, mailbox)) ?? { emailAddress: mailbox };
}

export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
