import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { listViolations, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk, signInAtDesk } from '../harness/desk.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';

const { open, browser, requests } = driveOutlook();
const name = 'Dr Sarah Bennett';
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  await requests().patch(sarah, '/api/v1/me/settings', { visibility: null, language: null });
});

async function desk(options: Omit<Parameters<typeof openDesk>[0], 'browser'> = {}): Promise<Page> {
  const page = await openDesk({ browser: browser(), ...options });
  pages.push(page);
  return page;
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('The desk', () => {
  it('asks to sign in, and comes back to the very address; then a reload asks nobody', async () => {
    const page = await desk({ path: '/desk/settings?from=pane' });
    await page.getByRole('heading', { name: 'Sign in to Acquaint' }).waitFor();
    expect(await listViolations(page.mainFrame())).toEqual([]);
    await signInAtDesk(page, name);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/desk/settings?from=pane');
    await page.reload();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    expect(await page.title()).toBe('Settings – Acquaint');
  });

  it('says calmly what there is not, and what is not for this role', async () => {
    const page = await desk({ path: '/desk/nowhere', as: name });
    await page.getByRole('heading', { name: 'There is no such page', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Go to your settings' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    expect(await focusedText(page)).toBe('Settings');
    expect(new URL(page.url()).pathname).toBe('/desk/settings');
    await page.goBack();
    await page.getByRole('heading', { name: 'There is no such page', level: 1 }).waitFor();
    await page.goto(new URL('/desk/administration', page.url()).href);
    await page.getByRole('heading', { name: 'This page is not for your role', level: 1 }).waitFor();
    expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
    expect(await listViolations(page.mainFrame())).toEqual([]);
  });

  it('is left by the keyboard alone: skip link, choice, undo', async () => {
    const page = await desk({ as: name });
    await page.getByRole('radio').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: /^Everyone at/, checked: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^As University of Northbridge/, checked: true }).waitFor();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['at 320 px', { viewport: { width: 320, height: 700 } }],
    ['in Arabic', { locale: 'ar' }],
  ] as const)('has nothing that axe objects to, and fits, %s', async (_, options) => {
    const page = await desk({ as: name, ...options });
    await page.locator('dl').waitFor();
    expect(await listViolations(page.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(page.mainFrame())).toBeLessThanOrEqual(0);
  });

  it('shows what others see of the latest, and the conversations that are followed until they are stopped', async () => {
    const answer = (await requests().get(sarah, '/api/v1/me/interactions?limit=1')) as {
      interactions: { subject: string; people: { id: string; displayName: string }[] }[];
    }; // a cast: the API's schema
    const [latest] = answer.interactions;
    const people = (latest?.people ?? []).map(({ id }) => id);
    await requests().post(sarah, '/api/v1/conversations', { conversationId: 'desk-1', people });
    const page = await desk({ as: name });
    const seen = page.getByRole('region', { name: 'What colleagues see of you' });
    await seen.getByText(latest?.subject ?? 'nothing logged').waitFor();
    const following = page.getByRole('region', { name: 'Conversations that you keep logging' });
    await following.getByRole('button', { name: /^Stop logging/ }).click();
    await following.getByText('None at the moment.').waitFor();
  });

  it('speaks the language that is chosen, at once, and the pane the next time it opens', async () => {
    const page = await desk({ as: name });
    await page.getByRole('radio', { name: 'العربية' }).check();
    await page.getByRole('heading', { name: 'الإعدادات', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await page.reload();
    await page.getByRole('heading', { name: 'الإعدادات', level: 1 }).waitFor();

    const outlook = await open();
    await outlook.showSignedIn('Совместный проект по катализу');
    await expect
      .poll(() => outlook.pane.locator('body').evaluate(() => Object.keys(localStorage).join()))
      .toContain('acquaint-language');
    await outlook.page.reload();
    await outlook.selectMessage('Совместный проект по катализу');
    await outlook.openPane();
    await expect.poll(() => outlook.pane.locator('html').getAttribute('lang')).toBe('ar');
    await page.getByRole('radio').nth(-3).check();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  it('says what did not work, and does it again on demand', async () => {
    const page = await desk({ as: name });
    await page.getByRole('radio').first().waitFor();
    await page.route('**/api/v1/me/settings', (route) => route.abort());
    await page.getByRole('radio', { name: /^Only you/ }).click();
    await page.getByRole('alert').getByText('can’t be reached').waitFor();
    await page.getByRole('radio', { name: /^As University of Northbridge/, checked: true }).waitFor();
    await page.unroute('**/api/v1/me/settings');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('radio', { name: /^Only you/, checked: true }).waitFor();
    await page.getByText('Saved.').first().waitFor();
  });
});
