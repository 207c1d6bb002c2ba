import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addRecipients, answerMessage, sendMessage, showFolder, startMessage } from './compose-steps.ts';
import { openMessage, openPane, type TestWindow } from './open-window.ts';
import { windowTest } from './window-test.ts';

const it = windowTest();
const allEvents = {
  OnNewMessageCompose: 'FunctionName="onNew"',
  OnMessageCompose: 'FunctionName="onCompose"',
  OnMessageRecipientsChanged: 'FunctionName="onRecipients"',
};

describe('Functions that events call', () => {
  it('run without a pane when a message is begun, and when its recipients change', async ({ testWindow }) => {
    const page = await testWindow.open({}, { events: allEvents });
    await startMessage(page);
    await noFunctionLeft(page);
    await addRecipients(page, 'To', 'pat@acme.example');
    await noFunctionLeft(page);
    expect(await readEvents(page)).toMatchObject({
      OnNewMessageCompose: { type: 'OnNewMessageCompose' },
      OnMessageCompose: { type: 'OnMessageCompose' },
      olkRecipientsChanged: { changedRecipientFields: { to: true, cc: false, bcc: false } },
    });
    await page.close();
  });

  it('run for an answer too', async ({ testWindow }) => {
    const page = await testWindow.open({}, { events: allEvents });
    await openMessage(page, 'Two words');
    await answerMessage(page, 'Reply');
    await noFunctionLeft(page);
    expect(await readEvents(page)).toHaveProperty('OnNewMessageCompose');
    await page.close();
  });

  it('end with the draft that they were called for', async ({ testWindow }) => {
    const page = await testWindow.open({}, { events: { OnNewMessageCompose: 'FunctionName="onNever"' } });
    await openMessage(page, 'Two words');
    await startMessage(page);
    await page.locator('iframe[title="onNever"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Discard' }).click();
    await noFunctionLeft(page);
    await page.close();
  });
});

describe('A Smart Alert', () => {
  it('lets a message go that the add-in allows, with the header that it set', async ({ page }) => {
    await write(page, 'All well');
    await sendMessage(page);
    await showFolder(page, 'Sent Items');
    await openMessage(page, 'All well');
    const frame = await openPane(page);
    const headers = await frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const item = Office.context.mailbox.item as Office.MessageRead; // a cast: a message is in front
          item.getAllInternetHeadersAsync(({ value }) => resolve(value));
        }),
    );
    expect(headers).toContain('X-Checked: yes');
  });

  it('asks by PromptUser, and sends or keeps as the colleague says', async ({ page }) => {
    await write(page, 'Stop it');
    await pressSend(page);
    const alert = page.getByRole('alertdialog', { name: 'Word counter' });
    await alert.getByText('Ask Kim first.').waitFor();
    await alert.getByRole('button', { name: 'Don’t send' }).click();
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Stop it');
    await pressSend(page);
    await alert.getByRole('button', { name: 'Send anyway' }).click();
    await page.getByRole('main', { name: 'Reading pane' }).waitFor();
    await showFolder(page, 'Sent Items');
    await page.getByRole('option', { name: 'Stop it' }).waitFor();
  });

  it('keeps a message by Esc, and says something where the add-in gives no reason', async ({ page }) => {
    await write(page, 'No reason');
    await pressSend(page);
    await page.getByRole('alertdialog').getByText('Word counter doesn’t let this message be sent.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
  });

  it.for(['SoftBlock', 'Block'])('offers no way round by %s', async (mode, { testWindow }) => {
    const page = await openWithMode(testWindow, mode);
    await write(page, 'Stop it');
    await pressSend(page);
    await page.getByRole('alertdialog').getByText('Ask Kim first.').waitFor();
    expect(await page.getByRole('alertdialog').getByRole('button').allInnerTexts()).toEqual(['Don’t send']);
    await page.close();
  });

  it.for([
    ['PromptUser', ['Send anyway', 'Try later']],
    ['SoftBlock', ['Send anyway', 'Try later']],
    ['Block', ['Try later']],
  ] as const)('says that the add-in is unavailable, and by %s offers %j', async ([mode, offered], { testWindow }) => {
    const page = await openWithMode(testWindow, mode, 'noSuchFunction');
    await write(page, 'Unchecked');
    await pressSend(page);
    await page.getByRole('alertdialog').getByText('is unavailable').waitFor();
    expect(await page.getByRole('alertdialog').getByRole('button').allInnerTexts()).toEqual(offered);
    await page.close();
  });

  it('says after 5 seconds that it takes longer, and ends the add-in after 5 minutes', async ({ testWindow }) => {
    const page = await openWithMode(testWindow, 'SoftBlock');
    await write(page, 'Never');
    await page.clock.install();
    await pressSend(page);
    await page.locator('iframe[title="onSend"]').waitFor({ state: 'attached' });
    await page.clock.fastForward(5000);
    const alert = page.getByRole('alertdialog');
    await alert.getByText('is taking longer than expected').waitFor();
    expect(await alert.getByRole('button').allInnerTexts()).toEqual(['Don’t send']);
    await page.clock.fastForward(295_000);
    await alert.getByText('is unavailable').waitFor();
    await noFunctionLeft(page);
    await page.close();
  });

  it('opens nothing while nobody looks, and closes no draft', async ({ page }) => {
    await write(page, 'Forms');
    await pressSend(page);
    await page.getByRole('alertdialog').getByText('Codes 13012,5000').waitFor();
    expect(await page.locator('main[aria-label="Compose"]').count()).toBe(1);
  });

  it('is none for a manifest without events', async ({ testWindow }) => {
    const page = await testWindow.open({}, { events: { OnMessageCompose: 'FunctionName="onCompose"' } });
    await write(page, 'Stop it');
    await sendMessage(page);
    await page.close();
  });
});

function openWithMode(testWindow: TestWindow, mode: string, functionName = 'onSend'): Promise<Page> {
  const events = { OnMessageSend: `FunctionName="${functionName}" SendMode="${mode}"` };
  return testWindow.open({}, { events });
}

async function write(page: Page, subject: string): Promise<void> {
  await startMessage(page);
  await addRecipients(page, 'To', 'pat@acme.example');
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
}

async function pressSend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

async function noFunctionLeft(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('iframe[aria-hidden="true"]') === null);
}

/** What the functions wrote down in the draft in front, by the type of the event. */
async function readEvents(page: Page): Promise<Readonly<Record<string, object>>> {
  const frame = await openPane(page);
  const notes = await frame.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        const item = Office.context.mailbox.item as Office.MessageCompose; // a cast: a draft is in front
        item.sessionData.getAllAsync(({ value }) => resolve(value as unknown as Record<string, string>)); // a cast: its type says that it is text
      }),
  );
  // A cast: the add-in's own notes.
  return Object.fromEntries(Object.entries(notes).map(([type, note]) => [type, JSON.parse(note) as object]));
}
