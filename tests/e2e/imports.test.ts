import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listViolations, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook } from '../harness/outlook.ts';

const { requests, browser } = driveOutlook();
const administrator = 'alison.grieve@northbridge.example';

test('a file of placements is chosen, tried and imported, by whoever sees what would change first', async () => {
  const body = { name: 'Placement office', code: 'placement-files', kinds: ['placement'], seenBy: 'managers' };
  await requests().post(administrator, '/api/v1/connected-systems', body);
  const page = await openDesk({
    ...{ browser: browser(), path: '/desk/administration', as: 'Alison Grieve' },
    viewport: { width: 1280, height: 900 },
  });
  const imports = page.getByRole('region', { name: 'Imports', exact: true });
  await imports.getByLabel('Connected system').selectOption({ label: 'Placement office' });
  const file = join(import.meta.dirname, '../../sample/links/placements.csv');
  await imports.locator('input[type=file]').setInputFiles(file);
  await imports.getByText('First rows of placements.csv').waitFor();
  await imports.getByRole('combobox', { name: /^Title/ }).selectOption('Student course');
  await imports.getByRole('combobox', { name: /^Organisation/ }).selectOption('Employer');
  await imports.getByRole('button', { name: 'Show what would change' }).click();
  await imports.getByText('What would change', { exact: true }).waitFor();
  expect(await imports.getByText(/252 rows/).textContent()).toMatch(/new.*refused/);
  expect(await listViolations(page.mainFrame())).toEqual([]);
  const picture = process.env['IMPORTS_PICTURE'];
  if (picture !== undefined) await imports.screenshot({ path: picture });
  await imports.getByRole('button', { name: /^Import \d+ rows$/ }).click();
  await imports.getByText('The file is imported').waitFor();
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await sidewaysOverflow(page.mainFrame())).toBe(0);
  await page.context().close();
});
