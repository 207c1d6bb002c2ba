import { findDraftId } from '#domain/draft-mark.ts';
import type { Message } from '#domain/message.ts';
import { listOutside } from '#domain/outside.ts';
import type { Outlook } from '#outlook/outlook.ts';
import type { SentDraft } from '#outlook/sent-draft.ts';
import type { CompleteMessage } from './complete-message.ts';

interface SentDraftOptions {
  readonly message: Message;
  readonly myAddress: string | undefined;
  readonly outlook: Pick<Outlook, 'readSentDraft'>;
  readonly readHeaders: () => Promise<string | undefined>;
}

export interface SentDraftReader {
  /** As far as it is known within so many milliseconds; at once for whatever no colleague has sent. Never rejects. */
  readonly read: (longestWait: number) => Promise<SentDraft>;
  /** The message with what its draft was called, as far as that is known by then. */
  readonly identify: (whole: CompleteMessage, longestWait: number) => Promise<CompleteMessage>;
}

/**
 * What the draft of a colleague's message was called: by that, its sender's and its recipients' copies are known to be one
 * before either has been logged. One's own copy keeps it; everybody else's has it in its headers.
 */
export function createSentDraftReader({ message, myAddress, outlook, readHeaders }: SentDraftOptions): SentDraftReader {
  const { from } = message;
  const isOurs = from !== undefined && listOutside({ from, to: [], cc: [] }, myAddress).length === 0;
  const isMine = from?.emailAddress.toLowerCase() === myAddress?.toLowerCase();
  let reading: Promise<SentDraft> | undefined;

  async function read(): Promise<SentDraft> {
    const own = isMine ? await outlook.readSentDraft(message) : {};
    if (own.draftId !== undefined) return own;
    const draftId = findDraftId((await readHeaders()) ?? '');
    return draftId === undefined ? {} : { draftId };
  }

  async function readWithin(longestWait: number): Promise<SentDraft> {
    if (!isOurs) return {};
    reading ??= read();
    return Promise.race([reading, new Promise<SentDraft>((resolve) => setTimeout(() => resolve({}), longestWait))]);
  }

  return {
    read: readWithin,
    async identify(whole, longestWait) {
      const { draftId } = await readWithin(longestWait);
      return draftId === undefined ? whole : { ...whole, draftId };
    },
  };
}
