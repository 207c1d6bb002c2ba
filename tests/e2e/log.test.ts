import { describe, expect, it } from 'vitest';
import { driveOutlook, sarah, tom, type Outlook } from '../harness/outlook.ts';
import { openPane, selectMessage, signIn, switchColleague } from '../harness/outlook-steps.ts';

const known = 'KTP second stage: comments by Friday?';
const busTrial = 'Hydrogen bus trial: who can join?';
const pottery = 'Could your students help a small pottery?';
const everyoneSees = 'Everyone at University of Northbridge sees subject, date and people.';

const driver = driveOutlook();

describe('Logging a message from the pane', () => {
  it('recognises a known person: who knows them, how well, and what happened last', async () => {
    const { pane, showSignedIn } = await driver.open();
    await showSignedIn(known);
    await pane.getByRole('heading', { name: '1 person from outside', level: 1 }).waitFor();
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    await pane.getByText('marta.oliveira@acme.example').waitFor();
    await pane.getByText('Acme Hydrogen', { exact: true }).waitFor();
    // A fourth colleague knows her too, and keeps it private.
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    const rows = pane.getByRole('listitem');
    await rows.filter({ hasText: 'You' }).getByText('14 since 2020').waitFor();
    const toms = rows.filter({ hasText: '6 since 2022' }).last();
    expect(await toms.innerText()).toMatch(/Tom Reilly.*Partnerships.*6 since 2022.*both ways/s);
    const latest = await pane.getByRole('heading', { name: 'Latest' }).locator('xpath=..').innerText();
    expect(latest).toMatch(
      /10 Nov\s+Re: KTP second stage\s+Email · You\s+2 Sept?\s+Site visit\s+Visit · Tom Reilly and You/,
    );
  });

  it('logs at once and says who sees it; what is logged is a colleague’s too, until both have taken it back', async () => {
    const outlook = await driver.open();
    const { page, pane, showSignedIn } = outlook;
    await showSignedIn(busTrial);
    await log(outlook);
    await pane.getByRole('contentinfo').getByText(everyoneSees).waitFor();

    await switchColleague(page, 'Tom Reilly');
    await selectMessage(page, busTrial);
    await openPane(page);
    await signIn(page);
    await pane.getByText('Logged by Dr Sarah Bennett', { exact: true }).waitFor();
    await expect.poll(() => pane.getByText('Hydrogen bus trial: who can join?').count()).toBe(2);
    await pane.getByRole('button', { name: 'Add yours' }).click();
    await pane.getByText('Logged by Dr Sarah Bennett too').waitFor();
    await pane.getByRole('button', { name: 'Undo' }).waitFor();

    await switchColleague(page, 'Dr Sarah Bennett');
    await selectMessage(page, busTrial);
    await openPane(page);
    await pane.getByText('Logged by Tom Reilly too').waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('Logged by Tom Reilly', { exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Add yours' }).waitFor();

    await switchColleague(page, 'Tom Reilly');
    await selectMessage(page, busTrial);
    await openPane(page);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await expect.poll(() => pane.getByText('Hydrogen bus trial: who can join?').count()).toBe(0);

    await log(outlook);
    await expect.poll(() => pane.getByText('Hydrogen bus trial: who can join?').count()).toBe(2);
  });

  it('makes a new person known, and forgets them with the undo', async () => {
    const outlook = await driver.open();
    const { pane, showSignedIn } = outlook;
    await showSignedIn(pottery);
    await pane.getByText('Nobody here has logged this person.').waitFor();
    await log(outlook);
    await pane.getByRole('heading', { name: 'Known here by 1 colleague' }).waitFor();
    await expect.poll(() => pane.getByText('New here').count()).toBe(0);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByText('Nobody here has logged this person.').waitFor();
    await pane.getByText('New here').waitFor();
  });

  it('keeps the latest logs in My log, each with its undo', async () => {
    const outlook = await driver.open();
    const { pane, showSignedIn } = outlook;
    await showSignedIn(pottery);
    await log(outlook);
    await pane.getByRole('button', { name: 'My log' }).click();
    await pane.getByRole('heading', { name: 'My last ten logs' }).waitFor();
    const entry = pane.getByRole('listitem').filter({ hasText: pottery });
    await entry.getByText('Owain Bevan').waitFor();
    expect(await pane.getByRole('listitem').count()).toBe(10);
    await entry.getByRole('button', { name: `Undo: ${pottery}` }).click();
    await expect.poll(() => entry.count()).toBe(0);
    await pane.getByRole('button', { name: 'Back to the message' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await pane.getByText('Nobody here has logged this person.').waitFor();
  });

  it('opens a new message to a colleague from their name', async () => {
    const { page, pane, showSignedIn } = await driver.open();
    await showSignedIn(known);
    await pane.getByRole('button', { name: 'Write to Tom Reilly' }).first().click();
    const recipients = page.getByRole('main', { name: 'Compose' }).getByRole('group', { name: 'To recipients' });
    await recipients.getByRole('button', { name: 'Remove Tom Reilly' }).waitFor();
  });
});

describe('Logging from the ribbon', () => {
  it('says what to do before anybody has signed in', async () => {
    const { page, selectMessage: select, pressInRibbon } = await driver.open();
    await select(pottery);
    await pressInRibbon('Log');
    await bar(page).getByText('Not logged: open the Acquaint pane once and sign in.').waitFor();
    expect(await page.getByRole('complementary').count()).toBe(0);
  });

  it('logs without opening the pane and says so on the notification bar', async () => {
    const { page, pane, showSignedIn, pressInRibbon } = await driver.open();
    await showSignedIn(known);
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await selectMessage(page, pottery);
    await pressInRibbon('Log');
    const said =
      'Logged. Owain Bevan at gwennolceramics.example is now known here. Everyone here sees it. To undo, open Acquaint.';
    await bar(page).getByText(said).waitFor();
    expect(await page.getByRole('complementary').count()).toBe(0);
    await pressInRibbon('Log');
    await bar(page).getByText('You have logged this message already. To undo, open Acquaint.').waitFor();
    await openPane(page);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
  });

  it('is followed by a pane that is open', async () => {
    const { pane, showSignedIn, pressInRibbon } = await driver.open();
    await showSignedIn(pottery);
    await pressInRibbon('Log');
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    await pane.getByRole('heading', { name: 'Known here by 1 colleague' }).waitFor();
  });

  it('says calmly when there is nothing to log', async () => {
    const { page, showSignedIn, pressInRibbon } = await driver.open();
    await showSignedIn('Partnerships lunch on Thursday');
    await pressInRibbon('Log');
    await bar(page).getByText('Everybody on this message is at your institution.').waitFor();
  });
});

describe('A sign-in', () => {
  it('is one colleague’s alone: the next one in front is asked anew, and logs as themselves', async () => {
    const outlook = await driver.open();
    const { page, pane, showSignedIn } = outlook;
    await showSignedIn(busTrial);
    await switchColleague(page, 'Tom Reilly');
    await selectMessage(page, busTrial);
    await openPane(page);
    await pane.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page);
    await log(outlook);
    const path = '/api/v1/me/interactions?limit=1';
    await expect.poll(() => driver.requests().get(tom, path)).toMatchObject({ interactions: [{ subject: busTrial }] });
    expect(JSON.stringify(await driver.requests().get(sarah, path))).not.toContain(busTrial);
  });
});

async function log({ pane }: Outlook): Promise<void> {
  await pane.getByRole('button', { name: 'Log this email' }).click();
  await pane.getByText('Logged', { exact: true }).waitFor();
  await pane.getByRole('button', { name: 'Undo' }).waitFor();
}

function bar(page: Outlook['page']) {
  return page.getByRole('region', { name: 'Notifications' });
}
