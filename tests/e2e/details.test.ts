import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '#domain/local-day.ts';
import { listViolations, paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { driveOutlook } from '../harness/outlook.ts';

const subject = 'KTP second stage: comments by Friday?';
const note = 'Send the two case studies';
const driver = driveOutlook();

async function openForm(pane: FrameLocator, name: string) {
  await pane.getByRole('link', { name }).or(pane.getByRole('button', { name })).click();
  const form = pane.getByRole('dialog', { name: 'Details' });
  await form.getByLabel('What was it?').waitFor();
  return form;
}

describe('After the click', () => {
  it(
    'a log gets a purpose, a note and a follow-up, which is told when it is due, and done',
    { timeout: 120_000 },
    async () => {
      const { page, pane, showSignedIn } = await driver.open();
      await showSignedIn(subject);
      await pane.getByRole('button', { name: 'Log this email' }).click();
      const form = await openForm(pane, 'Add details');
      await form.getByText('because of the word “KTP” in the subject').waitFor();
      await form.getByRole('button', { name: 'KTP', exact: true }).click();
      await form.getByLabel('Note').fill(note);
      await form.getByLabel('Follow up on').fill(dayAfter(new Date(), 0));
      expect(await listViolations(paneFrame(page))).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        form.getByRole('button', { name: 'Add to my calendar' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^follow-up-.*\.ics$/);
      await form.getByRole('button', { name: 'Save' }).click();
      await pane.getByText(note).waitFor();
      await pane.getByText('KTP · Follow up on').waitFor();

      await pane.getByRole('button', { name: 'My log' }).click();
      const entry = pane.getByRole('listitem').filter({ hasText: note });
      await entry.getByText('KTP · Follow up on').waitFor();
      const again = await openForm(pane, `Change details of “${subject}”`);
      await again.getByLabel('What was it?').selectOption('Call');
      await again.getByRole('combobox', { name: 'Purpose' }).fill('');
      await again.getByRole('combobox', { name: 'Purpose' }).pressSequentially('skills');
      await again.getByRole('option', { name: /^CPD/ }).click();
      await again.getByRole('button', { name: 'Save' }).click();
      await entry.getByText('CPD and short courses · Follow up on').waitFor();
      await entry.getByText(/^Call · /).waitFor();
      await entry.getByRole('button', { name: 'Undo details' }).click();
      await entry.getByText('KTP · Follow up on').waitFor();
      expect(await listViolations(paneFrame(page))).toEqual([]);

      await pane.getByRole('button', { name: /^Inbox, [1-9]/ }).click();
      const due = pane.getByRole('listitem').filter({ hasText: note });
      await due.getByRole('button', { name: `Done: ${subject}` }).click();
      await due.getByRole('button', { name: `Undo: ${subject}` }).click();
      await due.getByRole('button', { name: `Done: ${subject}` }).click();
      await due.getByText(/Followed up\./).waitFor();
      expect(await listViolations(paneFrame(page))).toEqual([]);
      await pane.getByRole('button', { name: 'Back to the message' }).click();
      await pane.getByRole('button', { name: 'Inbox', exact: true }).waitFor();
    },
  );

  it('by keyboard, in 320 px, dark and Arabic, the form is as good', { timeout: 120_000 }, async () => {
    const query = { theme: 'dark', locale: 'ar' };
    const { page, pane, selectMessage, openPane } = await driver.open({ query });
    await selectMessage(subject);
    await openPane();
    await pane.getByRole('button', { name: 'تسجيل الدخول' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await pane.getByRole('button', { name: 'تسجيل هذه الرسالة' }).click();
    await pane.getByRole('button', { name: 'أضف تفاصيل' }).focus();
    await page.keyboard.press('Enter');
    const form = pane.getByRole('dialog', { name: 'التفاصيل' });
    await form.getByText('بسبب كلمة').waitFor();
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    expect(await listViolations(paneFrame(page))).toEqual([]);
    await form.getByLabel('ملاحظة').focus();
    await page.keyboard.type('بالعربية');
    await page.keyboard.press('Enter');
    await pane.getByText('بالعربية').waitFor();
    await expect
      .poll(
        async () =>
          await pane.getByRole('button', { name: 'غيّر التفاصيل' }).evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press('Enter');
    await form.getByLabel('ملاحظة').waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });
});

describe('By hand', () => {
  it('a visit is entered, stands among what was logged, and is taken back', { timeout: 120_000 }, async () => {
    const { page, pane, showSignedIn } = await driver.open();
    await showSignedIn(subject);
    await pane.getByRole('button', { name: 'My log' }).click();
    await pane.getByRole('button', { name: 'Enter a meeting, call or visit' }).click();
    const form = pane.getByRole('dialog', { name: 'Enter by hand' });
    await form.getByLabel('What was it?').selectOption('Visit');
    await form.getByLabel('What about').fill('Tour of the placement workshops');
    await form.getByRole('button', { name: 'Enter', exact: true }).click();
    await form.getByText('Choose somebody, or give an address.').waitFor();
    await form.getByLabel('Email address', { exact: true }).fill('wanda.visit@by-hand.example');
    await form.getByLabel('Name (optional)').fill('Wanda Visit');
    await form.getByRole('button', { name: 'Placement and recruitment' }).click();
    expect(await listViolations(paneFrame(page))).toEqual([]);
    await form.getByRole('button', { name: 'Enter', exact: true }).click();
    const entry = pane.getByRole('listitem').filter({ hasText: 'Tour of the placement workshops' });
    await entry.getByText('Wanda Visit').waitFor();
    await entry.getByText(/^Visit · /).waitFor();
    await entry.getByText('Placement and recruitment').waitFor();
    await pane.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await entry.waitFor({ state: 'detached' });
  });
});
