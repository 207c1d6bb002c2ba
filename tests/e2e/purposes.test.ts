import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstPurposes } from '#domain/purpose.ts';
import { listViolations } from '../harness/accessibility.ts';
import { decideInstitution } from '../harness/decide-institution.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook } from '../harness/outlook.ts';

const driver = driveOutlook();

async function openPurposes(): Promise<Page> {
  const path = '/desk/administration';
  const page = await openDesk({ browser: driver.browser(), path, as: 'Alison Grieve' });
  await purposesOf(page).getByRole('listitem').first().waitFor();
  return page;
}

const purposesOf = (page: Page) => page.getByRole('region', { name: 'Purposes', exact: true });

test('a purpose is added with what it stands for, another renamed, a third retired; one click takes it back', async () => {
  const page = await openPurposes();
  const purposes = purposesOf(page);
  const before = await purposes.getByRole('listitem').allInnerTexts();
  const fresh = purposes.getByRole('group', { name: 'Another purpose' });
  await fresh.getByLabel('Another purpose').fill('Civic advice');
  await fresh.getByLabel('HE-BCI table').selectOption('3');
  await fresh.getByLabel('KEF perspective').selectOption('local-growth');
  await fresh.getByRole('button', { name: 'Add' }).click();
  const added = purposes.getByRole('listitem').last();
  await added.getByText('Civic advice').waitFor();
  await added.getByText('Code: civic-advice').waitFor();
  await purposes.getByRole('button', { name: 'Change Facilities and equipment' }).click();
  const edited = purposes.getByRole('group', { name: 'Change' });
  await edited.getByLabel('Name').fill('Laboratories');
  await edited.getByRole('button', { name: 'Apply' }).click();
  await purposes.getByRole('button', { name: 'Retire Complaint' }).click();
  await purposes.getByRole('button', { name: 'Offer again: Complaint' }).waitFor();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await purposes.getByRole('button', { name: 'Save', exact: true }).click();
  await purposes.getByText('Saved.').waitFor();
  await page.reload();
  await purposes.getByText('Civic advice').waitFor();
  await purposes.getByText('Laboratories').waitFor();
  await purposes.getByRole('listitem').filter({ hasText: 'Complaint' }).getByText('Retired').waitFor();
  await purposes.getByRole('button', { name: 'Offer again: Complaint' }).click();
  await purposes.getByRole('button', { name: 'Save', exact: true }).click();
  await purposes.getByRole('button', { name: 'Undo' }).click();
  await purposes.getByRole('button', { name: 'Offer again: Complaint' }).waitFor();
  await decideInstitution(driver.requests(), { purposes: [...firstPurposes] });
  await page.reload();
  await purposes.getByRole('button', { name: 'Retire Complaint' }).waitFor();
  // What was added and is not offered any more stays for what was logged with it.
  const [last = '', ...others] = (await purposes.getByRole('listitem').allInnerTexts()).reverse();
  expect(others.reverse()).toEqual(before);
  expect(last).toMatch(/^Civic advice Retired/);
  await page.context().close();
});

test('who changes purposes that somebody else has changed meanwhile is told so, and saves theirs if they say so', async () => {
  const page = await openPurposes();
  const purposes = purposesOf(page);
  await purposes.getByRole('button', { name: 'Retire Stewardship' }).click();
  const renamed = firstPurposes.map((one) => (one.code === 'ktp' ? { ...one, name: 'Knowledge partnership' } : one));
  const putBack = await decideInstitution(driver.requests(), { purposes: renamed });
  await purposes.getByRole('button', { name: 'Save', exact: true }).click();
  await purposes.getByRole('alert').getByText('Changed by somebody else meanwhile').waitFor();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await purposes.getByRole('button', { name: 'Save mine' }).click();
  await purposes.getByText('Saved.').waitFor();
  expect(await purposes.getByText('Knowledge partnership').count()).toBe(0);
  await purposes.getByRole('button', { name: 'Undo' }).click();
  await purposes.getByText('Knowledge partnership').waitFor();
  await putBack();
  await page.context().close();
});
