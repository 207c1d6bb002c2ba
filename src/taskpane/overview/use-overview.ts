import { useEffect, useState } from 'react';
import type { About } from '#capture/overview.ts';
import type { Capture } from '#capture/capture.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';

interface Answer {
  readonly value?: Awaited<ReturnType<Capture['readOverview']>>;
  readonly error?: ErrorCode;
}

/** Asked once the view is there; a late answer about somebody else is dropped. */
export function useOverview({ subject, id }: About, capture: Pick<Capture, 'readOverview'>) {
  const [answer, setAnswer] = useState<Answer>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isLeft = false;
    capture.readOverview({ subject, id }).then(
      (value) => isLeft || setAnswer({ value }),
      (error: unknown) => isLeft || setAnswer({ error: error instanceof AppError ? error.code : 'internal' }),
    );
    return () => void (isLeft = true);
  }, [capture, subject, id, attempt]);
  const reload = () => {
    setAnswer({});
    setAttempt(attempt + 1);
  };
  /** What is shown stays until the next answer. */
  const refresh = () => setAttempt(attempt + 1);
  return { ...answer, reload, refresh };
}
