import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listViolations, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';

const { open, requests, browser } = driveOutlook();

/** The administrator's page, signed in. */
async function openAdministration(
  options: { readonly width?: number; readonly locale?: string; readonly scheme?: 'light' | 'dark' } = {},
): Promise<Page> {
  const { width = 1280, locale = 'en-GB', scheme = 'light' } = options;
  const page = await openDesk({
    ...{ browser: browser(), path: '/desk/administration', as: 'Alison Grieve' },
    ...{ viewport: { width, height: 900 }, locale, colorScheme: scheme },
  });
  await page.getByRole('region').nth(10).waitFor();
  return page;
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What has the keyboard. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

async function save(page: Page, name: string): Promise<void> {
  await section(page, name).getByRole('button', { name: 'Save', exact: true }).click();
  await section(page, name).getByText('Saved.').waitFor();
}

async function undo(page: Page, name: string): Promise<void> {
  await section(page, name).getByRole('button', { name: 'Undo' }).click();
  await section(page, name).getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
}

async function settingsOf(colleague: string): Promise<Record<string, unknown>> {
  const body = { correspondents: [{ emailAddress: 'somebody@kestrel-robotics.example' }] };
  const { settings } = (await requests().post(colleague, '/api/v1/lookup', body)) as {
    settings: Record<string, unknown>;
  }; // a cast: the API's schema
  return settings;
}

test('what the administrator allows is what a colleague’s next log goes by, and taking it back too', async () => {
  const page = await openAdministration();
  const sharing = section(page, 'Sharing');
  await sharing.getByRole('checkbox', { name: /^Everyone at/ }).uncheck();
  await sharing.getByRole('checkbox', { name: /^Only the colleague/ }).uncheck();
  // The default follows to what shows no more, before anybody has to look for it.
  expect(await sharing.getByRole('radio', { name: 'The colleague’s unit' }).isChecked()).toBe(true);
  await sharing.getByText(/What is logged already stays/).waitFor();
  await save(page, 'Sharing');
  expect(await settingsOf(sarah)).toMatchObject({ sharing: { visibility: 'unit', allowed: ['unit', 'tie'] } });
  await undo(page, 'Sharing');
  expect(await settingsOf(sarah)).toMatchObject({ sharing: { visibility: 'institution' } });
  await page.context().close();
});

test('how fast relationships fade is decided by keyboard, and taken back', async () => {
  const page = await openAdministration({ width: 320 });
  const days = page.getByRole('spinbutton', { name: 'Days after which an interaction counts half as much' });
  await days.press('Control+A');
  await days.pressSequentially('180');
  await days.press('Tab');
  await save(page, 'Strength of relationships');
  expect(await days.inputValue()).toBe('180');
  await undo(page, 'Strength of relationships');
  expect(await days.inputValue()).toBe('365');
  await page.context().close();
});

test('a rule that was tried on an example keeps a message from being logged, in the pane too', async () => {
  const page = await openAdministration();
  const rules = section(page, 'What may not be logged');
  await rules.getByLabel('What it goes by').selectOption('Words in the subject');
  await rules.getByLabel('Which').fill('robotics');
  await rules.getByLabel(/^Reason/).fill('Placements go through Careers');
  const add = rules.getByRole('button', { name: 'Add rule' });
  await rules.getByLabel('Try it on an example').fill('Lunch on Thursday');
  await rules.getByText('This rule would not be about it.').waitFor();
  expect(await add.getAttribute('aria-disabled')).toBe('true');
  await rules.getByLabel('Try it on an example').fill('A Robotics student');
  await rules.getByText('This rule would forbid it.').waitFor();
  await add.click();
  await save(page, 'What may not be logged');

  const { pane, showSignedIn } = await open({ expectedErrors: [/status of 4\d\d/] });
  await showSignedIn('Placement for a robotics student');
  const log = pane.getByRole('button', { name: 'Log this email' });
  const refusal = pane.getByText(/does not let this message be logged|Placements go through Careers/).first();
  await log.or(refusal).first().waitFor();
  if (await log.isVisible()) await log.click();
  await refusal.waitFor();

  await undo(page, 'What may not be logged');
  await expect.poll(() => rules.getByRole('button', { name: 'Remove robotics' }).count()).toBe(0);
  await page.context().close();
});

test('two administrators do not overwrite each other', async () => {
  const [one, other] = [await openAdministration(), await openAdministration()];
  const words = (page: Page) => section(page, 'Words').getByLabel('Instead of “steward”');
  await words(one).fill('relationship lead');
  await words(other).fill('account lead');
  await save(one, 'Words');
  await expect.poll(() => focused(one)).toBe('Words');
  expect(await settingsOf(sarah)).toMatchObject({ words: { steward: 'relationship lead' } });
  await section(other, 'Words').getByRole('button', { name: 'Save', exact: true }).click();
  await section(other, 'Words').getByText('Alison Grieve has changed this').waitFor();
  expect(await words(other).inputValue()).toBe('account lead');
  await section(other, 'Words').getByRole('button', { name: 'Discard' }).click();
  expect(await words(other).inputValue()).toBe('relationship lead');
  await undo(one, 'Words');
  for (const page of [one, other]) await page.context().close();
});

test('a table from the personnel system is tried, then puts colleagues into units', async () => {
  const page = await openAdministration();
  const table = section(page, 'Import a table');
  const rows = [
    'Email;Department',
    'import.one@northbridge.example;School of Law',
    'import.two@northbridge.example;School of Alchemy',
    'somebody@elsewhere.example;School of Law',
  ];
  await table.getByRole('textbox', { name: 'The table' }).fill(rows.join('\n'));
  await table.getByRole('button', { name: 'Show what would change' }).click();
  await table.getByText('1 colleague would change').waitFor();
  await table.getByText('Line 3: There is no “School of Alchemy”.').waitFor();
  await table.getByText('Line 4: somebody@elsewhere.example is not at one of your domains.').waitFor();
  await table.getByRole('button', { name: 'Change 1 colleague' }).click();
  await table.getByText('1 colleague is changed.').waitFor();
  const colleagues = section(page, 'Colleagues');
  await colleagues.getByRole('searchbox', { name: 'Name or address' }).fill('import.one');
  await colleagues.getByText('School of Law', { exact: true }).last().waitFor();
  await page.context().close();
});

test('a unit is added, moved, removed and put back by keyboard and by name', async () => {
  const page = await openAdministration();
  const units = section(page, 'Units');
  await units.getByRole('button', { name: 'Add below Professional Services' }).press('Enter');
  await units.getByRole('textbox', { name: 'Name' }).fill('Estates');
  await page.keyboard.press('Enter');
  await units.getByText('Estates is added.').waitFor();
  // The keyboard is where it was, in the row of the unit above.
  await expect.poll(() => focused(page)).toBe('Edit Professional Services');
  await units.getByRole('button', { name: 'Edit Estates' }).click();
  await units.getByLabel('Stands below').selectOption({ label: 'Nothing: at the top' });
  await units.getByRole('button', { name: 'Save', exact: true }).click();
  await units.getByText('Estates is changed.').waitFor();
  await units.getByRole('button', { name: 'Edit School of Chemistry' }).click();
  await units.getByRole('button', { name: 'Remove School of Chemistry' }).click();
  await units.getByText(/can be removed once/).waitFor();
  await page.keyboard.press('Escape');
  await units.getByText(/can be removed once/).waitFor({ state: 'detached' });
  await units.getByRole('button', { name: 'Edit Estates' }).click();
  await units.getByRole('button', { name: 'Remove Estates' }).click();
  await units.getByText('Estates is removed.').waitFor();
  await units.getByRole('button', { name: 'Undo' }).click();
  await units.getByRole('button', { name: 'Edit Estates' }).click();
  await units.getByRole('button', { name: 'Remove Estates' }).click();
  await units.getByText('Estates is removed.').waitFor();
  await page.context().close();
});

test('what is not saved is not lost by leaving unasked', async () => {
  const page = await openAdministration();
  await section(page, 'Words').getByLabel('Instead of “unit”').fill('school');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  const settings = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Settings' });
  await settings.click();
  expect(new URL(page.url()).pathname).toBe('/desk/administration');
  expect(await section(page, 'Words').getByLabel('Instead of “unit”').inputValue()).toBe('school');
  await settings.click();
  await page.waitForURL(/settings/);
  expect(asked).toHaveLength(2);
  await page.context().close();
});

test('what is entered while it is being saved is not lost', async () => {
  const page = await openAdministration();
  const words = section(page, 'Words');
  const field = words.getByLabel('Instead of “unit”');
  let release: () => void = () => undefined;
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/v1/institution/settings', async (route) => {
    await isReleased;
    await route.continue();
  });
  await field.fill('school');
  await words.getByRole('button', { name: 'Save', exact: true }).click();
  await field.fill('department');
  release();
  await words.getByRole('button', { name: 'Save', exact: true }).waitFor();
  expect(await field.inputValue()).toBe('department');
  await words.getByRole('button', { name: 'Discard' }).click();
  expect(await field.inputValue()).toBe('school');
  await undo(page, 'Words');
  expect(await field.inputValue()).toBe('');
  await page.context().close();
});

test.each([
  { width: 1280, locale: 'en-GB', scheme: 'light' },
  { width: 320, locale: 'en-GB', scheme: 'dark' },
  { width: 320, locale: 'ar', scheme: 'light' },
] as const)('axe objects to nothing, and nothing stands out, at $width px in $locale and $scheme', async (look) => {
  const page = await openAdministration(look);
  expect(await listViolations(page.mainFrame())).toEqual([]);
  expect(await sidewaysOverflow(page.mainFrame())).toBe(0);
  await page.context().close();
});
