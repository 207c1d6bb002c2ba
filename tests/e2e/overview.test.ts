import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { listViolations, paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook } from '../harness/outlook.ts';
import { ownStack } from '../harness/own-stack.ts';
import { rewriteAnswers } from '../harness/rewrite-answers.ts';
import { makeTiedRelationship, makeUntouchedOrganisation, makeWideRelationship } from '../harness/wide-relationship.ts';

const driver = driveOutlook();
let wide: string;
let tied: string;
let untouched: string;

beforeAll(async () => {
  wide = await makeWideRelationship(ownStack(), 'widereach.example');
  tied = await makeTiedRelationship(ownStack(), 'quietforge.example');
  untouched = await makeUntouchedOrganisation(ownStack(), 'untouchedworks.example');
}, 120_000);

async function openAt(path: string, as = 'Dr Sarah Bennett', width = 1100): Promise<Page> {
  return await openDesk({ browser: driver.browser(), path, as, viewport: { width, height: 900 } });
}

test('an organisation with twelve units and four hundred links shows whom to ask, every part by time, and each record', async () => {
  const page = await openAt(`/desk/organisations/${wide}`);
  const section = (name: string) => page.getByRole('region', { name });
  await page.getByRole('heading', { level: 1, name: 'widereach.example' }).waitFor();
  await section('Whom to ask').getByText('Dr Hannah Osei').waitFor();
  await section('What is going on').getByText('Under way:').waitFor();
  const parts = page.getByRole('list', { name: 'Who has a part in it' }).getByRole('listitem');
  expect(await parts.count()).toBe(12);
  await page.getByRole('button', { name: 'As a table: Who has a part in it' }).click();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(13);
  await page.getByRole('button', { name: 'Placements' }).click();
  const records = page.getByRole('table', { name: 'Placements' });
  expect(await records.getByRole('row').count()).toBe(121);
  expect(await records.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\/records\./);
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await sidewaysOverflow(page.mainFrame())).toBeLessThanOrEqual(0);
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await page.context().close();
});

test('the timeline goes on as it is scrolled, and keeps what it is filtered by in its address', async () => {
  const page = await openAt(`/desk/organisations/${wide}`);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('listitem').first().waitFor();
  for (
    let scrolled = 0;
    scrolled < 20 && !(await timeline.getByText('That is everything').isVisible());
    scrolled += 1
  ) {
    await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(150);
  }
  expect(await timeline.getByRole('listitem').count()).toBe(217);
  await timeline.getByLabel('Unit').selectOption('School of Law');
  await timeline.getByLabel('Kind').selectOption('Call');
  expect(page.url()).toContain('kind=call');
  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await timeline.getByRole('listitem').first().waitFor();
  const rows = await timeline.getByRole('listitem').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toContain('Call');
  await timeline.getByRole('button', { name: 'Show everything' }).click();
  expect(page.url()).not.toContain('kind=');
  await page.context().close();
});

test('of one that is known only by a tie stands the unit, nothing of what was logged, and the way to ask', async () => {
  const page = await openAt(`/desk/organisations/${tied}`, 'Priya Raman');
  const ask = page.getByRole('region', { name: 'Whom to ask' });
  await ask.getByText(/Somebody in .* knows quietforge/).waitFor();
  await page.getByText('What they have logged is not shown to you').waitFor();
  expect(await page.getByText('Daniel Whitcombe').count()).toBe(0);
  await ask.getByRole('button', { name: 'Ask for an introduction to quietforge.example' }).click();
  await ask.getByRole('button', { name: 'Take back' }).click();
  await ask.getByRole('button', { name: 'Ask for an introduction' }).waitFor();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await page.context().close();
});

test('of one with nothing it is said so; what is not there, or not to be seen, is told in the same words', async () => {
  const page = await openAt(`/desk/organisations/${untouched}`);
  await page.getByText('Nobody has logged anything with untouchedworks.example yet.').waitFor();
  expect(await listViolations(page.mainFrame())).toEqual([]);
  await page.goto(`${ownStack().product}/desk/organisations/${crypto.randomUUID()}`);
  await page.getByText('It may have been removed').waitFor();
  await page.context().close();
});

test('whoever manages relationships says what it is part of, takes that back, and sees both added up', async () => {
  const page = await openAt(`/desk/organisations/${untouched}`, 'Tom Reilly');
  await page.getByRole('button', { name: 'Set what it is part of' }).click();
  await page.getByLabel('Name or domain').fill('widereach');
  await page.getByRole('button', { name: 'widereach.example' }).click();
  await page.getByText('untouchedworks.example is part of widereach.example now.').first().waitFor();
  await page.getByRole('link', { name: 'widereach.example' }).click();
  await page.getByText('1 organisation below it').waitFor();
  await page.getByRole('radio', { name: 'Only widereach.example' }).click();
  await page.getByRole('radio', { name: 'Only widereach.example', checked: true }).waitFor();
  expect(page.url()).toContain('only=this');
  await page.goBack();
  await page.getByRole('button', { name: 'Set what it is part of' }).click();
  await page.getByRole('button', { name: 'Part of nothing' }).click();
  await page.getByText('untouchedworks.example is part of nothing now.').first().waitFor();
  await page.context().close();
});

test('what the reference data says it is part of is set by a click, and undone', async () => {
  const page = await openAt('/desk/settings', 'Tom Reilly');
  const url = `**/api/v1/organisations/${untouched}/overview`;
  // The sample has no reference data: what is suggested is told in its place, what is set is set.
  await rewriteAnswers<{ readonly above: readonly unknown[] }>(page, url, (answer) =>
    answer.above.length > 0 ? answer : { ...answer, suggestedParent: { id: wide, name: 'widereach.example' } },
  );
  await page.goto(`${ownStack().product}/desk/organisations/${untouched}`);
  const suggestion = page.getByText('The reference data says that it is part of widereach.example.');
  await suggestion.waitFor();
  await page.getByRole('button', { name: 'Set that' }).click();
  await page.getByText('untouchedworks.example is part of widereach.example now.').first().waitFor();
  await page.getByRole('link', { name: 'widereach.example' }).waitFor();
  await suggestion.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await suggestion.waitFor();
  expect(await page.getByRole('link', { name: 'widereach.example' }).count()).toBe(0);
  await page.context().close();
});

test('on paper is all that happened, and the tables behind the plots, without what is clicked', async () => {
  const page = await openAt(`/desk/organisations/${wide}`);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('listitem').first().waitFor();
  const printed = timeline.evaluate(
    (section) =>
      new Promise<number>((resolve) => {
        window.print = () => resolve(section.querySelectorAll('time').length);
      }),
  );
  await timeline.getByRole('button', { name: 'Print' }).click();
  expect(await printed).toBe(217);
  expect(await page.getByRole('table').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('table', { name: 'Who has a part in it' }).waitFor();
  await page.getByRole('table', { name: 'What it was for' }).waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  for (const name of ['Print', 'Copy the link']) expect(await page.getByRole('button', { name }).count()).toBe(0);
  await page.context().close();
});

test('from the pane a name opens the whole relationship in it, and the keyboard comes back to the name', async () => {
  const { page, pane, showSignedIn } = await driver.open();
  await showSignedIn('KTP second stage: comments by Friday?');
  await pane.getByRole('link', { name: 'Marta Oliveira' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Marta Oliveira' }).waitFor();
  await pane.getByRole('region', { name: 'Who has a part in it' }).waitFor();
  expect(await listViolations(paneFrame(page))).toEqual([]);
  expect(await pane.getByRole('link', { name: 'Open the whole page' }).getAttribute('href')).toMatch(
    /^\/desk\/persons\//,
  );
  await pane.getByRole('button', { name: 'Back to the message' }).click();
  await pane.getByRole('link', { name: 'Marta Oliveira' }).waitFor();
  expect(await paneFrame(page).evaluate(() => document.activeElement?.textContent)).toContain('Marta Oliveira');
  await page.context().close();
});
