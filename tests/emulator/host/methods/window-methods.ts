import { expect, it } from 'vitest';
import type { OfficePage } from '../office-page.ts';

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

  it('opens forms for new messages, appointments and replies, and sends nothing', async () => {
    const message = { toRecipients: ['a@acme.example'], ccRecipients: ['b@acme.example'], subject: 'Hi' };
    await office.call('mailbox.displayNewMessageFormAsync', message);
    await expectForm('New message', { To: 'a@acme.example', Cc: 'b@acme.example', Subject: 'Hi' });
    await office.tell('mailbox.displayNewMessageForm', message);
    await expectForm('New message', { To: 'a@acme.example' });
    const appointment = { requiredAttendees: ['a@acme.example'], subject: 'Lunch' };
    await office.call('mailbox.displayNewAppointmentFormAsync', appointment);
    await expectForm('New appointment', { Required: 'a@acme.example', Subject: 'Lunch' });
    await office.tell('mailbox.displayNewAppointmentForm', appointment);
    await expectForm('New appointment', { Subject: 'Lunch' });
    await office.call('mailbox.item.displayReplyFormAsync', '<p>Thanks</p>');
    await expectForm('Reply', { To: 'pat@acme.example', Subject: 'Re: Two words' });
    await office.tell('mailbox.item.displayReplyForm', { htmlBody: 'Thanks' });
    await expectForm('Reply', { To: 'pat@acme.example' });
    await office.call('mailbox.item.displayReplyAllFormAsync', 'Thanks');
    await expectForm('Reply all', { To: 'pat@acme.example; jo@north.example', Cc: 'ann@acme.example' });
    await office.tell('mailbox.item.displayReplyAllForm', 'Thanks');
    await expectForm('Reply all', { Subject: 'Re: Two words' });
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

  async function expectForm(title: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const form = office.page().getByRole('dialog', { name: title, exact: true });
    for (const [label, value] of Object.entries(fields)) {
      expect(await form.getByLabel(label, { exact: true }).inputValue()).toBe(value);
    }
    await form.getByRole('button', { name: 'Discard' }).click();
    await form.waitFor({ state: 'detached' });
  }
}
