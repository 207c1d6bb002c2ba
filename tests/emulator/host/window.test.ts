import AxeSource from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMessage, openPane, paneFrame, startTestWindow, type TestWindow } from './open-window.ts';
import { manyMessages } from './sample-mail.ts';

describe('The emulator’s window', () => {
  let testWindow: TestWindow;
  let page: Page;

  beforeAll(async () => {
    testWindow = await startTestWindow();
  });
  afterAll(() => testWindow.close());
  beforeEach(async () => {
    page = await testWindow.open();
    await page.getByRole('listbox', { name: 'Messages' }).waitFor();
  });
  afterEach(() => page.context().close());

  it('tells a pinned pane of the next message, and of none', async () => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    await page.getByRole('button', { name: 'Pin' }).click();
    await openMessage(page, 'Everybody');
    await page.getByRole('listbox').press('Escape');
    await page.getByText('Nothing is selected').waitFor();
    await expect.poll(() => read(frame, 'changes')).toEqual(['Everybody', null]);
    expect(await frame.evaluate(() => Office.context.mailbox.userProfile.emailAddress)).toBe('jo@north.example');
  });

  it('stops telling when the add-in no longer listens', async () => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    await page.getByRole('button', { name: 'Pin' }).click();
    await frame.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged, resolve);
        }),
    );
    await openMessage(page, 'Everybody');
    await page.getByRole('button', { name: 'Call log' }).click();
    await page.getByRole('region', { name: 'Call log' }).getByText('unregister olkItemSelectedChanged').waitFor();
    expect(await read(frame, 'changes')).toEqual([]);
  });

  it('closes a pane that is not pinned when another message is opened', async () => {
    await openMessage(page, 'Two words');
    await openPane(page);
    await openMessage(page, 'Everybody');
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  it('hands over 20 recipients while the header is collapsed, and all when it is expanded', async () => {
    const countCc = (frame: Frame) =>
      frame.evaluate(() => (Office.context.mailbox.item as Office.MessageRead).cc.length);
    await openMessage(page, 'Everybody');
    expect(await countCc(await openPane(page))).toBe(20);
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Expand header' }).click();
    await page.getByText('p29@acme.example').waitFor();
    expect(await countCc(await openPane(page))).toBe(30);
  });

  it('runs a ribbon function without the pane, and shows what it says', async () => {
    await openMessage(page, 'Two words');
    await page.getByRole('toolbar').getByRole('button', { name: 'Words' }).click();
    await page.getByRole('menuitem', { name: 'Count' }).click();
    await page.getByRole('region', { name: 'Notifications' }).getByText('2 words').waitFor();
    await page.getByText('is working on your request').waitFor({ state: 'detached' });
    expect(await page.locator('iframe[title="countWords"]').count()).toBe(0);
  });

  it('tells the add-in that a notification was dismissed', async () => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    await frame.evaluate(() => {
      // A cast: a message is in front.
      const { notificationMessages } = Office.context.mailbox.item as Office.MessageRead;
      const type = Office.MailboxEnums.ItemNotificationMessageType.ErrorMessage;
      notificationMessages.addAsync('k', { type, message: 'It failed' });
    });
    await page.getByRole('button', { name: 'Dismiss: It failed' }).click();
    await expect.poll(() => read(frame, 'infobars')).toEqual([{ infobarType: 2, actionType: 1 }]);
    await page.getByText('It failed').waitFor({ state: 'detached' });
  });

  it('tells the add-in of a new theme, and starts it with the window’s', async () => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    expect(await frame.evaluate(() => Office.context.officeTheme?.bodyBackgroundColor)).toBe('#ffffff');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await expect.poll(() => read(frame, 'themes')).toMatchObject([{ bodyBackgroundColor: '#292929' }]);
  });

  it('fails a call that it does not know, and shows it in the log', async () => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    const code = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.MessageRead; // a cast: a message is in front
          item.getAttachmentContentAsync('1', ({ error }) => resolve(error.code));
        }),
    );
    expect(code).toBe(5000);
    await page.getByRole('button', { name: 'Call log' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: 'method 150' });
    expect(await entry.innerText()).toContain('unknown');
  });

  it('answers nobody but the add-in’s own frame', async () => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    const answers = await page.evaluate(async () => {
      const heard: unknown[] = [];
      window.addEventListener('message', (event) => heard.push(event.data));
      const name = document.querySelector('aside iframe')?.getAttribute('name') ?? '{}';
      const parsed = JSON.parse(name) as { xdmInfo: string }; // a cast: the window wrote it
      const conversationId = parsed.xdmInfo.split('|')[0];
      const request = { _messageType: 0, _actionName: 'GetInitialData', _actionType: 0, _correlationId: 1 };
      window.postMessage(JSON.stringify({ ...request, _conversationId: conversationId }), '*');
      await new Promise((resolve) => setTimeout(resolve, 300));
      return heard.length;
    });
    expect(answers).toBe(1); // its own question
    expect(await read(frame, 'changes')).toEqual([]);
  });

  it('shows a sender’s HTML without its scripts and without asking anybody for pictures', async () => {
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

  it('works by keyboard: round the regions, into the pane and out of it again', async () => {
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

  it('opens a message by its address, and keeps the address', async () => {
    await openMessage(page, 'Everybody');
    const { hash } = new URL(page.url());
    expect(hash).not.toBe('');
    await page.reload();
    await page.getByRole('main').getByRole('heading', { name: 'Everybody' }).waitFor();
  });

  it('searches, and shows subjects from right to left as they are written', async () => {
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('مرحبا');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('option').click();
    const heading = page.getByRole('main').getByRole('heading', { name: 'مرحبا' });
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  it('fits a narrow window: the list or the message, and the pane above it', async () => {
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

  it.each(['light', 'dark', 'forced colours'])('has nothing that axe objects to, in %s', async (look) => {
    if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
    if (look === 'dark') await page.getByRole('button', { name: 'Dark theme' }).click();
    await openMessage(page, 'With a file');
    await openPane(page);
    await page.getByRole('button', { name: 'Call log' }).click();
    await page.getByRole('region', { name: 'Call log' }).waitFor();
    expect(await listViolations(page)).toEqual([]);
  });
});

describe('The emulator’s window with a large mailbox', () => {
  it('draws only the rows in sight, and scrolls to the last', async () => {
    const testWindow = await startTestWindow({ messages: manyMessages(2000) });
    const page = await testWindow.open();
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(40);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.locator('[aria-posinset="2000"]').waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(40);
    await testWindow.close();
  });
});

describe('The emulator and an add-in’s permission', () => {
  it('lets an add-in with ReadItem read and not write', async () => {
    const testWindow = await startTestWindow({ permission: 'ReadItem' });
    const page = await testWindow.open();
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    const outcome = await frame.evaluate(() => {
      const item = Office.context.mailbox.item as Office.MessageRead; // a cast: a message is in front
      try {
        item.categories.addAsync(['Red category']);
        return 'asked';
      } catch {
        return `refused for ${item.subject}`;
      }
    });
    expect(outcome).toBe('refused for Two words');
    await testWindow.close();
  });

  it('refuses by itself what Office.js lets through, and tells a Restricted add-in nothing', async () => {
    const testWindow = await startTestWindow({ permission: 'Restricted' });
    const page = await testWindow.open();
    await openMessage(page, 'Two words');
    await page.getByRole('toolbar').getByRole('button', { name: 'Count', exact: true }).click();
    const frame = await paneFrame(page);
    const seen = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.MessageRead; // a cast: a message is in front
          item.loadCustomPropertiesAsync(({ error }) =>
            resolve({
              code: error.code,
              subject: item.subject,
              address: Office.context.mailbox.userProfile.emailAddress,
            }),
          );
        }),
    );
    expect(seen).toEqual({ code: 9017, subject: undefined, address: undefined });
    await testWindow.close();
  });
});

async function read(frame: Frame, name: string): Promise<unknown> {
  return frame.evaluate((key) => Reflect.get(window, key) as unknown, name);
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}

async function listViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AxeSource.source);
  return page.evaluate(async () => {
    // A cast: the script above put it there.
    const { run } = Reflect.get(window, 'axe') as typeof AxeSource;
    const { violations } = await run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
