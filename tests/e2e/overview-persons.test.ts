import { expect, test } from 'vitest';
import { listViolations, paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah, tom } from '../harness/outlook.ts';
import { ownStack } from '../harness/own-stack.ts';

const subject = 'KTP second stage: comments by Friday?';
const driver = driveOutlook();

async function personCalled(name: string): Promise<string> {
  const answer = await driver.requests().get(sarah, `/api/v1/search?q=${encodeURIComponent(name)}`);
  const { people } = answer as { people: { found: readonly { id: string; displayName: string }[] } }; // a cast: the API's schema
  const found = people.found.find(({ displayName }) => displayName === name);
  if (!found) throw new Error(`${name} is not found`);
  return found.id;
}

test('a person’s page shows whom to ask, each unit’s part and all that happened; its link is copied and leads on', async () => {
  const path = `/desk/persons/${await personCalled('Marta Oliveira')}`;
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await openDesk({ browser: driver.browser(), path, as: 'Dr Sarah Bennett', permissions });
  const section = (name: string) => page.getByRole('region', { name });
  await page.getByRole('heading', { level: 1, name: 'Marta Oliveira' }).waitFor();
  await section('Whom to ask').getByText('Tom Reilly').waitFor();
  await page.getByRole('list', { name: 'Who has a part in it' }).getByText('School of Chemistry').waitFor();
  const timeline = section('Timeline');
  await timeline.getByText('That is everything').waitFor();
  await timeline.getByLabel('Unit').selectOption('Partnerships');
  await expect.poll(() => timeline.getByText('Prof Daniel Whitcombe').count()).toBe(0);
  await timeline.getByRole('listitem').first().waitFor();
  const rows = await timeline.getByRole('listitem').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toContain('Tom Reilly');
    expect(row).not.toContain('with Marta Oliveira');
  }
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('The link is copied.').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await sidewaysOverflow(page.mainFrame())).toBeLessThanOrEqual(0);
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await page.getByRole('link', { name: 'Acme Hydrogen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Acme Hydrogen' }).waitFor();
  await page.getByRole('list', { name: 'Who is there, and who knows them' }).getByText('Marta Oliveira').waitFor();
  await page.context().close();
});

test('the link of a person who was merged leads to the one that is kept', async () => {
  const requests = driver.requests();
  const names = ['Juno Kept', 'Juno Merged'];
  for (const displayName of names) {
    const from = { emailAddress: `${displayName.toLowerCase().replace(' ', '.')}@two-junos.example`, displayName };
    await requests.post(sarah, '/api/v1/interactions', {
      ...{ kind: 'email', occurredAt: new Date().toISOString(), subject: displayName, direction: 'in', from },
      ...{ internetMessageId: `<${crypto.randomUUID()}@two-junos.example>`, visibility: 'institution' },
      correspondents: [{ emailAddress: sarah }],
    });
  }
  const [kept = '', merged = ''] = await Promise.all(names.map(personCalled));
  const merge = await requests.post(tom, `/api/v1/persons/${kept}/merges`, { personId: merged });
  const path = `/desk/persons/${merged}`;
  const page = await openDesk({ browser: driver.browser(), path, as: 'Dr Sarah Bennett' });
  await page.getByRole('heading', { level: 1, name: 'Juno Kept' }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/desk/persons/${kept}`);
  await page.getByRole('region', { name: 'Timeline' }).getByText('Juno Merged').waitFor();
  await requests.delete(tom, `/api/v1/merges/${(merge as { id: string }).id}`); // a cast: the API's schema
  await page.goto(ownStack().product + path);
  await page.getByRole('heading', { level: 1, name: 'Juno Merged' }).waitFor();
  await page.context().close();
});

test('in the pane an organisation has who is there, by whom they are known, and the way to each of them', async () => {
  await driver.requests().post(sarah, '/api/v1/interactions/by-hand', {
    id: crypto.randomUUID(),
    kind: 'call',
    occurredAt: '2026-11-02T09:30:00Z',
    subject: 'What comes next',
    direction: 'out',
    people: [{ emailAddress: 'a.caller@acme.example', displayName: 'A Caller' }],
    visibility: 'institution',
    followUpOn: '2026-11-03',
  });
  const { page, pane, showSignedIn } = await driver.open();
  await showSignedIn(subject);
  // What waits has a number beside the heading.
  await pane.getByRole('button', { name: /^Inbox.*\d/ }).waitFor();
  await pane.getByRole('link', { name: 'Acme Hydrogen' }).first().click();
  const people = pane.getByRole('list', { name: 'Who is there, and who knows them' });
  await people
    .getByText(/^known by /)
    .first()
    .waitFor();
  await pane.getByText(/more, on the whole page/).waitFor();
  expect(await listViolations(paneFrame(page))).toEqual([]);
  expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
  const first = people.getByRole('link').first();
  const name = await first.innerText();
  await first.click();
  await pane.getByRole('heading', { level: 1, name }).waitFor();
  // From a later search the keyboard stays where it is.
  await pane.getByRole('button', { name: 'Search' }).click();
  await pane.getByRole('button', { name: 'Search' }).click();
  await pane.getByRole('link', { name: 'Acme Hydrogen' }).first().waitFor();
  expect(await paneFrame(page).evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Search');
  await page.context().close();
});
