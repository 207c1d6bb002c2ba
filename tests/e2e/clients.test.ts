import { describe, expect, it } from 'vitest';
import { paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';
import { signInByWindow } from '../harness/outlook-steps.ts';

const known = 'KTP second stage: comments by Friday?';
const busTrial = 'Hydrogen bus trial: who can join?';

/** What Office.js tells of itself after some seconds, which the pages' policy keeps in. */
const officeTelemetry = /aria\.microsoft\.com.*Content Security Policy/su;

const driver = driveOutlook();

describe('A client of Outlook that can do less', () => {
  for (const profile of ['ios', 'android'] as const) {
    it(`shows on ${profile} who knows them and logs, over the whole of a phone, without a pin`, async () => {
      const viewport = { width: 360, height: 740 };
      const outlook = await driver.open({ query: { profile }, viewport, expectedErrors: [officeTelemetry] });
      const { page, pane } = outlook;
      await outlook.selectMessage(busTrial);
      await page.getByRole('button', { name: 'Add-ins', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Acquaint', exact: true }).click();
      await outlook.signIn();
      await log(outlook);
      expect(await page.getByRole('button', { name: 'Pin' }).count()).toBe(0);
      const { width = 0 } = (await page.getByRole('complementary').boundingBox()) ?? {};
      expect(width).toBe(360);
      expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
      await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
      await pane.getByRole('main').waitFor({ state: 'detached' });
    });
  }

  for (const profile of ['classic-1.5', 'ltsc-2021'] as const) {
    it(`signs in on ${profile} in a window of its own, where the client has no nested sign-in`, async () => {
      const outlook = await driver.open({ query: { profile }, expectedErrors: [officeTelemetry] });
      const { page, pane } = outlook;
      await outlook.selectMessage(known);
      await outlook.openPane();
      await signInByWindow(page);
      await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
      await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    });
  }

  it('logs on a Mac as on the web', async () => {
    const outlook = await driver.open({ query: { profile: 'mac' }, expectedErrors: [officeTelemetry] });
    await outlook.showSignedIn(busTrial);
    await log(outlook);
  });
});

async function log({ pane }: Outlook): Promise<void> {
  await pane.getByRole('button', { name: 'Log this email' }).click();
  await pane.getByRole('contentinfo').getByText('Everyone at University of Northbridge sees').waitFor();
}
