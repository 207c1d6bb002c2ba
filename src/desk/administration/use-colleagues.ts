import { useCallback, useEffect, useRef, useState } from 'react';
import type { Query, Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

export type ListedColleague = Response<'listColleagues'>['colleagues'][number];
export type ColleagueFilter = Pick<Query<'listColleagues'>, 'q' | 'unit' | 'role'>;

/** Each letter of a search needn't be asked for, in milliseconds. */
const typingPause = 250;

interface Shown {
  readonly colleagues?: readonly ListedColleague[];
  readonly next?: string | undefined;
  readonly error?: ErrorCode;
}

/** The colleagues that a filter finds, a page at a time. */
export function useColleagues(filter: ColleagueFilter) {
  const { client } = useDesk();
  const [shown, setShown] = useState<Shown>({});
  const turn = useRef(0);
  const { q = '', unit, role } = filter;

  const load = useCallback(
    async (before: readonly ListedColleague[], cursor?: string) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const query = { q, unit, role, cursor };
        const page = await client.listColleagues({ query });
        if (mine === turn.current) setShown({ colleagues: [...before, ...page.colleagues], next: page.next });
      } catch (error) {
        if (mine === turn.current) setShown((now) => ({ ...now, error: errorCodeOf(error) }));
      }
    },
    [client, q, unit, role],
  );
  useEffect(() => {
    const timer = setTimeout(() => void load([]), q === '' ? 0 : typingPause);
    return () => clearTimeout(timer);
  }, [load, q]);

  const { colleagues, next, error } = shown;
  return {
    colleagues,
    error,
    reload: () => void load([]),
    more: colleagues && next !== undefined ? () => void load(colleagues, next) : undefined,
    replace: (colleague: ListedColleague) =>
      setShown((now) => ({
        ...now,
        ...(now.colleagues
          ? { colleagues: now.colleagues.map((one) => (one.id === colleague.id ? colleague : one)) }
          : {}),
      })),
  };
}
