import { useSyncExternalStore } from 'react';
import type { Inbox } from '#capture/inbox.ts';
import type { Locale } from '#locales/locale.ts';

/** What each of the inbox's views gets from the pane. */
export interface InboxProps {
  readonly inbox: Inbox;
  /** With the inbox's sentences, which the pane's own lacks. */
  readonly locale: Locale;
}

export function useInboxState({ inbox, locale }: InboxProps) {
  const snapshot = useSyncExternalStore(inbox.subscribe, inbox.getSnapshot);
  return { ...locale, snapshot };
}
