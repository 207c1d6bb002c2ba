import { useCallback, useEffect, useState } from 'react';
import type { Response } from '#api/types.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { useDesk } from '../use-desk.ts';

type Verified = Response<'verifyAudit'>;

export interface Verification {
  readonly status: 'under-way' | 'done' | 'failed';
  readonly error?: ErrorCode;
  readonly head?: NonNullable<Verified['head']>;
  readonly seals: number;
  readonly entries: number;
  readonly findings: Verified['findings'];
}

const start: Verification = { status: 'under-way', seals: 0, entries: 0, findings: [] };

/** Has the server go through every seal, some at a time, so that it can be seen how far it is. */
export function useVerification(): Verification & { readonly again: () => void } {
  const { client } = useDesk();
  const [state, setState] = useState(start);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const left = new AbortController();
    const work = async () => {
      let whole = start;
      for (;;) {
        const part = await client.verifyAudit({ query: { after: whole.head?.number ?? 0 }, signal: left.signal });
        if (left.signal.aborted) return;
        whole = {
          ...whole,
          seals: whole.seals + part.seals,
          entries: whole.entries + part.entries,
          findings: [...whole.findings, ...part.findings],
          ...(part.head ? { head: part.head } : { status: 'done' }),
        };
        setState(whole);
        if (!part.head) return;
      }
    };
    work().catch((error: unknown) => {
      if (left.signal.aborted) return;
      setState({ ...start, status: 'failed', error: error instanceof AppError ? error.code : 'internal' });
    });
    return () => left.abort();
  }, [client, attempt]);
  const again = useCallback(() => {
    setState(start);
    setAttempt((before) => before + 1);
  }, []);
  return { ...state, again };
}
