import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addRecipients, sendMessage, showFolder, startMessage } from '../emulator/host/compose-steps.ts';
import { paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { listViolationsIn, looks, themeOf } from '../harness/looks.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';
import { openPane, selectFound, selectMessage, signIn } from '../harness/outlook-steps.ts';

const hearing = 'Grievance hearing: your statement';
const assessment = 'Your workplace assessment on 9 December';
const byWord = 'Your institution does not let messages with “grievance” in the subject be logged.';
const byDomain = 'Your institution does not let messages with anybody at calderhealth.example be logged.';

const driver = driveOutlook();

/** What Sarah has logged since that moment, in milliseconds. */
async function countLogs(since: number): Promise<number> {
  const answer = await driver.requests().get(sarah, '/api/v1/me/interactions?limit=100');
  const { interactions } = answer as { readonly interactions: readonly { readonly loggedAt: string }[] }; // a cast: the API's schema
  return interactions.filter(({ loggedAt }) => Date.parse(loggedAt) >= since).length;
}

async function write(page: Page, { to, subject }: { readonly to: string; readonly subject: string }): Promise<void> {
  await startMessage(page);
  await addRecipients(page, 'To', to);
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
}

describe('What a rule of the institution forbids', () => {
  it.each([
    { subject: hearing, rule: byWord, reason: 'Ask Human Resources.' },
    { subject: assessment, rule: byDomain, reason: 'What Occupational Health writes stays between them and you.' },
  ])('has no button, and pane and ribbon say which rule: $rule', async ({ subject, rule, reason }) => {
    const { page, pane, showSignedIn, pressInRibbon } = await driver.open();
    await showSignedIn(subject);
    await pane.getByRole('heading', { name: 'This may not be logged' }).waitFor();
    await pane.getByText(`${rule} ${reason}`).waitFor();
    expect(await pane.getByRole('contentinfo').getByRole('button').count()).toBe(0);
    expect(await pane.getByText(/^Leave out|Log this message to keep/).count()).toBe(0);
    const since = Date.now();
    await pressInRibbon('Log');
    await page.getByRole('region', { name: 'Notifications' }).getByText(rule).waitFor();
    expect(await countLogs(since)).toBe(0);
  });

  it.each(looks)('gives axe nothing to object to, in %s, and fits in 320 pixels', async (look) => {
    const outlook = await driver.open({ query: { theme: themeOf(look) } });
    const found = await listViolationsIn(outlook, look, {
      forbidden: async ({ pane, showSignedIn }) => {
        await showSignedIn(hearing);
        await pane.getByText(byWord).waitFor();
      },
    });
    expect(found).toEqual([]);
    expect(await sidewaysOverflow(paneFrame(outlook.page))).toBe(0);
  });

  it('among several is said at the message, and the others are logged', async () => {
    const { page, pane } = await driver.open({ query: { permission: 'mailbox' } });
    await selectFound(page, 'before', [hearing, 'My plans for next year']);
    await openPane(page);
    await signIn(page);
    await pane.getByText(byWord).waitFor();
    // It is said of the one that will be logged alone.
    await pane.getByRole('contentinfo').getByText('no name, no subject').waitFor();
    const since = Date.now();
    await pane.getByRole('button', { name: /^Log (1 message|the other 1)/ }).click();
    await pane.getByRole('contentinfo').getByText('1 logged').waitFor();
    expect(await countLogs(since)).toBe(1);
  });
});

describe('A draft that a rule forbids', () => {
  it('can’t be marked in the pane, nor by the ribbon, which says which rule', async () => {
    const { page, pane, pressInRibbon } = await driver.open();
    await write(page, { to: 'fiona.calder@calderhealth.example', subject: 'The assessment' });
    await openPane(page);
    await signIn(page);
    await pane.getByText(byDomain).waitFor();
    expect(await pane.getByRole('button', { name: 'Log when sent' }).count()).toBe(0);
    await pressInRibbon('Log when sent');
    await page.getByRole('region', { name: 'Notifications' }).getByText(byDomain).waitFor();
  });

  it('by a subject that is written after the pane was opened says so at the click', async () => {
    const { page, pane } = await driver.open();
    await write(page, { to: 'marta.oliveira@acme.example', subject: 'Hydrogen' });
    await openPane(page);
    await signIn(page);
    const log = pane.getByRole('button', { name: 'Log when sent' });
    await log.waitFor();
    await page.getByRole('textbox', { name: 'Subject' }).fill('My grievance');
    await log.click();
    await pane.getByText(byWord).waitFor();
    await expect.poll(() => pane.getByRole('contentinfo').getByText('Will be logged when sent').count()).toBe(0);
  });

  it('since it was marked is not logged as it goes, and its sent copy says why', async () => {
    const { page, pane } = await driver.open({ expectedErrors: [/status of 422/] });
    const subject = 'Grievance, second stage';
    await write(page, { to: 'marta.oliveira@acme.example', subject: 'Hydrogen' });
    await openPane(page);
    await signIn(page);
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
    const since = Date.now();
    await sendMessage(page);
    await showFolder(page, 'Sent Items');
    await selectMessage(page, subject);
    await openPane(page);
    await pane.getByText(byWord).waitFor();
    expect(await countLogs(since)).toBe(0);
  });
});
