import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { profileNames, type ProfileName } from '#emulator/client-profiles.ts';
import { createOfficeCaller } from './call-office.ts';
import { listViolations } from './list-violations.ts';
import { openMessage, openPane, paneFrame } from './open-window.ts';
import { windowTest } from './window-test.ts';

const it = windowTest();

/** Below Office.context, with the clients that have it. */
const members: Readonly<Record<string, readonly ProfileName[]>> = {
  'mailbox.item.subject': profileNames,
  'mailbox.item.body.getAsync': profileNames,
  'mailbox.item.loadCustomPropertiesAsync': profileNames,
  'mailbox.item.notificationMessages.addAsync': profileNames,
  'mailbox.convertToRestId': ['web', 'new', 'classic-1.5', 'ltsc-2021', 'mac'],
  'mailbox.item.dateTimeModified': ['web', 'new', 'classic-1.5', 'ltsc-2021', 'mac'],
  'mailbox.item.displayReplyForm': ['web', 'new', 'classic-1.5', 'ltsc-2021', 'mac'],
  'mailbox.displayMessageForm': ['web', 'new', 'classic-1.5', 'ltsc-2021', 'mac'],
  'mailbox.displayNewMessageForm': ['web', 'new', 'ltsc-2021', 'mac'],
  'mailbox.item.addHandlerAsync': ['web', 'new', 'ltsc-2021', 'mac'],
  'mailbox.item.categories.addAsync': ['web', 'new', 'ltsc-2021', 'mac'],
  'mailbox.masterCategories.getAsync': ['web', 'new', 'ltsc-2021', 'mac'],
  'mailbox.item.getAllInternetHeadersAsync': ['web', 'new', 'ltsc-2021', 'mac'],
  'mailbox.displayNewMessageFormAsync': ['web', 'new', 'ltsc-2021', 'mac'],
  'mailbox.getSelectedItemsAsync': ['web', 'new', 'mac'],
  sensitivityLabelsCatalog: ['web', 'new', 'mac'],
  officeTheme: ['web', 'new', 'mac'],
  'mailbox.item.getAsFileAsync': ['web', 'new', 'mac'],
  'mailbox.loadItemByIdAsync': ['web', 'new'],
  'ui.openBrowserWindow': ['ltsc-2021', 'mac'],
};

const newest: Readonly<Record<ProfileName, string>> = {
  web: '1.15',
  new: '1.15',
  'classic-1.5': '1.5',
  'ltsc-2021': '1.9',
  mac: '1.14',
  ios: '1.5',
  android: '1.5',
};

describe('A client profile of the emulator', () => {
  for (const profile of profileNames) {
    it(`of ${profile} says what that client has, and has no method more`, async ({ testWindow }) => {
      const page = await testWindow.open({ profile });
      await openMessage(page, 'Two words');
      const frame = await openPaneIn(page, profile);
      const seen = await frame.evaluate(
        (names) => ({
          sets: Array.from({ length: 17 }, (_, minor) => `1.${minor}`).filter((version) =>
            Office.context.requirements.isSetSupported('Mailbox', version),
          ),
          members: names.filter((name) => {
            let value: unknown = Office.context;
            for (const part of name.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
            return value !== undefined;
          }),
          hasNestedAppAuth: Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
          hasBridge: 'nestedAppAuthBridge' in window,
        }),
        Object.keys(members),
      );
      expect(seen.sets.at(-1)).toBe(newest[profile]);
      expect(seen.members).toEqual(Object.keys(members).filter((name) => members[name]?.includes(profile)));
      const hasNestedAppAuth = profile !== 'classic-1.5' && profile !== 'ltsc-2021';
      expect(seen).toMatchObject({ hasNestedAppAuth, hasBridge: hasNestedAppAuth });
      await page.close();
    });
  }

  it('says which client it is', async ({ testWindow }) => {
    const page = await testWindow.open({ profile: 'mac' });
    await openMessage(page, 'Everybody');
    const frame = await openPane(page);
    const told = await frame.evaluate(() => {
      const { mailbox, platform, diagnostics } = Office.context;
      const { cc } = mailbox.item as Office.MessageRead; // a cast: one is in front
      return [mailbox.diagnostics.hostName, platform, diagnostics.version, cc.length];
    });
    expect(told).toEqual(['Outlook', 'Mac', '16.100.25081015', 30]);
    await page.close();
  });

  it('opens a pane with nothing selected on a Mac, and not on the web', async ({ testWindow, page }) => {
    const button = (of: Page) => of.getByRole('toolbar').getByRole('button', { name: 'Count', exact: true });
    expect(await button(page).isEnabled()).toBe(false);
    const mac = await testWindow.open({ profile: 'mac' });
    const frame = await openPane(mac);
    expect(await frame.evaluate(() => Office.context.mailbox.item ?? null)).toBeNull();
    await mac.close();
  });

  it('has no pane for several messages before Mailbox 1.13', async ({ testWindow }) => {
    const page = await testWindow.open({ profile: 'ltsc-2021' });
    await page.getByRole('listbox').press('ControlOrMeta+a');
    await page.getByRole('main').getByText('messages are selected').waitFor();
    expect(await page.getByRole('toolbar').getByRole('button', { name: 'Count', exact: true }).isEnabled()).toBe(false);
    await page.close();
  });

  it('shows a phone’s window: list, message, the add-in’s buttons in a sheet, the pane over all', async ({
    testWindow,
  }) => {
    const page = await testWindow.open({ profile: 'android' });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.getByRole('button', { name: 'Add-ins', exact: true }).count()).toBe(0);
    await page.getByRole('option').filter({ hasText: 'Two words' }).click();
    await page.getByRole('main').getByRole('heading', { name: 'Two words' }).waitFor();
    await page.getByRole('button', { name: 'Add-ins', exact: true }).press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Add-ins' });
    await sheet.waitFor();
    expect(await sheet.getByRole('button').allTextContents()).toEqual(['', 'Count', 'Count words']);
    expect(await listViolations(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Count', exact: true }).press('Enter');
    await paneFrame(page);
    await expect
      .poll(() => page.getByRole('complementary').boundingBox())
      .toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
    expect(await page.getByRole('button', { name: 'Pin' }).count()).toBe(0);
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Back to messages' }).click();
    await page.getByRole('listbox', { name: 'Messages' }).waitFor();
    await page.close();
  });

  it('of a phone has room for one notification, the latest', async ({ testWindow }) => {
    const page = await testWindow.open({ profile: 'ios' });
    await openMessage(page, 'Two words');
    const frame = await openPaneIn(page, 'ios');
    const { call } = createOfficeCaller(() => frame);
    for (const key of ['a', 'b']) {
      const details = { type: 'informationalMessage', message: `Message ${key}`, icon: 'Icon16', persistent: true };
      await call('mailbox.item.notificationMessages.addAsync', key, details);
    }
    expect((await call('mailbox.item.notificationMessages.getAllAsync')).value).toMatchObject([{ key: 'b' }]);
    await page.close();
  });

  it('that there isn’t is said, in place of the window', async ({ page }) => {
    const { origin } = new URL(page.url());
    const other = await page.context().newPage();
    await other.goto(`${origin}/?profile=windows-3.1`);
    await other.getByRole('alert').getByText('There is no client profile “windows-3.1”').waitFor();
    await other.close();
  });

  it('of a reply tells the id of the message that it answers, from Mailbox 1.14 on', async ({ page }) => {
    await openMessage(page, 'Two words');
    await page.getByRole('main').getByRole('button', { name: 'Reply', exact: true }).click();
    await page.getByRole('main', { name: 'Compose' }).waitFor();
    const frame = await openPane(page);
    const { call } = createOfficeCaller(() => frame);
    expect(await frame.evaluate(() => Reflect.get(Office.context.mailbox.item ?? {}, 'inReplyTo') as unknown)).toBe(
      '<plain@acme.example>',
    );
    expect((await call('mailbox.item.getConversationIndexAsync')).error?.code).toBe(5000);
    expect((await call('mailbox.item.body.prependOnSendAsync', 'x')).error?.code).toBe(5000);
  });
});

async function openPaneIn(page: Page, profile: ProfileName) {
  if (profile !== 'ios' && profile !== 'android') return openPane(page);
  await page.getByRole('button', { name: 'Add-ins', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Count', exact: true }).click();
  return paneFrame(page);
}
