import { useEffect, useState } from 'react';
import type { FoundName } from '#capture/find-names.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { usePane } from '../use-pane.ts';

interface NameSearch {
  /** What was asked for, with the answer. */
  readonly typed: string;
  readonly found: readonly FoundName[];
  readonly error?: ErrorCode | undefined;
}

const pause = 200; // milliseconds without a key, so that not every letter asks

/** Organisations or persons by what is being typed; a late answer never shows under other words. */
export function useNameSearch(what: 'organisation' | 'person', typed: string) {
  const { onFind } = usePane();
  const [search, setSearch] = useState<NameSearch>({ typed: '', found: [] });
  const asked = typed.trim();
  useEffect(() => {
    if (asked === '') return undefined;
    const life = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await onFind(what, asked, life.signal);
      if (!life.signal.aborted) setSearch({ typed: asked, ...answer });
    }, pause);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [what, asked, onFind]);
  const isAnswered = search.typed === asked;
  return {
    /** The last answer stays until the next one, so that nothing jumps. */
    found: asked === '' ? [] : search.found,
    error: isAnswered ? search.error : undefined,
    isSearching: asked !== '' && !isAnswered,
  };
}
