import { useEffect, useState } from 'react';
import type { Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

type Found = Response<'findOrganisations'>['organisations'];

interface Search {
  /** What was asked for, with the answer. */
  readonly asked: string;
  readonly found: Found;
  readonly error?: ErrorCode;
}

const pause = 200; // milliseconds without a key, so that not every letter asks

/** Organisations by what is being typed; a late answer never shows under other words. */
export function useOrganisationSearch(typed: string) {
  const { client } = useDesk();
  const { text } = useLocale();
  const [search, setSearch] = useState<Search>({ asked: '', found: [] });
  const [attempt, setAttempt] = useState(0);
  const asked = typed.trim();
  useEffect(() => {
    if (asked === '') return undefined;
    const life = new AbortController();
    const timer = setTimeout(() => {
      client.findOrganisations({ query: { q: asked }, signal: life.signal }).then(
        ({ organisations }) => !life.signal.aborted && setSearch({ asked, found: organisations }),
        (error: unknown) => !life.signal.aborted && setSearch({ asked, found: [], error: errorCodeOf(error) }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [client, asked, attempt]);
  const isAnswered = search.asked === asked;
  const error = isAnswered ? search.error : undefined;
  const status = isAnswered ? text('links.found', { count: search.found.length }) : text('links.searching');
  return {
    found: asked === '' ? [] : search.found,
    error,
    status: asked === '' || error !== undefined ? '' : status,
    again: () => setAttempt(attempt + 1),
  };
}
