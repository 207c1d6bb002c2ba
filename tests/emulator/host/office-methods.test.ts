import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOfficeCaller } from './call-office.ts';
import { openMessage, openPane, startTestWindow, type TestWindow } from './open-window.ts';

const information = { type: 'informationalMessage', message: 'Counted', icon: 'Icon16', persistent: true };

describe('Office.js in the emulator’s task pane', () => {
  let testWindow: TestWindow;
  let page: Page;
  let frame: Frame;
  const office = createOfficeCaller(() => frame);
  const { call, tell, called } = office;

  beforeAll(async () => {
    testWindow = await startTestWindow();
  });
  afterAll(() => testWindow.close());
  beforeEach(async () => {
    page = await testWindow.open();
    await openMessage(page, 'Two words');
    frame = await openPane(page);
  });
  afterEach(() => page.context().close());

  it('has every field of a message that is read', async () => {
    const fields = await frame.evaluate(() => {
      // A cast: a message that is read is in front.
      const item = Office.context.mailbox.item as Office.MessageRead;
      const { subject, normalizedSubject, internetMessageId, itemClass, itemType, itemId, conversationId } = item;
      const { from, sender, to, cc, attachments } = item;
      const dates = [item.dateTimeCreated.toISOString(), item.dateTimeModified.toISOString()];
      const texts = { subject, normalizedSubject, internetMessageId, itemClass, itemType };
      return { ...texts, itemId, conversationId, from, sender, to, cc, attachments, dates };
    });
    const pat = { displayName: 'Pat', emailAddress: 'pat@acme.example' };
    expect(fields).toMatchObject({
      subject: 'Two words',
      normalizedSubject: 'Two words',
      internetMessageId: '<plain@acme.example>',
      itemClass: 'IPM.Note',
      itemType: 'message',
      from: pat,
      sender: pat,
      to: [{ displayName: 'Jo North', emailAddress: 'jo@north.example' }],
      cc: [{ displayName: 'Ann', emailAddress: 'ann@acme.example' }],
      attachments: [],
      dates: ['2026-11-02T10:00:00.000Z', '2026-11-02T10:00:00.000Z'],
    });
    expect(fields.itemId).not.toBe('');
    expect(fields.conversationId).not.toBe('');
  });

  it('knows whose mailbox it is, and which Outlook', async () => {
    const { profile, diagnostics } = await frame.evaluate(() => {
      const { displayName, emailAddress } = Office.context.mailbox.userProfile;
      const { hostName } = Office.context.mailbox.diagnostics;
      return { profile: { displayName, emailAddress }, diagnostics: { hostName } };
    });
    expect(profile.emailAddress).toBe('jo@north.example');
    expect(diagnostics).toEqual({ hostName: 'OutlookWebApp' });
  });

  it('gives the body as text and as HTML, and the headers as they came', async () => {
    expect((await call('mailbox.item.body.getAsync', 'text')).value).toContain('Hello there');
    expect((await call('mailbox.item.body.getAsync', 'html')).value).toContain('<html>');
    expect((await call('mailbox.item.getAllInternetHeadersAsync')).value).toContain('Message-ID: <plain@acme.example>');
    expect(await call('mailbox.item.getInitializationContextAsync')).toEqual({ status: 'succeeded', value: '' });
  });

  it('lists attachments with name, type and size', async () => {
    await page.getByRole('button', { name: 'Close' }).click();
    await openMessage(page, 'With a file');
    frame = await openPane(page);
    const attachments = await frame.evaluate(() => (Office.context.mailbox.item as Office.MessageRead).attachments);
    expect(attachments).toMatchObject([
      { name: 'a.csv', contentType: 'text/csv', attachmentType: 'file', isInline: false },
    ]);
    expect(attachments[0]?.size).toBeGreaterThan(0);
  });

  it('keeps custom properties per message, up to 2,500 characters', async () => {
    called.add('mailbox.item.loadCustomPropertiesAsync').add('customProperties.saveAsync');
    const save = (text: string) =>
      frame.evaluate(
        (value) =>
          new Promise<string>((resolve) => {
            // A cast: a message is in front.
            (Office.context.mailbox.item as Office.MessageRead).loadCustomPropertiesAsync(({ value: properties }) => {
              properties.set('note', value);
              try {
                properties.saveAsync(({ status }) => resolve(status));
              } catch (error) {
                resolve(String(error));
              }
            });
          }),
        text,
      );
    expect(await save('kept')).toBe('succeeded');
    expect(await save('x'.repeat(2500))).toContain('ArgumentOutOfRange');
    await page.reload();
    await page.getByRole('main').getByRole('heading', { name: 'Two words' }).waitFor();
    frame = await openPane(page);
    const kept = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.MessageRead; // a cast: as above
          item.loadCustomPropertiesAsync(({ value }) => resolve(value.get('note')));
        }),
    );
    expect(kept).toBe('kept');
  });

  it('shows notifications above the body, at most five, with Outlook’s errors', async () => {
    const notifications = 'mailbox.item.notificationMessages';
    expect(await call(`${notifications}.addAsync`, 'one', information)).toMatchObject({ status: 'succeeded' });
    await page.getByRole('region', { name: 'Notifications' }).getByText('Counted').waitFor();
    expect((await call(`${notifications}.addAsync`, 'one', information)).error?.code).toBe(9023);
    const replacement = { type: 'errorMessage', message: 'Could not count' };
    expect(await call(`${notifications}.replaceAsync`, 'one', replacement)).toMatchObject({ status: 'succeeded' });
    expect(await call(`${notifications}.replaceAsync`, 'two', information)).toMatchObject({ status: 'succeeded' });
    for (const key of ['three', 'four', 'five']) await call(`${notifications}.addAsync`, key, information);
    expect((await call(`${notifications}.addAsync`, 'six', information)).error?.code).toBe(9025);
    expect((await call(`${notifications}.removeAsync`, 'six')).error?.code).toBe(9024);
    expect(await call(`${notifications}.removeAsync`, 'five')).toMatchObject({ status: 'succeeded' });
    const all = await call(`${notifications}.getAllAsync`);
    expect(all.value).toMatchObject([
      { key: 'one', type: 'errorMessage', message: 'Could not count' },
      ...['two', 'three', 'four'].map((key) => ({ key, ...information })),
    ]);
  });

  it('takes no notification beyond Outlook’s sizes, and no insight on a message that is read', async () => {
    const add = 'mailbox.item.notificationMessages.addAsync';
    const long = { ...information, message: 'x'.repeat(151) };
    expect((await call(add, 'k'.repeat(33), information)).thrown).toContain('ArgumentOutOfRange');
    expect((await call(add, 'long', long)).thrown).toContain('ArgumentOutOfRange');
    expect((await call(add, 'icon', { ...information, icon: '' })).thrown).toBeDefined();
    const actions = [{ actionType: 'showTaskPane', actionText: 'Open', commandId: 'pane' }];
    const insight = { type: 'insightMessage', message: 'Look', icon: 'Icon16', actions };
    expect((await call(add, 'insight', insight)).error?.code).toBe(5000);
  });

  it('adds to a message only categories that the mailbox has', async () => {
    const categories = 'mailbox.item.categories';
    expect(await call(`${categories}.getAsync`)).toEqual({ status: 'succeeded', value: [] });
    expect((await call(`${categories}.addAsync`, ['Logged'])).error?.code).toBe(9044);
    const logged = { displayName: 'Logged', color: 'Preset9' };
    expect(await call('mailbox.masterCategories.addAsync', [logged])).toMatchObject({ status: 'succeeded' });
    expect((await call('mailbox.masterCategories.addAsync', [logged])).error?.code).toBe(9045);
    expect((await call('mailbox.masterCategories.getAsync')).value).toContainEqual(logged);
    expect(await call(`${categories}.addAsync`, ['Logged'])).toMatchObject({ status: 'succeeded' });
    expect((await call(`${categories}.getAsync`)).value).toEqual([logged]);
    expect(await call(`${categories}.removeAsync`, ['Logged'])).toMatchObject({ status: 'succeeded' });
    expect((await call(`${categories}.removeAsync`, ['Logged'])).error?.code).toBe(9044);
    expect(await call('mailbox.masterCategories.removeAsync', ['Logged'])).toMatchObject({ status: 'succeeded' });
    expect((await call('mailbox.masterCategories.removeAsync', ['Logged'])).error?.code).toBe(9044);
  });

  it('keeps roaming settings up to 32 KB, for the next time', async () => {
    await frame.evaluate(() => Office.context.roamingSettings.set('seen', { times: 3 }));
    expect(await call('roamingSettings.saveAsync')).toMatchObject({ status: 'succeeded' });
    await frame.evaluate(() => Office.context.roamingSettings.set('big', 'x'.repeat(33_000)));
    expect((await call('roamingSettings.saveAsync')).error?.code).toBe(9019);
    await page.reload();
    await page.getByRole('main').getByRole('heading', { name: 'Two words' }).waitFor();
    frame = await openPane(page);
    expect(await frame.evaluate(() => Office.context.roamingSettings.get('seen') as unknown)).toEqual({ times: 3 });
    expect(await frame.evaluate(() => Office.context.roamingSettings.get('big') as unknown)).toBeUndefined();
  });

  it('opens a message of the mailbox in a window of its own', async () => {
    const itemId = await frame.evaluate(() => (Office.context.mailbox.item as Office.MessageRead).itemId);
    expect(await call('mailbox.displayMessageFormAsync', itemId)).toMatchObject({ status: 'succeeded' });
    const dialog = page.getByRole('dialog', { name: 'Message' });
    await dialog.getByRole('heading', { name: 'Two words' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await tell('mailbox.displayMessageForm', itemId);
    await dialog.waitFor();
    expect((await call('mailbox.displayMessageFormAsync', 'AAMkNone')).error?.code).toBe(9049);
    expect((await call('mailbox.displayAppointmentFormAsync', 'AAMkNone')).error?.code).toBe(9049);
    expect(await tell('mailbox.displayAppointmentForm', 'AAMkNone')).toEqual({});
  });

  it('opens forms for new messages, appointments and replies, and sends nothing', async () => {
    const message = { toRecipients: ['a@acme.example'], ccRecipients: ['b@acme.example'], subject: 'Hi' };
    await call('mailbox.displayNewMessageFormAsync', message);
    await expectForm('New message', { To: 'a@acme.example', Cc: 'b@acme.example', Subject: 'Hi' });
    await tell('mailbox.displayNewMessageForm', message);
    await expectForm('New message', { To: 'a@acme.example' });
    const appointment = { requiredAttendees: ['a@acme.example'], subject: 'Lunch' };
    await call('mailbox.displayNewAppointmentFormAsync', appointment);
    await expectForm('New appointment', { Required: 'a@acme.example', Subject: 'Lunch' });
    await tell('mailbox.displayNewAppointmentForm', appointment);
    await expectForm('New appointment', { Subject: 'Lunch' });
    await call('mailbox.item.displayReplyFormAsync', '<p>Thanks</p>');
    await expectForm('Reply', { To: 'pat@acme.example', Subject: 'Re: Two words' });
    await tell('mailbox.item.displayReplyForm', { htmlBody: 'Thanks' });
    await expectForm('Reply', { To: 'pat@acme.example' });
    await call('mailbox.item.displayReplyAllFormAsync', 'Thanks');
    await expectForm('Reply all', { To: 'pat@acme.example; jo@north.example', Cc: 'ann@acme.example' });
    await tell('mailbox.item.displayReplyAllForm', 'Thanks');
    await expectForm('Reply all', { Subject: 'Re: Two words' });
  });

  async function expectForm(title: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const form = page.getByRole('dialog', { name: title, exact: true });
    for (const [label, value] of Object.entries(fields)) {
      expect(await form.getByLabel(label, { exact: true }).inputValue()).toBe(value);
    }
    await form.getByRole('button', { name: 'Discard' }).click();
    await form.waitFor({ state: 'detached' });
  }

  it('refuses the tokens that Exchange Online no longer gives', async () => {
    expect((await call('mailbox.getUserIdentityTokenAsync')).error?.code).toBe(9018);
    expect((await call('mailbox.getCallbackTokenAsync')).error?.code).toBe(9018);
    called.add('auth.getAccessToken');
    const code = await frame.evaluate(() =>
      Office.auth.getAccessToken().then(
        () => undefined,
        (error: { code: number }) => error.code,
      ),
    );
    expect(code).toBe(13012);
  });

  it('opens a dialog in the window, and carries messages both ways', async () => {
    for (const name of ['ui.displayDialogAsync', 'ui.messageParent', 'dialog.messageChild', 'dialog.close']) {
      called.add(name);
    }
    const heard = frame.evaluate(
      () =>
        new Promise((resolve) => {
          const url = `${location.origin}/dialog.html`;
          Office.context.ui.displayDialogAsync(url, { displayInIframe: true, width: 50, height: 50 }, ({ value }) => {
            Reflect.set(window, 'dialog', value);
            value.addEventHandler(Office.EventType.DialogMessageReceived, resolve);
          });
        }),
    );
    const dialog = page.getByRole('dialog').frameLocator('iframe[title="Dialog"]');
    await dialog.locator('html').evaluate(async () => {
      while (Reflect.get(window, 'isReady') !== true) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await dialog.getByRole('button', { name: 'Send' }).click();
    expect(await heard).toMatchObject({ message: 'from the dialog' });
    await frame.evaluate(() => (Reflect.get(window, 'dialog') as Office.Dialog).messageChild('from the pane'));
    await expect
      .poll(() => dialog.locator('html').evaluate(() => Reflect.get(window, 'heard') as unknown))
      .toBe('from the pane');
    await frame.evaluate(() => (Reflect.get(window, 'dialog') as Office.Dialog).close());
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('closes its pane when the add-in asks', async () => {
    await tell('ui.closeContainer');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  it('has been asked for everything that docs/emulator.md says it answers', () => {
    const listed = readAnsweredMethods();
    // Called by the tests of the window, in the pages' own scripts.
    const elsewhere = [
      'mailbox.addHandlerAsync',
      'mailbox.removeHandlerAsync',
      'mailbox.item.addHandlerAsync',
      'event.completed',
    ];
    expect(listed.filter((name) => !called.has(name) && !elsewhere.includes(name))).toEqual([]);
    expect([...called].filter((name) => !listed.includes(name))).toEqual([]);
  });
});

/** The names in the first column of the table under "Answered". */
function readAnsweredMethods(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/emulator.md'), 'utf8');
  const section = text.split('### Answered\n')[1]?.split('\n### ')[0] ?? '';
  const cells = [...section.matchAll(/^\| (?<cell>[^|]+) \|/gmu)].map((match) => match.groups?.['cell'] ?? '');
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`(?<name>[\w.]+)`/gu)].map((match) => match.groups?.['name'] ?? ''),
  );
}
