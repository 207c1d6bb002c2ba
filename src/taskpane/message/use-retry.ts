import type { ErrorCode } from '#domain/app-error.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from '../use-pane.ts';

/** The one step out of a failure: the same again, after signing in where that is what was missing. */
export function useRetry(error: ErrorCode | undefined, onRetry: () => void) {
  const { text } = useLocale();
  const { onSignIn } = usePane();
  if (error !== 'not-signed-in') return { action: text('retry.button'), onAction: onRetry };
  return { action: text('sign-in.button'), onAction: () => onSignIn(onRetry) };
}
