import { useState } from 'react';
import type { Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

/** Saves for how long interactions are kept, and says so. */
export function useSaving(onSaved: (saved: Response<'setRetention'>) => void) {
  const { text } = useLocale();
  const { client, say } = useDesk();
  const [status, setStatus] = useState<'idle' | 'under-way' | 'saved'>('idle');
  const [error, setError] = useState<ErrorCode>();
  const save = (years: number | null) => {
    setStatus('under-way');
    setError(undefined);
    client.setRetention({ body: { years } }).then(
      (saved) => {
        setStatus('saved');
        onSaved(saved);
        say(text('retention.saved'));
      },
      (cause: unknown) => {
        setStatus('idle');
        setError(errorCodeOf(cause));
      },
    );
  };
  return { status, error, save };
}
