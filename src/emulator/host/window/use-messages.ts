import { useEffect, useState } from 'react';
import type { MessageSummary } from '../../wire.ts';
import type { EmulatorClient } from '../emulator-client.ts';
import { sentenceOf, type Loading } from './use-emulator-state.ts';

const pauseWhileTyping = 150; // milliseconds

interface Answer {
  readonly asked: string;
  readonly messages: Loading<readonly MessageSummary[]>;
}

/** The mailbox's messages, newest first; what was there stays while a new search is under way. */
export function useMessages(options: {
  readonly client: EmulatorClient;
  readonly mailbox: string;
  readonly search: string;
}): Loading<readonly MessageSummary[]> {
  const { client, mailbox, search } = options;
  const [answer, setAnswer] = useState<Answer>({ asked: mailbox, messages: { is: 'loading' } });

  useEffect(() => {
    const request = new AbortController();
    const timer = setTimeout(
      () => {
        client.listMessages({ mailbox, search, signal: request.signal }).then(
          ({ messages }) => setAnswer({ asked: mailbox, messages: { is: 'ready', value: messages } }),
          (error: unknown) => {
            if (request.signal.aborted) return;
            setAnswer({ asked: mailbox, messages: { is: 'failed', problem: sentenceOf(error) } });
          },
        );
      },
      search === '' ? 0 : pauseWhileTyping,
    );
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [client, mailbox, search]);

  return answer.asked === mailbox ? answer.messages : { is: 'loading' };
}
