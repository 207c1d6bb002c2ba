import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { buildPages } from '../scripts/build-pages.ts';
import { browserArguments, findChromium } from '../scripts/chromium.ts';
import { answeredCard } from './first-load.ts';
import { startStack } from '../scripts/development-stack.ts';
import { openPane, pressInRibbon, selectMessage, signIn } from '../tests/harness/outlook-steps.ts';
import { findPorts } from '../tests/harness/stack.ts';

/** The whole development stack on ports of its own, and a browser in which its first colleague has signed in. */
export interface PaneBench {
  readonly browser: Browser;
  /** Where the pane's own files come from. */
  readonly product: string;
  /** A browser window with nothing in its cache, but with the sign-in agreed to. */
  readonly openWindow: () => Promise<{ readonly context: BrowserContext; readonly page: Page }>;
}

const colleague = 'sarah.bennett@northbridge.example';

/** Two senders whom the sample institution knows. */
export const messages = [
  { subject: 'KTP second stage: comments by Friday?', sender: 'Marta Oliveira' },
  { subject: 'Placement for a robotics student', sender: 'Aoife Brannigan' },
] as const;

export async function openPaneBench(closers: (() => unknown)[]): Promise<PaneBench> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquaint-bench-'));
  closers.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const pagesBuilt = buildPages(['pages', 'emulator']).then(() => undefined);
  const starting = startStack({ port: await findPorts(), dataFolder, pagesBuilt });
  closers.push(async () => (await starting).stop());
  const { product, emulator } = await starting;
  // Playwright would end this process itself before the rest is ended.
  const signals = { handleSIGINT: false, handleSIGTERM: false };
  const browser = await chromium.launch({ executablePath: findChromium(), args: browserArguments, ...signals });
  closers.push(() => browser.close());
  const open = async (agreed: string) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 820 } });
    await context.addInitScript(`if (window.parent === window) Object.assign(sessionStorage, ${agreed})`);
    const page = await context.newPage();
    await page.goto(`${emulator}/?${new URLSearchParams({ mailbox: colleague, theme: 'light' })}`);
    await selectMessage(page, messages[0].subject);
    return { context, page };
  };
  const agreed = await agreeOnce(await open('{}'));
  return { browser, product, openWindow: () => open(agreed) };
}

/** Opens the pinned pane on a window's message; resolves when its cards are painted. */
export async function openPinnedPane(page: Page): Promise<Frame> {
  await pressInRibbon(page, 'Acquaint');
  const frame = await paneFrame(page);
  await frame.locator(answeredCard).first().waitFor();
  await page.getByRole('complementary').getByRole('button', { name: 'Pin' }).click();
  return frame;
}

export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await page.locator('iframe[src*="/taskpane.html"]').elementHandle();
  const content = await frame?.contentFrame();
  if (!content) throw new Error('The pane has a frame');
  return content;
}

async function agreeOnce({ context, page }: { context: BrowserContext; page: Page }): Promise<string> {
  await openPane(page);
  await signIn(page);
  const agreed = await page.evaluate<string>('JSON.stringify(sessionStorage)');
  await context.close();
  return agreed;
}
