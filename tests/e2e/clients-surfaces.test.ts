import { describe, expect, it } from 'vitest';
import { addRecipients, sendMessage, showFolder, startMessage } from '../emulator/host/compose-steps.ts';
import { paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';
import { openAppointment, openPane, selectMessage, signInByWindow } from '../harness/outlook-steps.ts';

const marta = 'marta.oliveira@acme.example';
const steeringGroup = 'Electrolyser steering group';
const officeTelemetry = /aria\.microsoft\.com.*Content Security Policy/su;

const driver = driveOutlook();

describe('A client of Outlook that calls nobody at send', () => {
  for (const profile of ['classic-1.5', 'ltsc-2021'] as const) {
    it(`shows on ${profile} who knows the recipients, and logs what was marked once its sent copy is opened`, async () => {
      const outlook = await driver.open({ query: { profile }, expectedErrors: [officeTelemetry] });
      const { page, pane } = outlook;
      const subject = `Hydrogen, written on ${profile}`;
      await startMessage(page);
      await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
      await openPane(page);
      await addRecipients(page, 'To', marta);
      await signInByWindow(page);
      await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
      await pane.getByRole('button', { name: 'Log when sent' }).click();
      await pane.getByText(/^This Outlook can’t log while it sends/).waitFor();
      await sendMessage(page);
      expect((await listLogged()).map((one) => one.subject)).not.toContain(subject);
      await showFolder(page, 'Sent Items');
      await selectMessage(page, subject);
      await openPane(page);
      await pane.getByRole('button', { name: 'Undo' }).waitFor();
      await expect.poll(listLogged).toMatchObject([{ subject, people: [{ emailAddress: marta }] }]);
    });
  }
});

describe('A meeting that one is asked to', () => {
  it.each(['classic-1.5', 'mac'] as const)('is logged on %s', async (profile) => {
    const outlook = await driver.open({ query: { profile }, expectedErrors: [officeTelemetry] });
    const { page, pane, signIn } = outlook;
    await openAppointment(page, steeringGroup);
    await openPane(page);
    await (profile === 'mac' ? signIn() : signInByWindow(page));
    await pane.getByRole('button', { name: 'Log this meeting' }).click();
    await pane.getByText('Logged', { exact: true }).waitFor();
    await expect.poll(listLogged).toMatchObject([{ kind: 'meeting', subject: steeringGroup }]);
  });
});

describe('A meeting on a phone', () => {
  it('is logged from the button that Outlook has for it', async () => {
    const viewport = { width: 360, height: 740 };
    const query = { profile: 'android' };
    const outlook = await driver.open({ query, viewport, expectedErrors: [officeTelemetry] });
    const { page, pane } = outlook;
    await openAppointment(page, steeringGroup);
    await page.getByRole('button', { name: 'Add-ins', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log', exact: true }).click();
    await outlook.signIn();
    await pane.getByRole('button', { name: 'Log this meeting' }).click();
    await pane.getByRole('contentinfo').getByText('Everyone at University of Northbridge sees').waitFor();
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    await expect.poll(listLogged).toMatchObject([{ kind: 'meeting', subject: steeringGroup }]);
  });
});

interface Logged {
  readonly subject?: string;
}

async function listLogged(): Promise<readonly Logged[]> {
  const answer = await driver.requests().get(sarah, '/api/v1/me/interactions?limit=1');
  return (answer as { readonly interactions: readonly Logged[] }).interactions; // a cast: the API's schema
}
