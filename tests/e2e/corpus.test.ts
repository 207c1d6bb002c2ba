import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { openPane, signIn } from '../harness/outlook-steps.ts';
import { findPorts } from '../harness/stack.ts';
import { addressesAt } from '../../scripts/ports.ts';
import { npmStart, type RunningStart } from './running-start.ts';

const corpus = process.env['ACQUAINT_CORPUS'];
const walked = 200;

describe.skipIf(corpus === undefined)('Real mail (ACQUAINT_CORPUS)', { timeout: 600_000 }, () => {
  let dataFolder: string;
  let running: RunningStart;
  let emulator: string;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'acquaint-corpus-'));
    const port = await findPorts();
    ({ emulator } = addressesAt(port));
    running = npmStart({ port, dataFolder, words: ['--mail', join(corpus ?? '', 'mail/easy-ham-1.tar.xz')] });
    await running.ready;
  }, 180_000);
  afterAll(async () => {
    running.signalGroup('SIGTERM');
    await running.ended;
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('opens, scrolls without drawing thousands of rows, and walks through recognition without an error', async () => {
    const browser = await launchBrowser();
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 820 } });
    const problems: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    context.on('weberror', (error) => problems.push(String(error.error())));
    const page = await context.newPage();
    await page.goto(emulator);
    const list = page.getByRole('listbox', { name: 'Messages' });
    await list.press('End');
    await page.locator('[role="option"][aria-posinset="2500"]').waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(40);

    const pane = page.frameLocator('iframe[src*="/taskpane.html"]');
    await list.press('Home');
    await list.press('Enter');
    await openPane(page, { isPinned: true });
    await signIn(page);
    const states = new Map<string, number>();
    for (let index = 0; index < walked; index += 1) {
      const state = await readState(pane);
      states.set(state, (states.get(state) ?? 0) + 1);
      expect(await page.getByRole('option').count()).toBeLessThan(40);
      await list.press('ArrowDown');
      await list.press('Enter');
      await page.locator(`[role="option"][aria-posinset="${index + 2}"][aria-selected="true"]`).waitFor();
    }
    console.log(`${walked} messages of easy-ham-1: ${[...states].map((entry) => entry.join(' ')).join(', ')}`);
    expect([...states.values()].reduce((sum, count) => sum + count)).toBe(walked);
    expect(problems).toEqual([]);
    await browser.close();
  });
});

/** What the pane says of the message that is open; its content is made anew with each, so the one that was read is marked. */
async function readState(pane: FrameLocator): Promise<string> {
  const content = pane.locator('main:not([data-read])');
  await content.waitFor();
  const log = pane.getByRole('button', { name: /^Log this/ });
  const nothing = pane.getByRole('heading', { name: 'Nothing to log here' });
  await log.or(nothing).first().waitFor();
  await content.evaluate((main) => main.setAttribute('data-read', ''));
  return (await nothing.count()) > 0 ? 'nothing to log' : 'to be logged';
}
