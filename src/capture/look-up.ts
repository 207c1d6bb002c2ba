import type { ErrorCode } from '#domain/app-error.ts';
import type { LookingUp } from './capture-state.ts';
import { errorCodeOf } from './error-code.ts';
import type { SessionOptions } from './session.ts';

interface LookUpOptions extends Pick<SessionOptions, 'show' | 'slowAfter'> {
  readonly recognise: () => Promise<void>;
  /** Whether an answer from before is shown meanwhile. */
  readonly isShown: () => boolean;
  readonly forget: () => void;
  readonly signal: AbortSignal;
}

/** The door is shut: what is shown from before must go. */
export const shut: ReadonlySet<ErrorCode> = new Set(['not-signed-in', 'forbidden', 'institution-unknown']);

/** The first lookup of what is open: says that it takes long, and why it failed. */
export async function lookUp(
  open: Pick<LookingUp, 'message' | 'outside'>,
  { recognise, isShown, forget, show, slowAfter, signal }: LookUpOptions,
): Promise<void> {
  const slow = setTimeout(() => {
    if (!isShown()) show({ status: 'looking-up', ...open, isSlow: true });
  }, slowAfter);
  signal.addEventListener('abort', () => clearTimeout(slow));
  try {
    await recognise();
  } catch (error) {
    if (signal.aborted) return;
    const code = errorCodeOf(error);
    // What is shown from before stays while nobody answers, not once the door is shut.
    if (isShown() && !shut.has(code)) return;
    forget();
    if (code === 'not-signed-in') show({ status: 'needs-sign-in', ...open, isSigningIn: false });
    else show({ status: 'failed', ...open, error: code });
  } finally {
    clearTimeout(slow);
  }
}
