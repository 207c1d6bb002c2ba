import { addRecipients, startMessage } from '../emulator/host/compose-steps.ts';
import type { Outlook, OutlookDriver } from '../harness/outlook.ts';
import { signIn } from '../harness/outlook-steps.ts';

export const daniel = 'daniel.whitcombe@northbridge.example';
/** From somebody of whom the sample knows nothing, to Tom Reilly of Partnerships and Sarah Bennett of the School of Chemistry. */
export const subject = 'Совместный проект по катализу';
export const sender = 'd.orlov@kataliz.example';
export const tie = 'Somebody in School of Chemistry knows them.';

/** The sender as a colleague is shown them, in a window of their own, so that nothing is remembered. Daniel has no mail from them: he is about to write. */
export async function look(driver: OutlookDriver, as: string): Promise<Outlook> {
  const outlook = await driver.open({ as });
  if (as !== daniel) await outlook.showSignedIn(subject);
  else {
    await startMessage(outlook.page);
    await addRecipients(outlook.page, 'To', sender);
    await outlook.openPane();
    await signIn(outlook.page);
  }
  return outlook;
}

export const saysIn = async (pane: Outlook['pane'], text: string): Promise<boolean> =>
  (await pane.getByRole('main').innerText()).includes(text);
