import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { driveOutlook } from '../harness/outlook.ts';

const known = 'KTP second stage: comments by Friday?';
const pottery = 'Could your students help a small pottery?';

const driver = driveOutlook();

describe('A pinned pane', () => {
  it('asks about few of the messages that come by under a held arrow key, and shows the one that rests', async () => {
    // Some of the sample's messages are hostile, and one can't be read.
    const expectedErrors = [/Content Security Policy/, /Failed to load resource/];
    const { page, pane, showSignedIn } = await driver.open({ expectedErrors });
    await showSignedIn(known, { isPinned: true });
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    const asked = countLookups(page);
    await holdArrow(page, 100);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    // The one that rests is asked about though it is known from before.
    await expect.poll(asked.count).toBeGreaterThan(0);
    expect(asked.count()).toBeLessThanOrEqual(5);
  });

  it('shows a message that was open before at once, and never under another’s name', async () => {
    const { page, pane, showSignedIn, selectMessage } = await driver.open();
    await showSignedIn(known, { isPinned: true });
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    await selectMessage(pottery);
    await pane.getByText('Nobody here has logged this person.').waitFor();
    // The server is away, in effect: what shows now is what was known.
    await page.route('**/api/v1/lookup', () => undefined);
    await selectMessage(known);
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    expect(await pane.getByText('Owain Bevan').count()).toBe(0);
  });

  it('forgets what it knew as soon as something is logged', async () => {
    const { page, pane, showSignedIn, selectMessage } = await driver.open();
    await showSignedIn(known, { isPinned: true });
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    await selectMessage(pottery);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByText('Logged', { exact: true }).waitFor();
    await page.route('**/api/v1/lookup', () => undefined);
    await selectMessage(known);
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    expect(await pane.getByRole('heading', { name: /Known here/ }).count()).toBe(0);
  });
});

function countLookups(page: Page) {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/lookup')) count += 1;
  });
  return { count: () => count };
}

/** Down the list and up again, a message with each press, as fast as the window takes them. */
async function holdArrow(page: Page, times: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
  const rows = page.getByRole('option');
  await rows.nth(3).waitFor();
  const count = Number(await rows.first().getAttribute('aria-setsize'));
  await page.getByRole('listbox', { name: 'Messages' }).focus();
  for (let press = 0; press < times; press += 1) {
    await page.keyboard.press(Math.floor(press / (count - 1)) % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
    await page.keyboard.press('Enter');
  }
}
