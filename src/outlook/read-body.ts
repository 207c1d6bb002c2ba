import type { Message } from '#domain/message.ts';
import { callOffice } from './call-office.ts';

/** What is read of Office's item here; any part may be missing. */
export interface ItemWithBody {
  readonly itemId?: string | null;
  readonly internetMessageId?: string | null;
  readonly body?: Partial<Pick<Office.Body, 'getAsync'>> | null;
}

/**
 * The text of the body of this message, as long as it is the one that is open; else, and where Outlook refuses (protected
 * mail), undefined. Every client has `body.getAsync` in read mode (Mailbox 1.3) and asks for no more than ReadItem. Asked for
 * HTML, because the text that clients make of it differs: some leave out the ends of lines, all leave out where links lead.
 */
export async function readBody(readItem: () => ItemWithBody | null | undefined, message: Message) {
  const { body } = readIfOpen(readItem, message) ?? {};
  if (typeof body?.getAsync !== 'function') return undefined;
  try {
    const html = await callOffice<unknown>((callback) => body.getAsync?.('html', callback));
    // What was asked of one item may be answered for the next.
    if (typeof html !== 'string' || !readIfOpen(readItem, message)) return undefined;
    const { htmlToText } = await import('./body-text.ts');
    return htmlToText(html);
  } catch {
    return undefined;
  }
}

function readIfOpen(readItem: () => ItemWithBody | null | undefined, { itemId, internetMessageId = '' }: Message) {
  const item = readItem();
  return (item?.itemId ?? '') === itemId && (item?.internetMessageId ?? '') === internetMessageId ? item : undefined;
}
