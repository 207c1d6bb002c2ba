import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureCertificate } from '../../../scripts/certificate.ts';
import { launchBrowser } from '../../harness/browser.ts';
import { startTestEmulator, type TestEmulator } from './test-emulator.ts';

/** The least that a window answers Office.js with, and an echo at the other end of the bridge. */
const hostScript = `
  const addInOrigin = document.documentElement.dataset.addIn ?? new URLSearchParams(location.search).get('addIn');
  const frame = document.createElement('iframe');
  const theme = { bodyBackgroundColor: '#292929', bodyForegroundColor: '#ffffff', controlBackgroundColor: '#333333', controlForegroundColor: '#ffffff' };
  frame.name = JSON.stringify({ baseFrameName: '_xdm_0_c1', hostInfo: 'Outlook$Web$16.01$en-US$c1$$$16',
    xdmInfo: ['c1', 'app', location.origin].join('|'), serializerVersion: 1, flights: '[]', officeTheme: theme });
  const initial = { itemType: 6, permissionLevel: 2, userDisplayName: 'Jo', userEmailAddress: 'jo@north.example', timeZoneOffsets: [] };
  const context = { _id: 'app', _appName: 64, _appVersion: '16.01', _appUILocale: 'en-US', _dataLocale: 'en-US', _docUrl: '',
    _clientMode: 0, _settings: {}, _reason: 0, _osfControlType: 1, _requirementMatrix: '{"Mailbox":"1.12"}' };
  const answers = { ContextActivationManager_getAppContextAsync: context, ContextActivationManager_notifyHost: null,
    GetInitialData: initial, appCommandInvoked: { Error: 0 } };
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== addInOrigin) return;
    if (event.data.type === 'acquaint-emulator/nested-app-auth') {
      frame.contentWindow.postMessage({ type: event.data.type, payload: event.data.payload.toUpperCase() }, addInOrigin);
      return;
    }
    const request = JSON.parse(event.data);
    const answer = { _messageType: 1, _actionName: request._actionName, _conversationId: request._conversationId,
      _correlationId: request._correlationId, _origin: location.href, _data: answers[request._actionName],
      _errorCode: 0, _responseType: 0, _serializerVersion: 1 };
    if (!(request._actionName in answers)) throw new Error('unexpected ' + request._actionName);
    frame.contentWindow.postMessage(JSON.stringify(answer), addInOrigin);
    window.sendTheme = () => frame.contentWindow.postMessage(JSON.stringify({ ...answer, _responseType: 1,
      _actionName: 'officeThemeChanged', _data: ['{"bodyBackgroundColor":16777215}'] }), addInOrigin);
  });
  frame.src = addInOrigin + '/page.html';
  document.body.append(frame);
`;

function addInPages({ emulator }: { readonly emulator: string }): RequestListener {
  const page = `<!doctype html><title>Add-in</title>
    <script src="${emulator}/office/addition.js"></script><script src="${emulator}/office/office.js"></script>
    <script>Office.onReady().then((info) => { window.ready = info; });</script>`;
  return (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
}

describe('Office.js from the emulator', () => {
  let browser: Browser;
  let emulator: TestEmulator;
  let folder: string;
  let page: Page;
  const requested: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'office-boot-'));
    const certificate = await ensureCertificate(join(folder, 'certificate'));
    emulator = await startTestEmulator({
      certificate,
      addIn: addInPages,
      host: {
        'index.html': '<!doctype html><title>Window</title><body><script type="module" src="/host.js"></script>',
        'host.js': hostScript,
      },
    });
    browser = await launchBrowser();
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${emulator.url}/?addIn=${emulator.addInOrigin}`);
  });

  afterAll(async () => {
    await browser.close();
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  async function addInFrame() {
    const frame = page.frames().find((each) => each.url().startsWith(emulator.addInOrigin));
    if (!frame) throw new Error('The add-in has no frame.');
    await frame.waitForFunction(() => 'ready' in window);
    return frame;
  }

  it('boots, and asks no CDN for anything', async () => {
    const frame = await addInFrame();
    const ready = await frame.evaluate(() => Reflect.get(window, 'ready') as unknown);
    expect(ready).toMatchObject({ host: 'Outlook', platform: 'OfficeOnline' });
    expect(await frame.evaluate(() => Office.context.mailbox.userProfile.emailAddress)).toBe('jo@north.example');
    const foreign = requested.filter((url) => !url.startsWith(emulator.url) && !url.startsWith(emulator.addInOrigin));
    expect(foreign).toEqual([]);
  });

  it('has the theme that the window starts with, and that of its events', async () => {
    const frame = await addInFrame();
    const background = () => Office.context.officeTheme?.bodyBackgroundColor;
    expect(await frame.evaluate(background)).toBe('#292929');
    await page.evaluate(() => (Reflect.get(window, 'sendTheme') as () => void)());
    await frame.waitForFunction(() => Office.context.officeTheme?.bodyBackgroundColor === '#ffffff');
  });

  it('carries the sign-in bridge to the window and back', async () => {
    const frame = await addInFrame();
    const answer = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const bridge = Reflect.get(window, 'nestedAppAuthBridge') as {
            addEventListener(name: string, listener: (text: unknown) => void): void;
            postMessage(text: string): void;
          };
          bridge.addEventListener('message', resolve);
          bridge.postMessage('hello');
        }),
    );
    expect(answer).toBe('HELLO');
  });

  it('gives a page outside the window no bridge', async () => {
    const alone = await page.context().newPage();
    await alone.goto(`${emulator.addInOrigin}/page.html`);
    expect(await alone.evaluate(() => 'nestedAppAuthBridge' in window)).toBe(false);
    await alone.close();
  });
});
