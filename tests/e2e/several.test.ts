import { describe, expect, it } from 'vitest';
import { paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { listViolationsIn, looks, themeOf } from '../harness/looks.ts';
import { selectFirst } from '../harness/outlook-steps.ts';
import { driveOutlook, sarah, tom, type Outlook } from '../harness/outlook.ts';

const forMailbox = { permission: 'mailbox' } as const;
const known = 'KTP second stage: comments by Friday?';

const driver = driveOutlook();

describe('Several messages at once', () => {
  it('are summed up, logged in one click with a result for each, and taken back in one', async () => {
    const outlook = await driver.open({ query: forMailbox });
    const { pane } = outlook;
    await showSeveral(outlook, 24);
    const since = Date.now();
    const toLog = await countInPane(outlook, /(\d+) to log/);
    expect(toLog).toBeGreaterThan(10);
    await pane
      .getByRole('heading', { name: /Acme Hydrogen/ })
      .first()
      .waitFor();
    await pane.getByRole('button', { name: /^Log (the other )?\d+/ }).click();
    await pane.getByRole('contentinfo').getByText(`${toLog} logged`).waitFor();
    await pane.getByRole('button', { name: 'Each message' }).click();
    await expect.poll(() => pane.getByRole('listitem').getByText('Logged', { exact: true }).count()).toBe(toLog);
    expect(await countLogs(since)).toBe(toLog);
    await pane.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: new RegExp(`^Log (the other )?${toLog}`) }).waitFor();
    await expect.poll(() => countLogs(since)).toBe(0);
  });

  it('shows a colleague which of them others have logged', async () => {
    const hers = await driver.open({ query: forMailbox });
    await showSeveral(hers, 20);
    await hers.pane.getByRole('button', { name: /^Log (the other )?\d+/ }).click();
    await hers.pane.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).waitFor();
    const his = await driver.open({ as: tom, query: forMailbox });
    await showSeveral(his, 6);
    await his.pane.getByRole('button', { name: 'Each message' }).click();
    await his.pane.getByText('Logged by Dr Sarah Bennett').first().waitFor();
  });

  it('are one question to the server, however the selection grew', async () => {
    const outlook = await driver.open({ query: forMailbox });
    const lookups: string[] = [];
    await showSeveral(outlook, 2);
    outlook.page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/lookup')) lookups.push(request.url());
    });
    const list = outlook.page.getByRole('listbox', { name: 'Messages' });
    for (let count = 0; count < 20; count += 1) await list.press('Shift+ArrowDown');
    await outlook.pane.getByRole('heading', { name: '22 messages' }).waitFor();
    await outlook.pane.getByRole('button', { name: 'Each message' }).waitFor();
    expect(lookups.length).toBeLessThanOrEqual(5);
  });

  it('need a permission that the other manifest asks for, and a pinned pane says so', async () => {
    const { page, pane, showSignedIn, selectMessage } = await driver.open();
    await showSignedIn(known, { isPinned: true });
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
    await selectFirst(page, 3);
    await pane.getByRole('main').getByText('without permission for several messages at once').waitFor();
    expect(await pane.getByRole('contentinfo').getByRole('button').count()).toBe(0);
    await selectMessage(known);
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
  });

  it('show on a Mac, which reads none of them, what is logged already', async () => {
    const outlook = await driver.open({ query: { ...forMailbox, profile: 'mac' } });
    const { pane } = outlook;
    await showSeveral(outlook, 4);
    await pane.getByText('Open them to log them').waitFor();
    await pane.getByText('Open it to log it.').first().waitFor();
    expect(await pane.getByRole('button', { name: /^Log/ }).count()).toBe(0);
  });

  it('give way to the one that is opened, with nothing of them left', async () => {
    const { page, pane, showSignedIn, selectMessage } = await driver.open({ query: forMailbox });
    await showSignedIn(known, { isPinned: true });
    await page.getByRole('searchbox', { name: 'Search messages' }).fill('');
    await selectFirst(page, 3);
    await pane.getByRole('heading', { name: '3 messages', level: 1 }).waitFor();
    await selectMessage(known);
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    expect(await pane.getByText('Each message').count()).toBe(0);
  });

  it.each(looks)('give axe nothing to object to, in %s, and fit in 320 pixels', { timeout: 180_000 }, async (look) => {
    const outlook = await driver.open({ query: { ...forMailbox, theme: themeOf(look) } });
    expect(
      await listViolationsIn(outlook, look, {
        selected: async () => showSeveral(outlook, 8),
        'each of them': async ({ pane }) => pane.getByRole('button', { name: 'Each message' }).click(),
        logged: async ({ pane }) => {
          await pane.getByRole('button', { name: /^Log (the other )?\d+/ }).click();
          await pane.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).waitFor();
          await pane
            .getByRole('contentinfo')
            .getByText(/\d logged/)
            .waitFor();
        },
      }),
    ).toEqual([]);
    expect(await sidewaysOverflow(paneFrame(outlook.page))).toBe(0);
  });
});

async function showSeveral({ page, pane, openPane, signIn }: Outlook, count: number): Promise<void> {
  await selectFirst(page, count);
  await openPane();
  await signIn();
  await pane.getByRole('heading', { name: `${count} messages`, level: 1 }).waitFor();
  await pane.getByRole('button', { name: 'Each message' }).waitFor();
}

async function countInPane({ pane }: Outlook, pattern: RegExp): Promise<number> {
  return Number(pattern.exec(await pane.getByRole('main').innerText())?.[1]);
}

/** What Sarah has logged since that moment, in milliseconds. */
async function countLogs(since: number): Promise<number> {
  const answer = await driver.requests().get(sarah, '/api/v1/me/interactions?limit=100');
  const { interactions } = answer as { readonly interactions: readonly { readonly loggedAt: string }[] }; // a cast: the API's schema
  return interactions.filter(({ loggedAt }) => Date.parse(loggedAt) >= since).length;
}
