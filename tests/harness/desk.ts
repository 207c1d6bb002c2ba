import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ownStack } from './own-stack.ts';

interface OpenDesk extends BrowserContextOptions {
  readonly browser: Browser;
  readonly path?: string;
  /** Who signs in, by the name on the authority's page; nobody when absent. */
  readonly as?: string;
}

/** A wide page in a browser window of its own; close its context when done. */
export async function openDesk({ browser, path = '/desk/settings', as, ...options }: OpenDesk): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(ownStack().product + path);
  if (as !== undefined) await signInAtDesk(page, as);
  return page;
}

/** Leaves for the authority, and is back once there is a page again. */
export async function signInAtDesk(page: Page, as: string): Promise<void> {
  await page.getByRole('main').getByRole('button').click();
  await page.getByRole('button', { name: as }).click();
  await page.getByRole('banner').getByText(as).waitFor();
}
