import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { schemas } from '#api/schemas.ts';
import { openDesk } from '../harness/desk.ts';
import { driveOutlook, sarah } from '../harness/outlook.ts';

const driver = driveOutlook();
const reason = 'Request of the person of 3 March 2026';
const contexts: BrowserContext[] = [];
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

async function open(path: string, as: string): Promise<Page> {
  const page = await openDesk({ browser: driver.browser(), path, as });
  contexts.push(page.context());
  return page;
}

describe('Whoever protects data', () => {
  it('reads hidden content for a reason; the audit holds it, and the colleague is told in the pane', async () => {
    const found = await driver.requests().get(sarah, '/api/v1/persons?q=marta%20oliveira');
    const [person] = schemas.findPersons.response.parse(found).persons;
    await driver.requests().post(sarah, '/api/v1/interactions', {
      kind: 'call',
      occurredAt: '2026-11-20T10:00:00Z',
      subject: 'Between the two of us',
      direction: 'in',
      from: { emailAddress: 'marta.oliveira@acme.example', displayName: 'Marta Oliveira' },
      correspondents: [{ emailAddress: sarah }],
      visibility: 'tie',
    });
    const desk = await open(`/desk/disclosure?person=${person?.id}`, 'Dr Marcus Thorne');
    const button = desk.getByRole('button', { name: 'Read and tell the colleagues' });
    await button.click();
    await desk.getByText('Give a reason of at least 10 characters.').waitFor();
    await desk.getByRole('textbox', { name: 'Why does it have to be read?' }).fill(reason);
    await button.click();
    await desk.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    await desk.getByText('Between the two of us').waitFor();
    await desk.getByText('only that somebody knows them').first().waitFor();
    await desk.getByText(/colleagues? (?:is|are) told of it/).waitFor();

    await desk.getByRole('link', { name: 'Audit' }).click();
    const [entry] = await desk.getByRole('listitem').filter({ hasText: reason }).all();
    await entry?.getByText('Read hidden content').waitFor();
    await desk.getByText(/Chain verified|Nothing is sealed yet/).waitFor();
    await desk.getByRole('combobox', { name: 'What was done' }).selectOption('Read hidden content');
    await desk.waitForURL(/action=content-disclosed/);
    await desk.getByText('This is the beginning of the audit.').waitFor();
    expect(await desk.getByText('Between the two of us').count()).toBe(0);
    await desk.getByLabel('Until').fill('2001-01-01');
    await desk.getByText('Nothing that was done matches these filters.').waitFor();
    await desk.getByRole('button', { name: 'Show everything' }).click();
    await desk.getByRole('listitem').filter({ hasText: reason }).waitFor();

    const { pane, showSignedIn } = await driver.open();
    await showSignedIn('Two campuses, one hydrogen week');
    await pane.getByRole('button', { name: /^Inbox, \d new$/ }).click();
    await pane.getByRole('heading', { name: /Dr Marcus Thorne.* has read what you shared with few/ }).waitFor();
    await pane.getByText(reason).waitFor();
    await pane.getByText(/About .*Marta Oliveira/).waitFor();
  });

  it('is the only one for whom these pages are', async () => {
    const desk = await open('/desk/audit', 'Priya Raman');
    await desk.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
    expect(await desk.getByRole('link', { name: 'Audit' }).count()).toBe(0);
  });
});

describe('A reader', () => {
  it('looks up, and is told whom to ask for more', async () => {
    const { pane, showSignedIn } = await driver.open({ as: 'rahul.menon@northbridge.example' });
    await showSignedIn('Summer interns in the water laboratory');
    await pane.getByText('You can look up; ask your administrator to let you log.').waitFor();
    expect(await pane.getByRole('button', { name: 'Log this email' }).count()).toBe(0);
  });
});
