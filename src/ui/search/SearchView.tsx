import { Input } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Client } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { searchSentences } from '#locales/search-sentences.ts';
import { HiddenText } from '../HiddenText.tsx';
import { useLocale } from '../use-locale.ts';
import textStyles from '../text.module.css';
import { SearchResults, type LinkTo } from './SearchResults.tsx';
import { useSearch, type Found } from './use-search.ts';
import styles from './search.module.css';

interface SearchViewProps {
  readonly ask: Client['search'];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Of each kind at most. */
  readonly limit: number;
  readonly linkTo: LinkTo;
  readonly failure: (error: ErrorCode, again: () => void) => ReactNode;
}

/** One field, and what is found by it as it is typed: arrows go from one to the next, Escape back to the field. */
export function SearchView({ ask, typed, onType, limit, linkTo, failure }: SearchViewProps) {
  const locale = useLocale();
  locale.learn(searchSentences);
  const { text } = locale;
  const { isAnswered, found, error, again } = useSearch({ ask, typed, limit });
  const view = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (typed !== '' || document.activeElement !== field.current)) {
      event.preventDefault();
      if (document.activeElement === field.current) onType('');
      field.current?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field.current, ...(view.current?.querySelectorAll<HTMLElement>('[data-result] a') ?? [])];
    const at = stops.findIndex((one) => one === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  const count = found === undefined ? 0 : countOf(found);
  const status =
    typed.trim() === '' || error !== undefined
      ? ''
      : !isAnswered
        ? text('search.searching')
        : count === 0
          ? text('search.nothing')
          : text('search.found', { count });
  return (
    <div ref={view} className={styles.view} onKeyDown={onKeyDown}>
      <Input
        input={{ ref: field, 'aria-label': text('search.field') }}
        type="search"
        className={styles.field}
        value={typed}
        placeholder={text('search.field')}
        autoComplete="off"
        onChange={(_, { value }) => onType(value)}
      />
      {typed.trim() === '' && <p className={textStyles.detail}>{text('search.hint')}</p>}
      {error !== undefined && failure(error, again)}
      {error === undefined && found === undefined && status !== '' && <p className={textStyles.body}>{status}</p>}
      {found !== undefined && isAnswered && count === 0 && <p className={textStyles.body}>{status}</p>}
      {found !== undefined && count > 0 && <SearchResults found={found} linkTo={linkTo} />}
      <div role="status">
        <HiddenText>{status}</HiddenText>
      </div>
    </div>
  );
}

function countOf({ people, organisations, colleagues, inTouch }: Found): number {
  return [people, organisations, colleagues, inTouch].reduce((sum, { found }) => sum + found.length, 0);
}
