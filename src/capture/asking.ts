import type { SessionOptions } from './session.ts';

interface AskingOptions extends Pick<SessionOptions, 'corrections'> {
  /** Aborted once the session is closed. */
  readonly signal: AbortSignal;
}

export interface Asking {
  /** Something was clicked: what was asked before knows nothing of it. */
  readonly touch: () => void;
  /** Undefined where the answer is of before a click, or of what is closed by now. Rejects as the question does. */
  readonly ask: <Answer>(question: () => Promise<Answer>) => Promise<Answer | undefined>;
}

/** Questions about what is open, of which the latest counts. */
export function createAsking({ corrections, signal }: AskingOptions): Asking {
  let round = 0;
  return {
    touch() {
      round += 1;
    },
    async ask(question) {
      const thisRound = (round += 1);
      const landed = corrections.pending().filter(({ isLanded }) => isLanded);
      const answer = await question();
      if (signal.aborted || thisRound !== round) return undefined;
      corrections.settle(landed);
      return answer;
    },
  };
}
