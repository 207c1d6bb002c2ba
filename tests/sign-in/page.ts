import { AppError } from '#domain/app-error.ts';
import { readPageSettings } from '#sign-in/page-settings.ts';
import { createSignIn } from '#sign-in/sign-in.ts';

/** The page under test: asks for tokens on a click, or whenever the test calls `ask`, and says what it got. */
export interface Answer {
  readonly token?: string;
  readonly code?: string;
}

declare global {
  interface Window {
    ask: (options: { interactive: boolean; isRejected?: boolean }) => Promise<Answer>;
    answer: Promise<Answer> | undefined;
  }
}

const signIn = createSignIn(readPageSettings(document));

window.ask = (options) =>
  signIn.getAccessToken(options).then(
    (token) => ({ token }),
    (error: unknown) => ({ code: error instanceof AppError ? error.code : String(error) }),
  );

document.querySelector('button')?.addEventListener('click', () => {
  window.answer = window.ask({ interactive: true });
});
// Without a click, as no page should.
if (window.location.hash === '#unasked') window.answer = window.ask({ interactive: true });
