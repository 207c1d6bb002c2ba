/** One command of the administrator's. It fails by AppError (exit 1) or UsageError (exit 2), and else writes its answer to standard output. */
export interface Command {
  readonly summary: string;
  readonly usage: string;
  readonly help: string;
  readonly run: (words: readonly string[], environment: NodeJS.ProcessEnv) => Promise<void>;
}

/** The command was called in a way that it doesn't know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
