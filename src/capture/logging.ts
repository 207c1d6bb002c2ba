import { errorCodeOf } from './error-code.ts';
import type { Logging } from './capture-state.ts';

export interface LoggingOptions {
  /** Logs the message as things are chosen now; resolves to the interaction's id. */
  readonly log: () => Promise<string>;
  readonly undo: (interactionId: string) => Promise<unknown>;
  readonly onChange: () => void;
  /** Called when the server has done what was clicked last. */
  readonly onSettled: () => void;
}

export interface LoggingSwitch {
  readonly current: () => Logging;
  readonly interactionId: () => string | undefined;
  /** What the server says of the message; a click that is under way is believed instead. */
  readonly believe: (interactionId: string | undefined) => void;
  readonly want: (isLogged: boolean) => Promise<void>;
}

/**
 * Logged or not, shown as wanted at once and brought about behind that, one request at a time: a second click, or an undo
 * before the log has arrived, only changes what is wanted. What can't be brought about goes back to what is.
 */
export function createLoggingSwitch({ log, undo, onChange, onSettled }: LoggingOptions): LoggingSwitch {
  let wanted = false;
  let interactionId: string | undefined;
  let failure: Logging['error'];
  let working: Promise<void> | undefined;

  async function bringAbout() {
    while (wanted !== (interactionId !== undefined)) {
      try {
        if (interactionId === undefined) interactionId = await log();
        else {
          await undo(interactionId);
          interactionId = undefined;
        }
      } catch (error) {
        // Clicked back meanwhile: then nothing is left to do, and nothing to complain of.
        if (wanted !== (interactionId !== undefined)) failure = errorCodeOf(error);
        wanted = interactionId !== undefined;
      }
    }
    working = undefined;
    onChange();
    if (failure === undefined) onSettled();
  }

  return {
    current: () => ({
      isLogged: wanted,
      isSettled: working === undefined,
      ...(failure === undefined ? {} : { error: failure }),
    }),
    interactionId: () => interactionId,
    believe(id) {
      if (working) return;
      interactionId = id;
      // What had failed has come about elsewhere.
      if (wanted !== (id !== undefined)) failure = undefined;
      wanted = id !== undefined;
    },
    want(isLogged) {
      if (isLogged === wanted) return working ?? Promise.resolve();
      wanted = isLogged;
      failure = undefined;
      working ??= bringAbout();
      onChange();
      return working ?? Promise.resolve();
    },
  };
}
