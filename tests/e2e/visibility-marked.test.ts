import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addRecipients, sendMessage, showFolder, startMessage } from '../emulator/host/compose-steps.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';
import { openPane, openSharedMailbox, selectFound, selectMessage, signIn } from '../harness/outlook-steps.ts';

const tie = 'Others see that somebody in School of Chemistry knows them: no name, no subject.';
const everyone = 'Everyone at University of Northbridge sees subject, date and people.';
const marta = 'marta.oliveira@acme.example';

const driver = driveOutlook();
const footerOf = (pane: FrameLocator) => pane.getByRole('contentinfo');

async function choose(pane: FrameLocator, name: RegExp): Promise<void> {
  await pane.getByRole('button', { name: 'Change who sees it' }).click();
  await pane.getByRole('menuitemradio', { name }).click();
}

/** By subject, what it is logged as. */
async function visibilityOf(subject: string, as = sarah): Promise<string | undefined> {
  const answer = await driver.requests().get(as, '/api/v1/me/interactions?limit=20');
  // A cast: the API's schema.
  const { interactions } = answer as { interactions: { subject?: string; visibility: string }[] };
  return interactions.find((one) => one.subject === subject)?.visibility;
}

async function write(page: Page, subject: string): Promise<void> {
  await startMessage(page);
  await addRecipients(page, 'To', marta);
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
}

async function closePane(page: Page): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
}

describe('A message that is marked', () => {
  it.each([
    { subject: 'Heads of terms for the joint laboratory', why: 'the message is marked confidential' },
    { subject: 'My plans for next year', why: 'the message is marked private' },
    { subject: 'Panel scores, second round', why: 'the message has the label “Confidential”' },
  ])('starts as a tie and says why, and can be chosen otherwise: $why', async ({ subject, why }) => {
    const { pane, showSignedIn } = await driver.open();
    await showSignedIn(subject);
    const footer = footerOf(pane);
    await footer.getByText(`It starts like this because ${why}.`).waitFor();
    await footer.getByText(tie).waitFor();
    await choose(pane, /^Everyone at/);
    await footer.getByText(everyone).waitFor();
    expect(await footer.getByText('It starts like this').count()).toBe(0);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await expect.poll(() => visibilityOf(subject)).toBe('institution');
  });

  it('is logged by the ribbon as a tie, and the bar says so', async () => {
    const { page, pane, showSignedIn, pressInRibbon } = await driver.open();
    const subject = 'My plans for next year';
    await showSignedIn(subject);
    await footerOf(pane).getByText(tie).waitFor();
    await pressInRibbon('Log');
    await page
      .getByRole('region', { name: 'Notifications' })
      .getByText('Others see neither your name nor the subject.')
      .waitFor();
    expect(await visibilityOf(subject)).toBe('tie');
  });

  it('among several starts as a tie while the others do not, and one choice holds for all', async () => {
    const { page, pane } = await driver.open({ query: { permission: 'mailbox' } });
    const subjects = ['Panel scores, second round', 'KTP second stage: comments by Friday?'];
    await selectFound(page, 'second', subjects);
    await openPane(page);
    await signIn(page);
    await footerOf(pane).getByText('1 message is marked private or has a label').waitFor();
    await pane.getByRole('button', { name: 'Log 2 messages' }).click();
    await footerOf(pane).getByText('2 logged').waitFor();
    expect(await Promise.all(subjects.map((subject) => visibilityOf(subject)))).toEqual(['tie', 'institution']);
    await footerOf(pane).getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log 2 messages' }).waitFor();
    await choose(pane, /^My unit/);
    await pane.getByRole('button', { name: 'Log 2 messages' }).click();
    await footerOf(pane).getByText('2 logged').waitFor();
    expect(await Promise.all(subjects.map((subject) => visibilityOf(subject)))).toEqual(['unit', 'unit']);
  });

  it('starts as a tie for a delegate too, who can’t hide it from whose mailbox it is', async () => {
    const { page, pane, selectMessage: select } = await driver.open();
    await openSharedMailbox(page, 'Prof Daniel Whitcombe');
    await select('Heads of terms for the joint laboratory');
    await openPane(page);
    await signIn(page);
    await footerOf(pane).getByText(tie).waitFor();
    await pane.getByRole('button', { name: 'Change who sees it' }).click();
    await pane.getByRole('menuitemradio', { name: /^Without my name/ }).waitFor();
    expect(await pane.getByRole('menuitemradio', { name: /^Only me/ }).count()).toBe(0);
    await pane.getByRole('menuitemradio', { name: /^My unit/ }).click();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByText('Logged for Daniel Whitcombe by you').waitFor();
    await expect
      .poll(() => visibilityOf('Heads of terms for the joint laboratory', 'daniel.whitcombe@northbridge.example'))
      .toBe('unit');
    await footerOf(pane).getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
  });
});

describe('A message that is written', () => {
  it('starts by its label, says which, and hears of another one', async () => {
    const { page, pane } = await driver.open();
    await write(page, 'Figures for the panel');
    await openPane(page);
    await signIn(page);
    const footer = footerOf(pane);
    await footer.getByText(everyone).waitFor();
    const label = page.getByRole('combobox', { name: 'Sensitivity' });
    await label.selectOption('Confidential \\ All Employees');
    await footer.getByText('because the message has the label “All Employees”.').waitFor();
    await footer.getByText(tie).waitFor();
    // Northbridge says that this one says nothing.
    await label.selectOption('General');
    await footer.getByText(everyone).waitFor();
    expect(await footer.getByText('It starts like this').count()).toBe(0);
  });

  it('is logged by its label as it goes, and what was chosen before overrules that', { retry: 2 }, async () => {
    const { page, pane } = await driver.open();
    for (const chosen of [undefined, /^My unit/]) {
      const subject = `Figures, ${chosen ? 'chosen' : 'as they start'} ${Date.now()}`;
      await write(page, subject);
      await page.getByRole('combobox', { name: 'Sensitivity' }).selectOption('Highly Confidential');
      await openPane(page);
      if (!chosen) await signIn(page);
      await footerOf(pane).getByText(tie).waitFor();
      if (chosen) await choose(pane, chosen);
      await pane.getByRole('button', { name: 'Log when sent' }).click();
      await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
      await closePane(page);
      await sendMessage(page);
      expect(await visibilityOf(subject)).toBe(chosen ? 'unit' : 'tie');
    }
  });

  it('and goes while the server is away is logged, from its sent copy, as it was chosen', async () => {
    const { page, pane } = await driver.open({ expectedErrors: [/net::ERR_/] });
    const subject = 'Figures without a server';
    await write(page, subject);
    await openPane(page);
    await signIn(page);
    await choose(pane, /^Only me/);
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
    await closePane(page);
    await page.context().route('**/api/v1/**', (route) => route.abort());
    await sendMessage(page);
    await page.context().unroute('**/api/v1/**');
    await showFolder(page, 'Sent Items');
    await selectMessage(page, subject);
    await openPane(page);
    await footerOf(pane).getByText('Only you see it.').waitFor();
    await expect.poll(() => visibilityOf(subject)).toBe('private');
  });
});
