import type { ErrorCode } from '#domain/app-error.ts';
import { errorCodeOf } from './error-code.ts';
import type { SeveralLogging, Standing } from './several-state.ts';

interface SeveralLoggingOptions {
  /** Logs one of the messages; resolves to the interaction's id. */
  readonly log: (itemId: string) => Promise<string>;
  readonly undo: (itemId: string, interactionId: string) => Promise<unknown>;
  readonly onChange: () => void;
  /** All that was clicked is done. `failed`: those of which it could not be. */
  readonly onSettled: (outcome: SeveralOutcome) => void;
}

export interface SeveralOutcome {
  readonly action: 'log' | 'undo';
  readonly failed: readonly string[];
  readonly error?: ErrorCode;
}

// Enough to be quick, few enough that one colleague's hundred messages are no storm.
const mostAtOnce = 3;

/** Logs many messages, a few at a time, with a result for each; and takes back exactly those that it has logged. */
export function createSeveralLogging({ log, undo, onChange, onSettled }: SeveralLoggingOptions) {
  const logged = new Map<string, string>();
  const failed = new Map<string, ErrorCode>();
  const underWay = new Set<string>();
  let progress: Pick<SeveralLogging, 'doing' | 'done' | 'total'> = { done: 0, total: 0 };
  let undoError: ErrorCode | undefined;
  let isStopped = false;
  let running: Promise<void> | undefined;

  async function logAll(itemIds: readonly string[]): Promise<SeveralOutcome> {
    isStopped = false;
    undoError = undefined;
    failed.clear();
    await run('log', itemIds, async (itemId) => {
      if (isStopped) return;
      try {
        logged.set(itemId, await log(itemId));
      } catch (error) {
        failed.set(itemId, errorCodeOf(error));
      }
    });
    return outcomeOf('log', [...failed.keys()], [...failed.values()][0]);
  }

  async function undoAll(): Promise<SeveralOutcome> {
    undoError = undefined;
    failed.clear();
    await run('undo', [...logged.keys()], async (itemId) => {
      try {
        await undo(itemId, logged.get(itemId) ?? '');
        logged.delete(itemId);
      } catch (error) {
        undoError = errorCodeOf(error);
      }
    });
    return outcomeOf('undo', [...logged.keys()], undoError);
  }

  async function run(doing: 'log' | 'undo', itemIds: readonly string[], act: (itemId: string) => Promise<void>) {
    const waiting = [...itemIds];
    progress = { doing, done: 0, total: itemIds.length };
    itemIds.forEach((itemId) => underWay.add(itemId));
    onChange();
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await act(next);
        underWay.delete(next);
        progress = { ...progress, done: progress.done + 1 };
        onChange();
      }
    };
    await Promise.all(Array.from({ length: mostAtOnce }, work));
    progress = { done: 0, total: 0 };
  }

  function follow(act: () => Promise<SeveralOutcome>): Promise<void> {
    const next = (running ?? Promise.resolve()).then(act).then((outcome) => {
      if (running === next) running = undefined;
      onChange();
      onSettled(outcome);
    });
    running = next;
    return next;
  }

  return {
    current: (): SeveralLogging => ({
      ...progress,
      logged: logged.size,
      ...(undoError === undefined ? {} : { undoError }),
    }),
    isRunning: () => running !== undefined,
    /** What a click here has come to for this message; undefined where it has come to nothing. */
    standingOf(itemId: string): Standing | undefined {
      if (progress.doing === 'log' && underWay.has(itemId) && !isStopped) return { is: 'logging' };
      if (logged.has(itemId)) return { is: progress.doing === 'undo' && underWay.has(itemId) ? 'undoing' : 'logged' };
      const error = failed.get(itemId);
      return error === undefined ? undefined : { is: 'failed', error };
    },
    /** A second click while it is under way changes nothing. */
    log: (itemIds: readonly string[]) => running ?? follow(() => logAll(itemIds)),
    /** While it is under way, what has not begun is left. */
    undo(): Promise<void> {
      if (progress.doing === 'undo') return running ?? Promise.resolve();
      isStopped = true;
      onChange();
      return follow(undoAll);
    },
    forget(interactionId: string) {
      for (const [itemId, id] of logged) if (id === interactionId) logged.delete(itemId);
    },
  };
}

function outcomeOf(
  action: SeveralOutcome['action'],
  failed: readonly string[],
  error: ErrorCode | undefined,
): SeveralOutcome {
  return { action, failed, ...(error === undefined ? {} : { error }) };
}
