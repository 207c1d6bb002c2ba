import { AppError } from '#domain/app-error.ts';
import type { MessageAddress } from '#domain/message.ts';
import type { Draft } from './draft.ts';
import { readMark, setMark, type MarkableItem } from './mark-draft.ts';
import { isMeetingDraft, readDraft, type ReadableDraft } from './read-draft.ts';
import { readOwner, type SharedItem } from './read-mailbox.ts';
import type { ReadableMeetingDraft } from './read-meeting-draft.ts';

/** What is asked of Office's item while it is written; any part may be missing. */
export interface DraftItem extends ReadableDraft, ReadableMeetingDraft, MarkableItem, SharedItem {
  readonly addHandlerAsync?: Office.MessageCompose['addHandlerAsync'];
}

interface DraftsOptions {
  /** The item that is in front now: of another one nothing is asked, since Outlook would answer for this one. */
  readonly readItem: () => object | null | undefined;
  readonly isSupported: (mailboxVersion: string) => boolean;
  readonly readWriter: () => MessageAddress | undefined;
}

const pollEvery = 2000;

/** Makes drafts of Office's items, one of each. */
export function createDrafts({ readItem, isSupported, readWriter }: DraftsOptions): (item: DraftItem) => Draft {
  const drafts = new WeakMap<DraftItem, Draft>();
  let count = 0;

  function createDraft(item: DraftItem): Draft {
    const key = `draft ${(count += 1)}`;
    const isInFront = () => readItem() === item;
    const isMeeting = isMeetingDraft(item);
    return {
      key,
      kind: isMeeting ? 'meeting' : 'email',
      async read() {
        const writer = readWriter();
        const read = isMeeting ? (await import('./read-meeting-draft.ts')).readMeetingDraft : readDraft;
        return read(isInFront() ? item : {}, { key, ...(writer ? { writer } : {}) });
      },
      readMailbox: async () => (isInFront() ? readOwner(item) : undefined),
      watchRecipients: createRecipientWatch(item, { hasEvent: isSupported('1.7'), hasLabels: isSupported('1.13') }),
      readMark: async () => (isInFront() ? readMark(item) : undefined),
      async setMark(mark) {
        if (!isInFront()) throw new AppError('internal', 'This draft is not in front any more');
        await setMark(item, mark);
      },
      isSendTold: isSupported('1.12'),
    };
  }

  return (item) => {
    const draft = drafts.get(item) ?? createDraft(item);
    drafts.set(item, draft);
    return draft;
  };
}

/** One handler for good: Office can only take away all handlers of a kind at once. Where there is no event, looks now and then. */
function createRecipientWatch(
  item: DraftItem,
  { hasEvent, hasLabels }: { readonly hasEvent: boolean; readonly hasLabels: boolean },
): Draft['watchRecipients'] {
  const listeners = new Set<() => void>();
  const tellAll = () => listeners.forEach((listener) => listener());
  const addHandler =
    hasEvent && typeof item.addHandlerAsync === 'function' ? item.addHandlerAsync.bind(item) : undefined;
  let isTold = false;
  let polling: ReturnType<typeof setInterval> | undefined;

  function poll() {
    polling ??= setInterval(() => {
      if (document.visibilityState === 'visible') tellAll();
    }, pollEvery);
  }

  function watch() {
    if (!addHandler) return poll();
    if (isTold) return;
    isTold = true;
    addHandler(Office.EventType.RecipientsChanged, tellAll, (result) => {
      if (String(result.status) !== 'succeeded' && listeners.size > 0) poll();
    });
    if (isMeetingDraft(item)) {
      addHandler(Office.EventType.AppointmentTimeChanged, tellAll);
      addHandler(Office.EventType.RecurrenceChanged, tellAll);
    }
    if (hasLabels) addHandler(Office.EventType.SensitivityLabelChanged, tellAll);
  }

  return (onChange) => {
    listeners.add(onChange);
    watch();
    return () => {
      listeners.delete(onChange);
      if (listeners.size > 0) return;
      clearInterval(polling);
      polling = undefined;
    };
  };
}
