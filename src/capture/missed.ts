import type { MissedLog } from './capture-state.ts';
import type { LoggingSwitch } from './logging.ts';
import type { SessionOptions } from './session.ts';

interface MissedOptions extends Pick<SessionOptions, 'onMissed'> {
  /** Aborted once the session is closed: until then, what goes wrong is shown where it was clicked. */
  readonly signal: AbortSignal;
  readonly subject: () => string;
  readonly actions: { readonly on: MissedLog['action']; readonly off: MissedLog['action'] };
}

/** Tells of a click that has failed, where its session is closed by now. */
export function tellMissed(
  { current, want }: Pick<LoggingSwitch, 'current' | 'want'>,
  { signal, onMissed, subject, actions }: MissedOptions,
): void {
  const { isLogged, error } = current();
  if (!signal.aborted || error === undefined) return;
  onMissed({ subject: subject(), action: isLogged ? actions.off : actions.on, error }, () => want(!isLogged));
}

/** The clicks that have failed after their sessions were closed: the last is told, all are repeated. */
export function createMissedLogs(tell: (missed: MissedLog | undefined) => void) {
  let repeats: readonly (() => Promise<void>)[] = [];

  function dismiss() {
    repeats = [];
    tell(undefined);
  }

  return {
    add(missed: MissedLog, repeat: () => Promise<void>): void {
      repeats = [...repeats, repeat];
      tell(missed);
    },
    async retry(): Promise<void> {
      const all = repeats;
      dismiss();
      await Promise.all(all.map(async (repeat) => repeat()));
    },
    dismiss,
  };
}
