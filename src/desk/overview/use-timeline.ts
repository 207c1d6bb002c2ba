import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from '#api/client.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import type { TimelineEntry } from '#ui/overview/overview.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';
import type { OverviewAddress, SubjectKind } from './overview-address.ts';

interface TimelineState {
  readonly entries: readonly TimelineEntry[];
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error?: ErrorCode;
  /** Where to go on; absent when all is there. */
  readonly next?: string;
}

const nothing: TimelineState = { entries: [], status: 'loading' };
const pageSize = 30;
/** Of what is printed. */
const largestPage = 100;

/** What happened, page after page: what is there stays when a later page fails. */
export function useTimeline(subject: SubjectKind, shown: OverviewAddress) {
  const { client } = useDesk();
  const [state, setState] = useState<TimelineState>(nothing);
  const round = useRef(0);
  const key = JSON.stringify(shown);

  const load = useCallback(
    async (before: TimelineState, least: number): Promise<TimelineState> => {
      const thisRound = (round.current += 1);
      const { error: _, ...rest } = before;
      let now: TimelineState = { ...rest, status: 'loading' };
      const show = (next: TimelineState) => {
        now = next;
        if (thisRound === round.current) setState(next);
      };
      show(now);
      try {
        // A page may be empty though there are more behind it.
        do {
          const limit = least > pageSize ? largestPage : pageSize;
          const page = await ask(client, subject, { key, before: now.next, limit });
          const entries = [...now.entries, ...page.interactions];
          show({ entries, status: 'loading', ...(page.next === undefined ? {} : { next: page.next }) });
        } while (now.next !== undefined && now.entries.length < before.entries.length + least);
        show({ ...now, status: 'ready' });
      } catch (error) {
        show({ ...now, status: 'failed', error: errorCodeOf(error) });
      }
      return now;
    },
    [client, subject, key],
  );
  useEffect(() => void load(nothing, 1), [load]);
  return {
    ...state,
    loadMore: () => void load(state, 1),
    /** All that there is, up to so many altogether. */
    loadUpTo: async (most: number) => {
      const isDone = state.next === undefined || state.entries.length >= most;
      return isDone ? state : await load(state, most - state.entries.length);
    },
  };
}

async function ask(
  client: Client,
  subject: SubjectKind,
  { key, before, limit }: { readonly key: string; readonly before: string | undefined; readonly limit: number },
) {
  const { id, only, ...filters } = JSON.parse(key) as OverviewAddress; // a cast: it was made of one
  const query = { ...filters, limit, ...(before === undefined ? {} : { before }) };
  if (subject === 'person') return await client.listPersonTimeline({ params: { id }, query });
  return await client.listOrganisationTimeline({
    params: { id },
    query: { ...query, ...(only === undefined ? {} : { only }) },
  });
}
