import { decodeJwt } from 'jose';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { institutions, scope } from '../authority/fixture.ts';
import { launchBrowser } from '../harness/browser.ts';
import { addHost } from './host-bridge.ts';
import type { Answer } from './page.ts';
import { startSite } from './site.ts';

const [amina, tom] = institutions.northgate.colleagues;
let site: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;
let context: BrowserContext;
let host: Awaited<ReturnType<typeof addHost>>;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
});
beforeEach(async () => {
  context = await browser.newContext({ ignoreHTTPSErrors: true });
  host = await addHost(context, site);
  page = await context.newPage();
});
afterEach(() => context.close());

const open = () => page.goto(`${site.url}/page.html`);
const ask = (options: { interactive: boolean; isRejected?: boolean }): Promise<Answer> =>
  page.evaluate((chosen) => window.ask(chosen), options);
const silently = { interactive: false };
const byClick = { interactive: true };

describe('in a host that offers its own sign-in', () => {
  test('nothing is shown before a click; the click asks for consent; then a token comes, and the next from the cache', async () => {
    await open();
    expect(await ask(silently)).toEqual({ code: 'not-signed-in' });
    expect(host.asked('GetTokenPopup')).toHaveLength(0);

    const { token } = await ask(byClick);
    expect(decodeJwt(token ?? '')).toMatchObject({
      scp: 'access_as_user',
      preferred_username: 'amina.rahman@northgate.example',
    });
    expect(host.asked('GetTokenPopup')).toHaveLength(1);

    const before = host.requests.length;
    expect(await ask(silently)).toEqual({ token });
    expect(await ask(byClick)).toEqual({ token });
    expect(host.requests).toHaveLength(before);
  });

  test('every request names the authority and the API’s scope', async () => {
    await open();
    await ask(silently);
    await ask(byClick);
    const parameters = host.requests.flatMap(({ tokenParams }) => tokenParams ?? []);
    expect(parameters.length).toBeGreaterThanOrEqual(3);
    for (const { authority, scope: asked } of parameters) {
      expect(authority).toMatch(/^https:\/\/localhost:\d+\/[\da-f-]{36}\/v2\.0\/$/);
      expect(asked).toBe(scope);
    }
  });

  test('a token that the server refused is not given again: the host is asked for a fresh one', async () => {
    host.hasConsent = true;
    await open();
    const first = await ask(silently);
    const second = await ask({ ...silently, isRejected: true });
    expect(second.token).toBeDefined();
    expect(second.token).not.toBe(first.token);
    expect(host.asked('GetToken').map(({ tokenParams }) => tokenParams?.forceRefresh ?? false)).toEqual([false, true]);
    expect(await ask(silently)).toEqual(second);
  });

  test('a reloaded page is signed in without the host', async () => {
    host.hasConsent = true;
    await open();
    const first = await ask(silently);
    await page.reload();
    const before = host.asked('GetToken').length;
    expect(await ask(silently)).toEqual(first);
    expect(host.asked('GetToken')).toHaveLength(before);
  });

  test('the host is not asked before it is ready', async () => {
    host.hasConsent = true;
    await page.goto(`${site.url}/page.html?late`);
    const asked = ask(silently);
    await page.waitForLoadState('networkidle');
    expect(host.requests).toEqual([]);
    await page.evaluate(() => window.letHostBeReady());
    expect(await asked).toHaveProperty('token');
  });

  test('when the host’s person changes, the next page gets that person’s token, not a cached one', async () => {
    host.hasConsent = true;
    await open();
    expect(decodeJwt((await ask(silently)).token ?? '').oid).toBe(amina?.objectId);
    host.colleague = tom;
    await page.reload();
    expect(decodeJwt((await ask(silently)).token ?? '').oid).toBe(tom?.objectId);
    host.colleague = amina;
    await page.reload();
    expect(decodeJwt((await ask(silently)).token ?? '').oid).toBe(amina?.objectId);
  });

  test('requests wait for each other, and two clicks open one window', async () => {
    await open();
    const answers = await page.evaluate(() =>
      Promise.all([
        window.ask({ interactive: false }),
        window.ask({ interactive: true }),
        window.ask({ interactive: true }),
        window.ask({ interactive: false }),
      ]),
    );
    expect(answers[0]).toEqual({ code: 'not-signed-in' });
    expect(new Set(answers.slice(1).map(({ token }) => token)).size).toBe(1);
    expect(answers[1]?.token).toBeDefined();
    expect(host.mostAtOnce).toBe(1);
    expect(host.asked('GetTokenPopup')).toHaveLength(1);
  });

  test.each([
    ['USER_CANCEL', 'not-signed-in'],
    ['ACCOUNT_UNAVAILABLE', 'not-signed-in'],
    ['NO_NETWORK', 'sign-in-unavailable'],
    ['TRANSIENT_ERROR', 'sign-in-unavailable'],
    ['PERSISTENT_ERROR', 'sign-in-unavailable'],
    ['DISABLED', 'sign-in-unavailable'],
  ])('a host’s %s is %s', async (status, code) => {
    host.refusal = { status, code: status.toLowerCase() };
    await open();
    expect(await ask(silently)).toEqual({ code });
    expect(await ask(byClick)).toEqual({ code });
  });

  test.each([
    ['an answer without an ID token', { token: { access_token: 'x', expires_in: 3600 } }],
    ['an answer without an account', { account: undefined }],
  ])('%s is a sign-in that does not work', async (_, change) => {
    host.hasConsent = true;
    host.alter = (reply) => ({ ...reply, ...change });
    await open();
    expect(await ask(silently)).toEqual({ code: 'sign-in-unavailable' });
  });
});

test('a host that announces its sign-in and stays mute is given up after four seconds', async () => {
  host.isMute = true;
  await open();
  const started = Date.now();
  expect(await ask(silently)).toEqual({ code: 'not-signed-in' });
  const took = Date.now() - started;
  expect(took).toBeGreaterThan(3_000);
  expect(took).toBeLessThan(8_000);
  expect(host.requests.map(({ method }) => method)).toEqual(['GetInitContext']);
});

test('tokens are not written to the console', async () => {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  await open();
  const { token = '' } = await ask(byClick);
  host.refusal = { status: 'PERSISTENT_ERROR', code: 'broken' };
  await ask({ ...silently, isRejected: true });
  expect(token).not.toBe('');
  expect(lines.join('\n')).not.toContain(token.slice(0, 20));
});

test('MSAL is a chunk of its own: what the page loads first has none of it', () => {
  const { scripts, metafile } = site.bundle;
  const [name, output] = Object.entries(metafile.outputs).find(([path]) => path.endsWith('page.js')) ?? [];
  expect(name).toBeDefined();
  const first = [
    'page.js',
    ...(output?.imports ?? [])
      .filter(({ kind }) => kind === 'import-statement')
      .map(({ path }) => path.split('/').at(-1) ?? ''),
  ];
  expect(first.map((script) => scripts.get(script) ?? '').join('')).not.toContain('NestedAppAuth');
  expect([...scripts.values()].join('')).toContain('NestedAppAuth');
});

test('the pages hold nothing of the development authority: its address and its grant come from the server or not at all', () => {
  const code = [...site.bundle.scripts.values()].join('');
  for (const trace of ['localhost', 'urn:acquaint', 'common/discovery/v2.0/keys', site.authority.url]) {
    expect(code).not.toContain(trace);
  }
});
