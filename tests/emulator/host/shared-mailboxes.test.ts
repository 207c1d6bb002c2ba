import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openSharedMailbox } from '../../harness/outlook-steps.ts';
import { createOfficeCaller } from './call-office.ts';
import { openMeeting } from './calendar-steps.ts';
import { answerMessage, sendMessage, showFolder } from './compose-steps.ts';
import { openMessage, openPane, paneFrame } from './open-window.ts';
import { windowTest } from './window-test.ts';

const it = windowTest();
const supporting = { supportsSharedFolders: true } as const;

describe('Another’s mailbox', () => {
  it('opens by its name, for whoever may', async ({ page, testWindow }) => {
    await page.getByRole('button', { name: 'Mailbox: jo@north.example' }).click();
    const offered = async () =>
      (await page.getByRole('menuitemradio').allInnerTexts()).map((text) => text.split('\n')[0]);
    await expect.poll(offered).toEqual(['jo@north.example', 'Kim North', 'Front desk']);
    await page.keyboard.press('Escape');
    await openSharedMailbox(page, 'Kim North');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await openMessage(page, 'Both of you');
    await openSharedMailbox(page, 'Front desk');
    await page.getByRole('status').getByText('No message here.').waitFor();
    const other = await testWindow.open({ mailbox: 'kim@north.example' });
    expect(await other.getByRole('button', { name: /^Mailbox: / }).count()).toBe(0);
    await other.close();
  });

  it('tells whose it is and what the delegate may do, and stays the delegate’s profile', async ({ testWindow }) => {
    const page = await testWindow.open({}, supporting);
    await openMessage(page, 'Both of you');
    const own = await readShared(await openPane(page));
    expect(own).toMatchObject({ hasMethod: false });
    await openSharedMailbox(page, 'Kim North');
    await openMessage(page, 'Both of you');
    const frame = await openPane(page);
    const shared = await readShared(frame);
    expect(shared).toMatchObject({ hasMethod: true, profile: 'jo@north.example' });
    expect(shared.itemId).not.toBe(own.itemId);
    expect((await createOfficeCaller(() => frame).call('mailbox.item.getSharedPropertiesAsync')).value).toEqual({
      owner: 'kim@north.example',
      targetMailbox: 'kim@north.example',
      targetRestUrl: 'https://outlook.office.com/api',
      delegatePermissions: 21,
    });
    await openMeeting(page, 'Weekly call');
    expect(await readShared(await openPane(page))).toMatchObject({ hasMethod: true });
    await page.close();
  });

  it('has no add-in without SupportsSharedFolders: no buttons, and no item for a pinned pane', async ({ page }) => {
    await openMessage(page, 'Two words');
    await openPane(page);
    await page.getByRole('complementary').getByRole('button', { name: 'Pin' }).click();
    await openSharedMailbox(page, 'Kim North');
    await openMessage(page, 'Both of you');
    expect(await page.getByRole('toolbar', { name: 'Ribbon' }).getByRole('button').count()).toBe(0);
    await page.getByText('no support for others’ mailboxes').waitFor();
    const frame = await paneFrame(page);
    expect(await frame.evaluate(() => Office.context.mailbox.item ?? null)).toBeNull();
    await openSharedMailbox(page, 'jo@north.example');
    await openMessage(page, 'Two words');
    await expect.poll(() => frame.evaluate(() => Office.context.mailbox.item?.itemType)).toBe('message');
  });

  it('shows its owner the properties that a delegate’s add-in left', async ({ testWindow }) => {
    const page = await testWindow.open({}, supporting);
    await openSharedMailbox(page, 'Kim North');
    await openMessage(page, 'Both of you');
    expect(await keep(await openPane(page), 'by Jo')).toBe('by Jo');
    await page.goto(`${page.url().split('?')[0] ?? ''}?mailbox=kim@north.example`);
    await openMessage(page, 'Both of you');
    expect(await keep(await openPane(page))).toBe('by Jo');
    await page.close();
  });

  it('is answered in one’s own name', async ({ page }) => {
    await openSharedMailbox(page, 'Kim North');
    await openMessage(page, 'Both of you');
    await answerMessage(page, 'Reply');
    await sendMessage(page);
    await openSharedMailbox(page, 'jo@north.example');
    await showFolder(page, 'Sent Items');
    await openMessage(page, 'Re: Both of you');
    const headers = await createOfficeCaller(await frameOf(page)).call('mailbox.item.getAllInternetHeadersAsync');
    expect(headers.value).toMatch(/^From: .*jo@north\.example/mu);
  });
});

async function frameOf(page: Parameters<typeof openPane>[0]): Promise<() => Frame> {
  const frame = await openPane(page);
  return () => frame;
}

interface Shared {
  readonly hasMethod: boolean;
  readonly itemId: string;
  readonly profile: string;
}

function readShared(frame: Frame): Promise<Shared> {
  return frame.evaluate(() => {
    const { item, userProfile } = Office.context.mailbox;
    const { itemId } = item as Office.MessageRead; // a cast: something that is read is in front
    const hasMethod = typeof Reflect.get(item ?? {}, 'getSharedPropertiesAsync') === 'function';
    return { hasMethod, itemId, profile: userProfile.emailAddress };
  });
}

/** Writes a custom property, if there is one to write, and reads it. */
function keep(frame: Frame, value?: string): Promise<unknown> {
  return frame.evaluate(
    (written) =>
      new Promise((resolve) => {
        const item = Office.context.mailbox.item as Office.MessageRead; // a cast: a message is in front
        item.loadCustomPropertiesAsync(({ value: properties }) => {
          if (written === undefined) {
            resolve(properties.get('note'));
            return;
          }
          properties.set('note', written);
          properties.saveAsync(() => item.loadCustomPropertiesAsync(({ value: saved }) => resolve(saved.get('note'))));
        });
      }),
    value,
  );
}
