import { useState } from 'react';
import type { Body, Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

export type NamingRecord = Response<'discloseRecords'>['records'][number];
type Asked = Body<'discloseRecords'>;

interface RecordsState {
  readonly status: 'idle' | 'finding' | 'found' | 'erasing' | 'erased';
  readonly asked?: Asked;
  readonly found?: Response<'discloseRecords'>;
  /** How many records somebody was erased from. */
  readonly erased?: number;
  readonly error?: ErrorCode;
}

/** Asks once each time it is asked to: every reading is written down. */
export function useRecords() {
  const { client } = useDesk();
  const [state, setState] = useState<RecordsState>({ status: 'idle' });
  const find = async (asked: Asked) => {
    setState({ status: 'finding' });
    try {
      setState({ status: 'found', asked, found: await client.discloseRecords({ body: asked }) });
    } catch (error) {
      setState({ status: 'idle', error: errorCodeOf(error) });
    }
  };
  const erase = async (ids: string[], keepOut: boolean) => {
    const { asked, found } = state;
    if (!asked || !found) return;
    setState({ status: 'erasing', asked, found });
    try {
      const { links } = await client.eraseFromRecords({ body: { ...asked, ids, keepOut } });
      setState({ status: 'erased', erased: links });
    } catch (error) {
      setState({ status: 'found', asked, found, error: errorCodeOf(error) });
    }
  };
  return { state, find, erase };
}
