import type { Draft } from './draft.ts';
import type { DraftItem } from './drafts.ts';
import type { OpenItem } from './outlook.ts';
import { readAppointment, type ReadableAppointment } from './read-appointment.ts';
import { isDraft, isMeetingDraft } from './read-draft.ts';
import { readMessage, type ReadableItem } from './read-message.ts';

/** What is read of Office's item, whatever it is; any part may be missing. */
export type ReadableOpenItem = ReadableItem & ReadableAppointment;

/** Tells what Outlook's item is, and copies what it holds. */
export function readItem(
  item: (ReadableOpenItem & DraftItem) | null | undefined,
  toDraft: (item: DraftItem) => Draft,
): OpenItem {
  if (item && (isDraft(item) || isMeetingDraft(item))) return { is: 'draft', draft: toDraft(item) };
  const message = readMessage(item) ?? readAppointment(item);
  return message ? { is: 'message', message } : { is: 'nothing' };
}
