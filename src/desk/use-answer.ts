import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from './desk-session.ts';

export interface Answer<Value> {
  readonly value?: Value;
  readonly error?: ErrorCode;
  /** Asks again; what is shown stays until the answer is there. */
  readonly reload: () => void;
  /** Shows this instead, as an answer to something else has told. */
  readonly replace: (value: Value) => void;
}

/** What the server answers, asked once the page is shown; `ask` is the first one given. A late answer to an earlier asking is dropped. */
export function useAnswer<Value>(ask: () => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<{ readonly value?: Value; readonly error?: ErrorCode }>({});
  const [first] = useState(() => ask);
  const turn = useRef(0);
  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const show = (next: typeof answer) => mine === turn.current && setAnswer((before) => ({ ...before, ...next }));
    first().then(
      (value) => mine === turn.current && setAnswer({ value }),
      (error: unknown) => show({ error: errorCodeOf(error) }),
    );
  }, [first]);
  useEffect(reload, [reload]);
  const replace = useCallback((value: Value) => {
    turn.current += 1;
    setAnswer({ value });
  }, []);
  return { ...answer, reload, replace };
}
