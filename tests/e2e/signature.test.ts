import { describe, expect, it } from 'vitest';
import { arabic } from '#locales/ar.ts';
import { listViolations, paneFrame, sidewaysOverflow } from '../harness/accessibility.ts';
import { driveOutlook, tom, type Outlook } from '../harness/outlook.ts';

const fromInes = 'Enquiry about hydrogen embrittlement tests';
const fromMarta = 'KTP second stage: comments by Friday?';
const pottery = 'Could your students help a small pottery?';

const driver = driveOutlook();

function suggestions({ pane }: Outlook) {
  return pane.getByRole('region', { name: 'From the signature' });
}

describe('What the sender’s signature says', () => {
  it('is suggested for somebody new, kept after the log, and goes with the log', async () => {
    const outlook = await driver.open();
    const { pane } = outlook;
    await outlook.showSignedIn(fromInes, { isPinned: true });
    const region = suggestions(outlook);
    await region.getByText('Log this message to keep them.').waitFor();
    expect(await region.getByRole('listitem').allInnerTexts()).toEqual([
      'Job title\n\nProcess Engineer\n\n“Process Engineer, Acme Hydrogen”',
      'Telephone\n\n+44 1632 960123\n\n“+44 1632 960 123”',
    ]);
    expect(await region.getByRole('button').count()).toBe(0);

    await pane.getByRole('button', { name: 'Log this email' }).click();
    await region.getByRole('button', { name: 'Keep Telephone: +44 1632 960123' }).click();
    await region.getByRole('button', { name: 'Undo: +44 1632 960123' }).waitFor();
    await region.getByRole('button', { name: 'Keep Job title: Process Engineer' }).click();
    await expect.poll(() => lookUpInes()).toEqual(['+44 1632 960123', 'Process Engineer']);

    // Opened anew it stands on the card, and is not suggested again.
    await outlook.selectMessage(pottery);
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
    await outlook.selectMessage(fromInes);
    const kept = pane.getByRole('list', { name: 'Kept of this person' });
    const phone = kept.getByRole('link', { name: '+44 1632 960123' });
    expect(await phone.getAttribute('href')).toBe('tel:+441632960123');
    expect(await region.count()).toBe(0);
    await kept.getByRole('button', { name: 'Remove Telephone: +44 1632 960123' }).click();
    await kept.getByRole('button', { name: 'Undo: +44 1632 960123' }).waitFor();
    await expect.poll(() => lookUpInes()).toEqual(['Process Engineer']);

    await pane.getByRole('contentinfo').getByRole('button', { name: 'Undo' }).click();
    await region.getByText('Log this message to keep them.').waitFor();
    expect(await region.getByRole('listitem').count()).toBe(2);
    expect(await lookUpInes()).toEqual([]);
  });

  it('stays in the browser until it is kept', async () => {
    const outlook = await driver.open();
    const { page, pane } = outlook;
    const sent: string[] = [];
    const scripts: string[] = [];
    page.context().on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.resourceType() === 'script') scripts.push(pathname);
      if (pathname.startsWith('/api/')) sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    await outlook.showSignedIn('Partnerships lunch on Thursday', { isPinned: true });
    await pane.getByRole('heading', { name: 'Nothing to log here' }).waitFor();
    const before = scripts.length;
    await outlook.selectMessage(fromInes);
    await suggestions(outlook).waitFor();
    // The rules came with the first body that there was to read.
    expect(scripts.length).toBeGreaterThan(before);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    const keep = suggestions(outlook).getByRole('button', { name: 'Keep Job title: Process Engineer' });
    await keep.waitFor();
    const ofBody = /strain rate|Could we|Kind regards|Process Engineer|960/;
    expect(sent.filter((request) => request.includes('/api/v1/lookup')).length).toBeGreaterThan(0);
    expect(sent.filter((request) => ofBody.test(request))).toEqual([]);
    await keep.click();
    await expect
      .poll(() => sent.filter((request) => ofBody.test(request)))
      .toEqual([expect.stringMatching(/^POST \S+\/details \{"kind":"job-title","value":"Process Engineer"\}$/)]);
  });

  it('is kept and undone all at once, and each time that is said; the control keeps the keyboard', async () => {
    const outlook = await driver.open();
    const { page, pane } = outlook;
    await outlook.showSignedIn(fromInes, { isPinned: true });
    await pane.getByRole('button', { name: 'Log this email' }).click();
    const region = suggestions(outlook);
    await region.getByRole('button', { name: 'Keep all' }).press('Enter');
    const status = pane.getByRole('status');
    await expect.poll(() => status.textContent()).toBe('2 details are kept.');
    await expect.poll(() => lookUpInes()).toHaveLength(2);
    const focused = () => paneFrame(page).evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Undo all');
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent()).toBe('2 details are removed.');
    await expect.poll(() => lookUpInes()).toEqual([]);
    expect(await focused()).toBe('Keep all');
  });

  it('that the server does not take is told beside it, and can be tried again', async () => {
    const outlook = await driver.open({ expectedErrors: [/Failed to load resource/] });
    const { page } = outlook;
    await outlook.showSignedIn(fromMarta, { isPinned: true });
    await page.route('**/details', (route) => route.abort('connectionrefused'));
    const region = suggestions(outlook);
    const keep = region.getByRole('button', { name: 'Keep Job title: Head of Research' });
    await keep.click();
    await region
      .getByRole('alert')
      .getByText(/^Not kept\. Acquaint’s server can’t be reached/)
      .waitFor();
    await page.unroute('**/details');
    await keep.click();
    const undo = region.getByRole('button', { name: 'Undo: Head of Research' });
    await undo.click();
    await keep.waitFor();
    expect(await region.getByText('Not kept.').count()).toBe(0);
  });

  it('with nobody signed in is kept once the colleague has signed in', async () => {
    const outlook = await driver.open({ expectedErrors: [/Failed to load resource/] });
    const { page } = outlook;
    await outlook.showSignedIn(fromMarta);
    const body = { type: 'about:blank', title: 'Unauthorized', status: 401, code: 'not-signed-in', requestId: 'test' };
    await page.route('**/details', (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(body) }),
    );
    const region = suggestions(outlook);
    await region.getByRole('button', { name: 'Keep Job title: Head of Research' }).click();
    await region.getByText('Not kept. You are not signed in.').waitFor();
    await page.unroute('**/details');
    await region.getByRole('button', { name: 'Sign in' }).click();
    await region.getByRole('button', { name: 'Undo: Head of Research' }).click();
    await region.getByRole('button', { name: 'Keep Job title: Head of Research' }).waitFor();
  });

  it.each(['light', 'dark', 'forced colours'])(
    'has nothing that axe objects to, in %s, in 320 pixels',
    async (look) => {
      const outlook = await driver.open({ query: { theme: look === 'dark' ? 'dark' : 'light' } });
      const { page, pane } = outlook;
      if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
      const found: string[] = [];
      const check = async () => {
        found.push(...(await listViolations(paneFrame(page))));
        expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
      };
      await outlook.showSignedIn(fromInes, { isPinned: true });
      await suggestions(outlook).waitFor();
      await check();
      await pane.getByRole('button', { name: 'Log this email' }).click();
      await suggestions(outlook).getByRole('button', { name: 'Keep all' }).click();
      await check();
      await expect.poll(() => lookUpInes()).toHaveLength(2);
      await outlook.selectMessage(pottery);
      await outlook.selectMessage(fromInes);
      const kept = pane.getByRole('list', { name: 'Kept of this person' });
      await kept.getByRole('button', { name: 'Remove Job title: Process Engineer' }).click();
      await check();
      expect(found).toEqual([]);
    },
  );

  it('reads from right to left in Arabic, numbers as they are dialled', async () => {
    const { page, pane, selectMessage } = await driver.open({ query: { locale: 'ar' } });
    await selectMessage(fromInes);
    await page.getByRole('toolbar').getByRole('button', { name: 'Acquaint' }).click();
    await pane.getByRole('button', { name: arabic['sign-in.button'] }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await pane.getByRole('button', { name: arabic['log.email'] }).click();
    const region = pane.getByRole('region', { name: arabic['signature.heading'] });
    await region.getByRole('button', { name: arabic['signature.keep-all'] }).waitFor();
    const number = await region.getByText('+44 1632 960123', { exact: true }).boundingBox();
    const keep = await region.getByRole('button', { name: /\+44 1632 960123/ }).boundingBox();
    expect(keep?.x).toBeLessThan(number?.x ?? 0);
    expect(await region.innerText()).not.toMatch(/Keep|Telephone|Log/);
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    expect(await listViolations(paneFrame(page))).toEqual([]);
  });
});

/** What a colleague who opens a message from Ines sees kept of her. */
async function lookUpInes(): Promise<readonly string[]> {
  const body = { correspondents: [{ emailAddress: 'ines.duarte@acme.example' }] };
  const answer = await driver.requests().post(tom, '/api/v1/lookup', body);
  // A cast: the API's schema.
  const { correspondents } = answer as { correspondents: { person?: { details?: { value: string }[] } }[] };
  return correspondents[0]?.person?.details?.map(({ value }) => value) ?? [];
}
