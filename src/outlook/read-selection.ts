import { AppError } from '#domain/app-error.ts';
import { callOffice } from './call-office.ts';
import {
  addCategory,
  removeCategory,
  type Categorised,
  type CategorisedItem,
  type MailboxWithCategories,
} from './categorise.ts';
import { loadItem, type LoadingMailbox } from './load-item.ts';
import { isDraft, isMeetingDraft } from './read-draft.ts';
import { readAppointment } from './read-appointment.ts';
import type { ItemWithHeaders } from './read-headers.ts';
import type { ReadableOpenItem } from './read-item.ts';
import { readOwner, type SharedItem } from './read-mailbox.ts';
import { readMessage } from './read-message.ts';
import { readSentDraft, type SentItem } from './sent-draft.ts';
import type { SelectedItem, SelectedReading, Selection } from './selection.ts';
import { answerWithin } from './answer-within.ts';

/** What is read of Office's mailbox here; any method may be missing. */
export interface SelectingMailbox extends LoadingMailbox, MailboxWithCategories {
  readonly getSelectedItemsAsync?: (callback: (result: Office.AsyncResult<unknown>) => void) => void;
}

// Outlook's own limit, and its code for a permission that is too small.
const mostSelected = 100;
const permissionDenied = 7000;

/** Milliseconds for what one item need not tell: it must not keep the others from being read. */
const longestWait = 2000;

/** Read ones are remembered, so that a selection that grows is not read from its beginning. */
const mostRemembered = 300;

export function createSelection(readMailbox: () => SelectingMailbox, isSupported: (version: string) => boolean) {
  const remembered = new Map<string, SelectedReading>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    canRead: () => isSupported('1.15') && typeof readMailbox().loadItemByIdAsync === 'function',
    async list() {
      try {
        const listed = await callOffice<unknown>((callback) => readMailbox().getSelectedItemsAsync?.(callback));
        return {
          is: 'listed',
          items: (Array.isArray(listed) ? listed : []).slice(0, mostSelected).flatMap(readDetails),
        };
      } catch (error) {
        return { is: isDenied(error) ? 'not-allowed' : 'failed' };
      }
    },
    read({ itemId }) {
      return inTurn(async () => {
        const known = remembered.get(itemId);
        if (known) return known;
        const read = await loadItem<ReadableSelected, SelectedReading>(readMailbox(), itemId, readLoaded).catch(
          () => ({ is: 'refused' }) as const,
        );
        if (read.is === 'read') remember(read, itemId);
        return read;
      });
    },
    async categorise({ itemId, category, isLogged }) {
      const change = async (item: CategorisedItem) =>
        isLogged ? addCategory(item, readMailbox(), category) : removeCategory(item, category.name);
      const changing = inTurn(async () =>
        loadItem<CategorisedItem, Categorised | undefined>(readMailbox(), itemId, change),
      );
      return changing.catch(() => undefined);
    },
  } satisfies Selection;

  /** Outlook loads one item at a time. */
  async function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  }

  function remember(read: SelectedReading, itemId: string) {
    remembered.set(itemId, read);
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size > mostRemembered) remembered.delete(oldest);
  }
}

type ReadableSelected = ReadableOpenItem & ItemWithHeaders & SharedItem & SentItem;

async function readLoaded(item: ReadableSelected): Promise<SelectedReading> {
  if (isDraft(item) || isMeetingDraft(item)) return { is: 'draft' };
  const message = readMessage(item) ?? readAppointment(item);
  if (!message) return { is: 'something-else' };
  const [headers, mailbox, sentDraft] = await Promise.all([
    answerWithin(longestWait, readHeaders(item)).catch(() => undefined),
    answerWithin(longestWait, readOwner(item)).catch(() => undefined),
    answerWithin(
      longestWait,
      readSentDraft(() => item, message),
    ).catch(() => undefined),
  ]);
  return {
    is: 'read',
    message,
    ...(typeof headers === 'string' ? { headers } : {}),
    ...(sentDraft ? { sentDraft } : {}),
    ...(mailbox === undefined ? {} : { mailbox }),
  };
}

async function readHeaders(item: ItemWithHeaders): Promise<unknown> {
  if (typeof item.getAllInternetHeadersAsync !== 'function') return undefined;
  return callOffice<unknown>((callback) => item.getAllInternetHeadersAsync?.(callback));
}

/** An item without an id can't be told from another. */
function readDetails(details: unknown): SelectedItem[] {
  if (typeof details !== 'object' || details === null) return [];
  // A cast: each is looked at before use; the last two came with Mailbox 1.14.
  const { itemId, subject, internetMessageId, conversationId } = details as Readonly<Record<string, unknown>>;
  if (typeof itemId !== 'string' || itemId === '') return [];
  return [
    {
      itemId,
      subject: typeof subject === 'string' ? subject : '',
      ...(typeof internetMessageId === 'string' && internetMessageId !== '' ? { internetMessageId } : {}),
      ...(typeof conversationId === 'string' && conversationId !== '' ? { conversationId } : {}),
    },
  ];
}

function isDenied(error: unknown): boolean {
  const cause = error instanceof AppError ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && Reflect.get(cause, 'code') === permissionDenied;
}
