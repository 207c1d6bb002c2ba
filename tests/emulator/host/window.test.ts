import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openMessage, openPane } from './open-window.ts';
import { largeMailbox, manyMessages, sampleMail } from './sample-mail.ts';
import { listViolations } from './list-violations.ts';
import { windowTest } from './window-test.ts';

const it = windowTest({ messages: { ...sampleMail(), ...manyMessages(2000) } });

describe('The emulator’s window', () => {
  it('shows a sender’s HTML without its scripts and without asking anybody for pictures', async ({ page }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await openMessage(page, 'Re: Pictures');
    const body = page.frameLocator('iframe[title="Message body"]');
    await body.getByText('Look').click();
    await page.getByText('Pictures from elsewhere are not loaded.').waitFor();
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
    expect(requested.filter((url) => url.includes('tracker.example'))).toEqual([]);
    await page.getByText('Sent by Sam').waitFor();
  });

  it('shows the pictures that a message brings along', async ({ page }) => {
    await openMessage(page, 'A dot');
    const picture = page.frameLocator('iframe[title="Message body"]').getByRole('img', { name: 'A dot' });
    await picture.waitFor();
    expect(await picture.getAttribute('src')).toMatch(/^data:image\/png/u);
    expect(await page.getByText('Pictures from elsewhere are not loaded.').count()).toBe(0);
  });

  it('works by keyboard: round the regions, into the pane and out of it again', async ({ page }) => {
    await page.getByRole('listbox').focus();
    for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('main').getByRole('heading', { level: 2 }).waitFor();
    const frame = await openPane(page);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('F6');
    expect(await focusedName(page)).toBe('Expand header');
    for (const key of ['Shift+F6', 'Shift+F6']) await page.keyboard.press(key);
    expect(await focusedName(page)).toBe('Count');
    await page.keyboard.press('ArrowRight');
    expect(await focusedName(page)).toBe('Words');
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Tab');
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('first');
    await page.keyboard.press('Tab');
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('last');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedName(page)).not.toBe('Count');
    await frame.locator('#first').focus();
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focusedName(page)).toBe('Close');
    await frame.locator('#first').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toBe('Count');
  });

  it('goes on round the regions from inside a message’s text', async ({ page }) => {
    await openMessage(page, 'Re: Pictures');
    await openPane(page);
    const body = page.frameLocator('iframe[title="Message body"]');
    await body.getByText('Look').click();
    await page.keyboard.press('F6');
    expect(await focusedName(page)).toBe('Pin');
    await body.getByText('Look').click();
    await page.keyboard.press('Shift+F6');
    expect(await focusedName(page)).toBe('Messages');
  });

  it('opens a message by its address, and keeps the address', async ({ page }) => {
    await openMessage(page, 'Everybody');
    const { hash } = new URL(page.url());
    expect(hash).not.toBe('');
    await page.reload();
    await page.getByRole('main').getByRole('heading', { name: 'Everybody' }).waitFor();
  });

  it('searches, and shows subjects from right to left as they are written', async ({ page }) => {
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('مرحبا');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('option').click();
    const heading = page.getByRole('main').getByRole('heading', { name: 'مرحبا' });
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  it('fits a narrow window: the list or the message, and the pane above it', async ({ page }) => {
    await page.setViewportSize({ width: 480, height: 720 });
    await openMessage(page, 'Two words');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await openPane(page);
    const box = await page.getByRole('complementary').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 480).toBe(true);
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Back to messages' }).click();
    await page.getByRole('listbox').waitFor();
  });

  it.for(['light', 'dark', 'forced colours'])('has nothing that axe objects to, in %s', async (look, { page }) => {
    if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
    if (look === 'dark') await page.getByRole('button', { name: 'Dark theme' }).click();
    await openMessage(page, 'With a file');
    await openPane(page);
    await page.getByRole('button', { name: 'Call log' }).click();
    await page.getByRole('region', { name: 'Call log' }).waitFor();
    expect(await listViolations(page)).toEqual([]);
  });

  it('draws only the rows in sight of a large mailbox, and scrolls to the last', async ({ testWindow }) => {
    const page = await testWindow.open({ mailbox: largeMailbox });
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(40);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.locator('[aria-posinset="2000"]').waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(40);
    await page.close();
  });
});

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}
