import { expect, it } from 'vitest';
import { openMessage } from '../open-window.ts';
import type { OfficePage } from '../office-page.ts';

const information = { type: 'informationalMessage', message: 'Counted', icon: 'Icon16', persistent: true };

/** What an add-in reads of a message, and what it keeps with it. */
export function testItemMethods(office: OfficePage): void {
  it('has every field of a message that is read', async () => {
    const fields = await office.frame().evaluate(() => {
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
    const { profile, diagnostics } = await office.frame().evaluate(() => {
      const { displayName, emailAddress } = Office.context.mailbox.userProfile;
      const { hostName } = Office.context.mailbox.diagnostics;
      return { profile: { displayName, emailAddress }, diagnostics: { hostName } };
    });
    expect(profile.emailAddress).toBe('jo@north.example');
    expect(diagnostics).toEqual({ hostName: 'OutlookWebApp' });
  });

  it('gives the body as text and as HTML, and the headers as they came', async () => {
    expect((await office.call('mailbox.item.body.getAsync', 'text')).value).toContain('Hello there');
    expect((await office.call('mailbox.item.body.getAsync', 'html')).value).toContain('<html>');
    expect((await office.call('mailbox.item.getAllInternetHeadersAsync')).value).toContain(
      'Message-ID: <plain@acme.example>',
    );
    expect(await office.call('mailbox.item.getInitializationContextAsync')).toEqual({ status: 'succeeded', value: '' });
  });

  it('lists attachments with name, type and size', async () => {
    await office.page().getByRole('button', { name: 'Close' }).click();
    await openMessage(office.page(), 'With a file');
    await office.openPane();
    const attachments = await office
      .frame()
      .evaluate(() => (Office.context.mailbox.item as Office.MessageRead).attachments);
    expect(attachments).toMatchObject([
      { name: 'a.csv', contentType: 'text/csv', attachmentType: 'file', isInline: false },
    ]);
    expect(attachments[0]?.size).toBeGreaterThan(0);
  });

  it('keeps custom properties per message, up to 2,500 characters', async () => {
    office.called.add('mailbox.item.loadCustomPropertiesAsync').add('customProperties.saveAsync');
    const save = (text: string) =>
      office.frame().evaluate(
        (value) =>
          new Promise<string>((resolve) => {
            // A cast: a message is in front.
            (Office.context.mailbox.item as Office.MessageRead).loadCustomPropertiesAsync(({ value: properties }) => {
              properties.set('note', value);
              try {
                properties.saveAsync(({ status }) => resolve(String(status)));
              } catch (error) {
                resolve(String(error));
              }
            });
          }),
        text,
      );
    expect(await save('kept')).toBe('succeeded');
    expect(await save('x'.repeat(2500))).toContain('ArgumentOutOfRange');
    await office.reload();
    const kept = await office.frame().evaluate(
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
    expect(await office.call(`${notifications}.addAsync`, 'one', information)).toMatchObject({ status: 'succeeded' });
    await office.page().getByRole('region', { name: 'Notifications' }).getByText('Counted').waitFor();
    expect((await office.call(`${notifications}.addAsync`, 'one', information)).error?.code).toBe(9023);
    const replacement = { type: 'errorMessage', message: 'Could not count' };
    expect(await office.call(`${notifications}.replaceAsync`, 'one', replacement)).toMatchObject({
      status: 'succeeded',
    });
    expect(await office.call(`${notifications}.replaceAsync`, 'two', information)).toMatchObject({
      status: 'succeeded',
    });
    for (const key of ['three', 'four', 'five']) await office.call(`${notifications}.addAsync`, key, information);
    expect((await office.call(`${notifications}.addAsync`, 'six', information)).error?.code).toBe(9025);
    expect((await office.call(`${notifications}.removeAsync`, 'six')).error?.code).toBe(9024);
    expect(await office.call(`${notifications}.removeAsync`, 'five')).toMatchObject({ status: 'succeeded' });
    const all = await office.call(`${notifications}.getAllAsync`);
    expect(all.value).toMatchObject([
      { key: 'one', type: 'errorMessage', message: 'Could not count' },
      ...['two', 'three', 'four'].map((key) => ({ key, ...information })),
    ]);
  });

  it('takes no notification beyond Outlook’s sizes, and no insight on a message that is read', async () => {
    const add = 'mailbox.item.notificationMessages.addAsync';
    const long = { ...information, message: 'x'.repeat(151) };
    expect((await office.call(add, 'k'.repeat(33), information)).thrown).toContain('ArgumentOutOfRange');
    expect((await office.call(add, 'long', long)).thrown).toContain('ArgumentOutOfRange');
    expect((await office.call(add, 'icon', { ...information, icon: '' })).thrown).toBeDefined();
    const actions = [{ actionType: 'showTaskPane', actionText: 'Open', commandId: 'pane' }];
    const insight = { type: 'insightMessage', message: 'Look', icon: 'Icon16', actions };
    expect((await office.call(add, 'insight', insight)).error?.code).toBe(5000);
  });

  it('adds to a message only categories that the mailbox has', async () => {
    const categories = 'mailbox.item.categories';
    expect(await office.call(`${categories}.getAsync`)).toEqual({ status: 'succeeded', value: [] });
    expect((await office.call(`${categories}.addAsync`, ['Logged'])).error?.code).toBe(9044);
    const logged = { displayName: 'Logged', color: 'Preset9' };
    expect(await office.call('mailbox.masterCategories.addAsync', [logged])).toMatchObject({ status: 'succeeded' });
    expect((await office.call('mailbox.masterCategories.addAsync', [logged])).error?.code).toBe(9045);
    expect((await office.call('mailbox.masterCategories.getAsync')).value).toContainEqual(logged);
    expect(await office.call(`${categories}.addAsync`, ['Logged'])).toMatchObject({ status: 'succeeded' });
    expect((await office.call(`${categories}.getAsync`)).value).toEqual([logged]);
    expect(await office.call(`${categories}.removeAsync`, ['Logged'])).toMatchObject({ status: 'succeeded' });
    expect((await office.call(`${categories}.removeAsync`, ['Logged'])).error?.code).toBe(9044);
    expect(await office.call('mailbox.masterCategories.removeAsync', ['Logged'])).toMatchObject({
      status: 'succeeded',
    });
    expect((await office.call('mailbox.masterCategories.removeAsync', ['Logged'])).error?.code).toBe(9044);
  });

  it('keeps roaming settings up to 32 KB, for the next time', async () => {
    await office.frame().evaluate(() => Office.context.roamingSettings.set('seen', { times: 3 }));
    expect(await office.call('roamingSettings.saveAsync')).toMatchObject({ status: 'succeeded' });
    await office.frame().evaluate(() => Office.context.roamingSettings.set('big', 'x'.repeat(33_000)));
    expect((await office.call('roamingSettings.saveAsync')).error?.code).toBe(9019);
    await office.reload();
    expect(await office.frame().evaluate(() => Office.context.roamingSettings.get('seen') as unknown)).toEqual({
      times: 3,
    });
    expect(await office.frame().evaluate(() => Office.context.roamingSettings.get('big') as unknown)).toBeUndefined();
  });
}
