import AxeSource from 'axe-core';
import type { Page } from 'playwright-core';
import { settle } from '../../harness/accessibility.ts';

/** What axe objects to in the window, the add-in's own pages left out. */
export async function listViolations(page: Page): Promise<readonly string[]> {
  await settle(page);
  await page.evaluate(AxeSource.source);
  return page.evaluate(async () => {
    // A cast: the script above put it there.
    const { run } = Reflect.get(window, 'axe') as typeof AxeSource;
    const { violations } = await run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
