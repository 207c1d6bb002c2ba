import { useEffect, useEffectEvent, useState } from 'react';
import { sentenceOf, type Loading } from './use-emulator-state.ts';

const pauseWhileTyping = 150; // milliseconds

interface Answer<Entry> {
  readonly asked: string;
  readonly entries: Loading<readonly Entry[]>;
}

/** What the list shows of a mailbox; what was there stays while a new search is under way. */
export function useList<Entry>(options: {
  /** Which mailbox and folder: another one begins with an empty list. */
  readonly asked: string;
  readonly search: string;
  /** Asked again whenever it changes. */
  readonly version: number;
  readonly load: (signal: AbortSignal) => Promise<readonly Entry[]>;
}): Loading<readonly Entry[]> {
  const { asked, search, version } = options;
  const [answer, setAnswer] = useState<Answer<Entry>>({ asked, entries: { is: 'loading' } });
  const load = useEffectEvent((signal: AbortSignal) => options.load(signal));

  useEffect(() => {
    const request = new AbortController();
    const timer = setTimeout(
      () => {
        load(request.signal).then(
          (value) => setAnswer({ asked, entries: { is: 'ready', value } }),
          (error: unknown) => {
            if (request.signal.aborted) return;
            setAnswer({ asked, entries: { is: 'failed', problem: sentenceOf(error) } });
          },
        );
      },
      search === '' ? 0 : pauseWhileTyping,
    );
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [search, asked, version]);

  return answer.asked === asked ? answer.entries : { is: 'loading' };
}
