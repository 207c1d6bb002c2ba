import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, findChromium } from '../../scripts/chromium.ts';

/** Another site than localhost, for a page that frames ours. */
export const hostName = 'outlook.example';

/**
 * A browser as people have it: it blocks windows that nobody asked for and keeps a framed site's storage apart, both of which Playwright
 * switches off by default. The last --disable-features counts, so ours takes the place of Playwright's.
 */
export async function launchStrictBrowser() {
  const profile = await mkdtemp(join(tmpdir(), 'acquaint-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    args: [
      ...browserArguments,
      '--disable-features=OptimizationHints,HttpsUpgrades',
      `--host-resolver-rules=MAP ${hostName} 127.0.0.1`,
    ],
    ignoreHTTPSErrors: true,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
