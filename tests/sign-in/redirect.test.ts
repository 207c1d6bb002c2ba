import { decodeJwt } from 'jose';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Answer } from './page.ts';
import { startSite } from './site.ts';
import { launchStrictBrowser } from './strict-browser.ts';

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

const address = '/page.html?redirect&person=42';
const isReady = (page: Page) => page.waitForFunction('window.ask');
const silently = (page: Page, isRejected = false): Promise<Answer> =>
  page.evaluate((rejected) => window.ask({ interactive: false, isRejected: rejected }), isRejected);

async function openPage(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(site.url + address);
  await isReady(page);
  return page;
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Pick an account' }).waitFor();
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.waitForURL(site.url + address);
  await isReady(page);
}

function nameIn({ token = '' }: Answer): unknown {
  return decodeJwt(token)['preferred_username'];
}

test('nobody is sent away without a click', async () => {
  const page = await openPage();
  expect(await silently(page)).toEqual({ code: 'not-signed-in' });
  expect(page.url()).toBe(site.url + address);
});

test('a click leads to the authority and back to the very address; then it is silent, after a reload too', async () => {
  const page = await openPage();
  await leave(page);
  await choose(page, 'Tom “<Ellis>”');
  const answer = await silently(page);
  expect(nameIn(answer)).toBe('tom.ellis@northgate.example');
  expect(page.url()).toBe(site.url + address);
  await page.reload();
  await isReady(page);
  expect(await silently(page)).toEqual(answer);
});

test('another tab is signed in by the authority’s session, without a click', async () => {
  const first = await openPage();
  await leave(first);
  await choose(first, 'Amina Rahman');
  expect(nameIn(await silently(await openPage()))).toBe('amina.rahman@northgate.example');
});

test('Cancel leads back, as somebody who is not signed in, and the next click asks again', async () => {
  const page = await openPage();
  await leave(page);
  await choose(page, 'Cancel');
  expect(await silently(page)).toEqual({ code: 'not-signed-in' });
  await leave(page);
  await choose(page, 'Amina Rahman');
  expect(nameIn(await silently(page))).toBe('amina.rahman@northgate.example');
});

test('going back from the authority’s page leaves nothing half done', async () => {
  const page = await openPage();
  await leave(page);
  await page.goBack();
  await page.reload();
  await isReady(page);
  expect(await silently(page)).toEqual({ code: 'not-signed-in' });
  await leave(page);
  await choose(page, 'Amina Rahman');
  expect(nameIn(await silently(page))).toBe('amina.rahman@northgate.example');
});

test('a refused token is replaced in the page; once the session has ended too, it takes a click, with the account known', async () => {
  const page = await openPage();
  await leave(page);
  await choose(page, 'Tom “<Ellis>”');
  const first = await silently(page);
  const second = await silently(page, true);
  expect(nameIn(second)).toBe('tom.ellis@northgate.example');
  expect(second.token).not.toBe(first.token);

  await browser.context.clearCookies();
  const refuse = { status: 400, contentType: 'application/json', body: '{"error":"invalid_grant"}' };
  const headers = { 'access-control-allow-origin': site.url };
  await page.route(/\/token(\?|$)/, (route) =>
    route.request().postData()?.includes('grant_type=refresh_token')
      ? route.fulfill({ ...refuse, headers })
      : route.continue(),
  );
  expect(await silently(page, true)).toEqual({ code: 'not-signed-in' });
  void page.evaluate(() => void window.ask({ interactive: true, isRejected: true }));
  await page.getByRole('heading', { name: 'Pick an account' }).waitFor();
  expect(await page.getByRole('button').first().innerText()).toContain('Tom');
  await choose(page, 'Tom “<Ellis>”');
  expect(nameIn(await silently(page))).toBe('tom.ellis@northgate.example');
});

test('an authority that is away is told from somebody who is not signed in', async () => {
  const page = await browser.context.newPage();
  await page.route(`${site.authority.url}/**`, (route) => route.abort('connectionrefused'));
  await page.goto(site.url + address);
  await isReady(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.evaluate(() => window.answer)).toEqual({ code: 'sign-in-unavailable' });
  expect(page.url()).toBe(site.url + address);
});
