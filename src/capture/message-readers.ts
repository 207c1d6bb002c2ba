import type { Message } from '#domain/message.ts';
import { createHeaderReader, type HeaderReader } from './message-headers.ts';
import { createSentDraftReader, type SentDraftReader } from './sent-draft.ts';
import type { SessionOptions } from './session.ts';
import { createSignatureReader, type SignatureReader } from './signature.ts';

interface ReaderOptions extends Pick<SessionOptions, 'myAddress' | 'outlook' | 'atRest'> {
  readonly message: Message;
  readonly onHeaders: () => void;
  readonly onSignature: () => void;
}

interface Readers {
  readonly headers: HeaderReader;
  readonly sentDraft: SentDraftReader;
  readonly signature: SignatureReader;
}

/** What is read of a message beside who is on it. */
export function createReaders({ message, myAddress, outlook, atRest, ...on }: ReaderOptions): Readers {
  const headers = createHeaderReader({ message, readHeaders: outlook.readHeaders, onFound: on.onHeaders });
  const sentDraft = createSentDraftReader({ message, myAddress, outlook, readHeaders: headers.readText });
  const signature = createSignatureReader({
    message,
    myAddress,
    readBody: async (of) => atRest.then(() => outlook.readBody(of)),
    onFound: on.onSignature,
  });
  return { headers, sentDraft, signature };
}
