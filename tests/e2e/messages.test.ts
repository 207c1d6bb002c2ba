import { beforeAll, describe, expect, it } from 'vitest';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';
import { openPane, selectMessage, signIn, switchColleague } from '../harness/outlook-steps.ts';

const driver = driveOutlook();

describe('Mail in every language', () => {
  let outlook: Outlook;

  beforeAll(async () => {
    outlook = await driver.open({ isKept: true });
    await outlook.showSignedIn('KTP second stage: comments by Friday?', { isPinned: true });
  });

  it.each([
    { subject: 'Υποτροφίες 2027: τα επόμενα βήματα', name: 'Ελένη Παπαδοπούλου', known: 'Known here by 2 colleagues' },
    { subject: '關於聯合研究計劃的會議', name: '陳大文', known: 'Known here by 2 colleagues' },
    {
      subject: 'مشروع تحلية المياه بالطاقة الشمسية (المرحلة 2)',
      name: 'محمد العلي',
      known: 'Known here by 2 colleagues',
    },
  ])('recognises $name', async ({ subject, name, known }) => {
    const { pane } = outlook;
    await outlook.selectMessage(subject);
    await pane.getByRole('heading', { name }).waitFor();
    await pane.getByRole('heading', { name: known }).waitFor();
  });

  it('keeps a subject from right to left as it is, once it is logged', async () => {
    const subject = 'مشروع تحلية المياه بالطاقة الشمسية (المرحلة 2)';
    const { pane } = outlook;
    await outlook.selectMessage(subject);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    const shown = pane.getByText(subject, { exact: true });
    await shown.waitFor();
    expect(await shown.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  it('logs from an internationalised address', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Bücher für die Bibliothek: 40 Kisten');
    await pane.getByRole('heading', { name: 'Jörg Grün' }).waitFor();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByRole('heading', { name: 'Known here by 1 colleague' }).waitFor();
  });
});

describe('Messages out of the ordinary', () => {
  it('150 recipients: “at least” while the header is collapsed, all of them when it is expanded, by organisation', async () => {
    const { page, pane, selectMessage: select } = await driver.open();
    await select('Civic partnership: invitation to the winter workshop');
    await openPane(page);
    await signIn(page);
    await pane.getByRole('heading', { name: 'At least 38 people from outside' }).waitFor();
    await pane.getByText('Outlook may have handed over only some of the recipients.').waitFor();

    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Expand header' }).click();
    await openPane(page);
    await pane.getByRole('heading', { name: '143 people from outside', exact: true }).waitFor();
    expect(await pane.getByText('Outlook may have handed over').count()).toBe(0);
    await pane.getByRole('button', { name: /^6 personal addresses/ }).waitFor();
    const group = pane.getByRole('button', { name: /people at Acme Hydrogen/ });
    expect(await pane.getByRole('heading', { name: 'Latest' }).count()).toBe(1);
    await group.click();
    await pane.getByRole('button', { name: /^Newcomer 4 New here/ }).click();
    await pane.getByRole('button', { name: 'Leave out Newcomer 4' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    await pane.getByRole('button', { name: /^Newcomer 9 Known here by 1 colleague/ }).waitFor();
    await pane.getByRole('button', { name: /^Newcomer 4 .*New here/ }).waitFor();
  });

  it('a meeting request is logged as a meeting', async () => {
    const { pane, showSignedIn } = await driver.open();
    await showSignedIn('Regional innovation board');
    await pane.getByRole('heading', { name: '2 people from outside' }).waitFor();
    await pane.getByRole('button', { name: 'Log this meeting' }).click();
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    const rows = pane.getByRole('listitem').filter({ hasText: 'Regional innovation board' });
    await expect.poll(() => rows.last().innerText()).toMatch(/Meeting · You/);
  });

  it('without a Message-ID two colleagues who log it log one interaction', async () => {
    const subject = 'Numbers for the quotation';
    const { page, pane, showSignedIn } = await driver.open();
    await showSignedIn(subject);
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    await expect.poll(() => pane.getByText(subject).count()).toBe(1);
    await switchColleague(page, 'Tom Reilly');
    await selectMessage(page, subject);
    await openPane(page);
    await signIn(page);
    await pane.getByRole('button', { name: /^(Log this email|Add yours)$/ }).click();
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    const logged = pane.getByRole('listitem').filter({ hasText: subject }).last();
    await expect.poll(() => logged.innerText()).toMatch(/Dr Sarah Bennett and You|You and Dr Sarah Bennett/);
    expect(await pane.getByText(subject).count()).toBe(1);
  });

  it('a file that is no message is listed with the reason', async () => {
    const { page } = await driver.open({ expectedErrors: [/status of 422/] });
    await page.getByRole('listbox', { name: 'Messages' }).press('End');
    const broken = page.getByRole('option').filter({ hasText: 'Can’t be read' });
    await broken.click();
    await page.getByRole('main').getByText('This message can’t be read.').waitFor();
    const button = page.getByRole('toolbar', { name: 'Ribbon' }).getByRole('button', { name: 'Acquaint' });
    expect(await button.isDisabled()).toBe(true);
  });
});
