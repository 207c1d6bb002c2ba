import type { PageSettings } from './page-settings.ts';
import { createSignIn, type SignIn } from './sign-in.ts';

/** The sign-in of a page that has a browser tab to itself: to ask somebody, it leaves for the authority and comes back to its own address. */
export function createPageSignIn(settings: PageSettings): SignIn {
  return createSignIn(settings, {
    open: async (given) => (await import('./page-token-source.ts')).openPageTokenSource(given),
  });
}
