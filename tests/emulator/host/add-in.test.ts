import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openMessage, openPane, paneFrame } from './open-window.ts';
import { windowTest } from './window-test.ts';

const it = windowTest();

describe('An add-in in the emulator’s window', () => {
  it('tells a pinned pane of the next message, and of none', async ({ page }) => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    await page.getByRole('button', { name: 'Pin' }).click();
    await openMessage(page, 'Everybody');
    await page.getByRole('listbox').press('Escape');
    await page.getByText('Nothing is selected').waitFor();
    await expect.poll(() => read(frame, 'changes')).toEqual(['Everybody', null]);
    expect(await frame.evaluate(() => Office.context.mailbox.userProfile.emailAddress)).toBe('jo@north.example');
  });

  it('stops telling when the add-in no longer listens', async ({ page }) => {
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

  it('closes a pane that is not pinned when another message is opened', async ({ page }) => {
    await openMessage(page, 'Two words');
    await openPane(page);
    await openMessage(page, 'Everybody');
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  it('hands over 20 recipients while the header is collapsed, and all when it is expanded', async ({ page }) => {
    const countCc = (frame: Frame) =>
      frame.evaluate(() => (Office.context.mailbox.item as Office.MessageRead).cc.length);
    await openMessage(page, 'Everybody');
    expect(await countCc(await openPane(page))).toBe(20);
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Expand header' }).click();
    await page.getByText('p29@acme.example').waitFor();
    expect(await countCc(await openPane(page))).toBe(30);
  });

  it('runs a ribbon function without the pane, and shows what it says', async ({ page }) => {
    await openMessage(page, 'Two words');
    await page.getByRole('toolbar').getByRole('button', { name: 'Words' }).click();
    await page.getByRole('menuitem', { name: 'Count' }).click();
    await page.getByRole('region', { name: 'Notifications' }).getByText('2 words').waitFor();
    await page.getByText('is working on your request').waitFor({ state: 'detached' });
    expect(await page.locator('iframe[title="countWords"]').count()).toBe(0);
  });

  it('shows the icons and dialogs that the manifest has on another origin', async ({ page, testWindow }) => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    const icon = page.getByRole('toolbar').locator('img').first();
    expect(await icon.getAttribute('src')).toContain(testWindow.otherOrigin);
    await expect.poll(() => icon.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    const heard = frame.evaluate(
      (origin) =>
        new Promise((resolve) => {
          const options = { displayInIframe: true, width: 50, height: 50 };
          Office.context.ui.displayDialogAsync(`${origin}/dialog.html`, options, ({ value }) =>
            value.addEventHandler(Office.EventType.DialogMessageReceived, resolve),
          );
        }),
      testWindow.otherOrigin,
    );
    const dialog = page.getByRole('dialog').frameLocator('iframe[title="Dialog"]');
    await dialog.locator('body[data-ready]').getByRole('button', { name: 'Send' }).click();
    expect(await heard).toMatchObject({ message: 'from the dialog', origin: testWindow.otherOrigin });
  });

  it('tells the add-in that a notification was dismissed', async ({ page }) => {
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

  it('tells the add-in of a new theme, and starts it with the window’s', async ({ page }) => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    expect(await frame.evaluate(() => Office.context.officeTheme?.bodyBackgroundColor)).toBe('#ffffff');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await expect.poll(() => read(frame, 'themes')).toMatchObject([{ bodyBackgroundColor: '#292929' }]);
  });

  it('tells the add-in the language that was chosen, and stays at the message', async ({ page }) => {
    await openMessage(page, 'Two words');
    await page.getByRole('button', { name: 'Language of add-ins: British English' }).click();
    await page.getByRole('menuitemradio', { name: 'العربية' }).click();
    await page.getByRole('button', { name: 'Language of add-ins: Arabic (Saudi Arabia)' }).waitFor();
    await page.getByRole('main').getByRole('heading', { name: 'Two words' }).waitFor();
    const frame = await openPane(page);
    expect(await frame.evaluate(() => Office.context.displayLanguage)).toBe('ar-SA');
  });

  it('fails a call that it does not know, and shows by name what was asked', async ({ page }) => {
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
    await page.getByRole('button', { name: 'Call log 1 refused' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: 'item.getAttachmentContentAsync { id: string }' });
    expect(await entry.innerText()).toContain('unknown');
    await page.getByRole('button', { name: 'Call log', exact: true }).waitFor();
  });

  it('answers nobody but the add-in’s own frame', async ({ page }) => {
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
});

describe('The emulator and an add-in’s permission', () => {
  it('lets an add-in with ReadItem read and not write', async ({ testWindow }) => {
    const page = await testWindow.open({}, { permission: 'ReadItem' });
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
    await page.close();
  });

  it('refuses by itself what Office.js lets through, and tells a Restricted add-in nothing', async ({ testWindow }) => {
    const page = await testWindow.open({}, { permission: 'Restricted' });
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
    await page.close();
  });
});

async function read(frame: Frame, name: string): Promise<unknown> {
  return frame.evaluate((key) => Reflect.get(window, key) as unknown, name);
}
