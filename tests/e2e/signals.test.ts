import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it, test } from 'vitest';
import { addRecipients, startMessage } from '../emulator/host/compose-steps.ts';
import { listViolations, paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah, tom } from '../harness/outlook.ts';
import { rewriteAnswers, withSettings } from '../harness/rewrite-answers.ts';

const daniel = 'daniel.whitcombe@northbridge.example';
const marta = 'marta.oliveira@acme.example';
const newcomer = 'zoe.new@acme.example';
const fromMarta = 'KTP second stage: comments by Friday?';
const vetting = 'Health and safety vetting for Acme Hydrogen expired on 31 Jan 2020';

const driver = driveOutlook();

interface Look {
  readonly width?: number;
  readonly locale?: string;
  readonly scheme?: 'light' | 'dark';
}

/** The page about somebody, where Tom Reilly, who manages relationships, is signed in. */
async function openPage(query: string, { width = 1280, locale = 'en-GB', scheme = 'light' }: Look = {}): Promise<Page> {
  const page = await openDesk({
    ...{ browser: driver.browser(), path: `/desk/signals?${query}`, as: 'Tom Reilly' },
    ...{ viewport: { width, height: 900 }, locale, colorScheme: scheme },
  });
  await page.getByRole('region').first().waitFor();
  return page;
}

interface Found {
  readonly person?: { readonly id: string };
  readonly organisation?: { readonly id: string };
}

async function lookUp(emailAddress: string): Promise<Found> {
  const answer = await driver.requests().post(tom, '/api/v1/lookup', { correspondents: [{ emailAddress }] });
  const [found] = (answer as { readonly correspondents: readonly Found[] }).correspondents; // a cast: the API's schema
  return found ?? {};
}

const acme = async () => `organisation=${(await lookUp(marta)).organisation?.id ?? ''}`;

async function addSignal(page: Page, what: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Add' }).click();
  const form = page.getByRole('form', { name: 'Add' });
  await form.getByRole('combobox', { name: 'What' }).selectOption(what);
  await fill(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('region')
    .getByText(/^Added:/)
    .waitFor();
}

/** Whatever a test has left. */
async function removeAll(query: string): Promise<void> {
  const page = await openPage(query);
  const remove = page.getByRole('button', { name: /^Remove/ });
  await page
    .getByText(/Nothing is set yet|Source|Set by/)
    .first()
    .waitFor();
  for (let left = await remove.count(); left > 0; left -= 1) {
    await remove.first().click();
    await expect.poll(() => remove.count()).toBe(left - 1);
  }
  await page.context().close();
}

describe('What a manager sets at the desk', () => {
  afterEach(async () => await removeAll(await acme()));

  it(
    'is told to colleagues who read, write and send, before all else, but not to the steward',
    { timeout: 240_000 },
    async () => {
      const desk = await openPage(await acme());
      await desk.getByText('Nothing is set yet.').waitFor();
      await addSignal(desk, 'Somebody to ask first', async (form) => {
        await form.getByRole('radio', { name: 'Everybody in a unit' }).check();
        await form.getByRole('combobox', { name: 'Unit' }).selectOption({ label: '\u2003\u2003Partnerships' });
        await form.getByRole('textbox', { name: /^Reason/ }).fill('Strategic partner; speak to Partnerships first');
        await form.getByRole('textbox', { name: /^Who says so/ }).fill('Partnerships board');
      });
      await addSignal(desk, 'A check or a contract', async (form) => {
        await form.getByRole('combobox', { name: 'Outcome' }).selectOption('Passed');
        await form.getByLabel('Last day on which it holds').fill('2020-01-31');
      });
      await addSignal(desk, 'How to reach them', async (form) => {
        await form.getByRole('button', { name: 'Save' }).click();
        await form.getByText('Say what they prefer, such as by telephone only.').waitFor();
        await form.getByRole('textbox', { name: 'What they prefer' }).fill('Not in the last week of a month');
      });
      expect(await desk.getByRole('main').getByRole('listitem').allInnerTexts()).toMatchObject([
        expect.stringContaining(vetting),
        expect.stringContaining('Ask Partnerships.'),
        expect.stringContaining('Not in the last week of a month'),
      ]);

      const reading = await driver.open({ as: sarah });
      await reading.showSignedIn(fromMarta);
      const notices = reading.pane.getByRole('main').getByRole('group');
      await reading.pane.getByText(vetting).waitFor();
      await reading.pane.getByText('Ask before you write to Marta Oliveira').waitFor();
      await reading.pane.getByRole('button', { name: 'Write to Tom Reilly' }).first().waitFor();
      expect(await notices.first().innerText()).toContain(vetting);
      expect(await listViolations(paneFrame(reading.page))).toEqual([]);

      const writing = await driver.open({ as: daniel });
      const askBeforeSending = withSettings({ askBeforeSending: true });
      await rewriteAnswers(writing.page.context(), '**/api/v1/lookup', askBeforeSending);
      await startMessage(writing.page);
      await writing.page.getByRole('textbox', { name: 'Subject' }).fill('Hydrogen');
      await addRecipients(writing.page, 'To', newcomer);
      await writing.openPane();
      await writing.signIn();
      await writing.pane.getByText(`Ask before you write to ${newcomer}`).waitFor();
      await writing.page.getByRole('button', { name: 'Send', exact: true }).click();
      const alert = writing.page.getByRole('alertdialog', { name: 'Acquaint' });
      await alert.getByText(/Health and safety vetting for Acme Hydrogen has expired\./).waitFor();
      await alert.getByText(/Ask Partnerships before you write/).waitFor();
      await alert.getByRole('button', { name: 'Don’t send' }).click();

      const steward = await driver.open({ as: tom });
      await steward.page.setViewportSize({ width: 1280, height: 900 });
      await startMessage(steward.page);
      await addRecipients(steward.page, 'To', marta);
      await steward.openPane();
      await steward.signIn();
      await steward.pane.getByText(vetting).waitFor();
      expect(await steward.pane.getByText('Ask before you write').count()).toBe(0);
      const link = steward.pane.getByRole('link', { name: 'Set what to know first about Acme Hydrogen' });
      expect(await link.first().getAttribute('href')).toBe(`/desk/signals?${await acme()}`);

      await desk.getByRole('button', { name: 'Remove: Ask before you write to Acme Hydrogen' }).click();
      await desk
        .getByRole('region')
        .getByText(/^Removed:/)
        .waitFor();
      await desk.getByRole('button', { name: 'Undo' }).click();
      await desk.getByRole('region').getByText('Undone.').waitFor();
      await desk.getByText('Ask Partnerships.').waitFor();
      await desk.getByRole('button', { name: `Change: ${vetting}` }).click();
      await desk.getByLabel('Last day on which it holds').fill('2999-01-31');
      await desk.getByRole('button', { name: 'Save' }).click();
      await desk
        .getByText(/valid until 31 Jan 2999/)
        .first()
        .waitFor();
      await desk.context().close();
    },
  );
});

test('a colleague is chosen as steward by name, and what is wrong is said where it is', async () => {
  const query = `person=${(await lookUp(marta)).person?.id ?? ''}`;
  const page = await openPage(query);
  await addSignal(page, 'Somebody to ask first', async (form) => {
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Choose one of the colleagues who are found.').waitFor();
    await form.getByRole('searchbox', { name: 'Colleague' }).fill('ram pri');
    await form.getByRole('button', { name: /Priya Raman/ }).click();
  });
  await page.getByText('Ask Priya Raman.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Nothing is set yet.').waitFor();
  await page.context().close();
});

test('the page is found by an address too: of somebody known, and of somebody who is not yet', async () => {
  const known = await openPage(`address=${marta}`);
  await known.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
  await known.getByRole('link', { name: 'What to know first about Acme Hydrogen' }).waitFor();
  await known.context().close();

  const page = await openPage(`address=${newcomer}`);
  await page.getByRole('heading', { name: newcomer }).waitFor();
  await addSignal(page, 'How to reach them', async (form) => {
    await form.getByRole('textbox', { name: 'What they prefer' }).fill('By telephone');
  });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Nothing is set yet.').waitFor();
  await page.context().close();
});

describe.each<Look>([
  { width: 1280, locale: 'en-GB', scheme: 'light' },
  { width: 320, locale: 'en-GB', scheme: 'dark' },
  { width: 320, locale: 'ar', scheme: 'light' },
])('The desk’s page about signals at $width px in $locale and $scheme', (look) => {
  it('has nothing that axe objects to or that stands out, with a form open too', async () => {
    const { organisation } = await lookUp('aoife.brannigan@kestrelrobotics.example');
    const page = await openPage(`organisation=${organisation?.id ?? ''}`, look);
    await page.getByRole('listitem').first().waitFor();
    await page.getByRole('listitem').getByRole('button').first().click();
    await page.getByRole('form').waitFor();
    expect(await listViolations(page.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(page.mainFrame())).toBe(0);
    await page.context().close();
  });
});
