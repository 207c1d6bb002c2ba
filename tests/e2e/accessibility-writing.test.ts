import { describe, expect, it } from 'vitest';
import { addRecipients, startMessage } from '../emulator/host/compose-steps.ts';
import { paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { listViolationsIn, looks, themeOf } from '../harness/looks.ts';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';

const driver = driveOutlook();

describe('The pane beside a message that is written', () => {
  it.each(looks)(
    'axe objects to nothing, in %s, and nothing is wider than the pane',
    { timeout: 120_000 },
    async (look) => {
      const outlook = await driver.open({ query: { theme: themeOf(look) } });
      expect(await listViolationsIn(outlook, look, states)).toEqual([]);
      expect(await sidewaysOverflow(paneFrame(outlook.page))).toBe(0);
    },
  );
});

/** Each reached from the one before. */
const states: Readonly<Record<string, (outlook: Outlook) => Promise<void>>> = {
  'to nobody yet': async ({ page, pane, openPane }) => {
    await startMessage(page);
    await openPane();
    await pane.getByRole('heading', { name: 'Nobody to write to yet' }).waitFor();
  },
  'with what to know before': async ({ page, pane, signIn }) => {
    await addRecipients(page, 'To', 'somebody.new@kestrelrobotics.example', 'lucy.trevanion@tarnsidewater.example');
    await signIn();
    await pane.getByText('Do not write to Lucy Trevanion').waitFor();
  },
  'to be logged': async ({ pane }) => {
    await pane.getByRole('button', { name: 'Log when sent' }).click();
    await pane.getByText('Will be logged when sent', { exact: true }).waitFor();
  },
};
