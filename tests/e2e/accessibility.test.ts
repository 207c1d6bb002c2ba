import { describe, expect, it } from 'vitest';
import { arabic } from '#locales/ar.ts';
import { listViolations, paneFrame, pressUntil, sidewaysOverflow } from '../harness/accessibility.ts';
import { listViolationsIn, looks, themeOf } from '../harness/looks.ts';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';
import { ownStack } from '../harness/own-stack.ts';

const known = 'KTP second stage: comments by Friday?';
const pottery = 'Could your students help a small pottery?';
const workshop = 'Civic partnership: invitation to the winter workshop';

const driver = driveOutlook();

describe('For everybody', () => {
  it.each(looks)('axe objects to nothing, in %s', { timeout: 180_000 }, async (look) => {
    const outlook = await driver.open({ query: { theme: themeOf(look) }, expectedErrors: [/Failed to load resource/] });
    expect(await listViolationsIn(outlook, look, states)).toEqual([]);
  });

  it('the whole job is done by keyboard alone', async () => {
    const { page, pane } = await driver.open();
    const { keyboard } = page;
    await pressUntil(page, 'F6', 'Search messages');
    await keyboard.type(pottery);
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await pressUntil(page, 'F6', 'Messages');
    await keyboard.press('Home');
    await keyboard.press('Enter');
    await page.getByRole('main').getByRole('heading', { name: pottery }).waitFor();
    await pressUntil(page, 'Shift+F6', 'Acquaint');
    await keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Sign in' }).waitFor();
    await pressUntil(page, 'F6', 'Pin');
    await pressUntil(page, 'Tab', 'Sign in');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await pressUntil(page, 'Tab', 'Accept');
    await keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await pressUntil(page, 'Tab', 'Log this email');
    await keyboard.press('Enter');
    await pane.getByText('Logged', { exact: true }).waitFor();
    await pressUntil(page, 'Tab', 'Undo');
    await keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await pane.getByText('Nobody here has logged this person.').waitFor();
  });

  it('one button keeps the keyboard while it logs and undoes', async () => {
    const { page, pane, showSignedIn } = await driver.open();
    await showSignedIn(pottery);
    await pane.getByRole('button', { name: 'Log this email' }).press('Enter');
    await pane.getByText('Logged', { exact: true }).waitFor();
    const focused = () => paneFrame(page).evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Log this email');
  });

  it('what was done is said to a screen reader', async () => {
    const { pane, showSignedIn } = await driver.open();
    await showSignedIn(pottery);
    const status = pane.getByRole('status');
    await expect.poll(() => status.textContent()).toBe('1 person from outside');
    await pane.getByRole('button', { name: 'Leave out Owain Bevan' }).click();
    await expect.poll(() => status.textContent()).toBe('Owain Bevan is left out.');
    await pane.getByRole('button', { name: 'Put in Owain Bevan' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await expect.poll(() => status.textContent()).toMatch(/^Logged\. Everyone at University of Northbridge sees/);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => status.textContent()).toBe('Undone. Your log of this message is taken back.');
  });

  it('nothing stands out of a pane of 320 pixels', async () => {
    const { page, pane, showSignedIn, selectMessage } = await driver.open();
    await showSignedIn(known, { isPinned: true });
    expect(await paneFrame(page).evaluate(() => innerWidth)).toBe(320);
    const longSubject = page.getByRole('option').filter({ hasText: 'Everything that we said' });
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('Everything that we said');
    await longSubject.click();
    await pane.getByRole('heading', { name: 'Deepak Nair' }).waitFor();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByText(/^Everything that we said/).waitFor();
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    await pane.getByRole('button', { name: 'My log' }).click();
    await pane.getByRole('heading', { name: /^Everything that we said/ }).waitFor();
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    await pane.getByRole('button', { name: 'Back to the message' }).click();
    for (const subject of [workshop, 'Undelivered Mail Returned to Sender', 'Group syntax and other oddities']) {
      await selectMessage(subject);
      await pane.getByRole('main').getByText('@').first().waitFor();
      expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    }
    const outside = await page.context().newPage();
    await outside.setViewportSize({ width: 320, height: 600 });
    await outside.goto(`${ownStack().product}/taskpane.html`);
    await outside.getByRole('heading', { name: 'Acquaint works inside Outlook' }).waitFor();
    expect(await sidewaysOverflow(outside.mainFrame())).toBe(0);
  });

  it('in Arabic the pane reads from right to left', async () => {
    const { page, pane, selectMessage } = await driver.open({ query: { locale: 'ar' } });
    await selectMessage(known);
    await page.getByRole('toolbar').getByRole('button', { name: 'Acquaint' }).click();
    await pane.getByRole('button', { name: arabic['sign-in.button'] }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await pane.getByRole('button', { name: arabic['log.email'] }).waitFor();
    const frame = paneFrame(page);
    expect(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    const start = await pane.getByRole('heading', { name: 'Marta Oliveira' }).boundingBox();
    const leaveOut = await pane
      .getByRole('button', { name: new RegExp(`^${arabic['include.leave-out']}.*Marta`) })
      .boundingBox();
    expect(leaveOut?.x).toBeLessThan(start?.x ?? 0);
    expect(await pane.locator('body').innerText()).not.toMatch(/Known here|Latest|Leave out|Email/);
    expect(await sidewaysOverflow(frame)).toBe(0);
    expect(await listViolations(frame)).toEqual([]);
  });
});

/** The pane's main states, each reached from the one before. */
const states: Readonly<Record<string, (outlook: Outlook) => Promise<void>>> = {
  'before sign-in': async ({ pane, selectMessage, openPane }) => {
    await selectMessage(known);
    await openPane({ isPinned: true });
    await pane.getByRole('button', { name: 'Sign in' }).waitFor();
  },
  'a known person': async ({ pane, signIn }) => {
    await signIn();
    await pane.getByRole('heading', { name: 'Latest' }).waitFor();
  },
  'nothing to log': async ({ pane, selectMessage }) => {
    await selectMessage('Hydrogen Forum newsletter, November');
    await pane.getByRole('heading', { name: 'Nothing to log here' }).waitFor();
  },
  'a personal address': async ({ pane, selectMessage }) => {
    await selectMessage('Class of 1998: reunion in the spring');
    await pane.getByRole('button', { name: 'Put in Jo Whitfield' }).waitFor();
  },
  logged: async ({ pane, selectMessage }) => {
    await selectMessage(pottery);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByRole('heading', { name: 'Known here by 1 colleague' }).waitFor();
  },
  'my log': async ({ pane }) => {
    await pane.getByRole('button', { name: 'My log' }).click();
    await pane.getByRole('heading', { name: pottery }).waitFor();
  },
  'many people': async ({ pane, selectMessage }) => {
    await pane.getByRole('button', { name: 'Back to the message' }).click();
    await selectMessage(workshop);
    await pane.getByRole('button', { name: /people at Acme Hydrogen/ }).click();
    await pane.getByRole('button', { name: /^Fatima King/ }).click();
  },
  'the server away': async ({ page, pane, selectMessage }) => {
    await page.route('**/api/v1/lookup', (route) => route.abort('connectionrefused'));
    await selectMessage(known);
    await pane.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute('**/api/v1/lookup');
  },
  'the server refusing': async ({ page, pane, selectMessage }) => {
    await page.route('**/api/v1/lookup', (route) => route.fulfill({ status: 403, json: { code: 'forbidden' } }));
    await selectMessage(pottery);
    await pane.getByText('Acquaint is not open to you yet').waitFor();
    await page.unroute('**/api/v1/lookup');
  },
  'a log that failed': async ({ page, pane, selectMessage }) => {
    await page.route('**/api/v1/interactions', (route) => route.abort('connectionrefused'));
    await selectMessage(known);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByRole('contentinfo').getByText('Not logged.').waitFor();
    await page.unroute('**/api/v1/interactions');
  },
  'no message': async ({ page, pane }) => {
    await page.getByRole('listbox', { name: 'Messages' }).press('Escape');
    await pane.getByRole('heading', { name: 'No message is open' }).waitFor();
  },
};
