import type { DraftMark } from '#domain/draft-mark.ts';
import { AppError } from '#domain/app-error.ts';
import type { MessageAddress } from '#domain/message.ts';
import type { Draft } from '#outlook/draft.ts';
import { messageFrom } from './fixture.ts';

/** A draft in the test's own hands. */
export function createDraft(options: { readonly mark?: DraftMark; readonly isSendTold?: boolean; key?: string } = {}) {
  const listeners = new Set<() => void>();
  let to: MessageAddress[] = [];
  let bcc: MessageAddress[] = [];
  const state = { mark: options.mark, refuses: false };
  const key = options.key ?? 'draft 1';
  const draft: Draft = {
    key,
    kind: 'email',
    readMailbox: async () => undefined,
    read: async () => messageFrom('amina.khan@northbridge.example', { mode: 'draft', itemId: key, to, bcc }),
    watchRecipients(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    readMark: async () => state.mark,
    async setMark(mark) {
      if (state.refuses) throw new AppError('internal', 'Outlook refused');
      state.mark = mark;
    },
    isSendTold: options.isSendTold ?? true,
  };
  return {
    draft,
    state,
    /** Who stands in To, and in Bcc, from now on. */
    enter(addresses: readonly string[], hidden: readonly string[] = []) {
      to = addresses.map((emailAddress) => ({ emailAddress }));
      bcc = hidden.map((emailAddress) => ({ emailAddress }));
      for (const listener of listeners) listener();
    },
    isWatched: () => listeners.size > 0,
  };
}
