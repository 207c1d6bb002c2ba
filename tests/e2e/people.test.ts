import { beforeAll, describe, expect, it } from 'vitest';
import { driveOutlook, type Outlook } from '../harness/outlook.ts';

const driver = driveOutlook();

describe('Who is on a message', () => {
  let outlook: Outlook;

  beforeAll(async () => {
    outlook = await driver.open({ isKept: true });
    await outlook.showSignedIn('KTP second stage: comments by Friday?', { isPinned: true });
  });

  it('a new person at a known organisation: who here knows that organisation', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Enquiry about hydrogen embrittlement tests');
    await pane.getByRole('heading', { name: 'Ines Duarte' }).waitFor();
    await pane.getByText('New here', { exact: true }).waitFor();
    await pane.getByText('Nobody here has logged this person. 12 colleagues in 7 units know Acme Hydrogen.').waitFor();
    expect(await pane.getByRole('button', { name: /^Write to / }).count()).toBe(2);
    await pane.getByRole('button', { name: 'Show 2 more colleagues' }).click();
    await pane.getByText('and 7 more colleagues').waitFor();
    expect(await pane.getByRole('button', { name: /^Write to / }).count()).toBe(4);
  });

  it('a new person of a new organisation: nobody knows anybody there', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Could your students help a small pottery?');
    await pane.getByText('Nobody here has logged this person.', { exact: true }).waitFor();
  });

  it('somebody who writes from a sub-domain belongs to the organisation that owns it', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Electrolyser membranes: samples from our research centre');
    await pane.getByText('petra.lindholm@labs.acme.example').waitFor();
    await pane.getByText(/know Acme Hydrogen\.$/).waitFor();
    expect(await pane.getByText('Acme Hydrogen', { exact: true }).count()).toBe(2);
  });

  it('a known person by another address', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('From my other address: parking');
    await pane.getByText('marta.oliveira@acmehydrogen.example').waitFor();
    await pane.getByRole('heading', { name: 'Known here by 3 colleagues' }).waitFor();
    const bars = pane.getByRole('img', { name: /^Relationship [1-4] of 4$/ });
    const why = await bars.evaluateAll((some) => some.map((one) => one.getAttribute('title') ?? ''));
    expect(why).toHaveLength(3);
    const sentence = /^(once|[\d,]+ since \d{4}), (both ways|from them only|to them only), last .+, [A-Z].+$/;
    for (const one of why) expect(one).toMatch(sentence);
  });

  it('a personal address is left out and can be put in; somebody can be left out', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Class of 1998: reunion in the spring');
    await pane
      .getByText('freemail.example is a personal mail provider. It is left out unless you put it in.')
      .waitFor();
    await pane.getByText('The only outside addresses here are personal ones.').first().waitFor();
    expect(await pane.getByRole('button', { name: 'Log this email' }).isDisabled()).toBe(true);
    await pane.getByRole('button', { name: 'Put in Jo Whitfield' }).click();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByRole('heading', { name: 'Known here by 1 colleague' }).waitFor();

    // Opened anew, it is still logged with Jo Whitfield.
    await outlook.selectMessage('Slides from Tuesday');
    await outlook.selectMessage('Class of 1998: reunion in the spring');
    await pane.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await pane.getByText('Left out', { exact: true }).count()).toBe(0);
    expect(await pane.getByRole('heading', { name: 'Nothing to log here' }).count()).toBe(0);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await pane.getByRole('button', { name: 'Put in Jo Whitfield' }).waitFor();
  });

  it('somebody who is left out is not made known by the log', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Slides from Tuesday');
    await pane.getByRole('button', { name: 'Leave out Lewis Arkwright' }).click();
    await pane.getByText('Left out', { exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Log this email' }).click();
    await pane.getByText('Logged', { exact: true }).waitFor();
    await pane.getByText('Slides from Tuesday').waitFor();
    await pane.getByText('Nobody here has logged this person.').waitFor();
  });

  it('everybody left out: nothing can be logged until somebody is put in', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Could your students help a small pottery?');
    await pane.getByRole('button', { name: 'Leave out Owain Bevan' }).click();
    const footer = pane.getByRole('contentinfo');
    await footer.getByText('Everybody is left out. Put somebody in to log this.').waitFor();
    expect(await footer.getByRole('button', { name: 'Log this email' }).isDisabled()).toBe(true);
    await pane.getByRole('button', { name: 'Put in Owain Bevan' }).click();
    await expect.poll(() => footer.getByRole('button', { name: 'Log this email' }).isEnabled()).toBe(true);
  });

  it.each([
    {
      subject: 'Your placement portal password expires in 5 days',
      says: 'Only automatic mailboxes are outside your institution here.',
      why: '“no-reply” is an automatic mailbox: nobody reads what is sent there.',
    },
    {
      subject: 'Hydrogen Forum newsletter, November',
      says: 'Only mailing lists are outside your institution here.',
      why: 'This is a mailing list, not a person.',
    },
    {
      subject: 'Partnerships lunch on Thursday',
      says: 'Everybody on this message is at University of Northbridge.',
      why: 'Also on this message: Tom Reilly and Priya Raman',
    },
    {
      subject: 'Undelivered Mail Returned to Sender',
      says: 'Only automatic mailboxes are outside your institution here.',
      why: '“mailer-daemon” is an automatic mailbox: nobody reads what is sent there.',
    },
  ])('nobody to log on “$subject”: a calm sentence why', async ({ subject, says, why }) => {
    const { pane } = outlook;
    await outlook.selectMessage(subject);
    await pane.getByRole('heading', { name: 'Nothing to log here' }).waitFor();
    await pane.getByRole('main').getByText(says).waitFor();
    await pane.getByText(why).waitFor();
    expect(await pane.getByRole('button', { name: /^Log/ }).count()).toBe(0);
  });

  it('a list that only its headers tell is named as one beside the person who wrote through it', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('[electrolysis] Call for speakers');
    await pane.getByRole('heading', { name: 'Deepak Nair' }).waitFor();
    await pane.getByText('electrolysis@hydrogenforum.example').waitFor();
    await pane.getByText('This is a mailing list, not a person.').waitFor();
    await pane.getByRole('heading', { name: '1 person from outside' }).waitFor();
  });

  it('an assistant who sends on behalf of somebody is not the correspondent', async () => {
    const { page, pane } = outlook;
    await outlook.selectMessage('Diary: dinner with the Vice-Chancellor');
    await page.getByText('Sent by Paula Grant').waitFor();
    await pane.getByRole('heading', { name: 'Gillian Marsh' }).waitFor();
    expect(await pane.getByText('Paula Grant').count()).toBe(0);
  });

  it('a name that shows a colleague’s address does not make its sender a colleague', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Urgent: change of bank details');
    await pane.getByText('t.reilly@mailbox-secure.example', { exact: true }).waitFor();
    await pane.getByRole('heading', { name: '1 person from outside' }).waitFor();
    await pane.getByText('New here', { exact: true }).waitFor();
  });

  it('each person once, however often the message names them', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Minutes, with everybody on it twice');
    await pane.getByRole('heading', { name: '2 people from outside' }).waitFor();
    for (const name of ['Marta Oliveira', 'Deepak Nair']) {
      expect(await pane.getByRole('heading', { name, level: 2 }).count()).toBe(1);
    }
  });

  it('what is no address is said to be none', async () => {
    const { pane } = outlook;
    await outlook.selectMessage('Group syntax and other oddities');
    await pane.getByRole('heading', { name: '4 people from outside' }).waitFor();
    await pane.getByText('is not an email address.').first().waitFor();
  });
});
