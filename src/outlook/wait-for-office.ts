import { categorise } from './categorise.ts';
import { createDrafts, type DraftItem } from './drafts.ts';
import { markEvent } from './mark-event.ts';
import { clearNotification, notify } from './notify.ts';
import { openPage } from './open-page.ts';
import type { Outlook } from './outlook.ts';
import { readBody, type ItemWithBody } from './read-body.ts';
import { readHeaders, type ItemWithHeaders } from './read-headers.ts';
import { readItem, type ReadableOpenItem } from './read-item.ts';
import { readMailbox } from './read-mailbox.ts';
import { createSelection, type SelectingMailbox } from './read-selection.ts';
import { forgetMark, readSentDraft } from './sent-draft.ts';
import { createTheme } from './theme.ts';

/** Resolves once Outlook is there to talk to; undefined when this page is open in a browser instead, or Office.js did not load. */
export async function waitForOffice(): Promise<Outlook | undefined> {
  if (typeof Office === 'undefined') return undefined;
  const { host } = await Office.onReady();
  return String(host) === 'Outlook' ? createOutlook() : undefined;
}

function createOutlook(): Outlook {
  const theme = createTheme();
  const watch = createItemWatch();
  // A cast: Office's type says that every field is there; those who read believe none of it.
  const readInFront = () => Office.context.mailbox.item as OfficeItem | undefined;
  const toDraft = createDrafts({ readItem: readInFront, isSupported, readWriter: currentColleague });
  return {
    readItem() {
      const item = readItem(readInFront(), toDraft);
      return item.is === 'nothing' && canSelectSeveral() ? { is: 'several', change: watch.changes() } : item;
    },
    selection: createSelection(() => Office.context.mailbox as SelectingMailbox, isSupported), // a cast, as above
    readMailbox: (message) => readMailbox(readInFront, message),
    markEvent: (message, isLogged) => markEvent(readInFront, message, isLogged),
    readBody: (message) => readBody(readInFront, message),
    readHeaders: (message) => readHeaders(readInFront, message),
    readSentDraft: (message) => readSentDraft(readInFront, message),
    forgetMark: (message) => forgetMark(readInFront, message),
    categorise: (asked) => categorise(readInFront, Office.context.mailbox, asked),
    watchItem: watch.watchItem,
    currentColleague,
    isDarkTheme: theme.isDark,
    watchTheme: theme.watch,
    notify,
    clearNotification,
    writeTo,
    openPage: (address) => openPage(() => Office.context, address),
    displayLanguage: Office.context.displayLanguage,
    contentLanguage: Office.context.contentLanguage,
  };
}

type OfficeItem = ReadableOpenItem & DraftItem & ItemWithBody & ItemWithHeaders;

/** One handler for good: Office can only take away all handlers of a kind at once. */
function createItemWatch(): { readonly watchItem: Outlook['watchItem']; readonly changes: () => number } {
  const listeners = new Set<() => void>();
  let isWatching = false;
  let changes = 0;
  const tellAll = () => {
    changes += 1;
    listeners.forEach((listener) => listener());
  };
  const watchItem: Outlook['watchItem'] = (onChange) => {
    listeners.add(onChange);
    const { mailbox } = Office.context;
    if (!isWatching && typeof mailbox.addHandlerAsync === 'function') {
      isWatching = true;
      // Where a pane can't be pinned there is no such event, and each item opens a pane of its own.
      if (isSupported('1.5')) mailbox.addHandlerAsync(Office.EventType.ItemChanged, tellAll);
      if (canSelectSeveral()) mailbox.addHandlerAsync(Office.EventType.SelectedItemsChanged, tellAll);
    }
    return () => void listeners.delete(onChange);
  };
  return { watchItem, changes: () => changes };
}

function canSelectSeveral(): boolean {
  return isSupported('1.13') && typeof Office.context.mailbox.getSelectedItemsAsync === 'function';
}

function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('Mailbox', version);
}

function currentColleague() {
  const profile = Office.context.mailbox.userProfile;
  if (!profile?.emailAddress) return undefined;
  return { emailAddress: profile.emailAddress, displayName: profile.displayName || profile.emailAddress };
}

function writeTo(emailAddress: string): void {
  const { mailbox } = Office.context;
  if (typeof mailbox.displayNewMessageForm === 'function') {
    return mailbox.displayNewMessageForm({ toRecipients: [emailAddress] });
  }
  // Outlook on phones has no such form, but is what opens a mailto link there.
  window.open(`mailto:${encodeURIComponent(emailAddress).replace('%40', '@')}`);
}
