import type { SignIn } from '#sign-in/sign-in.ts';
import type { OpenMessage } from './capture-state.ts';
import { errorCodeOf } from './error-code.ts';

interface SigningInOptions {
  readonly signIn: SignIn;
  readonly current: () => OpenMessage;
  readonly show: (open: OpenMessage) => void;
}

/** Signs in, by a click, and shows that where it is asked for. Says whether it came about; never rejects. */
export async function signInByClick({ signIn, current, show }: SigningInOptions): Promise<boolean> {
  const asking = current();
  if (isSignInNeeded(asking)) show({ ...asking, isSigningIn: true });
  try {
    await signIn.getAccessToken({ interactive: true });
    return true;
  } catch (error) {
    const now = current();
    if (isSignInNeeded(now)) show({ ...now, isSigningIn: false, error: errorCodeOf(error) });
    return false;
  }
}

function isSignInNeeded(
  open: OpenMessage,
): open is Extract<OpenMessage, { readonly status: 'needs-sign-in' | 'several-needs-sign-in' }> {
  return open.status === 'needs-sign-in' || open.status === 'several-needs-sign-in';
}
