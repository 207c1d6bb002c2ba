import { expect, test } from 'vitest';
import { listViolations } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';
import { ownStack } from '../harness/own-stack.ts';

const driver = driveOutlook();
const marta = 'marta.oliveira@acme.example';

test('where there is no answer the page says why, and asks again', async () => {
  const page = await openDesk({ browser: driver.browser(), path: `/desk/signals?address=${marta}`, as: 'Tom Reilly' });
  await page.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
  await page.route('**/api/v1/lookup', (route) => route.abort());
  await page.reload();
  await page.getByText('Acquaint’s server can’t be reached at the moment.').waitFor();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await page.unroute('**/api/v1/lookup');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();

  await page.goto(`${ownStack().product}/desk/signals?address=${sarah}`);
  await page.getByRole('alert').getByText('It is no longer there.').waitFor();
  await page.goto(`${ownStack().product}/desk/signals`);
  await page.getByText('Open this page from somebody in the pane').waitFor();
  await page.context().close();
});
