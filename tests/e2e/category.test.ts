import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { driveOutlook, sarah } from '../harness/outlook.ts';
import { selectFirst } from '../harness/outlook-steps.ts';
import { rewriteAnswers, withSettings } from '../harness/rewrite-answers.ts';

const driver = driveOutlook();
const subject = 'Enquiry about hydrogen embrittlement tests';

describe('The list of messages shows what is logged', () => {
  it('by a category that the mailbox has, which undo takes off again', async () => {
    const { page, pane } = await openWith('Green category');
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await tagOf(page, 'Green category').waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await tagOf(page, 'Green category').waitFor({ state: 'detached' });
  });

  it('by one that is made in the mailbox, with the permission for the whole mailbox', async () => {
    const { page, pane } = await openWith('Logged', { permission: 'mailbox' });
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await tagOf(page, 'Logged').waitFor();
  });

  it('not where the mailbox lacks it and the add-in may not make it: then it says what to do', async () => {
    const { page, pane } = await openWith('Logged');
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByText('create the category “Logged” in Outlook').waitFor();
    expect(await tagOf(page, 'Logged').count()).toBe(0);
  });

  it('on each of several that are logged at once, until they are taken back at once', async () => {
    const { page, pane } = await openWith('Logged', { permission: 'mailbox' });
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
    await page.getByRole('option').nth(3).waitFor();
    await selectFirst(page, 3);
    await pane.getByRole('button', { name: /^Log (the other )?\d/ }).click();
    const tags = page.getByRole('option', { selected: true }).getByRole('note', { name: 'Category: Logged' });
    await expect.poll(() => tags.count()).toBeGreaterThan(1);
    await pane.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => tags.count()).toBe(0);
  });

  it('from the ribbon too, and what was taken back elsewhere once the message is opened again', async () => {
    const { page, pane, pressInRibbon } = await openWith('Blue category');
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    const since = Date.now();
    await pressInRibbon('Log');
    await tagOf(page, 'Blue category').waitFor();
    await driver.requests().takeBackSince(sarah, since);
    await pressInRibbon('Acquaint');
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await tagOf(page, 'Blue category').waitFor({ state: 'detached' });
  });
});

async function openWith(name: string, query: Readonly<Record<string, string>> = {}) {
  const outlook = await driver.open({ query });
  await markLogged(outlook.page.context(), name);
  await outlook.showSignedIn(subject, { isPinned: true });
  return outlook;
}

function tagOf(page: Page, name: string) {
  return page.getByRole('option', { selected: true }).getByRole('note', { name: `Category: ${name}` });
}

async function markLogged(context: BrowserContext, name: string): Promise<void> {
  await rewriteAnswers(context, '**/api/v1/lookup', withSettings({ category: { name, colour: 'Preset4' } }));
}
