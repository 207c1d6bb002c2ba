import { useEffect, useState } from 'react';
import type { Client } from '#api/client.ts';
import type { Response } from '#api/types.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';

export type Found = Response<'search'>;

export interface SearchOptions {
  readonly ask: Client['search'];
  readonly typed: string;
  readonly limit: number;
}

interface Answer {
  readonly asked: string;
  readonly found?: Found;
  readonly error?: ErrorCode;
}

const pause = 150; // milliseconds without a key, so that not every letter asks
const longest = 200; // as the API has it

/** What is found by what is being typed. The last answer stays until the next; one that comes late is dropped. */
export function useSearch({ ask, typed, limit }: SearchOptions) {
  const [answer, setAnswer] = useState<Answer>({ asked: '' });
  const [attempt, setAttempt] = useState(0);
  const asked = typed.trim().slice(0, longest);
  useEffect(() => {
    if (asked === '') return undefined;
    const life = new AbortController();
    const timer = setTimeout(() => {
      ask({ query: { q: asked, limit }, signal: life.signal }).then(
        (found) => life.signal.aborted || setAnswer({ asked, found }),
        (cause: unknown) => {
          if (!life.signal.aborted) setAnswer({ asked, error: cause instanceof AppError ? cause.code : 'internal' });
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [ask, asked, limit, attempt]);
  return {
    isAnswered: answer.asked === asked && asked !== '',
    found: asked === '' ? undefined : answer.found,
    error: answer.asked === asked ? answer.error : undefined,
    again: () => setAttempt(attempt + 1),
  };
}
