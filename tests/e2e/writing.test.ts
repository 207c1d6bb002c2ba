import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addRecipients, sendMessage, showFolder, startMessage } from '../emulator/host/compose-steps.ts';
import { driveOutlook, tom, type Outlook } from '../harness/outlook.ts';
import { openPane, selectMessage, signIn, signInByWindow } from '../harness/outlook-steps.ts';

const driver = driveOutlook();
const marta = 'marta.oliveira@acme.example';
const jonas = 'jonas.keller@acme.example';
const lucy = 'lucy.trevanion@tarnsidewater.example';
const stewarded = 'somebody.new@kestrelrobotics.example';
const officeTelemetry = /aria\.microsoft\.com.*Content Security Policy/su;

describe('While a message is written', () => {
  it('says first that nobody is written to yet, then who knows each as they are entered, asking for each once', async () => {
    const outlook = await write();
    const { page, pane } = outlook;
    await pane.getByRole('heading', { name: 'Nobody to write to yet' }).waitFor();
    await addRecipients(page, 'To', marta);
    await signIn(page);
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    const asked = watchAsked(page);
    const first = await pane.getByRole('heading', { name: 'Marta Oliveira' }).elementHandle();
    await addRecipients(page, 'Cc', jonas);
    await pane.getByRole('heading', { name: 'Jonas Keller' }).waitFor();
    expect(asked).toEqual([[jonas]]);
    await page.getByRole('button', { name: `Remove ${jonas}` }).click();
    await pane.getByRole('heading', { name: 'Jonas Keller' }).waitFor({ state: 'detached' });
    // The card of who stays has stood there all along.
    expect(await first?.evaluate((heading) => heading.isConnected)).toBe(true);
    await addRecipients(page, 'Bcc', jonas);
    await pane.getByRole('heading', { name: 'Jonas Keller' }).waitFor();
    expect(asked).toEqual([[jonas]]);
  });

  it('names the steward to ask, with a link to write to them, and who is not to be written to, with the reason', async () => {
    const outlook = await write(stewarded, lucy);
    const { page, pane } = outlook;
    await signIn(page);
    await pane.getByText(`Ask before you write to ${stewarded}`).waitFor();
    await pane.getByText('Do not write to Lucy Trevanion').waitFor();
    await pane.getByText('She has asked us not to write to her before the tender has ended').waitFor();
    await pane.getByRole('button', { name: 'Write to Priya Raman' }).first().waitFor();
  });

  it('a mark can be taken off, and is there again when the pane is', async () => {
    const outlook = await write(marta);
    const { page, pane } = outlook;
    await signIn(page);
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await openPane(page);
    await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
  });

  it('what was logged as it went is logged for its other readers too, by their own copies', async () => {
    const subject = 'Electrolyser visit, with a copy to Tom';
    const { page, pane } = await write(marta);
    await addRecipients(page, 'Cc', tom);
    await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
    await signIn(page);
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
    await sendMessage(page);
    const his = await driver.open({ as: tom });
    await his.showSignedIn(subject);
    await his.pane.getByText('Logged by Dr Sarah Bennett').waitFor();
    await his.pane.getByRole('button', { name: 'Add yours' }).waitFor();
  });
});

describe('In an Outlook that calls nobody when a message is sent', () => {
  it('a marked message is logged when its sent copy is opened, once, and can be taken back for good', async () => {
    const subject = 'Electrolyser visit, from an older Outlook';
    const outlook = await driver.open({ query: { profile: 'classic-1.5' }, expectedErrors: [officeTelemetry] });
    const { page, pane } = outlook;
    await startMessage(page);
    await openPane(page);
    await addRecipients(page, 'To', marta);
    await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
    await signInByWindow(page);
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await pane.getByText('This Outlook can’t log while it sends').waitFor();
    await sendMessage(page);
    await showFolder(page, 'Sent Items');
    await selectMessage(page, subject);
    await openPane(page);
    await pane.getByText('Logged', { exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await openPane(page);
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
  });
});

/** A new message to these, with the pane beside it. */
async function write(...to: readonly string[]): Promise<Outlook> {
  const outlook = await driver.open();
  await startMessage(outlook.page);
  await addRecipients(outlook.page, 'To', ...to);
  await openPane(outlook.page);
  return outlook;
}

/** The addresses of each lookup of the pane's from now on. */
function watchAsked(page: Page): string[][] {
  const asked: string[][] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/v1/lookup')) return;
    if (!request.frame().url().includes('/taskpane.html')) return;
    const body = request.postDataJSON() as { readonly correspondents: { readonly emailAddress: string }[] }; // a cast: the API's schema
    asked.push(body.correspondents.map(({ emailAddress }) => emailAddress));
  });
  return asked;
}
