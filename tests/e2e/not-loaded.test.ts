import { describe, expect, it } from 'vitest';
import { startMessage } from '../emulator/host/compose-steps.ts';
import { driveOutlook } from '../harness/outlook.ts';
import { openPane } from '../harness/outlook-steps.ts';

const driver = driveOutlook();
/** What pages load once they need it. */
const later = /\/assets\/\d+\.[\da-f]+\.js$/u;

describe('While the server is away', () => {
  it('a pane that can’t load what it needs for a draft says so, and shows the draft once it can', async () => {
    const { page, pane } = await driver.open({ expectedErrors: [/Failed to load resource/] });
    let left = 0;
    await page.route(later, (route) => ((left -= 1) < 0 ? route.abort('connectionrefused') : route.continue()));
    await startMessage(page);
    await openPane(page);
    const away = pane.getByText('Acquaint is away');
    const tryAgain = pane.getByRole('button', { name: 'Try again' });
    await away.waitFor();
    // What is asked of Outlook comes now, what shows it does not.
    left = 1;
    await tryAgain.click();
    await expect.poll(() => left).toBeLessThan(0);
    await away.waitFor();
    await page.unroute(later);
    await tryAgain.click();
    await pane.getByRole('heading', { name: 'Nobody to write to yet' }).waitFor();
  });

  it('a pane that can’t load what to know first says so, with a way to try again, and shows the people all the same', async () => {
    const { page, pane, showSignedIn, selectMessage } = await driver.open({
      expectedErrors: [/Failed to load resource/],
    });
    await showSignedIn('Class of 1998: reunion in the spring', { isPinned: true });
    await page.route(later, (route) => route.abort('connectionrefused'));
    await selectMessage('Placement for a robotics student');
    await pane.getByText('Acquaint is away').waitFor();
    await pane.getByRole('heading', { name: 'Aoife Brannigan' }).waitFor();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await page.unroute(later);
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByText(/^Ask before you write to/).waitFor();
  });
});
