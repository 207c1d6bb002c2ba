import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listViolations, paneFrame } from '../harness/accessibility.ts';
import { driveOutlook, tom } from '../harness/outlook.ts';
import { daniel, look, saysIn, subject, tie } from './unknown-sender.ts';

const nobody = 'Nobody here has logged this person.';
/** To one of the school's three colleagues it would name one of two. */
const tieWithin = 'Somebody in Faculty of Science knows them.';

const driver = driveOutlook();
async function choose(pane: FrameLocator, name: RegExp): Promise<void> {
  await pane.getByRole('button', { name: 'Change who sees it' }).click();
  await pane.getByRole('menuitemradio', { name }).click();
}

/** Each of them in turn, Tom Reilly of Partnerships and Daniel Whitcombe of the School of Chemistry. */
async function lookAll(check: (pane: FrameLocator, as: string) => Promise<void>): Promise<void> {
  for (const as of [tom, daniel]) {
    const { page, pane } = await look(driver, as);
    await check(pane, as);
    await page.close();
  }
}

describe('What a school shares within itself', () => {
  it('is seen by the office of its faculty, and elsewhere only as a tie', async () => {
    const shared = 'Reagents for the spring course';
    const said = 'Careers fair: stand booking';
    const office = await driver.open({ as: 'judith.amory@northbridge.example' });
    await office.showSignedIn(shared);
    await office.pane.getByText('Prof Daniel Whitcombe').first().waitFor();
    await office.pane.getByText(said).first().waitFor();

    const careers = await driver.open({ as: 'priya.raman@northbridge.example' });
    await careers.showSignedIn(shared);
    await careers.pane.getByText(tie).waitFor();
    expect(await saysIn(careers.pane, said)).toBe(false);
  });
});

describe('What three colleagues of two units see of one log', () => {
  it('is what its colleague has chosen, before logging and after', { timeout: 240_000 }, async () => {
    const mine = await driver.open();
    await mine.showSignedIn(subject);
    const footer = mine.pane.getByRole('contentinfo');
    await footer.getByText('Everyone at University of Northbridge sees subject, date and people.').waitFor();
    await choose(mine.pane, /^My unit/);
    await footer.getByText(/^School of Chemistry, Faculty of Science and relationship managers see subject/).waitFor();
    await mine.pane.getByRole('button', { name: 'Log this email' }).click();
    await footer.getByRole('button', { name: 'Undo' }).waitFor();

    // Tom Reilly is of another unit, but it is his role to see what units share.
    await lookAll(async (pane) => {
      await pane.getByText('Dr Sarah Bennett').first().waitFor();
      expect(await saysIn(pane, subject)).toBe(true);
    });

    await mine.pane.getByRole('button', { name: 'Change who sees it' }).click();
    expect(await listViolations(await paneFrame(mine.page))).toEqual([]);
    await mine.pane.getByRole('menuitemradio', { name: /^Without my name/ }).click();
    await footer
      .getByText('Others see that somebody in School of Chemistry knows them: no name, no subject.')
      .waitFor();
    await expect.poll(() => footer.getByText('Saving…').count()).toBe(0);
    await lookAll(async (pane, as) => {
      await pane.getByText(as === daniel ? tieWithin : tie).waitFor();
      expect(await saysIn(pane, 'Dr Sarah Bennett')).toBe(false);
      expect(await saysIn(pane, subject)).toBe(false);
    });

    await choose(mine.pane, /^Only me/);
    await footer.getByText('Only you see it.').waitFor();
    await expect.poll(() => footer.getByText('Saving…').count()).toBe(0);
    await lookAll(async (pane) => pane.getByText(nobody).waitFor());

    await choose(mine.pane, /^Everyone at/);
    await expect.poll(() => footer.getByText('Saving…').count()).toBe(0);
    await lookAll(async (pane) => {
      await pane.getByText('Dr Sarah Bennett').first().waitFor();
      expect(await saysIn(pane, subject)).toBe(true);
    });

    const toms = await look(driver, tom);
    await choose(toms.pane, /^Without my name/);
    await toms.pane.getByRole('button', { name: 'Add yours' }).click();
    await toms.pane.getByRole('button', { name: 'Undo' }).waitFor();
    await expect.poll(() => toms.pane.getByText('Logging…').count()).toBe(0);
    const { pane } = await look(driver, daniel);
    // The content shows by the strictest of both; each colleague by their own.
    await pane.getByText('Subject kept private').waitFor();
    expect(await saysIn(pane, 'Sarah Bennett')).toBe(true);
    expect(await saysIn(pane, 'Tom Reilly')).toBe(false);
  });

  it('follows what its colleague changes in My log, up and down', { timeout: 240_000 }, async () => {
    const mine = await driver.open();
    await mine.showSignedIn(subject);
    await mine.pane.getByRole('button', { name: 'Log this email' }).click();
    await mine.pane.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).waitFor();
    await mine.pane.getByRole('button', { name: 'My log' }).click();
    const change = async (name: RegExp, seen: string) => {
      await mine.pane.getByRole('button', { name: `Change who sees “${subject}”` }).click();
      await mine.pane.getByRole('menuitemradio', { name }).click();
      await mine.pane.getByRole('main').getByText(seen).first().waitFor();
      await expect.poll(() => mine.pane.getByText('Saving…').count()).toBe(0);
    };
    const looksLike = async (check: (pane: FrameLocator) => Promise<void>) => {
      const { page, pane } = await look(driver, tom);
      await check(pane);
      await page.close();
    };

    await change(/^Without my name/, 'no name, no subject');
    await looksLike(async (pane) => {
      await pane.getByText(tie).waitFor();
      expect(await saysIn(pane, 'Dr Sarah Bennett')).toBe(false);
    });
    await change(/^Only me/, 'Only you see it.');
    await looksLike((pane) => pane.getByText(nobody).waitFor());
    await change(/^Everyone at/, 'sees subject, date and people');
    await looksLike(async (pane) => {
      await pane.getByText('Dr Sarah Bennett').first().waitFor();
      expect(await saysIn(pane, subject)).toBe(true);
    });
  });
});
