import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { listViolations, pressUntil, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';

const { browser, requests } = driveOutlook();
const officer = 'Dr Marcus Thorne';
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

async function desk(path: string, options: Omit<Parameters<typeof openDesk>[0], 'browser'> = {}): Promise<Page> {
  const page = await openDesk({ browser: browser(), path, as: officer, ...options });
  pages.push(page);
  return page;
}

/** Somebody whom Sarah has logged, alone and privately. */
async function logSomebody(emailAddress: string, displayName: string): Promise<void> {
  await requests().post(sarah, '/api/v1/interactions', {
    kind: 'call',
    occurredAt: '2026-11-20T10:00:00Z',
    subject: `Call with ${displayName}`,
    direction: 'in',
    from: { emailAddress, displayName },
    correspondents: [{ emailAddress: sarah }],
    visibility: 'private',
  });
}

const looks = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['at 320 px', { viewport: { width: 320, height: 900 } }],
  ['wide', { viewport: { width: 1600, height: 900 } }],
  ['in Arabic', { locale: 'ar' }],
] as const;

describe('Whoever protects data', () => {
  it('erases somebody by keyboard alone, whom only a private contribution knew, and keeps them out until they are let in', async () => {
    const emailAddress = 'erin.leaving@elsewhere.example';
    await logSomebody(emailAddress, 'Erin Leaving');
    const page = await desk('/desk/erasure');
    const field = page.getByRole('textbox', { name: 'Who is it about?' });
    await field.focus();
    await page.keyboard.type(emailAddress);
    const exactly = page.getByRole('button', { name: 'Look for exactly this address' });
    await exactly.waitFor();
    await pressUntil(page, 'Tab', 'Look for exactly this address');
    await page.keyboard.press('Enter');
    const counts = page.getByRole('region', { name: 'What will go' });
    await counts.getByText('1 interaction in which they were').waitFor();
    await counts.getByText('1 colleague had logged these').waitFor();
    expect(await page.getByText('Call with').count()).toBe(0);
    const erase = page.getByRole('button', { name: 'Erase for good' });
    await erase.press('Enter');
    await page.getByText('Give a reason of at least 10 characters.').waitFor();
    await page.getByText('Type one of the addresses above, as it stands there.').waitFor();
    expect(await listViolations(page.mainFrame())).toEqual([]);

    await page.getByRole('textbox', { name: 'Why are they erased?' }).fill('Request under Article 17 of 3 March');
    await page.getByRole('textbox', { name: /^To confirm/ }).fill(emailAddress);
    await page.getByRole('checkbox', { name: /^And don’t keep them again/ }).press('Space');
    await erase.press('Enter');
    await page.getByRole('group', { name: 'They are erased' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('They are erased');

    const { correspondents } = (await requests().post(sarah, '/api/v1/lookup', {
      correspondents: [{ emailAddress }],
    })) as { correspondents: { keptOut?: boolean }[] }; // a cast: the API's schema
    expect(correspondents[0]?.keptOut).toBe(true);
    const letIn = page.getByRole('region', { name: 'Keep somebody again' });
    await letIn.getByRole('textbox').fill('somebody@else.example');
    await letIn.getByRole('button').press('Enter');
    await letIn.getByText('This address isn’t one that may not be logged.').waitFor();
    await letIn.getByRole('textbox').fill(emailAddress);
    await letIn.getByRole('button').press('Enter');
    await letIn.getByText('This address can be logged again.').waitFor();
  });

  it('finds who is named by another system alone, by name, and erases them from the record that is theirs', async () => {
    const kinds = ['alumnus'];
    const system = { name: 'Alumni office', code: 'alumni-erasure', kinds, seenBy: 'everyone' };
    const alison = 'alison.grieve@northbridge.example';
    const { key } = (await requests().post(alison, '/api/v1/connected-systems', system)) as { key: string }; // a cast: the API's schema
    const path = '/api/v1/links/alumni-erasure';
    const alumnus = (name: string, personName: string) => ({
      key: name,
      kind: 'alumnus',
      title: `Class of 2019, ${name}`,
      claim: { personName, emailAddress: `${name}@personal-mail.example` },
    });
    const links = [alumnus('first', 'Zoë Onlyrecord'), alumnus('second', 'Zoe Onlyrecord')];
    await requests().putBy(key, path, { links });
    const page = await desk('/desk/erasure');
    const section = page.getByRole('region', { name: 'Named in records of other systems' });
    await section.getByRole('button', { name: 'Find the records' }).click();
    await section.getByText('Give at least three letters.').waitFor();
    await section.getByRole('textbox', { name: /^Their name/ }).fill('zoe onlyrecord');
    await section.getByRole('textbox', { name: 'Why is it looked for?' }).fill('Request under Article 17 of 3 March');
    await section.getByRole('button', { name: 'Find the records' }).click();
    await section.getByText('2 records name somebody like this.').waitFor();
    expect(await listViolations(page.mainFrame())).toEqual([]);
    const erase = section.getByRole('button', { name: 'Erase them from the chosen records' });
    await erase.click();
    await section.getByText('Choose the records that are about them.').waitFor();
    await section.getByRole('checkbox', { name: /first/ }).check();
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await sidewaysOverflow(page.mainFrame())).toBeLessThanOrEqual(0);
    expect(await listViolations(page.mainFrame())).toEqual([]);
    await erase.click();
    await section.getByText('They are erased from 1 record.').waitFor();
    const again = await requests().putBy(key, path, { links });
    expect(again).toMatchObject({ results: [{ outcome: 'refused' }, { outcome: 'unchanged' }] });
    for (const name of ['first', 'second']) await requests().removeBy(key, `${path}/${name}`);
  });

  it.each(looks)('has a page to erase on that axe does not object to, and that fits, %s', async (look, options) => {
    const emailAddress = `erin.${look.replaceAll(' ', '')}@elsewhere.example`;
    await logSomebody(emailAddress, 'Erin Leaving');
    const page = await desk('/desk/erasure', options);
    await page.getByRole('textbox').first().fill(emailAddress);
    await page.getByRole('main').locator('button[type="button"]').first().click();
    await page.getByRole('region').locator('li').first().waitFor();
    expect(await listViolations(page.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(page.mainFrame())).toBeLessThanOrEqual(0);
  });

  it.each(looks)('sees what would go by its age before that is saved, %s', async (look, options) => {
    const page = await desk('/desk/retention', options);
    await page.getByRole('combobox').selectOption('1');
    await page.getByRole('group').or(page.locator('form > p').nth(1)).first().waitFor();
    expect(await listViolations(page.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(page.mainFrame())).toBeLessThanOrEqual(0);
  });

  it('says for how long interactions are kept, and is told when that could not be saved', async () => {
    const page = await desk('/desk/retention');
    const years = page.getByRole('combobox', { name: 'Keep interactions' });
    await years.selectOption('For 30 years');
    await page.getByText(/^Nothing is from before/).waitFor();
    await page.route('**/api/v1/retention', (route) => route.abort());
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('can’t be reached').waitFor();
    await page.unroute('**/api/v1/retention');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Saved. What is too old goes within the next hours.').first().waitFor();
    await page.reload();
    await expect.poll(() => years.inputValue()).toBe('30');
    await years.selectOption('Without an end');
    await page.getByText('Nothing more will go by its age.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').first().waitFor();
  });
});
