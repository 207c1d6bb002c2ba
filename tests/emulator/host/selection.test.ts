import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { createOfficeCaller } from './call-office.ts';
import { listViolations } from './list-violations.ts';
import { openMessage, openPane, paneFrame } from './open-window.ts';
import { largeMailbox, manyMessages, sampleMail } from './sample-mail.ts';
import { windowTest } from './window-test.ts';

const it = windowTest({ messages: { ...sampleMail(), ...manyMessages(300) } });

describe('Several messages in the emulator’s window', () => {
  it('are selected one by one with Ctrl, as a range with Shift, and given up by a plain click', async ({ page }) => {
    await row(page, 'Both of you').click();
    await row(page, 'Everybody').click({ modifiers: ['ControlOrMeta'] });
    expect(await selected(page)).toEqual(['Both of you', 'Everybody']);
    await page.getByRole('main').getByText('2 messages are selected').waitFor();
    expect(await page.getByRole('listbox').getAttribute('aria-multiselectable')).toBe('true');
    await row(page, 'A dot').click({ modifiers: ['Shift'] });
    expect(await selected(page)).toEqual(['Everybody', 'Re: Pictures', 'A dot']);
    await row(page, 'A dot').click({ modifiers: ['ControlOrMeta'] });
    expect(await selected(page)).toEqual(['Everybody', 'Re: Pictures']);
    await row(page, 'Everybody').click({ modifiers: ['ControlOrMeta'] });
    await page.getByRole('main').getByRole('heading', { name: 'Re: Pictures' }).waitFor();
    await row(page, 'A dot').click();
    expect(await selected(page)).toEqual(['A dot']);
  });

  it('are selected with Shift and the arrows, by Ctrl and Space, and given up with Escape', async ({ page }) => {
    await row(page, 'Both of you').click();
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp']) {
      await page.getByRole('listbox').press(key);
    }
    expect(await selected(page)).toHaveLength(3);
    await page.getByRole('listbox').press('Control+Space');
    expect(await selected(page)).toHaveLength(2);
    await page.getByRole('listbox').press('Escape');
    expect(await selected(page)).toEqual([]);
    await page.getByRole('main').getByText('Nothing is selected').waitFor();
  });

  it('are a hundred at most, with Ctrl+A as with a range, and the window says so', async ({ testWindow }) => {
    const page = await testWindow.open({ mailbox: largeMailbox });
    await page.getByRole('listbox').press('ControlOrMeta+a');
    await page.getByRole('main').getByText('100 messages are selected').waitFor();
    await page.getByRole('main').getByText('No more can be selected at once.').waitFor();
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Select none' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('listbox').press('Shift+End');
    await page.getByRole('main').getByText('100 messages are selected').waitFor();
    await page.close();
  });

  it('leave only a button that is for several, and close a pane that is not pinned', async ({ page }) => {
    await openMessage(page, 'Two words');
    await openPane(page);
    await row(page, 'Everybody').click({ modifiers: ['Shift'] });
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
    const buttons = page.getByRole('toolbar').getByRole('button');
    expect(await buttons.filter({ hasText: 'Count' }).isEnabled()).toBe(true);
    expect(await buttons.filter({ hasText: 'Words' }).isEnabled()).toBe(false);
    const frame = await openPane(page);
    expect(await frame.evaluate(() => Office.context.mailbox.item ?? null)).toBeNull();
    await row(page, 'Both of you').click({ modifiers: ['ControlOrMeta'] });
    expect(await page.getByRole('complementary').count()).toBe(1);
  });

  it('are told to a pinned pane as no item and a changed selection, one message as itself again', async ({ page }) => {
    await openMessage(page, 'Two words');
    const frame = await openPane(page);
    await page.getByRole('button', { name: 'Pin' }).click();
    await row(page, 'Everybody').click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => frame.evaluate('changes')).toEqual([null]);
    await expect.poll(() => frame.evaluate('selections')).toBe(1);
    await row(page, 'Both of you').click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(() => frame.evaluate('selections')).toBe(2);
    await openMessage(page, 'Everybody');
    await expect.poll(() => frame.evaluate('changes.at(-1)')).toBe('Everybody');
    await frame.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.mailbox.removeHandlerAsync('olkSelectedItemsChanged', resolve);
        }),
    );
    await openMessage(page, 'Two words');
    await expect.poll(() => frame.evaluate('changes.at(-1)')).toBe('Two words');
    expect(await frame.evaluate('selections')).toBe(3);
  });

  it('are given to the add-in with their ids', async ({ page }) => {
    await row(page, 'Two words').click();
    await row(page, 'With a file').click({ modifiers: ['ControlOrMeta'] });
    const { call } = await officeIn(page);
    const { value } = await call('mailbox.getSelectedItemsAsync');
    expect(value).toMatchObject([
      { subject: 'With a file', hasAttachment: true },
      { subject: 'Two words', hasAttachment: false, internetMessageId: '<plain@acme.example>' },
    ]);
    expect(value).toMatchObject(
      Array.from({ length: 2 }, () => ({
        itemType: 'message',
        itemMode: 'Read',
        itemId: expect.stringMatching(/^AAMk/u) as string,
        conversationId: expect.stringMatching(/^AAQk/u) as string,
      })),
    );
  });

  it('can be loaded one after the other, without being opened', async ({ page }) => {
    await row(page, 'Two words').click();
    await row(page, 'Everybody').click({ modifiers: ['ControlOrMeta'] });
    const { call, frame } = await officeIn(page);
    const read = await frame.evaluate(async () => {
      type Answer = { readonly value: never; readonly error?: { readonly code: number } };
      type Ask = (...parameters: unknown[]) => void;
      const ask = (owner: object, name: string, ...parameters: unknown[]) =>
        new Promise<Answer>((resolve) => {
          (Reflect.get(owner, name) as Ask).call(owner, ...parameters, resolve);
        });
      const { mailbox } = Office.context;
      const ids: { itemId: string }[] = (await ask(mailbox, 'getSelectedItemsAsync')).value;
      const seen: unknown[] = [];
      for (const { itemId } of ids) {
        const item: Office.MessageRead & Record<string, unknown> = (await ask(mailbox, 'loadItemByIdAsync', itemId))
          .value;
        const second = await ask(mailbox, 'loadItemByIdAsync', itemId);
        const headers: string = (await ask(item, 'getAllInternetHeadersAsync')).value;
        await ask(item.categories, 'addAsync', ['Red category']);
        const categories: { displayName: string }[] = (await ask(item.categories, 'getAsync')).value;
        const text: string = (await ask(item.body, 'getAsync', 'text')).value;
        await ask(item.categories, 'removeAsync', ['Red category']);
        seen.push({
          subject: item.subject,
          from: item.from.emailAddress,
          cc: item.cc.length,
          text: text.trim(),
          hasHeaders: headers.includes(`Subject: ${item.subject}`),
          categories: categories.map(({ displayName }) => displayName),
          hasProperties: 'loadCustomPropertiesAsync' in item,
          second: second.error?.code,
          front: mailbox.item ?? null,
        });
        await ask(item, 'unloadAsync');
        seen.push((await ask(item.body, 'getAsync', 'text')).error?.code);
      }
      return seen;
    });
    const common = { from: 'pat@acme.example', hasHeaders: true, categories: ['Red category'], hasProperties: false };
    const apart = { ...common, second: 5000, front: null };
    expect(read).toEqual([
      { ...apart, subject: 'Everybody', cc: 30, text: 'To all of you' },
      9049,
      { ...apart, subject: 'Two words', cc: 1, text: 'Hello there' },
      9049,
    ]);
    expect((await call('mailbox.loadItemByIdAsync', 'AAMkbm9uZQ==')).error?.code).toBe(9049);
  });

  it('are refused to an add-in that may not write in the mailbox', async ({ testWindow }) => {
    const page = await testWindow.open({}, { permission: 'ReadWriteItem' });
    await openMessage(page, 'Two words');
    const { call } = await officeIn(page);
    expect((await call('mailbox.getSelectedItemsAsync')).error?.code).toBe(7000);
    expect((await call('mailbox.loadItemByIdAsync', 'AAMkbm9uZQ==')).error?.code).toBe(7000);
    await page.close();
  });
});

function row(page: Page, subject: string) {
  return page.getByRole('option').filter({ hasText: subject });
}

async function selected(page: Page): Promise<string[]> {
  const rows = page.locator('[role="option"][aria-selected="true"]');
  return rows.evaluateAll((all) => all.map((each) => each.querySelectorAll('[dir="auto"]')[1]?.textContent ?? ''));
}

async function officeIn(page: Page) {
  await openPane(page);
  const frame = await paneFrame(page);
  return { ...createOfficeCaller(() => frame), frame };
}
