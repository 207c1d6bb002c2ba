import { describe, expect, it } from 'vitest';
import { arabic } from '#locales/ar.ts';
import { listViolations, paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { listViolationsIn, looks, themeOf } from '../harness/looks.ts';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';
import { newMeeting, openOwnMeeting, openPane, openSharedMailbox } from '../harness/outlook-steps.ts';

const driver = driveOutlook();

describe('Meetings and other people’s mailboxes, for everybody', () => {
  it.each(looks)('axe objects to nothing, in %s', { timeout: 180_000 }, async (look) => {
    const outlook = await driver.open({ query: { theme: themeOf(look) } });
    expect(await listViolationsIn(outlook, look, states)).toEqual([]);
  });

  it('nothing stands out of a pane of 320 pixels', async () => {
    const outlook = await driver.open();
    for (const reach of Object.values(states)) {
      await reach(outlook);
      expect(await sidewaysOverflow(paneFrame(outlook.page))).toBe(0);
    }
  });

  it('in Arabic a meeting reads from right to left', async () => {
    const { page, pane, openAppointment } = await driver.open({ query: { locale: 'ar' } });
    await openAppointment('Cancelled: Regional innovation board');
    await page.getByRole('toolbar').getByRole('button', { name: 'Acquaint' }).click();
    await pane.getByRole('button', { name: arabic['sign-in.button'] }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await pane.getByRole('main').getByText(arabic['meeting.cancelled-text']).waitFor();
    await pane.getByText(arabic['people.organiser']).waitFor();
    expect(await pane.locator('body').innerText()).not.toMatch(/Meeting|Organiser|cancelled/);
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    expect(await listViolations(paneFrame(page))).toEqual([]);
  });
});

/** Each reached from the one before. */
const states: Readonly<Record<string, (outlook: Outlook) => Promise<void>>> = {
  'a meeting that one is asked to': async ({ pane, openAppointment, openPane, signIn }) => {
    await openAppointment('Electrolyser steering group');
    await openPane();
    await signIn();
    await pane.getByRole('button', { name: 'Log this meeting' }).waitFor();
  },
  'a cancelled one': async ({ pane, openAppointment, openPane }) => {
    await openAppointment('Cancelled: Regional innovation board');
    await openPane();
    await pane.getByRole('main').getByText('There is nothing to log.').waitFor();
  },
  'a meeting of one’s own': async ({ page, pane }) => {
    await openOwnMeeting(page, 'Review of work package 3');
    await openPane(page);
    await pane.getByRole('button', { name: 'Log this meeting' }).waitFor();
  },
  'a new meeting': async ({ page, pane }) => {
    await newMeeting(page, 'Visit to the test bench', 'marta.oliveira@acme.example');
    await openPane(page);
    await pane.getByRole('button', { name: 'Log when sent' }).waitFor();
  },
  'another’s mailbox': async ({ page, pane, selectMessage, openPane }) => {
    await openSharedMailbox(page, 'Chemistry enquiries');
    await selectMessage('Water samples: can somebody analyse them?');
    await openPane();
    await pane.getByText(/^In the mailbox of Chemistry enquiries/).waitFor();
  },
};
