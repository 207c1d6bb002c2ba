import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';
import { takeBack } from '../harness/outlook-steps.ts';

const pottery = 'Could your students help a small pottery?';
const slides = 'Slides from Tuesday';
const crowd = 'Civic partnership: invitation to the winter workshop';
const refused = [/Failed to load resource/];

const driver = driveOutlook();

describe('A correction, when something is in the way', () => {
  it('of one among many keeps its undo, and the keyboard, wherever it puts them', async () => {
    const outlook = await driver.open();
    const { page, pane } = outlook;
    await outlook.showSignedIn(crowd);
    await pane.getByRole('button', { name: /people at Northern Genome Institute/ }).click();
    await pane.getByRole('button', { name: /^Jonathan Lawson/ }).click();
    await openForm(outlook, 'Jonathan Lawson');
    await pane.getByRole('radio', { name: 'At another organisation' }).click();
    await pane.getByRole('textbox').fill('castlegate');
    await pane.getByRole('radio', { name: /^Castlegate Diagnostics/ }).click();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(outlook)).toBe('Undo: You said: at Castlegate Diagnostics');
    await takeBack(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => focused(outlook)).toBe('Not right? Jonathan Lawson');
    await pane.getByRole('button', { name: /^2 people at Northern Genome Institute/ }).waitFor();
  });

  it('with nobody signed in signs in first, and goes on from there', async () => {
    const outlook = await driver.open({ expectedErrors: refused });
    const { page, pane } = outlook;
    await outlook.showSignedIn(pottery);
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'At another organisation' }).click();
    await signOut(page, '**/api/v1/organisations**');
    await pane.getByRole('textbox').fill('acme');
    await signInHere(outlook, '**/api/v1/organisations**');
    await expect.poll(() => focusedTag(outlook)).toBe('INPUT');
    await pane.getByRole('radio', { name: /^Acme Hydrogen/ }).click();

    await signOut(page, '**/api/v1/corrections');
    await page.keyboard.press('Enter');
    await pane.getByText('Not corrected. You are not signed in.').waitFor();
    expect(await focused(outlook)).toBe('Sign in');
    await signInHere(outlook, '**/api/v1/corrections');

    const undo = pane.getByRole('button', { name: 'Undo: You said: at Acme Hydrogen' });
    await signOut(page, '**/api/v1/corrections/*');
    await undo.click();
    await pane.getByText('Not undone. You are not signed in.').waitFor();
    await takeBack(page, () => signInHere(outlook, '**/api/v1/corrections/*'));
    await expect.poll(() => pane.getByText('You said').count()).toBe(0);
  });

  it('that fails once its message is left is told beside the next one, and can be repeated', async () => {
    const outlook = await driver.open({ expectedErrors: refused });
    const { page, pane } = outlook;
    await outlook.showSignedIn(pottery, { isPinned: true });
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'Never show this address' }).click();
    let fail: () => void = () => undefined;
    await page.route('**/api/v1/corrections', async (route) => {
      await new Promise<void>((resolve) => (fail = resolve));
      await route.abort('connectionrefused');
    });
    await page.keyboard.press('Enter');
    await outlook.selectMessage(slides);
    await pane.getByRole('heading', { name: 'Lewis Arkwright' }).waitFor();
    fail();
    const alert = pane.getByRole('alert');
    await alert.getByText(/^owain\.bevan@gwennolceramics\.example was not corrected\./).waitFor();
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    const box = await alert.getByRole('button', { name: 'Dismiss' }).boundingBox();
    const pageBox = await page.getByRole('complementary').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan((pageBox?.x ?? 0) + (pageBox?.width ?? 0));
    await page.unroute('**/api/v1/corrections');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => alert.count()).toBe(0);
    await outlook.selectMessage(pottery);
    await pane.getByRole('button', { name: 'Show', exact: true }).click();
    await takeBack(page, () => pane.getByRole('button', { name: 'Undo: You said: never show' }).click());
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
  });

  it('says how many are found, and no more than it knows', async () => {
    const outlook = await driver.open();
    const { pane } = outlook;
    await outlook.showSignedIn(pottery);
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'The same person as…' }).click();
    const status = pane.getByRole('status');
    for (const [typed, said] of [
      ['m', 'The first 10. Type more to see others.'],
      ['marta oliv', '1 found'],
      ['nobody of this name', 'None found.'],
    ] as const) {
      await pane.getByRole('textbox').fill(typed);
      await pane.getByRole('group').getByText(said).waitFor();
      await expect.poll(() => status.textContent()).toBe(said);
    }
  });

  it('is left by Tab and made by Enter, as forms are, and its undo covers nothing', async () => {
    const outlook = await driver.open();
    const { page, pane } = outlook;
    await outlook.showSignedIn(pottery);
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'A colleague' }).press('Space');
    await page.keyboard.press('Tab');
    await expect.poll(() => pane.locator(':focus').getAttribute('value')).toBe('address');
    await page.keyboard.press('Tab');
    expect(await focused(outlook)).toBe('Correct');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(outlook)).toBe('Undo: You said: colleague');
    await takeBack(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => focused(outlook)).toBe('Not right? Owain Bevan');
    // By its element: it takes a moment to appear.
    const why = pane.locator('[role="tooltip"]', { hasText: 'gwennolceramics.example' });
    expect(await why.evaluate((element) => element.closest('[hidden]') !== null)).toBe(true);
  });

  it('without its form can be tried again', async () => {
    const outlook = await driver.open({ expectedErrors: refused });
    const { page, pane } = outlook;
    await outlook.showSignedIn(pottery);
    await page.route('**/assets/*.js', (route) => route.abort());
    await pane.getByRole('button', { name: 'Not right? Owain Bevan' }).click();
    await pane.getByRole('alert').getByText('The form could not be loaded.').waitFor();
    await page.unroute('**/assets/*.js');
    await pane.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('radio', { name: 'At another organisation' }).waitFor();
    await expect.poll(() => focusedTag(outlook)).toBe('INPUT');
  });
});

async function openForm({ pane }: Outlook, name: string): Promise<void> {
  await pane.getByRole('button', { name: `Not right? ${name}` }).click();
  await pane.getByRole('group', { name: `Not right? ${name}` }).waitFor();
}

/** The server no longer knows the colleague. */
async function signOut(page: Page, url: string): Promise<void> {
  const body = { type: 'about:blank', title: 'Unauthorized', status: 401, code: 'not-signed-in', requestId: 'test' };
  await page.route(url, (route) =>
    route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(body) }),
  );
}

async function signInHere({ page, pane }: Outlook, url: string): Promise<void> {
  const signIn = pane.getByRole('button', { name: 'Sign in' });
  await signIn.waitFor();
  await page.unroute(url);
  await signIn.click();
}

function focused({ pane }: Outlook): Promise<string | null> {
  return pane.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
}

function focusedTag({ pane }: Outlook): Promise<string> {
  return pane.locator(':focus').evaluate((element) => element.tagName);
}
