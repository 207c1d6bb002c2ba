import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { ensureCertificate, type Certificate } from '../../../scripts/certificate.ts';
import { launchBrowser } from '../../harness/browser.ts';
import { startTestEmulator, type TestEmulatorOptions } from '../server/test-emulator.ts';
import { bundleWindow } from './bundle-window.ts';
import { foreignAddIn, foreignManifest, type Permission } from './foreign-add-in.ts';
import { sampleMail } from './sample-mail.ts';

const mailbox = 'jo@north.example';

interface WindowOptions extends Pick<TestEmulatorOptions, 'messages' | 'authorityUrl' | 'addIn'> {
  readonly permission?: Permission;
  readonly certificate?: Certificate;
}

export interface TestWindow {
  readonly addInOrigin: string;
  /** A browser of its own, with nothing remembered, at the mailbox or at what is asked for. */
  readonly open: (query?: Readonly<Record<string, string>>) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The window, its server and a foreign add-in, each with its own origin, in a real browser. */
export async function startTestWindow(options: WindowOptions = {}): Promise<TestWindow> {
  const folder = await mkdtemp(join(tmpdir(), 'window-test-'));
  const [certificate, host, browser] = await Promise.all([
    options.certificate ?? ensureCertificate(join(folder, 'certificate')),
    bundleWindow(),
    launchBrowser(),
  ]);
  const { permission, ...rest } = options;
  const emulator = await startTestEmulator({
    messages: sampleMail(),
    addIn: foreignAddIn,
    ...rest,
    certificate,
    host,
    manifest: (origin) => foreignManifest({ origin, ...(permission && { permission }) }),
  });
  return {
    addInOrigin: emulator.addInOrigin,
    open: async (query = {}) => {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 } });
      const page = await context.newPage();
      await page.goto(`${emulator.url}/?${new URLSearchParams({ mailbox, theme: 'light', ...query }).toString()}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await emulator.close();
      await rm(folder, { recursive: true });
    },
  };
}

export async function openMessage(page: Page, subject: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: subject }).click();
  await page.getByRole('main').getByRole('heading', { name: subject }).waitFor();
}

/** Opens the task pane on the message in front; its page is ready when this resolves. */
export async function openPane(page: Page): Promise<Frame> {
  await page.getByRole('toolbar').getByRole('button', { name: 'Count', exact: true }).click();
  return paneFrame(page);
}

export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await page.getByRole('complementary').locator('iframe').elementHandle();
  const content = await frame?.contentFrame();
  if (!content) throw new Error('The task pane has no frame.');
  await content.waitForFunction(() => Reflect.get(window, 'isReady') === true);
  return content;
}
