import { useEffect, useState } from 'react';
import type { Folder } from '../../wire-outgoing.ts';
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
  readonly folder: Folder;
  readonly search: string;
  /** Asked again whenever it changes. */
  readonly version: number;
}): Loading<readonly MessageSummary[]> {
  const { client, mailbox, folder, search, version } = options;
  const asked = `${mailbox} ${folder}`;
  const [answer, setAnswer] = useState<Answer>({ asked, messages: { is: 'loading' } });

  useEffect(() => {
    const request = new AbortController();
    const timer = setTimeout(
      () => {
        client.listMessages({ mailbox, folder, search, signal: request.signal }).then(
          ({ messages }) => setAnswer({ asked, messages: { is: 'ready', value: messages } }),
          (error: unknown) => {
            if (request.signal.aborted) return;
            setAnswer({ asked, messages: { is: 'failed', problem: sentenceOf(error) } });
          },
        );
      },
      search === '' ? 0 : pauseWhileTyping,
    );
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [client, mailbox, folder, search, asked, version]);

  return answer.asked === asked ? answer.messages : { is: 'loading' };
}
