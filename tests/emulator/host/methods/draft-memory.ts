import { expect, it } from 'vitest';
import type { OfficePage } from '../office-page.ts';
import { addRecipients, sendMessage, showFolder } from '../compose-steps.ts';
import { openMessage } from '../open-window.ts';

const done = { status: 'succeeded' };

/** What an add-in keeps with a message that is being written, and what of it is found on the copy that was sent. */
export function testDraftMemory(office: OfficePage): void {
  it('keeps headers of its own, the same in whatever case, and no others', async () => {
    const headers = 'mailbox.item.internetHeaders';
    const key = `x-${'k'.repeat(253)}`;
    expect(await office.call(`${headers}.setAsync`, { 'x-case': 'first', [key]: 'long' })).toMatchObject(done);
    expect(await office.call(`${headers}.setAsync`, { 'X-Case': 'second' })).toMatchObject(done);
    expect((await office.call(`${headers}.getAsync`, ['X-CASE', key, 'x-none'])).value).toEqual({
      'X-CASE': 'second',
      [key]: 'long',
    });
    expect((await office.call(`${headers}.setAsync`, { Bcc: 'kim@north.example' })).error?.code).toBe(9031);
    expect((await office.call(`${headers}.setAsync`, { 'x-long': 'v'.repeat(998) })).thrown).toContain('OutOfRange');
    expect(await office.call(`${headers}.removeAsync`, ['x-CASE'])).toMatchObject(done);
    expect((await office.call(`${headers}.getAsync`, ['x-case'])).value).toEqual({});
  });

  it('keeps session data up to 50,000 characters, for as long as the draft is there', async () => {
    const data = 'mailbox.item.sessionData';
    const key = 'k'.repeat(255);
    expect(await office.call(`${data}.setAsync`, key, 'value')).toMatchObject(done);
    expect((await office.call(`${data}.getAsync`, key)).value).toBe('value');
    expect(await office.call(`${data}.setAsync`, 'empty', '')).toMatchObject(done);
    expect((await office.call(`${data}.getAllAsync`)).value).toMatchObject({ [key]: 'value', empty: '' });
    expect((await office.call(`${data}.setAsync`, 'big', 'x'.repeat(50_000))).error?.code).toBe(9051);
    expect(await office.call(`${data}.removeAsync`, 'empty')).toMatchObject(done);
    expect((await office.call(`${data}.removeAsync`, 'empty')).error?.code).toBe(9050);
    expect(await office.call(`${data}.clearAsync`)).toMatchObject(done);
    expect((await office.call(`${data}.getAsync`, key)).error?.code).toBe(9050);
  });

  it('finds custom properties again on the copy in Sent Items', async () => {
    const properties = (value?: string) =>
      office.frame().evaluate(
        (text) =>
          new Promise((resolve) => {
            const item = Office.context.mailbox.item as Office.MessageRead; // a cast: an item is in front
            item.loadCustomPropertiesAsync(({ value: loaded }) => {
              if (text === undefined) resolve(loaded.getAll());
              else {
                loaded.set('log', text);
                loaded.saveAsync(() => resolve(undefined));
              }
            });
          }),
        value,
      );
    office.called.add('mailbox.item.loadCustomPropertiesAsync').add('customProperties.saveAsync');
    await properties('when sent');
    const page = office.page();
    await addRecipients(page, 'To', 'pat@acme.example');
    await page.getByRole('textbox', { name: 'Subject' }).fill('With a property');
    await sendMessage(page);
    await showFolder(page, 'Sent Items');
    await openMessage(page, 'With a property');
    await office.openPane();
    expect(await properties()).toEqual({ log: 'when sent' });
  });

  it('shows one insight with a button that opens the pane', async () => {
    const add = 'mailbox.item.notificationMessages.addAsync';
    const actions = [{ actionType: 'showTaskPane', actionText: 'Who knows them', commandId: 'composePane' }];
    const insight = { type: 'insightMessage', message: 'Known here', icon: 'Icon16', actions };
    expect(await office.call(add, 'insight', insight)).toMatchObject(done);
    expect((await office.call(add, 'second', insight)).error?.code).toBe(9025);
    const page = office.page();
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Who knows them' }).click();
    await page.getByRole('complementary').waitFor();
  });

  it('shows notifications above the body, and no categories', async () => {
    const details = { type: 'informationalMessage', message: 'Checked', icon: 'Icon16', persistent: false };
    const notifications = 'mailbox.item.notificationMessages';
    expect(await office.call(`${notifications}.addAsync`, 'one', details)).toMatchObject(done);
    await office.page().getByRole('region', { name: 'Notifications' }).getByText('Checked').waitFor();
    expect(await office.call(`${notifications}.replaceAsync`, 'one', details)).toMatchObject(done);
    expect((await office.call(`${notifications}.getAllAsync`)).value).toHaveLength(1);
    expect(await office.call(`${notifications}.removeAsync`, 'one')).toMatchObject(done);
    const code = await office.frame().evaluate(
      () =>
        new Promise((resolve) => {
          const item = Office.context.mailbox.item as Office.MessageCompose; // a cast: a draft is in front
          item.categories.getAsync(({ error }) => resolve(error.code));
        }),
    );
    expect(code).toBe(5000);
  });
}
