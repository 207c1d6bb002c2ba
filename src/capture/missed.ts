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
