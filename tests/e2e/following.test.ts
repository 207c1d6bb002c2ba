import { beforeEach, describe, expect, it } from 'vitest';
import { addRecipients, answerMessage, sendMessage } from '../emulator/host/compose-steps.ts';
import { paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { listViolationsIn, looks, themeOf } from '../harness/looks.ts';
import { driveOutlook, sarah, type Outlook } from '../harness/outlook.ts';

const reply = 'Re: Sample holder drawings';
const answer = 'RE: Sample holder drawings, in millimetres';
const pottery = 'Could your students help a small pottery?';
const because = 'Logged by itself';
const nobodyLeft = 'Not logged by itself: nobody you chose is on this message.';
const meiLing = 'mei-ling.chow@northbridge.example';

const driver = driveOutlook();
let startedAt = 0;

beforeEach(() => void (startedAt = Date.now()));

describe('A conversation that is kept on being logged', () => {
  it('logs its later messages as they are opened, and never one that was taken back', async () => {
    // The server refuses what was taken back, and a browser writes down every refusal.
    const outlook = await driver.open({ expectedErrors: [/status of 409/] });
    const { pane, selectMessage } = outlook;
    await follow(outlook);
    await selectMessage(answer);
    await pane.getByRole('contentinfo').getByText(because, { exact: true }).waitFor();
    await expect.poll(() => pane.getByRole('status').innerText()).toContain(because);
    expect(await listSubjects()).toEqual([answer, reply]);

    await pane.getByRole('button', { name: 'Undo' }).click();
    const takenBack = pane
      .getByRole('contentinfo')
      .getByText('Not logged by itself: you have taken this message back.');
    await takenBack.waitFor();
    await selectMessage(pottery);
    await pane.getByText('Owain Bevan').first().waitFor();
    await selectMessage(answer);
    await takenBack.waitFor();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    expect(await listSubjects()).toEqual([reply]);
    await stopFollowing(outlook);
  });

  // Sending is held up for a second at most: a busy machine may need more than one try to log in that.
  it(
    'logs what one sends to the person it is for, and nothing else; no longer once it is switched off',
    { retry: 2 },
    async () => {
      const outlook = await driver.open();
      const { page, pane, selectMessage, openPane } = outlook;
      await follow(outlook);
      await closePane(outlook);

      await answerMessage(page, 'Reply');
      await addRecipients(page, 'Cc', meiLing);
      await openPane();
      await pane.getByRole('contentinfo').getByText('Will be logged when sent', { exact: true }).waitFor();
      await sendMessage(page);
      await expect.poll(async () => (await listSubjects()).length).toBe(2);

      await selectMessage(answer);
      await answerMessage(page, 'Reply');
      await openPane();
      await pane.getByRole('contentinfo').getByText(nobodyLeft).waitFor();
      await sendMessage(page);
      await selectMessage(reply);
      await openPane();
      await stopFollowing(outlook);
      const logged = await listSubjects();
      expect(logged.length).toBe(2);
      await closePane(outlook);

      await answerMessage(page, 'Reply');
      await openPane();
      await pane.getByRole('button', { name: 'Log when sent' }).waitFor();
      expect(await pane.getByRole('switch').count()).toBe(0);
      await sendMessage(page);
      await selectMessage(reply);
      expect(await listSubjects()).toEqual(logged);
    },
  );

  it.each(looks)('is for everybody, in %s: a failure too, and the way out of it', async (look) => {
    const outlook = await driver.open({ query: { theme: themeOf(look) }, expectedErrors: [/net::ERR_/] });
    const { page, pane } = outlook;
    const states = { 'switched on': follow, 'not switched off': failToStop };
    expect(await listViolationsIn(outlook, look, states)).toEqual([]);
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    await page.context().unroute('**/api/v1/conversations/**');
    await pane.getByRole('button', { name: 'Try again' }).press('Enter');
    const control = pane.getByRole('switch', { name: 'Keep logging this conversation' });
    await expect.poll(() => control.isChecked()).toBe(false);
    await pane.getByText('Saving…').waitFor({ state: 'detached' });
    expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

/** The server goes away before it is switched off. */
async function failToStop({ page, pane }: Outlook): Promise<void> {
  await page.context().route('**/api/v1/conversations/**', (route) => route.abort());
  await pane.getByRole('switch', { name: 'Keep logging this conversation' }).press('Space');
  await pane
    .getByRole('contentinfo')
    .getByText(/^Later messages are still logged\./)
    .waitFor();
}

/** Logs the first message of the conversation, and has the later ones logged. */
async function follow({ pane, showSignedIn }: Outlook): Promise<void> {
  await showSignedIn(reply, { isPinned: true });
  await pane.getByRole('button', { name: 'Log this email' }).click();
  const control = pane.getByRole('switch', { name: 'Keep logging this conversation' });
  await control.click();
  await pane.getByText(/while .*Wei Zhang.* is on them\. Ends \d+ \w+( \d+)?\./).waitFor();
  expect(await control.isChecked()).toBe(true);
}

async function stopFollowing({ pane }: Outlook): Promise<void> {
  const control = pane.getByRole('switch', { name: 'Keep logging this conversation' });
  await control.press('Space');
  expect(await control.isChecked()).toBe(false);
  await pane.getByText('Saving…').waitFor({ state: 'detached' });
}

async function closePane({ page }: Outlook): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
}

async function listSubjects(): Promise<readonly (string | undefined)[]> {
  const listed = await driver.requests().get(sarah, '/api/v1/me/interactions?limit=3');
  // a cast: the API's schema
  const { interactions } = listed as { readonly interactions: readonly { subject?: string; loggedAt: string }[] };
  return interactions.filter(({ loggedAt }) => Date.parse(loggedAt) >= startedAt).map(({ subject }) => subject);
}
