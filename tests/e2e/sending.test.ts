import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addRecipients, sendMessage, showFolder, startMessage } from '../emulator/host/compose-steps.ts';
import { driveOutlook, sarah, type Outlook } from '../harness/outlook.ts';
import { openPane, selectMessage, signIn, switchColleague } from '../harness/outlook-steps.ts';
import { rewriteAnswers, withSettings } from '../harness/rewrite-answers.ts';

const driver = driveOutlook();
const marta = 'marta.oliveira@acme.example';
const stewarded = 'somebody.new@kestrelrobotics.example';
/** Sending is held up for a second at most: a busy machine may need more than one try to log in that. */
const inTime = { retry: 2 };
const question = 'Ask Priya Raman before you write to somebody.new@kestrelrobotics.example at Kestrel Robotics.';

describe('A message that is marked to be logged when it is sent', () => {
  it(
    'is logged as it goes, without a pane; who has it in copy sees it as logged, and it is one interaction',
    inTime,
    async () => {
      const outlook = await driver.open();
      const { page, pane } = outlook;
      const subject = 'Hydrogen before the summer';
      await write(outlook, { subject, to: marta });
      await addRecipients(page, 'Cc', 'tom.reilly@northbridge.example');
      await openPane(page);
      await signIn(page);
      await pane.getByRole('button', { name: 'Log when sent' }).click();
      await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
      await closePane(page);
      await sendMessage(page);
      const [logged] = await listLogged();
      expect(logged).toMatchObject({ subject, people: [{ emailAddress: marta }] });

      await showFolder(page, 'Sent Items');
      await selectMessage(page, subject);
      await openPane(page);
      await pane.getByRole('button', { name: 'Undo' }).waitFor();

      await switchColleague(page, 'Tom Reilly');
      await selectMessage(page, subject);
      await openPane(page);
      await signIn(page);
      await pane.getByText('Logged by Dr Sarah Bennett', { exact: true }).waitFor();
      await pane.getByRole('button', { name: 'Add yours' }).click();
      await pane.getByText('Logged by Dr Sarah Bennett too').waitFor();
      await pane.getByRole('button', { name: 'Undo' }).waitFor();
      expect((await listLogged('tom.reilly@northbridge.example'))[0]?.id).toBe(logged?.id);
    },
  );

  it('goes while the server is away, and is logged once its copy in Sent Items is opened', async () => {
    const outlook = await driver.open({ expectedErrors: [/net::ERR_/] });
    const { page, pane } = outlook;
    const subject = 'Hydrogen without a server';
    await write(outlook, { subject, to: marta });
    await openPane(page);
    await signIn(page);
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
    await closePane(page);
    await page.context().route('**/api/v1/**', (route) => route.abort());
    await sendMessage(page);
    await page.context().unroute('**/api/v1/**');
    expect((await listLogged())[0]?.subject).not.toBe(subject);
    await showFolder(page, 'Sent Items');
    await selectMessage(page, subject);
    await openPane(page);
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    await expect.poll(async () => (await listLogged())[0]?.subject).toBe(subject);
  });
});

describe('Before sending', () => {
  it('an institution that has not asked for it is asked nothing', async () => {
    const { page } = await writeSignedIn(stewarded);
    await sendMessage(page);
  });

  it('one that has is asked once, with the reason, and can send anyway', async () => {
    const { page } = await writeSignedIn(stewarded, askBeforeSending);
    await pressSend(page);
    const alert = page.getByRole('alertdialog', { name: 'Acquaint' });
    await alert.getByText(question).waitFor();
    await alert.getByRole('button', { name: 'Send anyway' }).click();
    await page.locator('main[aria-label="Compose"]').waitFor({ state: 'detached' });
  });

  it('nobody is asked about again in the same message', async () => {
    const { page } = await writeSignedIn(stewarded, askBeforeSending);
    await pressSend(page);
    const alert = page.getByRole('alertdialog', { name: 'Acquaint' });
    await alert.getByRole('button', { name: 'Don’t send' }).click();
    await alert.waitFor({ state: 'detached' });
    await sendMessage(page);
  });
});

async function write({ page }: Outlook, { subject, to }: { readonly subject: string; readonly to: string }) {
  await startMessage(page);
  await addRecipients(page, 'To', to);
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
}

/** Somebody who has signed in once writes a message, with no pane beside it. */
async function writeSignedIn(to: string, prepare: (context: BrowserContext) => Promise<void> = async () => undefined) {
  const outlook = await driver.open();
  const { page } = outlook;
  await prepare(page.context());
  await write(outlook, { subject: 'Robots', to: marta });
  await openPane(page);
  await signIn(page);
  await closePane(page);
  await addRecipients(page, 'Cc', to);
  return outlook;
}

async function askBeforeSending(context: BrowserContext): Promise<void> {
  await rewriteAnswers(context, '**/api/v1/lookup', withSettings({ askBeforeSending: true }));
}

async function closePane(page: Page): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
}

async function pressSend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

interface Logged {
  readonly id: string;
  readonly subject?: string;
}

async function listLogged(emailAddress = sarah): Promise<readonly Logged[]> {
  const answer = await driver.requests().get(emailAddress, '/api/v1/me/interactions?limit=5');
  return (answer as { readonly interactions: readonly Logged[] }).interactions; // a cast: the API's schema
}
