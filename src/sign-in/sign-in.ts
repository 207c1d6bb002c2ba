import { AppError } from '#domain/app-error.ts';
import type { PageSettings } from './page-settings.ts';
import type { TokenSource } from './token-source.ts';

/** How the pane comes by an access token for the API; implemented by createSignIn. */
export interface SignIn {
  /**
   * Resolves to an access token. Without `interactive` nothing is ever shown; with it (only from a click) a window may open.
   * `isRejected` says that the server has just refused the last token: a fresh one is fetched.
   * Rejects with AppError: `not-signed-in` when somebody must click first (or closed the window), `sign-in-unavailable` when no sign-in can be reached.
   */
  getAccessToken(options: { readonly interactive: boolean; readonly isRejected?: boolean }): Promise<string>;
}

export interface SignInOptions {
  /** Office.onReady in a page that Outlook opens: the host's own sign-in can only be asked for after it. */
  readonly hostReady?: Promise<unknown>;
  /** Where tokens come from instead of the host or a window of our own. */
  readonly open?: (settings: PageSettings) => Promise<TokenSource>;
}

/** Starts loading MSAL at once, in a chunk of its own. */
export function createSignIn(settings: PageSettings, options: SignInOptions = {}): SignIn {
  let source = openSource(settings, options);
  let asking: Promise<string> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function useSource(task: (source: TokenSource) => Promise<string>): Promise<string> {
    source = source.catch(() => openSource(settings, options));
    return task(await source);
  }

  /** MSAL refuses a second request while one is under way. */
  function enqueue(task: (source: TokenSource) => Promise<string>): Promise<string> {
    const turn = queue.then(() => useSource(task));
    queue = turn.catch(() => undefined);
    return turn;
  }

  return {
    getAccessToken({ interactive, isRejected = false }) {
      if (!interactive) return enqueue(({ getSilently }) => getSilently({ isRejected, isQuick: false }));
      // A second click waits for the window that the first one has opened.
      asking ??= enqueue((from) => ask(from, isRejected)).finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}

/** Without a window if that is possible by now, else with one. */
async function ask(source: TokenSource, isRejected: boolean): Promise<string> {
  try {
    return await source.getSilently({ isRejected, isQuick: true });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-signed-in') throw error;
    return source.getByWindow();
  }
}

function openSource(settings: PageSettings, options: SignInOptions): Promise<TokenSource> {
  const opening = load(settings, options);
  // Whoever asks for a token hears of it; until then it is not an unhandled rejection.
  opening.catch(() => undefined);
  return opening;
}

async function load(settings: PageSettings, { hostReady, open }: SignInOptions): Promise<TokenSource> {
  try {
    if (open) return await open(settings);
    const [{ openTokenSource }] = await Promise.all([import('./token-source.ts'), hostReady]);
    return await openTokenSource(settings);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('sign-in-unavailable', 'The sign-in could not be started', { cause });
  }
}
