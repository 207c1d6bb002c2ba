import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { listViolations, sidewaysOverflow } from '../harness/accessibility.ts';
import { openDesk, signInAtDesk } from '../harness/desk.ts';
import { driveOutlook } from '../harness/outlook.ts';
import { makeQuietRelationship, quietSubject as subject } from '../harness/quiet-relationship.ts';
import { rewriteAnswers } from '../harness/rewrite-answers.ts';

const driver = driveOutlook();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

const path = '/desk/relationships';
const sarah = 'sarah.bennett@northbridge.example';

async function open(options: Partial<Parameters<typeof openDesk>[0]> = {}): Promise<Page> {
  const page = await openDesk({ browser: driver.browser(), path, as: 'Sarah Bennett', ...options });
  pages.push(page);
  return page;
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('My relationships', () => {
  it('lists whom one knows with the reason, finds them by typing, and leads to their own page', async () => {
    const desk = await open();
    const known = region(desk, 'Whom you know');
    const rows = known.getByRole('listitem');
    await rows.first().waitFor();
    await expect.poll(() => rows.count()).toBeGreaterThan(3);
    expect(await rows.first().innerText()).toMatch(/(?:once|since \d{4}), .*, last /);
    expect(await rows.first().innerText()).toMatch(/Seen: \d+ by/);
    await known.getByRole('searchbox', { name: 'Name or organisation' }).fill('olivéira');
    await expect.poll(() => rows.count()).toBe(1);
    const marta = known.getByRole('link', { name: 'Marta Oliveira' });
    expect(await marta.getAttribute('href')).toMatch(/^\/desk\/persons\/[\da-f-]{36}$/);
    await known.getByRole('searchbox').fill('zzxqj');
    await known.getByRole('paragraph').filter({ hasText: 'Nobody whom you know goes by that.' }).waitFor();
    await known.getByRole('searchbox').fill('');
    await known.getByRole('combobox', { name: 'Show' }).selectOption('organisation');
    await known.getByRole('link', { name: 'Acme Hydrogen' }).first().waitFor();
    expect(await listViolations(desk.mainFrame())).toEqual([]);
  });

  it('tells who has gone quiet and why, and ends a follow-up, which can be undone', async () => {
    await makeQuietRelationship(driver.requests(), sarah);
    const desk = await open();
    const quiet = region(desk, 'Gone quiet').getByRole('listitem').filter({ hasText: 'Runa Holm' });
    await quiet.getByText('Usually every 3 weeks; nothing for 10 months').waitFor();
    const waiting = region(desk, 'What waits for you');
    const done = waiting.getByRole('button', { name: `Done: ${subject}` });
    await done.click();
    await waiting.getByRole('button', { name: 'Undo' }).click();
    await done.waitFor();
    const file = desk.waitForEvent('download');
    await waiting.getByRole('button', { name: `Add to my calendar: ${subject}` }).click();
    expect((await file).suggestedFilename()).toBe('follow-up-2036-05-04.ics');
  });

  it('asks whether two are the same, and takes back what was said of them', async () => {
    const [one, other] = await Promise.all([
      whoIs('marta.oliveira@acme.example'),
      whoIs('neil.harris@hydrogenforum.example'),
    ]);
    const desk = await openDesk({ browser: driver.browser(), path });
    pages.push(desk);
    // What the search for duplicates would have found.
    await rewriteAnswers(desk, '**/api/v1/me/merge-suggestions', () => ({
      suggestions: [{ subject: 'person', one, other, score: 0.7, reasons: [{ code: 'same-handle', params: {} }] }],
    }));
    await signInAtDesk(desk, 'Sarah Bennett');
    const waiting = region(desk, 'What waits for you');
    const pair = 'Marta Oliveira and Neil Harris';
    await waiting.getByText('same word in the address').waitFor();
    await waiting.getByRole('button', { name: `Not the same: ${pair}` }).click();
    await waiting.getByText(`${pair} stay two.`).waitFor();
    await waiting.getByRole('button', { name: 'Undo' }).click();
    await waiting.getByRole('button', { name: `The same: ${pair}`, exact: true }).click();
    await waiting.getByText(`For you, ${pair} are one from the next message on.`).waitFor();
    expect(await listViolations(desk.mainFrame())).toEqual([]);
    await waiting.getByRole('button', { name: 'Undo' }).click();
    await waiting.getByRole('button', { name: `The same: ${pair}`, exact: true }).waitFor();
  });

  it('gives a copy of what one has logged, and leads to what one shares', async () => {
    const desk = await open();
    const file = desk.waitForEvent('download');
    await region(desk, 'Your data').getByRole('button', { name: 'People (vCard)' }).click();
    expect((await file).suggestedFilename()).toBe('my-data.vcf');
    await region(desk, 'What you share').getByText('Everyone sees').waitFor();
    await region(desk, 'What you share').getByRole('link').click();
    await desk.waitForURL(/\/desk\/settings$/);
  });

  it('says what to do where nothing is logged, and asks again where there is no answer', async () => {
    const desk = await openDesk({ browser: driver.browser(), path });
    pages.push(desk);
    // Everybody at the sample institution has logged something.
    await rewriteAnswers(desk, '**/api/v1/me/relationships?*', () => ({ relationships: [] }));
    await signInAtDesk(desk, 'Sarah Bennett');
    await region(desk, 'Gone quiet').getByText('Nobody has gone quiet.').waitFor();
    await region(desk, 'You have not logged anything yet').waitFor();
    expect(await listViolations(desk.mainFrame())).toEqual([]);
    const broken = await openDesk({ browser: driver.browser(), path });
    pages.push(broken);
    await broken.route('**/api/v1/me/relationships?*', (route) => route.abort());
    await signInAtDesk(broken, 'Sarah Bennett');
    const known = region(broken, 'Whom you know');
    await known.getByRole('alert').waitFor();
    await broken.unroute('**/api/v1/me/relationships?*');
    await known.getByRole('button', { name: 'Try again' }).click();
    await known.getByRole('listitem').first().waitFor();
  });

  it.each([
    ['en-GB', 'light'],
    ['ar', 'dark'],
  ] as const)('fits 320 px in %s, %s', async (locale, colorScheme) => {
    const desk = await open({ locale, colorScheme, viewport: { width: 320, height: 800 } });
    await desk.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await listViolations(desk.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(desk.mainFrame())).toBe(0);
  });
});

async function whoIs(at: string) {
  const found = await driver.requests().get(sarah, `/api/v1/persons?q=${at}`);
  const { persons } = found as { persons: readonly { id: string; displayName: string }[] }; // a cast: the API's schema
  return { id: persons[0]?.id, name: persons[0]?.displayName, at };
}
