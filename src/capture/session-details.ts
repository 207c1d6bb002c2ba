import { createPersonDetails } from './person-details.ts';
import type { SessionOptions } from './session.ts';

interface SessionDetailsOptions extends Pick<SessionOptions, 'client' | 'onMissed' | 'onSettled'> {
  /** Aborted once the session is closed: until then, what goes wrong is shown where it was clicked. */
  readonly signal: AbortSignal;
  readonly onChange: () => void;
}

/** What is kept of the people on what is open. */
export function createSessionDetails({ client, signal, onMissed, onChange, onSettled }: SessionDetailsOptions) {
  return createPersonDetails({
    client,
    onChange,
    onFailed({ value, isKept, error }, repeat) {
      const missed = { subject: value, action: isKept ? 'remove' : 'keep', error } as const;
      if (signal.aborted) onMissed(missed, repeat);
    },
    onSettled,
  });
}
