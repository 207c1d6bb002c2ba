import { mayBeShortened, type Message, type MessageAddress } from '#domain/message.ts';
import { ask, isAskable } from './ask.ts';
import { readAddress, readAddresses } from './read-address.ts';
import { readLabel } from './read-label.ts';
import { readMarking } from './read-marking.ts';

/** What is read of Office's item while it is written; any part may be missing, and any may refuse. */
export interface ReadableDraft {
  readonly itemType?: unknown;
  readonly requiredAttendees?: unknown;
  readonly to?: unknown;
  readonly cc?: unknown;
  readonly bcc?: unknown;
  readonly from?: unknown;
  readonly subject?: unknown;
  readonly conversationId?: unknown;
  readonly sensitivityLabel?: unknown;
}

/** A message that is written has objects with getAsync where one that is read has values. */
export function isDraft(item: ReadableDraft): boolean {
  return item.itemType === 'message' && [item.to, item.cc, item.subject].some(isAskable);
}

/** A meeting of one's own is always one that can be written: its fields are objects with getAsync. */
export function isMeetingDraft({ itemType, requiredAttendees, subject }: ReadableDraft): boolean {
  return itemType === 'appointment' && (isAskable(requiredAttendees) || isAskable(subject));
}

/** What is entered by now. Only recipients that Outlook has resolved are among them. Never rejects. */
export async function readDraft(item: ReadableDraft, { key, writer }: { key: string; writer?: MessageAddress }) {
  // Outlook takes three calls at a time.
  const lists = await Promise.all([ask(item.to), ask(item.cc), ask(item.bcc)]);
  const [from, subject, label] = await Promise.all([
    ask(item.from),
    ask(item.subject),
    readLabel(item.sensitivityLabel),
  ]);
  const [to = [], cc = [], bcc = []] = lists.map((list) => (Array.isArray(list) ? list : []));
  const sender = readAddress(from) ?? writer;
  return {
    mode: 'draft',
    itemId: key,
    kind: 'email',
    ...readMarking({ label }),
    ...(typeof item.conversationId === 'string' && item.conversationId !== ''
      ? { conversationId: item.conversationId }
      : {}),
    subject: typeof subject === 'string' ? subject : '',
    occurredAt: new Date().toISOString(),
    ...(sender ? { from: sender } : {}),
    to: readAddresses(to),
    cc: readAddresses(cc),
    bcc: readAddresses(bcc),
    mayHaveMoreRecipients: [to, cc, bcc].some((list) => mayBeShortened(list.length)),
  } satisfies Message;
}
