import { useEffect, useState } from 'react';
import type { Client } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from './desk-session.ts';
import { useDesk } from './use-desk.ts';

interface Search<One> {
  /** What was asked for, with the answer. */
  readonly asked: string;
  readonly found: readonly One[];
  readonly error?: ErrorCode;
}

const pause = 200; // milliseconds without a key, so that not every letter asks

interface SearchFor<One> {
  /** The same from one rendering to the next. */
  readonly find: (client: Client, asked: string, signal: AbortSignal) => Promise<readonly One[]>;
  /** What is said of so many that are found; of undefined while they are looked for. */
  readonly say: (count: number | undefined) => string;
}

/** What is found by what is being typed; a late answer never shows under other words. */
export function useSearch<One>(typed: string, { find, say }: SearchFor<One>) {
  const { client } = useDesk();
  const [search, setSearch] = useState<Search<One>>({ asked: '', found: [] });
  const [attempt, setAttempt] = useState(0);
  const asked = typed.trim();
  useEffect(() => {
    if (asked === '') return undefined;
    const life = new AbortController();
    const timer = setTimeout(() => {
      find(client, asked, life.signal).then(
        (found) => !life.signal.aborted && setSearch({ asked, found }),
        (error: unknown) => !life.signal.aborted && setSearch({ asked, found: [], error: errorCodeOf(error) }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [client, find, asked, attempt]);
  const isAnswered = search.asked === asked;
  const error = isAnswered ? search.error : undefined;
  const status = say(isAnswered ? search.found.length : undefined);
  return {
    found: asked === '' ? [] : search.found,
    error,
    status: asked === '' || error !== undefined ? '' : status,
    again: () => setAttempt(attempt + 1),
  };
}
