import { answerWithin } from './answer-within.ts';
import { callOffice } from './call-office.ts';

/** What is called of Office's mailbox here; absent before Mailbox 1.15, on the Mac and in Outlook LTSC. */
export interface LoadingMailbox {
  readonly loadItemByIdAsync?: (itemId: string, callback: (result: Office.AsyncResult<unknown>) => void) => void;
}

// Milliseconds: how long the item is waited for, and how long to see to it that a late one is unloaded.
const longestWait = 10_000;
const longestLoad = 120_000;

/**
 * Lends an item that is not open, by its id, for as long as it is used; afterwards it is unloaded whatever has happened,
 * since Outlook loads no other until then. Rejects when Outlook refuses.
 */
export async function loadItem<Item extends object, Result>(
  mailbox: LoadingMailbox,
  itemId: string,
  use: (item: Item) => Promise<Result>,
): Promise<Result> {
  const loading = callOffice<unknown>((callback) => {
    if (typeof mailbox.loadItemByIdAsync !== 'function') throw new TypeError('This client loads no items');
    mailbox.loadItemByIdAsync(itemId, callback);
  }, longestLoad);
  try {
    const item = await answerWithin(longestWait, loading);
    if (typeof item !== 'object' || item === null) throw new TypeError('Outlook loaded nothing');
    return await use(item as Item); // a cast: every part of an Item may be missing
  } finally {
    // One that comes too late is loaded all the same.
    const unloading = loading.then(unload, () => undefined);
    await answerWithin(longestWait, unloading).catch(() => undefined);
  }
}

async function unload(item: unknown): Promise<void> {
  const unloadAsync: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'unloadAsync') : undefined;
  if (typeof unloadAsync !== 'function') return;
  await callOffice((callback) => void Reflect.apply(unloadAsync, item, [callback]));
}
