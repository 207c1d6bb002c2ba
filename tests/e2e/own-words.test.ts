import { afterEach, describe, expect, it } from 'vitest';
import { decideInstitution } from '../harness/decide-institution.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';

const driver = driveOutlook();
const toUndo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of toUndo.splice(0).reverse()) await undo();
});

async function decide(settings: Parameters<typeof decideInstitution>[1]): Promise<void> {
  toUndo.push(await decideInstitution(driver.requests(), settings));
}

describe('What an institution has decided', () => {
  it('is in the pane’s own sentences: its words for a steward and a unit, and its notice where one chooses', async () => {
    const notice = 'The information policy of June 2026 applies.';
    const noticeUrl = 'https://northbridge.example/information-policy';
    await decide({ words: { steward: 'relationship lead', unit: 'department', notice, noticeUrl } });
    const { pane, showSignedIn, selectMessage } = await driver.open();
    await showSignedIn('Placement for a robotics student', { isPinned: true });
    await pane.getByText('Ask the relationship lead:').waitFor();
    await pane.getByRole('button', { name: 'Change who sees it' }).click();
    await pane.getByRole('menuitemradio', { name: 'My department' }).waitFor();
    await pane.getByText(notice).waitFor();
    expect(await pane.getByRole('link', { name: 'More about this' }).getAttribute('href')).toBe(noticeUrl);
    await selectMessage('Enquiry about hydrogen embrittlement tests');
    await pane.getByText('12 colleagues know Acme Hydrogen.').waitFor();
    expect(await pane.locator('body').innerText()).not.toMatch(/\bunits?\b/u);
  });

  it('and no longer allows a colleague’s default is said where it is used, until another is chosen', async () => {
    const choose = (visibility: string | null) => driver.requests().patch(sarah, '/api/v1/me/settings', { visibility });
    toUndo.push(() => choose(null));
    await choose('institution');
    await decide({ allowedVisibilities: ['unit', 'tie'], defaultVisibility: 'unit' });
    const said =
      'Your institution no longer allows your default, “Everyone at University of Northbridge”, so “My unit” is used.';
    const { pane, showSignedIn, selectMessage } = await driver.open();
    await showSignedIn('Placement for a robotics student', { isPinned: true });
    await pane.getByText(said).waitFor();
    expect(await pane.getByRole('link', { name: 'Choose another' }).getAttribute('href')).toBe('/desk/settings');
    const page = await openDesk({ browser: driver.browser(), as: 'Sarah Bennett' });
    await page.getByText(/no longer allows your default, “Everyone/).waitFor();
    await page.getByRole('radio', { name: /^Without your name/ }).check();
    await page.getByText(/no longer allows your default/).waitFor({ state: 'detached' });
    await page.context().close();
    await selectMessage('KTP second stage: comments by Friday?');
    await pane.getByText(/^Others see that somebody in/).waitFor();
    expect(await pane.getByText(/no longer allows your default/).count()).toBe(0);
  });
});
