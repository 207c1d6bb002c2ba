import { expect, it } from 'vitest';
import type { OfficePage } from '../office-page.ts';
import { bodyEditor, recipientsOf } from '../compose-steps.ts';

/** What an add-in makes the window do. */
export function testWindowMethods(office: OfficePage): void {
  it('opens a message of the mailbox in a window of its own', async () => {
    const itemId = await office.frame().evaluate(() => (Office.context.mailbox.item as Office.MessageRead).itemId);
    expect(await office.call('mailbox.displayMessageFormAsync', itemId)).toMatchObject({ status: 'succeeded' });
    const dialog = office.page().getByRole('dialog', { name: 'Message' });
    await dialog.getByRole('heading', { name: 'Two words' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await office.tell('mailbox.displayMessageForm', itemId);
    await dialog.waitFor();
    expect((await office.call('mailbox.displayMessageFormAsync', 'AAMkNone')).error?.code).toBe(9049);
    expect((await office.call('mailbox.displayAppointmentFormAsync', 'AAMkNone')).error?.code).toBe(9049);
    expect(await office.tell('mailbox.displayAppointmentForm', 'AAMkNone')).toEqual({});
  });

  it('opens forms for new messages and replies where messages are read else', async () => {
    const message = { toRecipients: ['a@acme.example'], ccRecipients: ['b@acme.example'], subject: 'Hi' };
    await office.call('mailbox.displayNewMessageFormAsync', { ...message, htmlBody: '<p>Dear A</p>' });
    await expectDraft({ to: ['a@acme.example'], cc: ['b@acme.example'], subject: 'Hi', text: 'Dear A' });
    await office.tell('mailbox.displayNewMessageForm', { ...message, bccRecipients: ['c@acme.example'] });
    await expectDraft({ to: ['a@acme.example'], cc: ['b@acme.example'], bcc: ['c@acme.example'] });
    const reply = { to: ['Pat'], subject: 'Re: Two words', text: 'Thanks' };
    await office.call('mailbox.item.displayReplyFormAsync', '<p>Thanks</p>');
    await expectDraft(reply);
    await office.tell('mailbox.item.displayReplyForm', { htmlBody: 'Thanks' });
    await expectDraft(reply);
    await office.call('mailbox.item.displayReplyAllFormAsync', 'Thanks');
    await expectDraft({ ...reply, cc: ['Ann'] });
    await office.tell('mailbox.item.displayReplyAllForm', 'Thanks');
    await expectDraft({ ...reply, cc: ['Ann'] });
  });

  it('opens a form for a new appointment', async () => {
    const appointment = { requiredAttendees: ['a@acme.example'], subject: 'Lunch', location: 'Refectory' };
    await office.call('mailbox.displayNewAppointmentFormAsync', { ...appointment, body: '1 < 2' });
    await expectMeeting({ Subject: 'Lunch', Location: 'Refectory' });
    await office.tell('mailbox.displayNewAppointmentForm', appointment);
    await expectMeeting({ Subject: 'Lunch' });
  });

  it('refuses the tokens that Exchange Online no longer gives', async () => {
    expect((await office.call('mailbox.getUserIdentityTokenAsync')).error?.code).toBe(9018);
    expect((await office.call('mailbox.getCallbackTokenAsync')).error?.code).toBe(9018);
    office.called.add('auth.getAccessToken');
    const code = await office.frame().evaluate(() =>
      Office.auth.getAccessToken().then(
        () => undefined,
        (error: { code: number }) => error.code,
      ),
    );
    expect(code).toBe(13012);
  });

  it('opens a dialog in the window, and carries messages both ways', async () => {
    for (const name of ['ui.displayDialogAsync', 'ui.messageParent', 'dialog.messageChild', 'dialog.close']) {
      office.called.add(name);
    }
    const heard = office.frame().evaluate(
      () =>
        new Promise((resolve) => {
          const url = `${location.origin}/dialog.html`;
          Office.context.ui.displayDialogAsync(url, { displayInIframe: true, width: 50, height: 50 }, ({ value }) => {
            Reflect.set(window, 'dialog', value);
            value.addEventHandler(Office.EventType.DialogMessageReceived, resolve);
          });
        }),
    );
    const dialog = office.page().getByRole('dialog').frameLocator('iframe[title="Dialog"]');
    await dialog.locator('body[data-ready]').getByRole('button', { name: 'Send' }).click();
    expect(await heard).toMatchObject({ message: 'from the dialog' });
    await office.frame().evaluate(() => (Reflect.get(window, 'dialog') as Office.Dialog).messageChild('from the pane'));
    await expect
      .poll(() => dialog.locator('html').evaluate(() => Reflect.get(window, 'heard') as unknown))
      .toBe('from the pane');
    await office.frame().evaluate(() => (Reflect.get(window, 'dialog') as Office.Dialog).close());
    await office.page().getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('tells the add-in that its dialog was closed by hand', async () => {
    const told = office.frame().evaluate(
      () =>
        new Promise((resolve) => {
          const options = { displayInIframe: true, width: 50, height: 50 };
          Office.context.ui.displayDialogAsync(`${location.origin}/dialog.html`, options, ({ value }) => {
            value.addEventHandler(Office.EventType.DialogEventReceived, resolve);
          });
        }),
    );
    await office.page().getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(await told).toMatchObject({ error: 12006 });
  });

  it('opens no dialog on an origin that the manifest does not name', async () => {
    const code = await office.frame().evaluate(
      () =>
        new Promise((resolve) => {
          const options = { displayInIframe: true };
          Office.context.ui.displayDialogAsync('https://elsewhere.example/', options, ({ error }) =>
            resolve(error.code),
          );
        }),
    );
    expect(code).toBe(12004);
  });

  it('closes its pane when the add-in asks', async () => {
    await office.tell('ui.closeContainer');
    await office.page().getByRole('complementary').waitFor({ state: 'detached' });
  });

  /** What stands in the draft; it is discarded, and the message is back with its pane as it was. */
  async function expectDraft(expected: {
    readonly to: readonly string[];
    readonly cc?: readonly string[];
    readonly bcc?: readonly string[];
    readonly subject?: string;
    readonly text?: string;
  }): Promise<void> {
    const page = office.page();
    const { to, cc = [], bcc = [], subject, text } = expected;
    await page.getByRole('main', { name: 'Compose' }).waitFor();
    expect(await recipientsOf(page, 'To')).toEqual(to);
    expect(await recipientsOf(page, 'Cc')).toEqual(cc);
    expect(await recipientsOf(page, 'Bcc')).toEqual(bcc);
    if (subject !== undefined) {
      expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(subject);
    }
    if (text !== undefined) expect(await bodyEditor(page).innerText()).toContain(text);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('complementary').waitFor();
  }

  /** What stands in the form; it is discarded, and the message is back with its pane as it was. */
  async function expectMeeting(fields: Readonly<Record<string, string>>): Promise<void> {
    const form = office.page().getByRole('main', { name: 'Meeting' });
    await form.getByRole('button', { name: 'Remove a@acme.example' }).waitFor();
    for (const [label, value] of Object.entries(fields)) {
      expect(await form.getByLabel(label, { exact: true }).inputValue()).toBe(value);
    }
    await form.getByRole('button', { name: 'Discard' }).click();
    await office.page().getByRole('complementary').waitFor();
  }
}
