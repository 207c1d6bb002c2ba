import { AuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { AppError } from '#domain/app-error.ts';

/** MSAL's codes for “somebody must click, or did not finish”: everything else is a sign-in that can't be reached or is set up wrongly. */
const awaitsSomebody = new Set([
  'access_denied',
  'empty_window_error',
  'interaction_in_progress',
  'interaction_in_progress_cancelled',
  'invalid_grant',
  'login_required',
  'no_account_error',
  'no_account_found',
  'no_account_in_silent_request',
  'no_token_request_cache_error',
  'no_tokens_found',
  'popup_window_error',
  'refresh_token_expired',
  'timed_out',
  'token_refresh_required',
  'user_canceled',
  'user_cancelled',
]);

export function toSignInError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const isAwaiting =
    cause instanceof InteractionRequiredAuthError ||
    (cause instanceof AuthError && awaitsSomebody.has(cause.errorCode));
  return isAwaiting
    ? new AppError('not-signed-in', 'Somebody must sign in first', { cause })
    : new AppError('sign-in-unavailable', 'The sign-in cannot be reached', { cause });
}
