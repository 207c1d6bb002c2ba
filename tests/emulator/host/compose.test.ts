import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  addRecipients,
  answerMessage,
  bodyEditor,
  recipientsOf,
  sendMessage,
  showFolder,
  startMessage,
} from './compose-steps.ts';
import { listViolations } from './list-violations.ts';
import { openMessage, openPane } from './open-window.ts';
import { windowTest } from './window-test.ts';

const it = windowTest();
const patient = { timeout: 10_000 }; // milliseconds

describe('A message that is written in the emulator’s window', () => {
  it('takes typed addresses with Enter, a comma or Tab, and leaves what is no address', async ({ page }) => {
    await startMessage(page);
    const to = page.getByRole('textbox', { name: 'To', exact: true });
    await to.pressSequentially('Pat Acme <pat@acme.example>,ann@acme.example');
    await to.press('Tab');
    expect(await recipientsOf(page, 'To')).toEqual(['Pat Acme', 'ann@acme.example']);
    await to.fill('nobody');
    await to.press('Enter');
    await page.getByText('This is no address.').waitFor();
    expect(await recipientsOf(page, 'To')).toHaveLength(2);
    await to.fill('PAT@acme.example');
    await to.press('Enter');
    expect(await recipientsOf(page, 'To')).toHaveLength(2);
  });

  it('loses a recipient by its button and by Backspace', async ({ page }) => {
    await startMessage(page);
    await addRecipients(page, 'Cc', 'a@acme.example', 'b@acme.example', 'c@acme.example');
    await page.getByRole('button', { name: 'Remove a@acme.example' }).click();
    expect(await recipientsOf(page, 'Cc')).toEqual(['b@acme.example', 'c@acme.example']);
    await page.getByRole('textbox', { name: 'Cc', exact: true }).press('Backspace');
    expect(await recipientsOf(page, 'Cc')).toEqual(['b@acme.example']);
  });

  it('is found in Sent Items and by the search once it is sent, and opens like any message', async ({ page }) => {
    await startMessage(page);
    await addRecipients(page, 'To', 'pat@acme.example');
    await addRecipients(page, 'Bcc', 'kim@north.example');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Written here');
    await bodyEditor(page).fill('See you there');
    await sendMessage(page);
    await showFolder(page, 'Sent Items');
    await openMessage(page, 'Written here');
    await page.frameLocator('iframe[title="Message body"]').getByText('See you there').waitFor();
    await showFolder(page, 'Inbox');
    await page.getByRole('option', { name: 'Two words' }).waitFor();
    expect(await page.getByRole('option', { name: 'Written here' }).count()).toBe(0);
    await page.getByRole('searchbox').fill('Written here');
    await page.getByRole('option', { name: 'Written here' }).waitFor();
  });

  it('asks for a recipient, and for an address where something else was typed', async ({ page }) => {
    await startMessage(page);
    const press = () => page.getByRole('button', { name: 'Send', exact: true }).click();
    await press();
    await page.getByRole('alert').getByText('Add at least one recipient.').waitFor();
    await addRecipients(page, 'To', 'pat@acme.example');
    await page.getByRole('textbox', { name: 'Cc', exact: true }).fill('nobody');
    await press();
    await page.getByRole('alert').getByText('“nobody” is no address.').waitFor();
    await page.getByRole('textbox', { name: 'Cc', exact: true }).fill('ann@acme.example');
    await sendMessage(page);
    await showFolder(page, 'Sent Items');
    await page.getByRole('option').first().click();
    await page.getByRole('main').getByText('Cc: ann@acme.example').waitFor();
  });

  it('stays as it is where it can’t be sent', async ({ page }) => {
    await startMessage(page);
    await addRecipients(page, 'To', 'pat@acme.example');
    await page.route('**/emulator/messages', (route) => route.abort());
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alert').getByText('can’t be reached').waitFor();
    await page.unroute('**/emulator/messages');
    expect(await recipientsOf(page, 'To')).toEqual(['pat@acme.example']);
    await sendMessage(page);
  });

  it('answers the sender, everybody, or nobody yet', async ({ page }) => {
    await openMessage(page, 'Both of you');
    await answerMessage(page, 'Reply');
    expect(await recipientsOf(page, 'To')).toEqual(['Pat']);
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Re: Both of you');
    expect(await bodyEditor(page).innerText()).toContain('To Jo and Kim');
    await page.getByRole('button', { name: 'Discard' }).click();
    await answerMessage(page, 'Reply all');
    expect([await recipientsOf(page, 'To'), await recipientsOf(page, 'Cc')]).toEqual([['Pat'], ['Kim North']]);
    await page.getByRole('button', { name: 'Discard' }).click();
    await openMessage(page, 'With a file');
    await answerMessage(page, 'Forward');
    expect(await recipientsOf(page, 'To')).toEqual([]);
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Fw: With a file');
    await page.getByRole('list', { name: 'Attachments' }).getByText('a.csv').waitFor();
  });

  it('answers a message that names people twice, people without an address, and too much in its subject', async ({
    page,
  }) => {
    await page.getByRole('option', { name: 'Odd and long' }).click();
    await answerMessage(page, 'Reply all');
    expect([await recipientsOf(page, 'To'), await recipientsOf(page, 'Cc')]).toEqual([['Pat'], ['Ann']]);
    expect((await page.getByRole('textbox', { name: 'Subject' }).inputValue()).length).toBe(255);
    await sendMessage(page);
  });

  it('takes what is typed at once, and gives the focus back', async ({ page }) => {
    await startMessage(page);
    await page.keyboard.type('pat@acme.example,');
    expect(await recipientsOf(page, 'To')).toEqual(['pat@acme.example']);
    await page.getByRole('button', { name: 'Discard' }).press('Enter');
    await waitForFocus(page, 'Reading pane');
    await openMessage(page, 'Two words');
    await answerMessage(page, 'Reply');
    await waitForFocus(page, 'Message body');
    await page.keyboard.type('Thanks');
    expect(await bodyEditor(page).innerText()).toMatch(/^\s*Thanks/u);
  });

  it('runs nothing of what it quotes', async ({ page }) => {
    await openMessage(page, 'Re: Pictures');
    await answerMessage(page, 'Reply');
    await bodyEditor(page).getByText('Look').click();
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  });

  it('waits while a message is read, and comes back as it was', async ({ page }) => {
    await startMessage(page);
    await page.getByRole('textbox', { name: 'Subject' }).fill('Half done');
    await bodyEditor(page).fill('One moment');
    await openMessage(page, 'Two words');
    await page.getByRole('navigation', { name: 'Drafts' }).getByRole('button', { name: 'Half done' }).click();
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Half done');
    expect(await bodyEditor(page).innerText()).toContain('One moment');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('main', { name: 'Reading pane' }).getByRole('heading', { name: 'Two words' }).waitFor();
    await expect.poll(() => page.getByRole('navigation', { name: 'Drafts' }).count()).toBe(0);
  });

  it('tells the pane whose recipients changed', async ({ page }) => {
    await startMessage(page);
    const frame = await openPane(page);
    await addRecipients(page, 'To', 'pat@acme.example');
    await addRecipients(page, 'Bcc', 'ann@acme.example');
    await expect
      .poll(() => frame.evaluate(() => Reflect.get(window, 'recipients') as unknown), patient)
      .toEqual([
        { to: true, cc: false, bcc: false },
        { to: false, cc: false, bcc: true },
      ]);
  });

  it('has a pin of its own, and tells a pinned pane of the next draft', async ({ page }) => {
    await openMessage(page, 'Two words');
    await openPane(page);
    await page.getByRole('button', { name: 'Pin' }).click();
    await startMessage(page);
    expect(await page.getByRole('complementary').count()).toBe(0);
    const frame = await openPane(page);
    await page.getByRole('button', { name: 'Pin' }).click();
    await startMessage(page);
    await expect
      .poll(() => frame.evaluate(() => Reflect.get(window, 'changes') as unknown), patient)
      .toEqual(['a draft']);
    await page.getByRole('button', { name: 'Discard' }).click();
    const pinned = page.getByRole('complementary').getByRole('button', { name: 'Pin', pressed: true });
    await pinned.waitFor();
    await page.getByRole('main', { name: 'Reading pane' }).waitFor();
  });

  it.for(['light', 'dark', 'forced colours'])('has nothing that axe objects to, in %s', async (look, { page }) => {
    if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
    if (look === 'dark') await page.getByRole('button', { name: 'Dark theme' }).click();
    await openMessage(page, 'With a file');
    await answerMessage(page, 'Forward');
    await addRecipients(page, 'To', 'pat@acme.example', 'nobody');
    await startMessage(page);
    await addRecipients(page, 'To', 'pat@acme.example');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Stop it');
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alertdialog').getByText('Ask Kim first.').waitFor();
    expect(await listViolations(page)).toEqual([]);
  });
});

async function waitForFocus(page: Page, name: string): Promise<void> {
  await page.waitForFunction((expected) => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') === expected || element?.getAttribute('title') === expected;
  }, name);
}
