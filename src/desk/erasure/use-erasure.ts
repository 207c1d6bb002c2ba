import { useRef, useState } from 'react';
import type { Body, Response } from '#api/types.ts';
import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from '../desk-session.ts';
import { useDesk } from '../use-desk.ts';

export type ErasurePreview = Response<'previewErasure'>;
export type Erasing = Omit<Body<'erasePerson'>, 'personId'>;

interface ErasureState {
  readonly status: 'idle' | 'looking' | 'ready' | 'erasing' | 'erased' | 'failed';
  readonly preview?: ErasurePreview;
  readonly erased?: Response<'erasePerson'>;
  readonly error?: ErrorCode;
  readonly retry: () => void;
}

const idle: ErasureState = { status: 'idle', retry: () => undefined };

/** Who is chosen, what would go of them, and its going. A late answer about somebody chosen before is dropped. */
export function useErasure() {
  const { client } = useDesk();
  const [state, setState] = useState(idle);
  const turn = useRef(0);

  const choose = (subject: Body<'previewErasure'> | undefined) => {
    turn.current += 1;
    const mine = turn.current;
    const show = (next: Omit<ErasureState, 'retry'>) =>
      mine === turn.current && setState({ ...next, retry: () => choose(subject) });
    if (!subject) return setState(idle);
    show({ status: 'looking' });
    client.previewErasure({ body: subject }).then(
      (preview) => show({ status: 'ready', preview }),
      (error: unknown) => show({ status: 'failed', error: errorCodeOf(error) }),
    );
  };

  const erase = (erasing: Erasing) => {
    const { preview } = state;
    if (!preview) return;
    const retry = () => erase(erasing);
    setState({ status: 'erasing', preview, retry });
    client.erasePerson({ body: { personId: preview.person.id, ...erasing } }).then(
      (erased) => setState({ status: 'erased', erased, retry }),
      (error: unknown) => setState({ status: 'failed', preview, error: errorCodeOf(error), retry }),
    );
  };
  return { state, choose, erase };
}
