import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { listViolations, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook } from '../harness/outlook.ts';

const driver = driveOutlook();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

async function open(path: string, options: Partial<Parameters<typeof openDesk>[0]> = {}): Promise<Page> {
  const page = await openDesk({ browser: driver.browser(), path, as: 'Sarah Bennett', ...options });
  pages.push(page);
  return page;
}

const field = 'People, organisations, colleagues or a topic';

describe('Search on a wide page', () => {
  it('finds people and organisations as they are typed, in spite of a slip, and goes through them by keyboard', async () => {
    const desk = await open('/desk/search');
    const input = desk.getByRole('searchbox', { name: field });
    await input.pressSequentially('marta olivera');
    const person = desk.getByRole('region', { name: 'People' }).getByRole('link', { name: 'Marta Oliveira' });
    await person.waitFor();
    await desk.waitForURL(/[?]q=marta[+]olivera$/);
    await desk.keyboard.press('ArrowDown');
    await expect.poll(() => person.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await person.getAttribute('href')).toMatch(/^\/desk\/persons\/[\da-f-]{36}$/);
    await desk.keyboard.press('Escape');
    await expect.poll(() => input.evaluate((one) => one === document.activeElement)).toBe(true);
    await desk.keyboard.press('Escape');
    expect(await input.inputValue()).toBe('');
    await input.fill('acme.example');
    await desk.getByRole('region', { name: 'Organisations' }).getByRole('link', { name: 'Acme Hydrogen' }).waitFor();
    await input.fill('zzxqj');
    await desk
      .getByRole('main')
      .getByText(/^Nothing was found/)
      .first()
      .waitFor();
  });

  it('tells which colleagues have been in touch about something, from an address that can be sent', async () => {
    const desk = await open('/desk/search?q=Who+knows+about+hydrogen%3F');
    const group = desk.getByRole('region', { name: 'In touch about it' });
    await group
      .getByText(/^Has been in touch about hydrogen/)
      .first()
      .waitFor();
    expect(await listViolations(desk.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(desk.mainFrame())).toBe(0);
  });

  it.each([
    ['en-GB', 'light'],
    ['ar', 'dark'],
  ] as const)('fits 320 px in %s, %s', async (locale, colorScheme) => {
    const desk = await open('/desk/search?q=hydrogen', { locale, colorScheme, viewport: { width: 320, height: 800 } });
    await desk.getByRole('region').first().waitFor();
    expect(await listViolations(desk.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(desk.mainFrame())).toBe(0);
  });

  it('says when there is no answer, and asks again', async () => {
    const desk = await open('/desk/search');
    await desk.route('**/api/v1/search?*', (route) => route.abort());
    await desk.getByRole('searchbox', { name: field }).fill('marta');
    await desk.getByRole('alert').waitFor();
    await desk.unroute('**/api/v1/search?*');
    await desk.getByRole('button', { name: 'Try again' }).click();
    await desk.getByRole('link', { name: 'Marta Oliveira' }).waitFor();
  });
});

describe('Search in the pane', () => {
  it('stands beside what is open, and goes back to it', async () => {
    const { pane, showSignedIn } = await driver.open({ viewport: { width: 1000, height: 800 } });
    await showSignedIn('Two campuses, one hydrogen week');
    await pane.getByRole('button', { name: 'Search', exact: true }).click();
    await pane.getByRole('searchbox', { name: field }).fill('oliveria');
    await pane.getByRole('link', { name: 'Marta Oliveira' }).waitFor();
    await pane.getByRole('button', { name: 'Back to the message' }).click();
    await pane.getByRole('heading', { name: /^Known here by/ }).waitFor();
  });
});
