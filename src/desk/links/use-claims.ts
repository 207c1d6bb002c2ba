import { useCallback, useEffect, useRef, useState } from 'react';
import type { Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

export type ClaimPage = Response<'listWaitingLinks'>;
export type Claim = ClaimPage['claims'][number];
export type ClaimState = 'waiting' | 'left-out';

interface Shown {
  readonly state: ClaimState;
  readonly page?: ClaimPage;
  readonly error?: ErrorCode;
}

/** The claims in one state, page after page; a late answer to another asking is dropped. */
export function useClaims(state: ClaimState) {
  const { client } = useDesk();
  const [shown, setShown] = useState<Shown>({ state });
  const [isLoading, setIsLoading] = useState(false);
  const turn = useRef(0);
  const ask = useCallback(
    (before?: ClaimPage) => {
      turn.current += 1;
      const mine = turn.current;
      setIsLoading(true);
      const cursor = before?.next;
      client.listWaitingLinks({ query: cursor === undefined ? { state } : { state, cursor } }).then(
        (page) => {
          if (mine !== turn.current) return;
          setIsLoading(false);
          setShown({ state, page: { ...page, claims: [...(before?.claims ?? []), ...page.claims] } });
        },
        (error: unknown) => {
          if (mine !== turn.current) return;
          setIsLoading(false);
          setShown((now) => ({ ...now, state, error: errorCodeOf(error) }));
        },
      );
    },
    [client, state],
  );
  useEffect(() => ask(), [ask]);
  const { page, error } = shown;
  return {
    // While the other state loads, its tab stands above what was there: nothing jumps.
    page: page && shown.state !== state ? { ...page, claims: [], next: undefined } : page,
    error,
    isLoading: isLoading || shown.state !== state,
    reload: () => ask(),
    more: () => ask(page),
  };
}
