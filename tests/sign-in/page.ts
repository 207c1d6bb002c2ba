import { AppError } from '#domain/app-error.ts';
import { createPageSignIn } from '#sign-in/page-sign-in.ts';
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
    /** With ?late, the host is ready only when the test calls this. */
    letHostBeReady: () => void;
  }
}

const hostReady = new Promise<void>((resolve) => {
  window.letHostBeReady = resolve;
  if (!new URLSearchParams(window.location.search).has('late')) resolve();
});
// With ?redirect, the page has a tab to itself and leaves it to sign in.
const signIn = new URLSearchParams(window.location.search).has('redirect')
  ? createPageSignIn(readPageSettings(document))
  : createSignIn(readPageSettings(document), { hostReady });

window.ask = (options) =>
  signIn.getAccessToken(options).then(
    (token) => ({ token }),
    (error: unknown) => ({ code: error instanceof AppError ? error.code : String(error) }),
  );

document.querySelector('button')?.addEventListener('click', () => {
  window.answer = window.ask({ interactive: true });
});
// Without a click, as no page should. Said on the console, because whatever Playwright evaluates in a page counts as a click there.
if (window.location.hash === '#unasked') {
  void window.ask({ interactive: true }).then(({ code }) => console.info(`unasked: ${code}`));
}
