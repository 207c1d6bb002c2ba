import type { Client } from '#api/client.ts';
import type { Response } from '#api/types.ts';
import { AppError, type ErrorCode } from '#domain/app-error.ts';
import type { SignIn } from '#sign-in/sign-in.ts';

export type Me = Response<'getMe'>;

export type DeskState =
  | { readonly status: 'starting' }
  /** `error`: why signing in did not work, where somebody has tried. */
  | { readonly status: 'signed-out'; readonly error?: ErrorCode; readonly isLeaving: boolean }
  | { readonly status: 'failed'; readonly error: ErrorCode }
  | { readonly status: 'ready'; readonly me: Me };

export interface DeskSession {
  readonly subscribe: (onChange: () => void) => () => void;
  readonly getState: () => DeskState;
  /** Finds out who is signed in, without asking anybody. */
  readonly start: () => Promise<void>;
  /** From a click: leaves the page for the authority, unless it can do without. */
  readonly signIn: () => Promise<void>;
}

/** Who is at the desk. */
export function createDeskSession({ client, signIn }: { client: Client; signIn: SignIn }): DeskSession {
  const listeners = new Set<() => void>();
  let state: DeskState = { status: 'starting' };
  const show = (next: DeskState) => {
    state = next;
    listeners.forEach((listener) => listener());
  };

  async function start() {
    show({ status: 'starting' });
    try {
      show({ status: 'ready', me: await client.getMe({}) });
    } catch (error) {
      const code = errorCodeOf(error);
      if (code === 'not-signed-in') show({ status: 'signed-out', isLeaving: false });
      else if (code === 'sign-in-unavailable') show({ status: 'signed-out', error: code, isLeaving: false });
      else show({ status: 'failed', error: code });
    }
  }

  return {
    start,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    getState: () => state,
    async signIn() {
      if (state.status !== 'ready') show({ status: 'signed-out', isLeaving: true });
      try {
        // A token that is kept has been refused, or the page would be there.
        await signIn.getAccessToken({ interactive: true, isRejected: true });
        await start();
      } catch (error) {
        show({ status: 'signed-out', error: errorCodeOf(error), isLeaving: false });
      }
    },
  };
}

export function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'internal';
}
