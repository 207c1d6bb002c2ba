import type { CorrectionError } from '#capture/corrections.ts';
import { useLocale } from '#ui/use-locale.ts';
import { useStep } from '../use-step.ts';

/** The one step out of a failure: the same again, after signing in where that is what was missing. */
export function useRetry(error: CorrectionError | undefined, onRetry: () => void) {
  const { text } = useLocale();
  return useStep(error, { action: text('retry.button'), onAction: onRetry });
}
