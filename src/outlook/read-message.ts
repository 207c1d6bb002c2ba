import { meetingMailOf, type Meeting } from '#domain/meeting.ts';
import { mayBeShortened, type Message } from '#domain/message.ts';
import { readAddress, readAddresses, readText } from './read-address.ts';
import { readMeeting, type ReadableMeeting } from './read-meeting.ts';

/** What is read of Office's item, of which any part may be missing: clients differ in what they hand over. */
export interface ReadableItem extends ReadableMeeting {
  readonly itemType?: unknown;
  readonly itemClass?: unknown;
  readonly itemId?: unknown;
  readonly internetMessageId?: unknown;
  readonly conversationId?: unknown;
  readonly subject?: unknown;
  readonly normalizedSubject?: unknown;
  readonly dateTimeCreated?: unknown;
  readonly dateTimeModified?: unknown;
  readonly from?: unknown;
  readonly sender?: unknown;
  readonly to?: unknown;
  readonly cc?: unknown;
}

/**
 * Copies the open item into a Message, at once: Office's objects are dead as soon as another item is open.
 * Undefined for no item, an appointment, or a message that is being written (there the fields are objects with getAsync).
 */
export function readMessage(item: ReadableItem | null | undefined): Message | undefined {
  if (!item || item.itemType !== 'message' || typeof item.subject !== 'string') return undefined;
  const to = Array.isArray(item.to) ? item.to : [];
  const cc = Array.isArray(item.cc) ? item.cc : [];
  const from = readAddress(item.from) ?? readAddress(item.sender);
  const itemClass = readText(item.itemClass);
  const internetMessageId = readText(item.internetMessageId);
  const conversationId = readText(item.conversationId);
  const message: Message = {
    mode: 'read',
    itemId: readText(item.itemId),
    kind: itemClass.toLowerCase().startsWith('ipm.schedule.meeting') ? 'meeting' : 'email',
    ...(internetMessageId === '' ? {} : { internetMessageId }),
    ...(conversationId === '' ? {} : { conversationId }),
    subject: item.subject,
    occurredAt: readTime(item.dateTimeCreated, item.dateTimeModified),
    ...(from ? { from } : {}),
    to: readAddresses(to),
    cc: readAddresses(cc),
    mayHaveMoreRecipients: mayBeShortened(to.length) || mayBeShortened(cc.length),
  };
  const form = meetingMailOf(itemClass);
  const meeting = form && readMeeting(item, form);
  return meeting ? asMeeting(message, meeting, readText(item.normalizedSubject)) : message;
}

/** The meeting that a mail is about, as everybody's calendar has it: an answer comes from one who is asked, to the one who asks. */
function asMeeting(mail: Message, meeting: Meeting, subject: string): Message {
  const about = { ...mail, meeting, subject: subject || mail.subject, occurredAt: meeting.start };
  if (meeting.form !== 'response') return about;
  const [organiser, ...others] = [...mail.to, ...mail.cc];
  // One who answers several at once does not say which of them asks: such a mail stays a mail.
  if (!organiser || others.length > 0) return mail;
  return { ...about, from: organiser, to: mail.from ? [mail.from] : [], cc: [] };
}

// What the server takes for a date at all.
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** The first date that mail can have; a message just sent may have none yet, then it is now. */
function readTime(...dates: readonly unknown[]): string {
  const date = dates
    .filter((candidate) => candidate instanceof Date)
    .find((candidate) => candidate.getTime() >= earliest && candidate.getTime() < latest);
  return (date ?? new Date()).toISOString();
}
