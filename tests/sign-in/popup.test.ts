import axe from 'axe-core';
import { decodeJwt } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './page.ts';
import { startSite } from './site.ts';
import { hostName, launchStrictBrowser } from './strict-browser.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let browser: Awaited<ReturnType<typeof launchStrictBrowser>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchStrictBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
});
afterEach(async () => {
  const [kept, ...others] = browser.context.pages();
  await Promise.all(others.map((page) => page.close()));
  await kept?.goto('about:blank');
  await browser.context.clearCookies();
});

const ask = (page: Pick<Page, 'evaluate'>, options: { interactive: boolean; isRejected?: boolean }): Promise<Answer> =>
  page.evaluate((chosen) => window.ask(chosen), options);
const answerOf = (page: Pick<Page, 'evaluate'>) => page.evaluate(() => window.answer);
const silently = { interactive: false };

async function openPage(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${site.url}/page.html`);
  await page.waitForFunction('window.ask');
  return page;
}

/** Clicks and gives the window that opens. */
async function clickForWindow(page: Page, click: () => Promise<void>): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await click();
  return opened;
}

async function expectNoViolation(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
}

describe('a page in a window of its own', () => {
  test('signs in by a window: pick an account, and the token is that colleague’s; then silently, also after a reload', async () => {
    const page = await openPage();
    expect(await ask(page, silently)).toEqual({ code: 'not-signed-in' });
    const popup = await clickForWindow(page, () => page.click('button'));
    await popup.getByRole('heading', { name: 'Pick an account' }).waitFor();
    await expectNoViolation(popup);
    expect(await popup.getByRole('button').allInnerTexts()).toHaveLength(3);
    await popup.getByRole('button', { name: 'Tom “<Ellis>”' }).click();

    const answer = await answerOf(page);
    expect(decodeJwt(answer?.token ?? '')).toMatchObject({
      scp: 'access_as_user',
      preferred_username: 'tom.ellis@northgate.example',
    });
    await expect.poll(() => popup.isClosed()).toBe(true);
    expect(await ask(page, silently)).toEqual(answer);
    await page.reload();
    expect(await ask(page, silently)).toEqual(answer);
  });

  test('a refused token is replaced without a window', async () => {
    const page = await openPage();
    const popup = await clickForWindow(page, () => page.click('button'));
    await popup.getByRole('button', { name: 'Amina Rahman' }).press('Enter');
    const first = await answerOf(page);
    expect(first?.token).toBeDefined();
    const requested: string[] = [];
    page.on('request', (request) =>
      requested.push(`${new URL(request.url()).pathname.split('/').at(-1)} ${request.postData() ?? ''}`),
    );
    for (let round = 0; round < 3; round += 1) {
      const next = await ask(page, { ...silently, isRejected: true });
      expect(next.token).toBeDefined();
      expect(next.token).not.toBe(first?.token);
    }
    expect(requested.filter((one) => /^token .*grant_type=refresh_token/.test(one))).toHaveLength(3);
    expect(requested.filter((one) => one.startsWith('authorize'))).toEqual([]);
  });

  test('Cancel in the window is no error: somebody is simply not signed in', async () => {
    const page = await openPage();
    const popup = await clickForWindow(page, () => page.click('button'));
    await popup.getByRole('button', { name: 'Cancel' }).click();
    expect(await answerOf(page)).toEqual({ code: 'not-signed-in' });
  });

  test('closing the window ends the wait within seconds, and the next click opens it again', async () => {
    const page = await openPage();
    const popup = await clickForWindow(page, () => page.click('button'));
    await popup.getByRole('heading').waitFor();
    const closed = Date.now();
    await popup.close();
    expect(await answerOf(page)).toEqual({ code: 'not-signed-in' });
    expect(Date.now() - closed).toBeLessThan(5_000);
    const again = await clickForWindow(page, () => page.click('button'));
    await again.getByRole('button', { name: 'Amina Rahman' }).click();
    expect((await answerOf(page))?.token).toBeDefined();
  });

  test('a window that nobody asked for is blocked by the browser, and says so calmly', async () => {
    const page = await browser.context.newPage();
    const said = page.waitForEvent('console', (message) => message.text().startsWith('unasked'));
    await page.goto(`${site.url}/page.html#unasked`);
    expect((await said).text()).toBe('unasked: not-signed-in');
  });

  test('an authority that is away is told from somebody who is not signed in', async () => {
    const page = await openPage();
    await page.route(`${site.authority.url}/**`, (route) => route.abort('connectionrefused'));
    const popup = await clickForWindow(page, () => page.click('button'));
    expect(await answerOf(page)).toEqual({ code: 'sign-in-unavailable' });
    await expect.poll(() => popup.isClosed()).toBe(true);
  });
});

describe('a page in another site’s frame, without the host’s own sign-in', () => {
  async function openFramed() {
    const page = await browser.context.newPage();
    await page.goto(`${site.url.replace('localhost', hostName)}/host.html`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Sign in' }).waitFor();
    const inside = page.frames().find((one) => one.url().endsWith('/page.html'));
    if (!inside) throw new Error('The frame has not opened');
    await inside.waitForFunction('window.ask');
    return { page, inside, click: () => frame.getByRole('button', { name: 'Sign in' }).click() };
  }

  test('the browser keeps the framed page’s storage apart, as people’s browsers do', async () => {
    const { inside } = await openFramed();
    const top = await openPage();
    await top.evaluate(() => localStorage.setItem('seen', 'yes'));
    expect(await inside.evaluate(() => localStorage.getItem('seen'))).toBeNull();
  });

  test('signs in through the relay page: Continue, pick an account, token', async () => {
    const { page, inside, click } = await openFramed();
    expect(await ask(inside, silently)).toEqual({ code: 'not-signed-in' });
    const relay = await clickForWindow(page, click);
    const proceed = relay.getByRole('button', { name: 'Continue' });
    await proceed.waitFor();
    await expectNoViolation(relay);
    expect(await relay.getByRole('button').count()).toBe(1);
    const popup = await clickForWindow(relay, () => proceed.press('Enter'));
    await popup.getByRole('button', { name: 'Tom “<Ellis>”' }).click();
    const answer = await answerOf(inside);
    expect(decodeJwt(answer?.token ?? '')).toMatchObject({ preferred_username: 'tom.ellis@northgate.example' });
    expect(await ask(inside, { ...silently, isRejected: true })).toHaveProperty('token');
    await expect.poll(() => [relay.isClosed(), popup.isClosed()]).toEqual([true, true]);
  });

  test('closing the relay page is no error', async () => {
    const { page, inside, click } = await openFramed();
    const relay = await clickForWindow(page, click);
    await relay.getByRole('button', { name: 'Continue' }).waitFor();
    await relay.close();
    expect(await answerOf(inside)).toEqual({ code: 'not-signed-in' });
  });

  test('the relay page opens no other site than the authority', async () => {
    const request = JSON.stringify({ id: 'x', method: 'GET', url: 'https://elsewhere.example/' });
    const page = await openPage();
    const relay = await clickForWindow(page, () =>
      page.evaluate((hash) => void window.open(`/auth.html#${hash}`), new URLSearchParams({ req: request }).toString()),
    );
    await relay.getByRole('button', { name: 'Continue' }).click();
    await relay.getByRole('alert').filter({ hasText: 'The sign-in did not work' }).waitFor();
    expect(browser.context.pages().some((one) => one.url().includes('elsewhere'))).toBe(false);
  });
});
