import { request, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addRecipients, sendMessage, startMessage } from '../emulator/host/compose-steps.ts';
import { driveOutlook } from '../harness/outlook.ts';
import { ownStack } from '../harness/own-stack.ts';

const driver = driveOutlook();

describe('The manifest of a window', () => {
  it('is for the open item, or for the whole mailbox where the window’s address says so', async () => {
    const { page } = await driver.open();
    const permissionOf = async (address: string) => {
      const [answer] = await Promise.all([page.waitForResponse(/\/emulator\/state/), page.goto(address)]);
      return (await answer.json()) as { readonly manifest: { readonly permission: string } }; // a cast: the emulator's state
    };
    const address = page.url();
    expect(await permissionOf(address)).toMatchObject({ manifest: { permission: 'ReadWriteItem' } });
    expect(await permissionOf(`${address}&permission=mailbox`)).toMatchObject({
      manifest: { permission: 'ReadWriteMailbox' },
    });
  });

  it('is refused for a permission that there is not', async () => {
    const http = await request.newContext({ ignoreHTTPSErrors: true });
    const answer = await http.get(`${ownStack().emulator}/emulator/state?permission=everything`);
    expect(answer.status()).toBe(422);
    expect(await answer.json()).toEqual({ problem: 'The permission is item or mailbox, not everything' });
    await http.dispose();
  });
});

describe('The pane', () => {
  it('opens beside a message that is written', async () => {
    const { page } = await driver.open();
    await startMessage(page);
    await page.getByRole('button', { name: 'Acquaint', exact: true }).click();
    await page.frameLocator('iframe[src*="/taskpane.html"]').getByRole('main').waitFor();
  });
});

describe('The Log button', () => {
  it('is reached and pressed by the keyboard alone, and answers on the notification bar', async () => {
    const { page, pane, showSignedIn } = await driver.open();
    await showSignedIn('Could your students help a small pottery?');
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Acquaint');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const said =
      'Logged. Owain Bevan at gwennolceramics.example is now known here. Everyone here sees it. To undo, open Acquaint.';
    await page.getByRole('region', { name: 'Notifications' }).getByText(said).waitFor();
  });
});

describe('The Log button of a meeting', () => {
  it('logs the meeting that one is asked to, once, and the pane has its undo', async () => {
    const { page, pane, openAppointment, openPane, pressInRibbon, signIn } = await driver.open();
    await openAppointment('Laboratory tour for Kestrel Robotics');
    await openPane();
    await signIn();
    await pressInRibbon('Log');
    const bar = page.getByRole('region', { name: 'Notifications' });
    await bar.getByText('Logged').waitFor();
    await pressInRibbon('Log');
    await bar.getByText('You have logged this meeting already. To undo, open Acquaint.').waitFor();
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
  });
});

describe('The Log when sent button', () => {
  it('marks what is written without the pane, and a pane that is open follows', async () => {
    const { page, pane, openPane, pressInRibbon, signIn } = await driver.open();
    await startMessage(page);
    await addRecipients(page, 'To', 'owain.bevan@gwennolceramics.example');
    await pressInRibbon('Log when sent');
    const said = 'This message will be logged when it is sent. To undo, open Acquaint.';
    await page.getByRole('region', { name: 'Notifications' }).getByText(said).waitFor();
    await openPane();
    await signIn();
    await pane.getByText('Will be logged when sent').waitFor();
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Log when sent' }).waitFor();
    await pressInRibbon('Log when sent');
    await pane.getByText('Will be logged when sent').waitFor();
  });
});

describe('What is written', () => {
  it('goes at once: the functions of its events hold nothing up', async () => {
    const { page } = await driver.open();
    await startMessage(page);
    await addRecipients(page, 'To', 'somebody.new@nowhere-yet.example');
    await noFunctionLeft(page);
    await sendMessage(page);
    await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' });
  });
});

/** Each function runs in a hidden frame that goes when it has ended. */
async function noFunctionLeft(page: Page): Promise<void> {
  await expect.poll(() => page.locator('iframe[src*="/launchevent.html"]').count()).toBe(0);
}
