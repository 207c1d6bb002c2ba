import type { FrameLocator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRecipients, startMessage } from '../emulator/host/compose-steps.ts';
import { driveOutlook } from '../harness/outlook.ts';

const rahul = 'rahul.menon@northbridge.example';
const daniel = 'daniel.whitcombe@northbridge.example';
const subject = 'Summer interns in the water laboratory';
const stranger = { emailAddress: 'd.orlov@kataliz.example', displayName: 'Dmitri Orlov' };

const driver = driveOutlook();
let since = 0;
beforeEach(() => {
  since = Date.now();
});
afterEach(async () => {
  await driver.requests().takeBackSince(daniel, since);
});

/** What changes something for others, which a Reader's role does not let them do. */
const changes =
  /^(?:Not right|Correct|Leave|Put|Log |Undo|Keep|Remove|Change who|Ask for|Withdraw|Yes|No\b)|what to know first/;

describe('A Reader', () => {
  it('sees who is known, and nothing to press that they may not do; whatever there is to press works', async () => {
    const { page, pane, showSignedIn } = await driver.open({ as: rahul });
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`);
    });
    await showSignedIn(subject);
    await pane.getByText('You can look up; ask your administrator to let you log.').waitFor();
    await pane.getByRole('heading', { name: /^Known here by/ }).waitFor();
    await pane.getByRole('button', { name: 'Inbox' }).waitFor();
    await expectNothingToChange(pane);
    await pane.getByRole('button', { name: 'My log' }).click();
    // From before they were a Reader.
    await pane.getByRole('main').getByRole('listitem').first().waitFor();
    await pane.getByRole('link', { name: 'Settings' }).waitFor();
    await expectNothingToChange(pane);
    await pane.getByRole('button', { name: 'Inbox' }).click();
    await pane.getByText(/^Nothing here yet/).waitFor();
    await pane.getByRole('button', { name: 'Back to the message' }).click();
    for (const more of await pane.getByRole('main').locator('[aria-expanded=false]').all()) await more.click();
    expect(await pane.getByRole('main').locator('[aria-expanded=false]').count()).toBe(0);
    await pane
      .getByRole('button', { name: /^Write to/ })
      .first()
      .click();
    await page.getByRole('main', { name: 'Compose' }).waitFor();
    expect(refused).toEqual([]);
  });

  it('learns that somebody knows the person they write to, without being offered to ask', async () => {
    await driver.requests().post(daniel, '/api/v1/interactions', {
      kind: 'email',
      occurredAt: '2026-10-02T09:30:00Z',
      subject: 'Undisclosed',
      direction: 'in',
      from: stranger,
      correspondents: [],
      internetMessageId: '<reader-tie@kataliz.example>',
      visibility: 'tie',
    });
    const { page, pane, openPane, signIn } = await driver.open({ as: rahul });
    await startMessage(page);
    await addRecipients(page, 'To', stranger.emailAddress);
    await openPane();
    await signIn();
    await pane.getByText(/^Somebody .*knows them\.$/).waitFor();
    await pane.getByText('You can look up; ask your administrator to let you log.').waitFor();
    await pane.getByRole('button', { name: 'Inbox' }).waitFor();
    await expectNothingToChange(pane);
  });
});

async function expectNothingToChange(pane: FrameLocator): Promise<void> {
  const controls = await pane.getByRole('button').or(pane.getByRole('link')).all();
  const names = await Promise.all(
    controls.map(async (one) => (await one.getAttribute('aria-label')) ?? (await one.innerText())),
  );
  expect(names.filter((name) => changes.test(name))).toEqual([]);
  expect(await pane.getByRole('switch').count()).toBe(0);
}
