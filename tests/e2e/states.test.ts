import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { driveOutlook } from '../harness/outlook.ts';
import { openPane, selectMessage } from '../harness/outlook-steps.ts';
import { ownStack } from '../harness/own-stack.ts';

const known = 'KTP second stage: comments by Friday?';
const pottery = 'Could your students help a small pottery?';
const refused = [/Failed to load resource/];

const driver = driveOutlook();
const lookup = '**/api/v1/lookup';
const interactions = '**/api/v1/interactions';

describe('Before sign-in', () => {
  it('the outside addresses are listed, and nothing has left the mailbox', async () => {
    const { page, pane, selectMessage: select } = await driver.open();
    const asked = watchRequests(page, '/api/');
    await select('Numbers for the quotation');
    await openPane(page);
    await pane.getByRole('heading', { name: 'Jonas Keller' }).waitFor();
    await pane.getByText('jonas.keller@acme.example').waitFor();
    await pane.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await pane.getByText('Tom Reilly').count()).toBe(0);
    expect(await pane.getByText('Known here').count()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('a sign-in that is cancelled changes nothing, and can be done after all', async () => {
    const { page, pane, selectMessage: select, signIn } = await driver.open();
    await select(pottery);
    await openPane(page);
    await pane.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await pane.getByRole('button', { name: 'Sign in' }).waitFor();
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
    await signIn();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    // What had focus is gone: focus has gone on to the content.
    expect(await pane.getByRole('main').evaluate((main) => main === document.activeElement)).toBe(true);
  });
});

describe('The server', () => {
  it('away: says so, and answers when tried again', async () => {
    const { page, pane, selectMessage: select, showSignedIn } = await driver.open({ expectedErrors: refused });
    await showSignedIn(known, { isPinned: true });
    await page.route(lookup, (route) => route.abort('connectionrefused'));
    await select(pottery);
    await pane
      .getByText('Acquaint’s server can’t be reached at the moment. Your mail is not affected.')
      .first()
      .waitFor();
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
    expect(await pane.getByRole('main').getByRole('button').count()).toBe(1);
    await page.unroute(lookup);
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByText('Nobody here has logged this person.').waitFor();
  });

  it('slow: says so while it is waited for, and then shows the answer', async () => {
    const { page, pane, selectMessage: select, showSignedIn } = await driver.open();
    await showSignedIn(known, { isPinned: true });
    const held = await hold(page, lookup);
    await select(pottery);
    await pane.getByText('The server is taking longer than usual. Still waiting.').first().waitFor();
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
    held.release();
    await pane.getByText('Nobody here has logged this person.').waitFor();
    expect(await pane.getByRole('main').getByText('Still waiting').count()).toBe(0);
  });

  it('refusing: says to whom to turn', async () => {
    const { page, pane, selectMessage: select, showSignedIn } = await driver.open({ expectedErrors: refused });
    await showSignedIn(known, { isPinned: true });
    const body = { type: 'about:blank', title: 'Forbidden', status: 403, code: 'forbidden', requestId: 'test' };
    await page.route(lookup, (route) =>
      route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(body) }),
    );
    await select(pottery);
    await pane.getByText('Acquaint is not open to you yet').waitFor();
    await pane.getByText('Your account may not do this in Acquaint. Ask your IT').first().waitFor();
    expect(await pane.getByRole('main').getByRole('button', { name: 'Try again' }).count()).toBe(1);
  });

  it('not taking the log: the message is shown as not logged, with the reason, and can be logged again', async () => {
    const { page, pane, showSignedIn } = await driver.open({ expectedErrors: refused });
    await showSignedIn(pottery);
    await page.route(interactions, (route) => route.abort('connectionrefused'));
    await pane.getByRole('button', { name: 'Log this email' }).click();
    const footer = pane.getByRole('contentinfo');
    await footer.getByText('Not logged. Acquaint’s server can’t be reached at the moment.').waitFor();
    expect(await footer.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await page.unroute(interactions);
    await footer.getByRole('button', { name: 'Log this email' }).click();
    await footer.getByText('Logged', { exact: true }).waitFor();
  });

  it('no longer knowing the colleague: one click signs in and logs after all', async () => {
    const { page, pane, showSignedIn } = await driver.open({ expectedErrors: refused });
    await showSignedIn(pottery);
    const body = { type: 'about:blank', title: 'Unauthorized', status: 401, code: 'not-signed-in', requestId: 'test' };
    await page.route(interactions, (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(body) }),
    );
    await pane.getByRole('button', { name: 'Log this email' }).click();
    const footer = pane.getByRole('contentinfo');
    await footer.getByText('Not logged. You are not signed in.').waitFor();
    await page.unroute(interactions);
    await footer.getByRole('button', { name: 'Sign in' }).click();
    await footer.getByText('Logged', { exact: true }).waitFor();
  });

  it('not taking the log of a message that is no longer open: said wherever the colleague has gone on to', async () => {
    const { page, pane, selectMessage: select, showSignedIn } = await driver.open({ expectedErrors: refused });
    await showSignedIn(pottery, { isPinned: true });
    const held = await hold(page, interactions);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await select(known);
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    await held.caught;
    held.fail();
    await pane.getByRole('main').getByText(`“${pottery}” was not logged.`).waitFor();
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await expect
      .poll(() => driver.requests().get('sarah.bennett@northbridge.example', '/api/v1/me/interactions?limit=1'))
      .toMatchObject({ interactions: [{ subject: pottery }] });
  });
});

describe('A pinned pane', () => {
  it('follows from message to message, and says when none is open', async () => {
    const { page, pane, showSignedIn } = await driver.open();
    await showSignedIn(known, { isPinned: true });
    await selectMessage(page, pottery);
    await pane.getByText('Nobody here has logged this person.').waitFor();
    expect(await pane.getByText('Marta Oliveira').count()).toBe(0);
    await page.getByRole('listbox', { name: 'Messages' }).press('Escape');
    await pane.getByRole('heading', { name: 'No message is open' }).waitFor();
    expect(await pane.getByRole('button', { name: /^Log/ }).count()).toBe(0);
    await selectMessage(page, known);
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
  });

  it('never shows a late answer under another message', async () => {
    const { page, pane, showSignedIn } = await driver.open();
    await showSignedIn(known, { isPinned: true });
    await selectMessage(page, 'Regional innovation board');
    await pane.getByRole('button', { name: 'Log this meeting' }).waitFor();
    const held = await hold(page, lookup);
    await selectMessage(page, 'Numbers for the quotation');
    await pane.getByRole('heading', { name: 'People from outside' }).waitFor();
    await held.caught;
    const answered = page.waitForResponse(lookup);
    await selectMessage(page, pottery);
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
    held.release();
    await answered;
    await pane.getByText('Nobody here has logged this person.').waitFor();
    expect(await pane.getByText('Jonas Keller').count()).toBe(0);
    await selectMessage(page, 'Regional innovation board');
    await pane.getByRole('button', { name: 'Log this meeting' }).waitFor();
    await selectMessage(page, pottery);
    await pane.getByText('Nobody here has logged this person.').waitFor();
    expect(await pane.getByText('Jonas Keller').count()).toBe(0);
    await pane.getByRole('heading', { name: '1 person from outside' }).waitFor();
  });
});

describe('Outside Outlook', () => {
  it('the pane’s page says where it belongs', async () => {
    const { page } = await driver.open();
    await page.goto(`${ownStack().product}/taskpane.html`);
    await page.getByRole('heading', { name: 'Acquaint works inside Outlook' }).waitFor();
    const link = page.getByRole('link', { name: 'Open Outlook' });
    expect(await link.getAttribute('href')).toBe('https://outlook.office.com/mail/');
  });
});

interface Held {
  /** Resolves when there is a request to keep back. */
  readonly caught: Promise<void>;
  readonly release: () => void;
  readonly fail: () => void;
}

/** Keeps requests back until they are released, or failed; later ones go through. */
async function hold(page: Page, url: string): Promise<Held> {
  let outcome: 'release' | 'fail' | undefined;
  const caught = createSignal();
  const over = createSignal();
  const finish = (how: 'release' | 'fail') => {
    outcome = how;
    over.give();
  };
  await page.route(url, async (route) => {
    if (outcome !== undefined) return route.continue();
    caught.give();
    await over.given;
    // A request that the page has given up meanwhile can't be answered any more.
    await (outcome === 'fail' ? route.abort('connectionrefused') : route.continue()).catch(() => undefined);
  });
  return { caught: caught.given, release: () => finish('release'), fail: () => finish('fail') };
}

function createSignal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

function watchRequests(page: Page, part: string): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(part)) seen.push(request.url());
  });
  return seen;
}
