import { useEffect, useEffectEvent, useState } from 'react';
import { mostFound, type FoundName } from '#capture/find-names.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { Locale } from '#locales/locale.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';

interface NameSearch {
  /** What was asked for, with the answer. */
  readonly typed: string;
  readonly found: readonly FoundName[];
  readonly error?: ErrorCode | undefined;
}

const pause = 200; // milliseconds without a key, so that not every letter asks

const nothingAsked: NameSearch = { typed: '', found: [] };

/** Organisations or persons by what is being typed; a late answer never shows under other words. */
export function useNameSearch(what: 'organisation' | 'person', typed: string) {
  const { text } = useLocale();
  const { onFind, say } = usePane();
  const [search, setSearch] = useState(nothingAsked);
  const [attempt, setAttempt] = useState(0);
  const asked = typed.trim();
  const onAnswer = useEffectEvent((answer: NameSearch) => {
    setSearch(answer);
    if (answer.error === undefined) say(countText(answer.found.length, text));
  });
  useEffect(() => {
    if (asked === '') return undefined;
    const life = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await onFind(what, asked, life.signal);
      if (!life.signal.aborted) onAnswer({ typed: asked, ...answer });
    }, pause);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [what, asked, attempt, onFind]);
  const isAnswered = search.typed === asked;
  const { error } = isAnswered ? search : nothingAsked;
  return {
    /** The last answer stays until the next one, so that nothing jumps. */
    found: asked === '' ? [] : search.found,
    error,
    /** How far it is, in words; nothing where there is an error to say. */
    status:
      asked === '' || error !== undefined
        ? ''
        : isAnswered
          ? countText(search.found.length, text)
          : text('correct.searching'),
    again() {
      setSearch(nothingAsked);
      setAttempt(attempt + 1);
    },
  };
}

function countText(count: number, text: Locale['text']): string {
  if (count === 0) return text('correct.none-found');
  return text(count === mostFound ? 'correct.found-first' : 'correct.found', { count });
}
