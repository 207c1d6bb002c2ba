import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { ensureCertificate, type Certificate } from '../../../scripts/certificate.ts';
import { launchBrowser } from '../../harness/browser.ts';
import { startTestEmulator, type TestEmulatorOptions } from '../server/test-emulator.ts';
import { bundleWindow } from './bundle-window.ts';
import type { Events } from '../server/sample-manifest.ts';
import { foreignAddIn, foreignManifest, type Permission } from './foreign-add-in.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { sampleMail } from './sample-mail.ts';

const mailbox = 'jo@north.example';
const windowSize = { width: 1366, height: 768 };

/** Jo may open what Kim has, and a mailbox that is nobody's own. */
const sharedMailboxes = [
  {
    emailAddress: 'kim@north.example',
    displayName: 'Kim North',
    delegates: [{ emailAddress: mailbox, permissions: 21 }],
  },
  {
    emailAddress: 'desk@north.example',
    displayName: 'Front desk',
    delegates: [{ emailAddress: mailbox, permissions: 1 }],
  },
  { emailAddress: 'closed@north.example', displayName: 'Closed', delegates: [] },
];

export interface WindowOptions extends Pick<TestEmulatorOptions, 'messages' | 'calendar' | 'authorityUrl' | 'addIn'> {
  readonly certificate?: Certificate;
}

/** Of the manifest, which is read again for every window. */
export interface AddInOptions {
  readonly permission?: Permission;
  readonly events?: Events;
  readonly supportsSharedFolders?: boolean;
}

export interface TestWindow {
  readonly addInOrigin: string;
  readonly otherOrigin: string;
  /** A page with nothing remembered, at the mailbox or at what is asked for. */
  readonly open: (query?: Readonly<Record<string, string>>, options?: AddInOptions) => Promise<Page>;
  /** Visits the mailbox again with nothing remembered: half of what another page takes. */
  readonly reopen: (page: Page) => Promise<void>;
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
  let addInOptions: AddInOptions = {};
  const emulator = await startTestEmulator({
    messages: sampleMail(),
    calendar: sampleCalendar(),
    sharedMailboxes,
    addIn: foreignAddIn,
    ...options,
    certificate,
    host,
    manifest: (origin, otherOrigin) =>
      foreignManifest({ origin, otherOrigin, permission: 'ReadWriteMailbox', ...addInOptions }),
  });
  // One for all pages: what a browser has loaded and compiled once it needn't again.
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: windowSize,
    timezoneId: 'Europe/London',
  });
  const { url, addInOrigin, otherOrigin } = emulator;
  const origins = [url, addInOrigin, otherOrigin];
  const visit = async (page: Page, query: Readonly<Record<string, string>>) => {
    await forget(page, origins);
    await page.goto(`${url}/?${new URLSearchParams({ mailbox, theme: 'light', ...query }).toString()}`);
    await page.getByRole('listbox', { name: 'Messages' }).waitFor();
  };
  return {
    addInOrigin,
    otherOrigin,
    open: async (query = {}, asked = {}) => {
      addInOptions = asked;
      const page = await context.newPage();
      await visit(page, query);
      return page;
    },
    reopen: (page) => {
      addInOptions = {};
      return visit(page, {});
    },
    close: async () => {
      await browser.close();
      await emulator.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function forget(page: Page, origins: readonly string[]): Promise<void> {
  await page.setViewportSize(windowSize);
  await page.emulateMedia({ forcedColors: null });
  const session = await page.context().newCDPSession(page);
  for (const origin of origins) {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,cookies' });
  }
  await session.detach();
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
