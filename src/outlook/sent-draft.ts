import { draftIdProperty, draftMarkKey, parseDraftId, parseDraftMark, type DraftMark } from '#domain/draft-mark.ts';
import type { Message } from '#domain/message.ts';
import { askIfOpen, type IdentifiedItem, type ReadItem } from './ask-if-open.ts';
import { changeCustomProperties, readCustomProperty, type ItemWithCustomProperties } from './custom-properties.ts';

export interface SentItem extends IdentifiedItem, ItemWithCustomProperties {}

/** What a copy in Sent Items keeps of its draft. */
export interface SentDraft {
  readonly draftId?: string;
  /** It was to be logged when it was sent; still there as long as it is not known to be. */
  readonly mark?: DraftMark;
}

/** Of this message while it is the one that is open; nothing where Outlook keeps it. Never rejects. */
export async function readSentDraft(readItem: ReadItem<SentItem>, message: Message): Promise<SentDraft> {
  const kept = await askIfOpen(readItem, message, async (item) => {
    const draftId = parseDraftId(await readCustomProperty(item, draftIdProperty));
    const mark = parseDraftMark(await readCustomProperty(item, draftMarkKey));
    return { ...(draftId === undefined ? {} : { draftId }), ...(mark ? { mark } : {}) };
  });
  return kept ?? {};
}

/** It is logged: whoever takes that back must not find it logged again. Never rejects. */
export async function forgetMark(readItem: ReadItem<SentItem>, message: Message): Promise<void> {
  await askIfOpen(readItem, message, (item) => changeCustomProperties(item, { [draftMarkKey]: undefined })).catch(
    () => undefined,
  );
}
