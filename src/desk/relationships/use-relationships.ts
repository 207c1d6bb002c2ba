import { useCallback, useEffect, useRef, useState } from 'react';
import type { Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

export type Known = Response<'listMyRelationships'>['relationships'][number];

export interface RelationshipFilter {
  readonly kind: 'person' | 'organisation';
  readonly sort: 'strength' | 'latest' | 'quiet';
  /** What is typed. */
  readonly q: string;
}

interface ListState {
  readonly known: readonly Known[];
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error?: ErrorCode;
  /** Where to go on; absent when all is there. */
  readonly next?: string;
}

const nothing: ListState = { known: [], status: 'loading' };
const pause = 200; // milliseconds without a key, so that not every letter asks

/** Whom the colleague knows, page after page: what is there stays when a later page fails, and until what is typed next is answered. */
export function useRelationships({ kind, sort, q }: RelationshipFilter, pageSize: number) {
  const { client } = useDesk();
  const [state, setState] = useState<ListState>(nothing);
  const round = useRef(0);
  const asked = q.trim();

  const load = useCallback(
    async (before: ListState) => {
      const mine = (round.current += 1);
      const show = (next: ListState) => mine === round.current && setState(next);
      setState((shown) => ({ known: shown.known, status: 'loading' }));
      let { known, next } = before;
      try {
        // A page may hold fewer than it could though there are more behind it.
        do {
          const query = { kind, sort, limit: pageSize, ...(asked === '' ? {} : { q: asked }) };
          const page = await client.listMyRelationships({
            query: next === undefined ? query : { ...query, cursor: next },
          });
          if (mine !== round.current) return;
          // Whoever was logged meanwhile may have come again: once is enough, and the later is the truer.
          const isNew = new Set(page.relationships.map(({ id }) => id));
          known = [...known.filter(({ id }) => !isNew.has(id)), ...page.relationships];
          next = page.next;
        } while (next !== undefined && known.length < before.known.length + pageSize);
        show({ known, status: 'ready', ...(next === undefined ? {} : { next }) });
      } catch (error) {
        show({ known, status: 'failed', error: errorCodeOf(error), ...(next === undefined ? {} : { next }) });
      }
    },
    [client, kind, sort, asked, pageSize],
  );
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = setTimeout(() => void load(nothing), isFirst.current ? 0 : pause);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [load]);
  return { ...state, loadMore: () => void load(state) };
}
