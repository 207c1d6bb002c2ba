import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { listViolations, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook } from '../harness/outlook.ts';

const { requests, browser } = driveOutlook();
const as = 'Alison Grieve';
const alison = 'alison.grieve@northbridge.example';
const path = '/api/v1/links/careers-e2e';
let key = '';

const placement = (name: string, organisationName: string) => ({
  key: name,
  kind: 'placement',
  title: `Placement ${name}`,
  claim: { organisationName },
});

async function open(to: string, options: { width?: number; locale?: string; scheme?: 'light' | 'dark' } = {}) {
  const { width = 1100, locale = 'en-GB', scheme = 'light' } = options;
  const viewport = { width, height: 900 };
  return await openDesk({ browser: browser(), path: to, as, viewport, locale, colorScheme: scheme });
}

const claim = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

// What these tests sent is nobody else's.
afterAll(async () => {
  if (key === '') return;
  for (const name of ['1', '2', '3']) await requests().removeBy(key, `${path}/${name}`);
});

test('an administrator connects a system, whose key is shown once, renewed and revoked', async () => {
  const page = await open('/desk/administration');
  const systems = page.getByRole('region', { name: 'Connected systems' });
  await systems.getByRole('button', { name: 'Connect a system' }).click();
  await systems.getByRole('button', { name: 'Connect', exact: true }).click();
  for (const fault of ['Give it a name that colleagues know.', 'Choose at least one.'])
    await systems.getByText(fault).waitFor();
  await systems.getByRole('textbox', { name: 'Name' }).fill('Careers');
  await systems.getByRole('textbox', { name: 'Code' }).fill('careers-e2e');
  await systems.getByRole('checkbox', { name: 'Placements' }).check();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await systems.getByRole('button', { name: 'Connect', exact: true }).click();
  const shown = systems.getByRole('textbox', { name: 'The API key of Careers' });
  await shown.waitFor();
  const first = await shown.inputValue();
  expect(first).toMatch(/^acq_careers-e2e_[\w-]{54}$/);
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await systems.getByRole('button', { name: 'I have it' }).click();
  await systems.getByText('nothing received yet').waitFor();

  await systems.getByRole('button', { name: 'New key for Careers' }).click();
  await systems.getByText(/counts no longer, at once/).waitFor();
  await systems.getByRole('button', { name: 'New key', exact: true }).click();
  await shown.waitFor();
  key = await shown.inputValue();
  expect(key).not.toBe(first);
  await expect(requests().putBy(first, path, { links: [placement('1', 'Nobody')] })).rejects.toThrow(/401/);
  const links = [
    placement('1', 'Al Noor Desalinations plc'),
    placement('2', 'Al Noor Desalinations PLC'),
    placement('3', 'Quernmoor Basketry'),
  ];
  await requests().putBy(key, path, { links });
  await page.reload();
  await systems.getByText('3 records').waitFor();
  await systems
    .getByRole('link', { name: '2 to place' })
    .or(systems.getByRole('link', { name: '3 to place' }))
    .waitFor();
  await page.context().close();
});

test('what waits is placed by a suggestion, made anew or left out, each with a way back', async () => {
  const page = await open('/desk/links');
  const noor = claim(page, 'Al Noor Desalinations');
  await noor.getByText('2 records').waitFor();
  await noor.getByText(/^(nearly )?the same words/).waitFor();
  await noor.getByRole('button', { name: /is Al Noor Desalination$/ }).click();
  await page
    .getByText(/2 records are Al Noor Desalination’s now/)
    .first()
    .waitFor();
  await noor.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await noor.waitFor();

  const quern = claim(page, 'Quernmoor Basketry');
  await quern.getByText('Nothing here is called like it.').waitFor();
  await quern.getByRole('button', { name: 'Leave out Quernmoor Basketry' }).press('Enter');
  await quern.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /left out/ }).click();
  await quern.getByRole('button', { name: 'Bring back Quernmoor Basketry' }).click();
  await page.getByText('Nothing is left out', { exact: true }).waitFor();
  await page.getByRole('tab', { name: /to place/ }).click();

  await quern.getByRole('button', { name: 'New organisation of Quernmoor Basketry' }).click();
  await quern.getByRole('textbox', { name: 'Its name' }).fill('Quernmoor Baskets');
  await page.keyboard.press('Enter');
  await page.getByText('Quernmoor Baskets is new here, with 1 record.').first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await quern.getByRole('button', { name: 'Another organisation for Quernmoor Basketry' }).click();
  await quern.getByRole('searchbox', { name: 'Name or domain' }).fill('quernmoor b');
  await quern.getByText(/^0 organisations/).waitFor();
  await quern.getByRole('searchbox', { name: 'Name or domain' }).fill('Wexbury');
  await quern.getByRole('button', { name: /^Wexbury High School/ }).click();
  await page
    .getByText(/1 record is Wexbury High School’s now/)
    .first()
    .waitFor();
  const { organisations } = (await requests().get(alison, '/api/v1/organisations?q=wexbury high')) as {
    organisations: { id: string }[];
  }; // a cast: the API's schema
  const { links } = (await requests().get(alison, `/api/v1/organisations/${organisations[0]?.id}/links`)) as {
    links: unknown[];
  };
  expect(links).toMatchObject([{ key: '3', matchedBy: 'decision', system: { code: 'careers-e2e' } }]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await quern.waitFor();
  await page.context().close();
});

test.each([
  ['light', {}],
  ['dark, 320 pixels', { width: 320, scheme: 'dark' }],
  ['Arabic', { locale: 'ar' }],
] as const)('the page is whole and accessible: %s', async (_, options) => {
  const page = await open('/desk/links', options);
  await page.getByRole('heading', { name: 'Quernmoor Basketry' }).waitFor();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  expect(await sidewaysOverflow(page.mainFrame())).toBe(0);
  await page.context().close();
});

test('a key is revoked once that is confirmed', async () => {
  const page = await open('/desk/administration', { width: 320 });
  const systems = page.getByRole('region', { name: 'Connected systems' });
  await systems.getByRole('button', { name: 'Revoke key of Careers' }).click();
  await systems.getByRole('button', { name: 'Cancel' }).press('Enter');
  for (const name of ['1', '2', '3']) await requests().removeBy(key, `${path}/${name}`);
  await systems.getByRole('button', { name: 'Revoke key of Careers' }).click();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await systems.getByRole('button', { name: 'Revoke key', exact: true }).click();
  await systems.getByText('Key revoked').waitFor();
  await expect(requests().putBy(key, path, { links: [placement('1', 'Nobody')] })).rejects.toThrow(/401/);
  key = '';
  await page.context().close();
});
