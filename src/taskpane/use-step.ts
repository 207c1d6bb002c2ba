import type { CorrectionError } from '#capture/corrections.ts';
import { useLocale } from '#ui/use-locale.ts';
import { usePane } from './use-pane.ts';

interface Step {
  readonly action: string;
  /** Its accessible name, where that says more. */
  readonly label?: string | undefined;
  readonly onAction: () => void;
}

/** What a control does. Once that failed because nobody is signed in, it signs in first, and says so. */
export function useStep(error: CorrectionError | undefined, step: Step): Step {
  const { text } = useLocale();
  const { onSignIn } = usePane();
  if (error !== 'not-signed-in') return step;
  return { action: text('sign-in.button'), onAction: () => onSignIn(step.onAction) };
}
