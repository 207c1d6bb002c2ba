import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openColleagueRequests, type ColleagueRequests } from './colleague-requests.ts';
import { openAppointment, openCalendar, openPane, pressInRibbon, selectMessage, signIn } from './outlook-steps.ts';
import { ownStack } from './own-stack.ts';

export const sarah = 'sarah.bennett@northbridge.example';
export const tom = 'tom.reilly@northbridge.example';

/** Outlook as one colleague has it in front. */
export interface Outlook {
  readonly page: Page;
  /** The task pane's own page. */
  readonly pane: FrameLocator;
  /** Chooses a message of the list by its whole subject. */
  readonly selectMessage: (subject: string) => Promise<void>;
  readonly openCalendar: () => Promise<void>;
  /** Opens a meeting that others arrange. */
  readonly openAppointment: (subject: string) => Promise<void>;
  readonly openPane: (options?: { readonly isPinned: boolean }) => Promise<void>;
  readonly pressInRibbon: (name: string) => Promise<void>;
  /** Presses the pane's button and agrees to what the window asks. */
  readonly signIn: () => Promise<void>;
  /** Message, pane and sign-in in one. */
  readonly showSignedIn: (subject: string, options?: { readonly isPinned: boolean }) => Promise<void>;
}

interface OpenOptions {
  readonly as?: string;
  /** Of the window's address: theme, locale. */
  readonly query?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the browser itself may say as an error, since the test provokes it. */
  readonly expectedErrors?: readonly RegExp[];
  /** Open until the file's last test, for tests that only look. */
  readonly isKept?: boolean;
}

export interface OutlookDriver {
  /** A browser window of its own, with nothing remembered. */
  readonly open: (options?: OpenOptions) => Promise<Outlook>;
  readonly requests: () => ColleagueRequests;
  readonly browser: () => Browser;
}

/**
 * Registers what every end-to-end test needs. After each test its windows are closed, an error that page or pane wrote to the
 * console fails it, and what the sample colleagues logged in it is taken back.
 */
export function driveOutlook(): OutlookDriver {
  const addresses = ownStack();
  const contexts: { readonly context: BrowserContext; readonly isKept: boolean }[] = [];
  const problems: string[] = [];
  let browser: Browser | undefined;
  let requests: ColleagueRequests | undefined;
  let since = 0;

  beforeAll(async () => {
    [browser, requests] = await Promise.all([launchBrowser(), openColleagueRequests(addresses)]);
    since = Date.now();
  });
  afterEach(async () => {
    for (const { context } of contexts.filter(({ isKept }) => !isKept)) await context.close();
    const found = problems.splice(0);
    for (const colleague of colleaguesWhoLog) await required(requests).takeBackSince(colleague, since);
    since = Date.now();
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await requests?.close();
  });

  return {
    browser: () => required(browser),
    requests: () => required(requests),
    async open({ as = sarah, query = {}, viewport, expectedErrors = [], isKept = false } = {}) {
      const context = await required(browser).newContext({
        ignoreHTTPSErrors: true,
        viewport: viewport ?? { width: 1366, height: 820 },
      });
      contexts.push({ context, isKept });
      watchForErrors(context, { expectedErrors, onProblem: (problem) => problems.push(problem) });
      const page = await context.newPage();
      await page.goto(`${addresses.emulator}/?${new URLSearchParams({ mailbox: as, theme: 'light', ...query })}`);
      await page.getByRole('listbox', { name: 'Messages' }).waitFor();
      return drive(page);
    },
  };
}

/** Those whose mailboxes the tests open. */
const colleaguesWhoLog = [
  sarah,
  tom,
  'priya.raman@northbridge.example',
  'rosalind.peake@eastmere.example',
  'hugh.carrow@eastmere.example',
];

function drive(page: Page): Outlook {
  const outlook: Omit<Outlook, 'showSignedIn'> = {
    page,
    pane: page.frameLocator('iframe[src*="/taskpane.html"]'),
    selectMessage: (subject) => selectMessage(page, subject),
    openCalendar: () => openCalendar(page),
    openAppointment: (subject) => openAppointment(page, subject),
    openPane: (options) => openPane(page, options),
    pressInRibbon: (name) => pressInRibbon(page, name),
    signIn: () => signIn(page),
  };
  return {
    ...outlook,
    async showSignedIn(subject, options) {
      await outlook.selectMessage(subject);
      await outlook.openPane(options);
      await outlook.signIn();
    },
  };
}

function watchForErrors(
  context: BrowserContext,
  { expectedErrors, onProblem }: { expectedErrors: readonly RegExp[]; onProblem: (problem: string) => void },
): void {
  const report = (text: string, where: string) => {
    if (!expectedErrors.some((expected) => expected.test(text))) onProblem(`${text} (${where})`);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') report(message.text(), message.location().url);
  });
  context.on('weberror', (error) => report(String(error.error()), error.page()?.url() ?? ''));
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The browser is open only while tests run');
  return value;
}
