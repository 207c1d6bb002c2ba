import type { BrowserContext, Page } from 'playwright-core';

/**
 * Lets the server answer, and gives the page what `rewrite` makes of its answer. A request whose window has closed meanwhile
 * is nobody's any more, and left alone.
 */
export async function rewriteAnswers<Answer extends object>(
  target: BrowserContext | Page,
  url: string,
  rewrite: (answer: Answer) => object,
): Promise<void> {
  await target.route(url, async (route) => {
    try {
      const response = await route.fetch();
      const answer = (await response.json()) as Answer; // a cast: the API's schema
      await route.fulfill({ response, json: rewrite(answer) });
    } catch (error) {
      if (!isOfClosedWindow(error)) throw error;
    }
  });
}

/** Playwright has no error class for it, only these words. */
function isOfClosedWindow(error: unknown): boolean {
  return /context disposed|has been closed|Response has been disposed/i.test(String(error));
}

/** The settings of an answer, as those of an institution that has these: a server that runs hears of a change within a minute only. */
export function withSettings(settings: object): (answer: { readonly settings: object }) => object {
  return (answer) => ({ ...answer, settings: { ...answer.settings, ...settings } });
}
