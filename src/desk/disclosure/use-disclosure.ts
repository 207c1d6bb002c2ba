import { useState } from 'react';
import type { Body, Response } from '#api/types.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import { useDesk } from '../use-desk.ts';

export type Disclosed = Response<'disclose'>;

interface DisclosureState {
  readonly status: 'idle' | 'under-way' | 'failed' | 'ready';
  readonly error?: ErrorCode;
  readonly disclosed?: Disclosed;
  /** What was given for it, for the page that is printed. */
  readonly reason?: string;
}

/** Asks once each time it is asked to: every reading is written down. */
export function useDisclosure() {
  const { client } = useDesk();
  const [state, setState] = useState<DisclosureState>({ status: 'idle' });
  const disclose = async (body: Body<'disclose'>) => {
    setState({ status: 'under-way' });
    try {
      const disclosed = await client.disclose({ body });
      setState({ status: 'ready', disclosed, reason: body.reason });
      return disclosed;
    } catch (error) {
      setState({ status: 'failed', error: error instanceof AppError ? error.code : 'internal' });
      return undefined;
    }
  };
  return { ...state, disclose };
}
