import { useCallback, useEffect, useRef, useState } from 'react';
import type { Response } from '#api/types.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { useDesk } from '../use-desk.ts';
import { queryOf, type AuditFilters } from './audit-filters.ts';

export type AuditEntry = Response<'listAudit'>['entries'][number];

interface AuditState {
  readonly entries: readonly AuditEntry[];
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error?: ErrorCode;
  /** Where to go on; absent when all is there. */
  readonly next?: string;
}

const nothing: AuditState = { entries: [], status: 'loading' };

/** The audit by its filters, page after page: what is there stays when a later page fails. */
export function useAudit(filters: AuditFilters) {
  const { client } = useDesk();
  const [state, setState] = useState<AuditState>(nothing);
  const round = useRef(0);
  const key = JSON.stringify(queryOf(filters));

  const load = useCallback(
    async (before: AuditState) => {
      const thisRound = (round.current += 1);
      const { error: _, ...rest } = before;
      setState({ ...rest, status: 'loading' });
      try {
        const query = JSON.parse(key) as ReturnType<typeof queryOf>; // a cast: it was made of one
        let [cursor, found]: [string | undefined, readonly AuditEntry[]] = [before.next, []];
        // A page may be empty though there are more behind it.
        do {
          const page = await client.listAudit({ query: { ...query, ...(cursor === undefined ? {} : { cursor }) } });
          if (thisRound !== round.current) return;
          [cursor, found] = [page.next, page.entries];
        } while (found.length === 0 && cursor !== undefined);
        const entries = [...before.entries, ...found];
        setState({ entries, status: 'ready', ...(cursor === undefined ? {} : { next: cursor }) });
      } catch (error) {
        if (thisRound !== round.current) return;
        setState({ ...rest, status: 'failed', error: error instanceof AppError ? error.code : 'internal' });
      }
    },
    [client, key],
  );
  useEffect(() => void load(nothing), [load]);
  return { ...state, loadMore: () => void load(state) };
}
