import { createClient, type PaneClient } from '#api/client.ts';
import { paneOperations } from '#api/pane-operations.ts';
import { readPageSettings } from '#sign-in/page-settings.ts';
import { createSignIn, type SignIn } from '#sign-in/sign-in.ts';
import { createChanges, type Changes } from './changes.ts';

export interface Connection {
  readonly client: PaneClient;
  readonly signIn: SignIn;
  readonly changes: Changes;
}

// Browsers let no more than 64 KiB outlive their page; some is left for what else is under way.
const mostKeptAlive = 60_000;

/** The page's way to the server that it came from, signed in without ever opening a window by itself. */
export function connect(page: Pick<Document, 'getElementById'>, hostReady: Promise<unknown>): Connection {
  const signIn = createSignIn(readPageSettings(page), { hostReady });
  const client = createClient(paneOperations, {
    origin: '',
    getAccessToken: ({ isRejected }) => signIn.getAccessToken({ interactive: false, isRejected }),
    fetch: fetchKeepingClicks,
  });
  return { client, signIn, changes: createChanges() };
}

/** What a click does is shown as done at once, so it must arrive even if the pane is closed the next moment. */
const fetchKeepingClicks: typeof fetch = (input, init) => {
  const { logInteraction, correct, followConversation } = paneOperations;
  const paths: readonly unknown[] = [logInteraction.path, correct.path, followConversation.path];
  const isChange = ['PUT', 'PATCH', 'DELETE'].includes(init?.method ?? 'GET');
  const isClick = isChange || paths.includes(input) || /\/details$/.test(String(input));
  const isSmall = String(init?.body ?? '').length * 3 < mostKeptAlive; // at most three bytes a UTF-16 unit
  return fetch(input, isClick && isSmall ? { ...init, keepalive: true } : init);
};
