import { describe, expect, it } from 'vitest';
import { paneFrame, pressUntil, sidewaysOverflow } from '../harness/accessibility.ts';
import { driveOutlook, tom, type Outlook } from '../harness/outlook.ts';
import { openPane, selectMessage, signIn, switchColleague, takeBack } from '../harness/outlook-steps.ts';

const pottery = 'Could your students help a small pottery?';
const slides = 'Slides from Tuesday';

const driver = driveOutlook();

describe('A correction', () => {
  it('puts somebody at another organisation, at once and for good, until it is undone', async () => {
    const outlook = await driver.open();
    const { pane } = outlook;
    await outlook.showSignedIn(pottery, { isPinned: true });
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'At another organisation' }).click();
    await pane.getByRole('textbox', { name: 'Organisation’s name' }).fill('hydrogen ac');
    await pane.getByRole('radio', { name: /^Acme Hydrogen/ }).click();
    await save(outlook);
    await inMain(outlook, 'You said: at Acme Hydrogen').waitFor();
    await pane.getByText(/12 colleagues in 7 units know Acme Hydrogen\.$/).waitFor();
    await outlook.selectMessage(slides);
    await outlook.selectMessage(pottery);
    await inMain(outlook, 'You said: at Acme Hydrogen').waitFor();
    await takeBack(outlook.page, () => pane.getByRole('button', { name: 'Undo: You said: at Acme Hydrogen' }).click());
    await expect.poll(() => pane.getByText('Acme Hydrogen').count()).toBe(0);
    await expect.poll(() => pane.getByRole('status').textContent()).toMatch(/^Undone\. The correction of Owain Bevan/);
  });

  it('names an organisation that nobody knows here, without making it', async () => {
    const outlook = await driver.open();
    const { pane } = outlook;
    await outlook.showSignedIn(pottery);
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'At another organisation' }).click();
    await pane.getByRole('textbox').fill('Gwennol Kilns');
    await pane.getByRole('radio', { name: 'New: Gwennol Kilns' }).click();
    await save(outlook);
    await pane.getByText('Gwennol Kilns', { exact: true }).waitFor();
    const asked = driver.requests().get(tom, '/api/v1/organisations?q=gwennol');
    expect(await asked).toEqual({ organisations: [] });
    await undo(outlook, 'You said: at Gwennol Kilns');
  });

  it('says that it is somebody who is known here by another address', async () => {
    const outlook = await driver.open();
    const { pane } = outlook;
    await outlook.showSignedIn(pottery);
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'The same person as…' }).click();
    await pane.getByRole('textbox', { name: 'Person’s name or address' }).fill('marta oliv');
    await pane.getByRole('radio', { name: /^Marta Oliveira/ }).click();
    await save(outlook);
    await pane.getByRole('heading', { name: 'Marta Oliveira' }).waitFor();
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    await undo(outlook, 'You said: same person as Marta Oliveira');
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
  });

  it('makes a personal address of an outside one, and a colleague', async () => {
    const outlook = await driver.open();
    const { pane } = outlook;
    await outlook.showSignedIn(pottery);
    await openForm(outlook, 'Owain Bevan');
    await choose(outlook, 'A personal address');
    await pane.getByRole('button', { name: 'Put in Owain Bevan' }).waitFor();
    await undo(outlook, 'You said: personal address');
    await pane.getByRole('button', { name: 'Leave out Owain Bevan' }).waitFor();
    await openForm(outlook, 'Owain Bevan');
    await choose(outlook, 'A colleague');
    await pane.getByText('Also on this message: Owain Bevan').waitFor();
    expect(await pane.getByRole('button', { name: 'Log this email' }).count()).toBe(0);
    await undo(outlook, 'You said: colleague');
    await pane.getByRole('button', { name: 'Log this email' }).waitFor();
  });

  it('folds who is never to be shown into one line, which opens', async () => {
    const outlook = await driver.open();
    const { pane } = outlook;
    await outlook.showSignedIn(pottery, { isPinned: true });
    await openForm(outlook, 'Owain Bevan');
    await choose(outlook, 'Never show this address');
    await inMain(outlook, '1 address is never shown').waitFor();
    // The undo stays in sight where it was just made.
    await inMain(outlook, 'You said: never show').waitFor();
    await outlook.selectMessage(slides);
    await pane.getByRole('heading', { name: 'Lewis Arkwright' }).waitFor();
    await outlook.selectMessage(pottery);
    await inMain(outlook, '1 address is never shown').waitFor();
    await pane.getByText('Only addresses that are never shown are outside your institution here.').first().waitFor();
    expect(await pane.getByText('Owain Bevan').count()).toBe(0);
    await pane.getByRole('button', { name: 'Show', exact: true }).click();
    await undo(outlook, 'You said: never show');
    await pane.getByRole('heading', { name: 'Owain Bevan' }).waitFor();
  });

  it('for everyone at a domain, by who may, is everyone’s', async () => {
    const outlook = await driver.open({ as: tom });
    const { page, pane } = outlook;
    await outlook.showSignedIn('Hydrogen bus trial: who can join?');
    const [name = ''] = (await pane.getByRole('button', { name: /^Not right\? / }).allInnerTexts()).slice(0, 1);
    expect(name).toBe('Not right?');
    await pane
      .getByRole('button', { name: /^Not right\? / })
      .first()
      .click();
    await pane.getByRole('radio', { name: 'A personal address' }).click();
    await pane.getByRole('radio', { name: /^Everyone at .*\.example$/ }).click();
    await pane.getByRole('radio', { name: 'Everyone at University of Northbridge' }).click();
    await save(outlook);
    await pane
      .getByText(/^You said for everyone: personal address \(everyone at/)
      .first()
      .waitFor();

    await switchColleague(page, 'Dr Sarah Bennett');
    await selectMessage(page, 'Hydrogen bus trial: who can join?');
    await openPane(page);
    await signIn(page);
    const line = pane.getByText(/^Tom Reilly said for everyone: personal address \(everyone at/).first();
    await line.waitFor();
    // Sarah has no role that lets her take it back.
    expect(await line.getByRole('button').count()).toBe(0);

    await switchColleague(page, 'Tom Reilly');
    await selectMessage(page, 'Hydrogen bus trial: who can join?');
    await openPane(page);
    await pane
      .getByRole('button', { name: /^Undo: You said for everyone/ })
      .first()
      .click();
    await expect.poll(() => pane.getByText(/said for everyone/).count()).toBe(0);
  });

  it('that fails keeps what was typed, and can be repeated', async () => {
    const outlook = await driver.open({ expectedErrors: [/Failed to load resource/] });
    const { page, pane } = outlook;
    await outlook.showSignedIn(pottery);
    await page.route('**/api/v1/corrections', (route) => route.abort('connectionrefused'));
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'At another organisation' }).click();
    await pane.getByRole('textbox').fill('Gwennol Kilns');
    await pane.getByRole('radio', { name: 'New: Gwennol Kilns' }).click();
    await save(outlook);
    await pane.getByText('Not corrected. Acquaint’s server can’t be reached').waitFor();
    expect(await pane.getByRole('textbox').inputValue()).toBe('Gwennol Kilns');
    await page.unroute('**/api/v1/corrections');
    await save(outlook);
    await undo(outlook, 'You said: at Gwennol Kilns');
  });

  it('is made and undone by keyboard alone, which never loses its place', async () => {
    const outlook = await driver.open();
    const { page, pane } = outlook;
    await outlook.showSignedIn(pottery);
    const focused = () => pane.locator(':focus').getAttribute('aria-label');
    await pane.getByRole('button', { name: 'Leave out Owain Bevan' }).focus();
    await pressUntil(page, 'Tab', 'Not right? Owain Bevan');
    await page.keyboard.press('Enter');
    const first = pane.getByRole('radio', { name: 'At another organisation' });
    await expect.poll(() => first.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Not right? Owain Bevan');
    expect(await first.count()).toBe(0);
    await page.keyboard.press('Enter');
    await first.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => pane.getByRole('radio', { name: 'A personal address' }).isChecked()).toBe(true);
    await pressUntil(page, 'Tab', 'Correct');
    await page.keyboard.press('Enter');
    await inMain(outlook, 'You said: personal address').waitFor();
    await expect.poll(focused).toBe('Undo: You said: personal address');
    await takeBack(page, () => page.keyboard.press('Enter'));
    await pane.getByRole('button', { name: 'Leave out Owain Bevan' }).waitFor();
    await expect.poll(focused).toBe('Not right? Owain Bevan');
  });

  it('fits a pane of 320 pixels', async () => {
    const outlook = await driver.open();
    const { page, pane } = outlook;
    await outlook.showSignedIn(pottery);
    await openForm(outlook, 'Owain Bevan');
    await pane.getByRole('radio', { name: 'At another organisation' }).click();
    await pane.getByRole('textbox').fill('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch');
    await pane.getByRole('radio', { name: /^New/ }).click();
    expect(await paneFrame(page).evaluate(() => innerWidth)).toBe(320);
    expect(await sidewaysOverflow(paneFrame(page))).toBe(0);
    const card = await pane.getByRole('listitem').first().boundingBox();
    for (const label of await pane.getByRole('group').locator('label').all()) {
      const box = await label.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((card?.x ?? 0) + (card?.width ?? 0));
    }
  });
});

async function openForm({ pane }: Outlook, name: string): Promise<void> {
  await pane.getByRole('button', { name: `Not right? ${name}` }).click();
  await pane.getByRole('group', { name: `Not right? ${name}` }).waitFor();
}

async function choose(outlook: Outlook, what: string): Promise<void> {
  await outlook.pane.getByRole('radio', { name: what }).click();
  await save(outlook);
}

async function save({ pane }: Outlook): Promise<void> {
  await pane.getByRole('button', { name: 'Correct', exact: true }).click();
}

async function undo({ page, pane }: Outlook, said: string): Promise<void> {
  await takeBack(page, () => pane.getByRole('button', { name: `Undo: ${said}` }).click());
  await expect.poll(() => pane.getByRole('main').getByText(said).count()).toBe(0);
}

/** What is in sight: the live region says much of it too. */
function inMain({ pane }: Outlook, text: string) {
  return pane.getByRole('main').getByText(text);
}
