import type { FrameLocator, Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listViolations, paneFrame } from '../harness/accessibility.ts';
import { driveOutlook, sarah, tom } from '../harness/outlook.ts';

const daniel = 'daniel.whitcombe@northbridge.example';
/** From somebody of whom the sample knows nothing, to Tom Reilly of Partnerships and Sarah Bennett of the School of Chemistry. */
const subject = 'Совместный проект по катализу';
const toDaniel = 'Review of the joint laboratory';
const person = { emailAddress: 'd.orlov@kataliz.example', displayName: 'Дмитрий Орлов' };
const name = person.displayName;
const note = 'We plan a bid.';

const driver = driveOutlook();
let since = 0;
beforeEach(() => {
  since = Date.now();
});
// With the last log of him goes everything that was asked about him.
afterEach(async () => await driver.requests().takeBackSince(daniel, since));

/** As a tie only; who has more mail knows him better. */
async function know(as: string, mails: number): Promise<void> {
  for (let count = 1; count <= mails; count += 1) {
    await driver.requests().post(as, '/api/v1/interactions', {
      kind: 'email',
      occurredAt: `2026-10-0${String(count)}T09:30:00Z`,
      subject: 'Undisclosed',
      direction: 'in',
      from: person,
      correspondents: [],
      internetMessageId: `<introductions-${as}-${String(count)}@kataliz.example>`,
      visibility: 'tie',
    });
  }
}

/** Opens the inbox, and again until this is in it: what was clicked is held back for ten seconds. */
async function openInbox(pane: FrameLocator, awaited: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await pane.getByRole('button', { name: /^Inbox/ }).click();
        await pane.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
        const isThere = await awaited.waitFor({ timeout: 1_500 }).then(
          () => true,
          () => false,
        );
        if (!isThere) await pane.getByRole('button', { name: 'Back to the message' }).click();
        return isThere;
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(true);
}

describe('Behind a tie', () => {
  it('one click asks who knows best, then another; only a yes names who it is', { timeout: 240_000 }, async () => {
    await know(daniel, 6);
    await know(sarah, 1);
    const asker = await driver.open({ as: tom });
    await asker.showSignedIn(subject);
    await asker.pane.getByText('Somebody in School of Chemistry knows them.').waitFor();
    await asker.pane.getByRole('button', { name: `Ask for an introduction to ${name}` }).click();
    await asker.pane.getByLabel('A note to whoever knows them (optional)').fill(note);
    await asker.pane.getByRole('button', { name: 'Add the note' }).click();
    await asker.pane.getByText(note).waitFor();
    expect(await listViolations(paneFrame(asker.page))).toEqual([]);

    const first = await driver.open({ as: daniel });
    await first.showSignedIn(toDaniel);
    await openInbox(first.pane, first.pane.getByText(note));
    expect(await listViolations(paneFrame(first.page))).toEqual([]);
    await first.pane.getByRole('button', { name: 'Not now' }).click();
    await first.pane.getByRole('button', { name: `Undo the answer about ${name}` }).click();
    await first.pane.getByRole('button', { name: 'Not now' }).click();
    await first.pane.getByRole('main').getByText('Not now. Tom Reilly is told nothing.').waitFor();

    const second = await driver.open({ as: sarah });
    await second.showSignedIn(subject);
    await openInbox(second.pane, second.pane.getByText(note));
    await openInbox(asker.pane, asker.pane.getByText('You asked for an introduction', { exact: false }));
    const shown = await asker.pane.getByRole('main').innerText();
    expect(shown).toContain(name);
    expect(shown).not.toMatch(/Sarah|Bennett|Daniel|Whitcombe|Chemistry/);
    await asker.pane.getByRole('button', { name: 'Back to the message' }).click();

    await second.pane.getByRole('button', { name: 'Introduce them' }).click();
    await second.pane.getByText('Tom Reilly will see that it is you, and your note.').waitFor();
    await second.pane.getByLabel('Note (optional)').fill('I write to both of you today.');
    await second.pane.getByRole('button', { name: 'Answer' }).click();
    await second.pane.getByRole('main').getByText(`You introduce Tom Reilly to ${name}.`).waitFor();

    const told = asker.pane.getByText('Dr Sarah Bennett introduces you.');
    await openInbox(asker.pane, told);
    await asker.pane.getByText('I write to both of you today.').waitFor();
    await asker.pane.getByRole('button', { name: 'Back to the message' }).click();
    await told.waitFor();
    expect(await asker.pane.getByRole('main').innerText()).not.toMatch(/Daniel|Whitcombe/);
    expect(await listViolations(paneFrame(asker.page))).toEqual([]);
  });

  it('a request is taken back by keyboard alone, and never is lifted in the inbox', { timeout: 240_000 }, async () => {
    await know(sarah, 1);
    const asker = await driver.open({ as: tom });
    await asker.showSignedIn(subject);
    const ask = asker.pane.getByRole('button', { name: `Ask for an introduction to ${name}` });
    await ask.press('Enter');
    await asker.pane.getByRole('button', { name: `Take back the request about ${name}` }).press('Enter');
    await ask.press('Enter');
    await asker.pane.getByLabel('A note to whoever knows them (optional)').waitFor();

    const knower = await driver.open({ as: sarah });
    await knower.showSignedIn(subject);
    const never = knower.pane.getByRole('button', { name: `Never about ${name}` });
    await openInbox(knower.pane, never);
    await never.click();
    await knower.pane
      .getByRole('main')
      .getByText(`You won’t be asked about ${name} again. Tom Reilly is told nothing.`)
      .waitFor();
    await knower.pane.getByRole('button', { name: 'Back to the message' }).click();
    const lift = knower.pane.getByRole('button', { name: `Let colleagues ask me about ${name} again` });
    await openInbox(knower.pane, lift);
    await lift.click();
    await expect.poll(() => lift.count()).toBe(0);
    await asker.pane.getByText('You asked for an introduction', { exact: false }).waitFor();
  });
});
