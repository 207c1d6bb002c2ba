import { chromium, type Browser } from 'playwright-core';
import { browserArguments, findChromium } from '../../scripts/chromium.ts';

/** A headless Chromium, as every browser test uses it; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: browserArguments });
}
