import { describe, expect, it } from 'vitest';
import { listViolationsIn, looks, themeOf } from '../harness/looks.ts';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';

const bothDirections = 'פגישה: the NMR time on 3/12, room 4.07';
const pottery = 'Could your students help a small pottery?';

const driver = driveOutlook();

describe('What was recognised, and its correction', () => {
  it.each(looks)('axe objects to nothing, in %s', { timeout: 180_000 }, async (look) => {
    const outlook = await driver.open({ query: { theme: themeOf(look) } });
    await outlook.showSignedIn(pottery, { isPinned: true });
    expect(await listViolationsIn(outlook, look, states)).toEqual([]);
  });
});

/** Each reached from the one before. */
const states: Readonly<Record<string, (outlook: Outlook) => Promise<void>>> = {
  'why somebody is from outside': async ({ pane }) => {
    await pane.getByRole('button', { name: 'Not right? Owain Bevan' }).hover();
    await pane.getByRole('tooltip').waitFor();
  },
  'a correction being made': async ({ pane }) => {
    await pane.getByRole('button', { name: 'Not right? Owain Bevan' }).click();
    await pane.getByRole('radio', { name: 'At another organisation' }).click();
    await pane.getByRole('textbox').fill('acme');
    await pane.getByRole('radio', { name: /^Acme Hydrogen/ }).click();
  },
  corrected: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Correct', exact: true }).click();
    await pane.getByRole('button', { name: 'Undo: You said: at Acme Hydrogen' }).waitFor();
  },
  'never shown': async ({ pane }) => {
    await pane.getByRole('button', { name: 'Undo: You said: at Acme Hydrogen' }).click();
    await pane.getByRole('button', { name: 'Not right? Owain Bevan' }).click();
    await pane.getByRole('radio', { name: 'Never show this address' }).click();
    await pane.getByRole('button', { name: 'Correct', exact: true }).click();
    await pane.getByRole('button', { name: 'Show', exact: true }).click();
    await pane.getByRole('button', { name: 'Undo: You said: never show' }).waitFor();
  },
  undone: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Undo: You said: never show' }).click();
    await pane.getByRole('button', { name: 'Leave out Owain Bevan' }).waitFor();
  },
  'a look-alike': async ({ pane, selectMessage }) => {
    await selectMessage('Urgent: change of bank details');
    await pane.getByRole('listitem').getByText('Check this address.').waitFor();
  },
  'who it may be': async ({ pane, selectMessage }) => {
    await selectMessage(bothDirections);
    await pane
      .getByText(/^May be the same person as/)
      .first()
      .waitFor();
  },
  colleagues: async ({ pane, selectMessage }) => {
    await selectMessage('Partnerships lunch on Thursday');
    await pane.getByRole('button', { name: 'Not right? Why these are colleagues' }).click();
    await pane.getByRole('button', { name: 'Not right? Priya Raman' }).waitFor();
  },
};
