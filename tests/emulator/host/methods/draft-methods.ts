import { expect, it } from 'vitest';
import type { OfficePage } from '../office-page.ts';
import { addRecipients, answerMessage, bodyEditor, recipientsOf } from '../compose-steps.ts';
import { openMessage } from '../open-window.ts';

const done = { status: 'succeeded' };

/** What an add-in reads and writes of a message that is being written. */
export function testDraftMethods(office: OfficePage): void {
  it('reads the recipients that were typed, and tells colleagues from others', async () => {
    await addRecipients(office.page(), 'To', 'Pat <pat@acme.example>', 'kim@north.example');
    expect((await office.call('mailbox.item.to.getAsync')).value).toEqual([
      { displayName: 'Pat', emailAddress: 'pat@acme.example', recipientType: 'externalUser' },
      { displayName: 'kim@north.example', emailAddress: 'kim@north.example', recipientType: 'user' },
    ]);
    expect((await office.call('mailbox.item.cc.getAsync')).value).toEqual([]);
    expect((await office.call('mailbox.item.bcc.getAsync')).value).toEqual([]);
    expect((await office.call('mailbox.item.from.getAsync')).value).toMatchObject({ emailAddress: 'jo@north.example' });
  });

  it('writes recipients: sets, adds, and nobody twice', async () => {
    const ann = { displayName: 'Ann', emailAddress: 'ann@acme.example' };
    expect(await office.call('mailbox.item.to.setAsync', ['pat@acme.example', ann])).toMatchObject(done);
    expect(await office.call('mailbox.item.to.addAsync', ['ANN@acme.example', 'bo@acme.example'])).toMatchObject(done);
    expect(await recipientsOf(office.page(), 'To')).toEqual(['pat@acme.example', 'Ann', 'bo@acme.example']);
    expect(await office.call('mailbox.item.to.setAsync', [])).toMatchObject(done);
    expect(await recipientsOf(office.page(), 'To')).toEqual([]);
    for (const field of ['cc', 'bcc']) {
      expect(await office.call(`mailbox.item.${field}.setAsync`, [ann])).toMatchObject(done);
      expect(await office.call(`mailbox.item.${field}.addAsync`, ['bo@acme.example'])).toMatchObject(done);
    }
    expect(await recipientsOf(office.page(), 'Bcc')).toEqual(['Ann', 'bo@acme.example']);
  });

  it('takes a hundred recipients at once, five hundred in a field, and nobody without an address', async () => {
    const people = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => `p${from + index}@acme.example`);
    const add = 'mailbox.item.to.addAsync';
    expect((await office.call(add, people(0, 101))).thrown).toContain('ArgumentOutOfRange');
    for (const from of [0, 100, 200, 300, 400]) await office.call(add, people(from, 100));
    expect((await office.call('mailbox.item.to.getAsync')).value).toHaveLength(500);
    expect((await office.call(add, people(500, 1))).error?.code).toBe(9012);
    expect((await office.call('mailbox.item.cc.addAsync', ['nobody'])).error?.code).toBe(9013);
  });

  it('reads and writes the subject, up to 255 characters', async () => {
    const subject = 's'.repeat(255);
    expect(await office.call('mailbox.item.subject.setAsync', subject)).toMatchObject(done);
    expect(await office.page().getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(subject);
    await office.page().getByRole('textbox', { name: 'Subject' }).fill('Typed');
    expect((await office.call('mailbox.item.subject.getAsync')).value).toBe('Typed');
    expect((await office.call('mailbox.item.subject.setAsync', 's'.repeat(256))).thrown).toContain(
      'ArgumentOutOfRange',
    );
  });

  it('reads and writes the body, as text and as HTML, and runs none of it', async () => {
    const html = { coercionType: 'html' };
    const body = '<p onclick="x()">Dear <b>Pat</b></p><script>parent.stolen = 1</script>';
    expect(await office.call('mailbox.item.body.setAsync', body, html)).toMatchObject(done);
    expect(await bodyEditor(office.page()).innerHTML()).toBe('<p>Dear <b>Pat</b></p>');
    expect(await office.call('mailbox.item.body.prependAsync', '1 < 2')).toMatchObject(done);
    expect((await office.call('mailbox.item.body.getAsync', 'text')).value).toContain('1 < 2Dear Pat');
    await bodyEditor(office.page()).fill('Typed instead');
    expect((await office.call('mailbox.item.body.getAsync', 'html')).value).toContain('Typed instead');
    expect((await office.call('mailbox.item.body.getTypeAsync')).value).toBe('html');
    expect(await office.page().evaluate(() => 'stolen' in window)).toBe(false);
  });

  it('has an id only once it is saved, and keeps it', async () => {
    expect((await office.call('mailbox.item.getItemIdAsync')).error?.code).toBe(9046);
    const { value } = await office.call('mailbox.item.saveAsync');
    expect(value).toMatch(/^AAMk/u);
    expect((await office.call('mailbox.item.saveAsync')).value).toBe(value);
    expect((await office.call('mailbox.item.getItemIdAsync')).value).toBe(value);
  });

  it('knows how it was begun, its conversation and its attachments', async () => {
    const read = () =>
      office.frame().evaluate(() => (Office.context.mailbox.item as Office.MessageCompose).conversationId);
    expect((await office.call('mailbox.item.getComposeTypeAsync')).value).toMatchObject({ composeType: 'newMail' });
    expect(await read()).toBeNull();
    await openMessage(office.page(), 'With a file');
    await answerMessage(office.page(), 'Forward');
    await office.openPane();
    expect((await office.call('mailbox.item.getComposeTypeAsync')).value).toMatchObject({ composeType: 'forward' });
    expect(await read()).toMatch(/^AAQk/u);
    const { value } = await office.call('mailbox.item.getAttachmentsAsync');
    expect(value).toMatchObject([{ name: 'a.csv', attachmentType: 'file', contentType: 'text/csv' }]);
  });

  it('closes where the add-in asks for it, and waits among the drafts', async () => {
    await office.tell('mailbox.item.close');
    await office.page().getByRole('main', { name: 'Reading pane' }).waitFor();
    await office.page().getByRole('navigation', { name: 'Drafts' }).getByRole('button').waitFor();
  });
}
