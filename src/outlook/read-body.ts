import type { Message } from '#domain/message.ts';
import { askIfOpen, type IdentifiedItem, type ReadItem } from './ask-if-open.ts';
import { callOffice } from './call-office.ts';

/** What is read of Office's item here; any part may be missing. */
export interface ItemWithBody extends IdentifiedItem {
  readonly body?: Partial<Pick<Office.Body, 'getAsync'>> | null;
}

/**
 * The text of the body of this message, as long as it is the one that is open; else, and where Outlook refuses (protected
 * mail), undefined. Every client has `body.getAsync` in read mode (Mailbox 1.3) and asks for no more than ReadItem. Asked for
 * HTML, because the text that clients make of it differs: some leave out the ends of lines, all leave out where links lead.
 */
export async function readBody(readItem: ReadItem<ItemWithBody>, message: Message): Promise<string | undefined> {
  try {
    const html = await askIfOpen(readItem, message, async ({ body }) =>
      typeof body?.getAsync === 'function'
        ? await callOffice<unknown>((callback) => body.getAsync?.('html', callback))
        : undefined,
    );
    if (typeof html !== 'string') return undefined;
    const { htmlToText } = await import('./body-text.ts');
    return htmlToText(html);
  } catch {
    return undefined;
  }
}
