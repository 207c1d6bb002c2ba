import { useState } from 'react';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from '../desk-session.ts';

/** What a click does: whether it is under way, and why it failed, with the way to do it again. */
export function useStep() {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly error: ErrorCode; readonly again: () => void }>();
  const run = (work: () => Promise<void>) => {
    setIsBusy(true);
    setFailure(undefined);
    work()
      .catch((error: unknown) => setFailure({ error: errorCodeOf(error), again: () => run(work) }))
      .finally(() => setIsBusy(false));
  };
  return { isBusy, failure, run };
}
