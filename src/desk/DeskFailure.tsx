import type { ErrorCode } from '#domain/app-error.ts';
import { Notice } from '#ui/Notice.tsx';
import { useLocale } from '#ui/use-locale.ts';
import { useDesk } from './use-desk.ts';

interface DeskFailureProps {
  readonly error: ErrorCode;
  /** What to do again. */
  readonly onRetry: () => void;
}

/** Why there is no answer, and the one step out of it: to sign in where that is what was missing. */
export function DeskFailure({ error, onRetry }: DeskFailureProps) {
  const { text } = useLocale();
  const { onSignIn } = useDesk();
  const step =
    error === 'not-signed-in'
      ? { action: text('sign-in.button'), onAction: onSignIn }
      : { action: text('retry.button'), onAction: onRetry };
  return (
    <div role="alert">
      <Notice intent="error" title={text('error.heading')} step={step}>
        {text(`error.${error}`)}
      </Notice>
    </div>
  );
}
