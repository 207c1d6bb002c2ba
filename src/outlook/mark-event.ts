import type { Message } from '#domain/message.ts';
import { askIfOpen, type IdentifiedItem, type ReadItem } from './ask-if-open.ts';
import { changeCustomProperties, readCustomProperty, type ItemWithCustomProperties } from './custom-properties.ts';

/** What is used of Office's item here; any part may be missing. */
export interface MarkableEvent extends IdentifiedItem, ItemWithCustomProperties {}

/** Outlook on phones shows "View" in place of "Log" on a meeting that has this property, whatever it says. */
const property = 'EventLogged';

/** Marks the meeting that is open as logged, or no longer. Where Outlook refuses, its own label alone is out of date. Never rejects. */
export async function markEvent(readItem: ReadItem<MarkableEvent>, message: Message, isLogged: boolean): Promise<void> {
  await askIfOpen(readItem, message, async (item) => {
    const isMarked = Boolean(await readCustomProperty(item, property));
    if (isMarked !== isLogged) await changeCustomProperties(item, { [property]: isLogged ? 'true' : undefined });
  }).catch(() => undefined);
}
