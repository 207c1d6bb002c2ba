import { describe, expect, it } from 'vitest';
import { listViolations, paneFrame } from '../harness/accessibility.ts';
import { driveOutlook, sarah, type Outlook } from '../harness/outlook.ts';
import { openPane, openSharedMailbox, selectMessage, signIn, switchColleague } from '../harness/outlook-steps.ts';

const samples = 'Water samples: can somebody analyse them?';
const toDaniel = 'Review of the joint laboratory';
const enquiries = 'Chemistry enquiries';
/** As the switcher of mailboxes has him, and as the message has him. */
const profDaniel = 'Prof Daniel Whitcombe';
const daniel = 'Daniel Whitcombe';

const driver = driveOutlook();

describe('In another’s mailbox', () => {
  it('what is logged is logged for them, both are named, and whoever logged it takes it back', async () => {
    const { page, pane } = await openIn(enquiries, samples);
    await pane.getByText(`In the mailbox of ${enquiries}: what you log here is logged for them, by you.`).waitFor();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByText(`Logged for ${enquiries} by you`).waitFor();
    expect(await driver.requests().get(sarah, '/api/v1/me/interactions?limit=1')).not.toMatchObject({
      interactions: [{ subject: samples }],
    });
    expect(await listViolations(paneFrame(page))).toEqual([]);

    await switchColleague(page, 'Tom Reilly');
    await openSharedMailbox(page, enquiries);
    await selectMessage(page, samples);
    await openPane(page);
    await signIn(page);
    await pane.getByText(`Logged for ${enquiries} by Dr Sarah Bennett`).waitFor();
    expect(await pane.getByRole('button', { name: 'Undo' }).count()).toBe(0);

    await switchColleague(page, 'Dr Sarah Bennett');
    await openSharedMailbox(page, enquiries);
    await selectMessage(page, samples);
    await openPane(page);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await expect.poll(() => pane.getByText(`Logged for ${enquiries}`).count()).toBe(0);
  });

  it('the colleague whose mailbox it is sees who logged for them, in the message and in their list', async () => {
    const { page, pane } = await openIn(profDaniel, toDaniel);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByText(`Logged for ${daniel} by you`).waitFor();

    await switchColleague(page, profDaniel);
    await selectMessage(page, toDaniel);
    await openPane(page);
    await signIn(page);
    await pane.getByText('Logged for you by Dr Sarah Bennett').waitFor();
    await pane.getByRole('button', { name: 'My log' }).click();
    await pane.getByText(/ · by Dr Sarah Bennett/).waitFor();
    await pane.getByRole('button', { name: `Undo: ${toDaniel}` }).click();
    await pane.getByRole('button', { name: 'Back to the message' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
  });

  it('the ribbon logs for them too, and says so', async () => {
    const { page, pane, pressInRibbon } = await openIn(enquiries, samples);
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await pressInRibbon('Log');
    await page.getByText(`It is in the log of ${enquiries}.`).waitFor();
    await pane.getByText(`Logged for ${enquiries} by you`).waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
  });
});

async function openIn(mailbox: string, subject: string): Promise<Outlook> {
  const outlook = await driver.open();
  await openSharedMailbox(outlook.page, mailbox);
  await outlook.selectMessage(subject);
  await outlook.openPane();
  await outlook.signIn();
  return outlook;
}
