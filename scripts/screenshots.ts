import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tests/harness/browser.ts';
import { openAppointment, openPane, pressInRibbon, selectMessage, signIn } from '../tests/harness/outlook-steps.ts';
import { buildPages } from './build-pages.ts';
import { startStack } from './development-stack.ts';
import { addressesAt, checkPorts } from './ports.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    /** Only pictures whose name holds this. */
    only: { type: 'string', default: '' },
    /** Where they go; those of README and docs by default. */
    folder: { type: 'string', default: join(root, 'docs/images') },
    /** All states in light, dark and forced colours, not only those of the documents. */
    all: { type: 'boolean', default: false },
    port: { type: 'string', default: '3300' },
  },
});

interface Picture {
  readonly name: string;
  /** The part after `?` in the window's address. */
  readonly query?: Readonly<Record<string, string>>;
  readonly forcedColors?: boolean;
  /** Only the task pane, 320 pixels wide. */
  readonly isPaneOnly?: boolean;
  readonly isInDocuments?: boolean;
  readonly steps: (page: Page) => Promise<void>;
}

const known = 'KTP second stage: comments by Friday?';
const fresh = 'Enquiry about hydrogen embrittlement tests';

/** A picture of the pane alone, for the documents. */
const inDocuments = { isInDocuments: true, isPaneOnly: true } as const;

const states: readonly Picture[] = [
  { name: 'logged', isInDocuments: true, steps: async (page) => log(page, known) },
  { name: 'new-person', ...inDocuments, steps: async (page) => show(page, fresh) },
  {
    name: 'many',
    ...inDocuments,
    steps: async (page) => show(page, 'Civic partnership: invitation to the winter workshop'),
  },
  { name: 'personal', ...inDocuments, steps: async (page) => show(page, 'Class of 1998: reunion in the spring') },
  { name: 'nothing-to-log', ...inDocuments, steps: async (page) => show(page, 'Partnerships lunch on Thursday') },
  { name: 'why', ...inDocuments, steps: async (page) => showWhy(page) },
  { name: 'not-right', ...inDocuments, steps: async (page) => showNotRight(page) },
  {
    name: 'look-alike',
    ...inDocuments,
    steps: async (page) => show(page, 'Urgent: change of bank details'),
  },
  { name: 'newsletter', steps: async (page) => show(page, 'Hydrogen Forum newsletter, November') },
  { name: 'meeting-request', steps: async (page) => show(page, 'Regional innovation board') },
  { name: 'meeting', ...inDocuments, steps: async (page) => showMeeting(page, 'Electrolyser steering group') },
  { name: 'meeting-series', ...inDocuments, steps: async (page) => logMeeting(page, 'Weekly call with Acme Hydrogen') },
  {
    name: 'meeting-cancelled',
    ...inDocuments,
    steps: async (page) => showMeeting(page, 'Cancelled: Regional innovation board'),
  },
  { name: 'right-to-left', steps: async (page) => show(page, 'مشروع تحلية المياه بالطاقة الشمسية (المرحلة 2)') },
  { name: 'my-log', ...inDocuments, steps: async (page) => showMyLog(page) },
  { name: 'signed-out', ...inDocuments, steps: async (page) => open(page, known) },
  { name: 'server-away', ...inDocuments, steps: async (page) => showServerAway(page) },
  { name: 'ribbon', steps: async (page) => logFromRibbon(page) },
];

const pictures: readonly Picture[] = [
  ...states,
  {
    name: 'arabic-dark',
    ...inDocuments,
    query: { theme: 'dark', locale: 'ar' },
    steps: async (page) => show(page, known, signInByPlace),
  },
  {
    name: 'meeting-arabic-dark',
    isPaneOnly: true,
    query: { theme: 'dark', locale: 'ar' },
    steps: async (page) => showMeeting(page, 'Electrolyser steering group', signInByPlace),
  },
  ...states.map((state) => ({ ...state, name: `${state.name}-dark`, isInDocuments: false, query: { theme: 'dark' } })),
  ...states.map((state) => ({ ...state, name: `${state.name}-forced`, isInDocuments: false, forcedColors: true })),
];

await main();

async function main(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'acquaint-pictures-'));
  mkdirSync(values.folder, { recursive: true });
  const port = Number(values.port);
  await checkPorts(port);
  const stack = await startStack({
    port,
    dataFolder,
    pagesBuilt: buildPages(['pages', 'emulator']).then(() => undefined),
  });
  const browser = await launchBrowser();
  try {
    for (const picture of pictures) {
      if ((values.all || picture.isInDocuments) && picture.name.includes(values.only))
        await take(browser, picture, port);
    }
  } finally {
    await browser.close();
    await stack.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function take(browser: Browser, picture: Picture, port: number): Promise<void> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 820 },
    deviceScaleFactor: picture.isInDocuments ? 2 : 1,
    forcedColors: picture.forcedColors ? 'active' : 'none',
  });
  const page = await context.newPage();
  const query = new URLSearchParams({ theme: 'light', ...picture.query });
  await page.goto(`${addressesAt(port).emulator}/?${query}`);
  await picture.steps(page);
  await page.waitForTimeout(400); // transitions of the window's own
  const path = join(values.folder, `${picture.name}.png`);
  await (picture.isPaneOnly ? page.getByRole('complementary') : page).screenshot({ path });
  console.log(path);
  await context.close();
}

async function open(page: Page, subject: string): Promise<void> {
  await selectMessage(page, subject);
  await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
  await openPane(page);
}

async function show(page: Page, subject: string, agree = signIn): Promise<void> {
  await open(page, subject);
  await agree(page);
}

async function showMeeting(page: Page, subject: string, agree = signIn): Promise<void> {
  await openAppointment(page, subject);
  await openPane(page);
  await agree(page);
}

async function logMeeting(page: Page, subject: string): Promise<void> {
  await showMeeting(page, subject);
  await press(page, 'Logged with the series');
}

/** In any language: the one button at the pane's foot. */
async function signInByPlace(page: Page): Promise<void> {
  const pane = page.frameLocator('iframe[src*="/taskpane.html"]');
  await pane.getByRole('contentinfo').getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await pane.getByRole('main').getByRole('heading', { level: 3 }).first().waitFor();
}

async function log(page: Page, subject: string): Promise<void> {
  await show(page, subject);
  await press(page, 'Logged');
}

/** The button that logs; an earlier picture may have done so already. */
async function press(page: Page, done: string): Promise<void> {
  const pane = page.frameLocator('iframe[src*="/taskpane.html"]');
  await pane.getByRole('button', { name: /^(Log this|Undo)/ }).waitFor();
  const button = pane.getByRole('button', { name: /^Log this/ });
  if (await button.isVisible()) await button.click();
  await pane.getByRole('contentinfo').getByText(done).waitFor();
}

async function showMyLog(page: Page): Promise<void> {
  await show(page, known);
  await page.frameLocator('iframe[src*="/taskpane.html"]').getByRole('button', { name: 'My log' }).click();
}

async function showWhy(page: Page): Promise<void> {
  await show(page, known);
  await page.frameLocator('iframe[src*="/taskpane.html"]').getByText('Acme Hydrogen', { exact: true }).hover();
}

async function showNotRight(page: Page): Promise<void> {
  await show(page, fresh);
  const pane = page.frameLocator('iframe[src*="/taskpane.html"]');
  await pane.getByRole('button', { name: 'Not right? Ines Duarte' }).click();
  await pane.getByRole('radio', { name: 'A personal address' }).click();
}

async function showServerAway(page: Page): Promise<void> {
  await page.route('**/api/v1/**', (route) => route.abort());
  await open(page, known);
  await page.frameLocator('iframe[src*="/taskpane.html"]').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await page.frameLocator('iframe[src*="/taskpane.html"]').getByRole('button', { name: 'Try again' }).waitFor();
}

async function logFromRibbon(page: Page): Promise<void> {
  await show(page, 'Could your students help a small pottery?');
  await pressInRibbon(page, 'Log');
  await page
    .getByText(/is now known here|Logged/)
    .first()
    .waitFor();
}
