import type { ErrorCode } from '#domain/app-error.ts';
import type { MessageKey } from '#locales/catalogue.ts';
import { useLocale } from '#ui/use-locale.ts';
import { Notice } from '#ui/Notice.tsx';
import { useRetry } from './use-retry.ts';

interface FailureNoticeProps {
  readonly error: ErrorCode;
  /** Absent where the one next step stands elsewhere. */
  readonly onRetry?: () => void;
}

/** Whether the door is shut, nobody answers, or something broke. */
const titles = {
  'institution-unknown': 'error.heading-refused',
  forbidden: 'error.heading-refused',
  'sign-in-unavailable': 'error.heading-away',
  'store-unavailable': 'error.heading-away',
  'server-unreachable': 'error.heading-away',
  'timed-out': 'error.heading-away',
} as const satisfies Partial<Record<ErrorCode, MessageKey>>;

/** Why there is no answer, and how to get one. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const { text } = useLocale();
  const title = error in titles ? titles[error as keyof typeof titles] : 'error.heading'; // a cast: `in` has just told
  const isRefused = title === 'error.heading-refused';
  const retry = useRetry(error, onRetry ?? (() => undefined));
  return (
    <Notice intent={isRefused ? 'warning' : 'error'} title={text(title)} {...(onRetry ? { step: retry } : {})}>
      {text(`error.${error}`)}
    </Notice>
  );
}
