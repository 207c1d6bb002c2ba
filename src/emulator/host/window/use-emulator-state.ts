import { useEffect, useState } from 'react';
import type { EmulatorState } from '../../wire.ts';
import type { EmulatorClient } from '../emulator-client.ts';

export type Loading<Value> =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly value: Value }
  | { readonly is: 'failed'; readonly problem: string };

export function useEmulatorState(client: EmulatorClient): Loading<EmulatorState> {
  const [state, setState] = useState<Loading<EmulatorState>>({ is: 'loading' });
  useEffect(() => {
    client.getState().then(
      (value) => setState({ is: 'ready', value }),
      (error: unknown) => setState({ is: 'failed', problem: sentenceOf(error) }),
    );
  }, [client]);
  return state;
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The emulator did not answer.';
}
