import { expect, test } from 'vitest';
import { createSelection, type SelectingMailbox } from '#outlook/read-selection.ts';

type Callback = (result: never) => void;
const answer = (callback: Callback, result: object) => callback(result as never); // a cast: as much of it as is read
const succeed = (callback: Callback, value: unknown) => answer(callback, { status: 'succeeded', value });
const refuse = (callback: Callback, code: number) =>
  answer(callback, { status: 'failed', error: { code, name: 'No', message: 'Not now' } });

/** Loads one item at a time, as Outlook does, and keeps what was loaded and unloaded. */
function mailboxOf(items: Readonly<Record<string, object>>) {
  const calls: string[] = [];
  let loaded: string | undefined;
  const mailbox: SelectingMailbox = {
    getSelectedItemsAsync: (callback) => succeed(callback, []),
    loadItemByIdAsync(itemId, callback) {
      const item = items[itemId];
      if (loaded !== undefined) return refuse(callback, 5000);
      if (!item) return refuse(callback, 9049);
      loaded = itemId;
      calls.push(`load ${itemId}`);
      queueMicrotask(() =>
        succeed(callback, {
          ...item,
          unloadAsync(unloaded: Callback) {
            loaded = undefined;
            calls.push(`unload ${itemId}`);
            succeed(unloaded, undefined);
          },
        }),
      );
    },
  };
  return { mailbox, calls };
}

const mail = { itemType: 'message', itemId: 'a', subject: 'Hello', from: { emailAddress: 'ada@acme.example' } };
const selectionOf = (mailbox: SelectingMailbox, newest = 15) =>
  createSelection(
    () => mailbox,
    (version) => Number(version.split('.')[1]) <= newest,
  );
const item = (itemId: string) => ({ itemId, subject: '' });

test('what is selected is listed with the ids that there are, and what has none is left out', async () => {
  const listed = [
    { itemId: 'a', subject: 'Hello', internetMessageId: '<a@acme.example>', conversationId: 'c' },
    { itemId: 'b', internetMessageId: null },
    { subject: 'Of no id' },
    null,
  ];
  const { list } = selectionOf({ getSelectedItemsAsync: (callback) => succeed(callback, listed) });
  expect(await list()).toEqual({
    is: 'listed',
    items: [
      { itemId: 'a', subject: 'Hello', internetMessageId: '<a@acme.example>', conversationId: 'c' },
      { itemId: 'b', subject: '' },
    ],
  });
});

test('a permission that is too small is told from any other refusal', async () => {
  expect(await selectionOf({ getSelectedItemsAsync: (callback) => refuse(callback, 7000) }).list()).toEqual({
    is: 'not-allowed',
  });
  expect(await selectionOf({ getSelectedItemsAsync: (callback) => refuse(callback, 9000) }).list()).toEqual({
    is: 'failed',
  });
  expect(await selectionOf({ getSelectedItemsAsync: (callback) => succeed(callback, null) }).list()).toEqual({
    is: 'listed',
    items: [],
  });
});

test('a client before Mailbox 1.15, or without the method, reads none', () => {
  expect(selectionOf(mailboxOf({}).mailbox).canRead()).toBe(true);
  expect(selectionOf(mailboxOf({}).mailbox, 14).canRead()).toBe(false);
  expect(selectionOf({}).canRead()).toBe(false);
});

test('items are loaded one after the other, however many are asked for at once, and unloaded each time', async () => {
  const { mailbox, calls } = mailboxOf({ a: mail, b: { ...mail, itemId: 'b' }, c: { itemType: 'message' } });
  const { read } = selectionOf(mailbox);
  const readings = await Promise.all(['a', 'b', 'c', 'gone', 'a'].map((itemId) => read(item(itemId))));
  expect(readings).toMatchObject([
    { is: 'read', message: { subject: 'Hello', itemId: 'a' } },
    { is: 'read', message: { itemId: 'b' } },
    { is: 'something-else' },
    { is: 'refused' },
    { is: 'read', message: { itemId: 'a' } },
  ]);
  // What was read before is remembered.
  expect(calls).toEqual(['load a', 'unload a', 'load b', 'unload b', 'load c', 'unload c']);
});

test('headers and whose mailbox it is come with the message where Outlook tells', async () => {
  const told = {
    ...mail,
    getAllInternetHeadersAsync: (callback: Callback) => succeed(callback, 'List-Id: <news.acme.example>\r\n'),
    getSharedPropertiesAsync: (callback: Callback) => succeed(callback, { owner: 'enquiries@northbridge.example' }),
  };
  const refused = { ...mail, getAllInternetHeadersAsync: (callback: Callback) => refuse(callback, 9020) };
  const { read } = selectionOf(mailboxOf({ a: told, b: refused }).mailbox);
  expect(await read(item('a'))).toMatchObject({
    headers: 'List-Id: <news.acme.example>\r\n',
    mailbox: 'enquiries@northbridge.example',
  });
  const { headers, mailbox } = { headers: undefined, mailbox: undefined, ...(await read(item('b'))) };
  expect({ headers, mailbox }).toEqual({ headers: undefined, mailbox: undefined });
});

test('one that is still being written is no message to log', async () => {
  const draft = { itemType: 'message', subject: { getAsync: () => undefined } };
  const { mailbox, calls } = mailboxOf({ a: draft });
  expect(await selectionOf(mailbox).read(item('a'))).toEqual({ is: 'draft' });
  expect(calls).toEqual(['load a', 'unload a']);
});

test('a meeting of the calendar is read as one', async () => {
  const start = new Date('2026-12-03T14:00:00Z');
  const meeting = { itemType: 'appointment', itemId: 'm', subject: 'Board', start, end: start, requiredAttendees: [] };
  expect(await selectionOf(mailboxOf({ m: meeting }).mailbox).read(item('m'))).toMatchObject({
    is: 'read',
    message: { kind: 'meeting', occurredAt: '2026-12-03T14:00:00.000Z' },
  });
});

test('a category is put on an item without opening it, between those that are read', async () => {
  const shown: string[] = [];
  const categories = {
    addAsync: (names: readonly string[], callback: Callback) => {
      shown.push(...names);
      succeed(callback, undefined);
    },
    removeAsync: (names: readonly string[], callback: Callback) => {
      for (const name of names) shown.splice(shown.indexOf(name), 1);
      succeed(callback, undefined);
    },
  };
  const { mailbox, calls } = mailboxOf({ a: { ...mail, categories }, b: { ...mail, itemId: 'b' } });
  const selection = selectionOf(mailbox);
  const category = { name: 'Logged', colour: 'Preset4' };
  const [outcome] = await Promise.all([
    selection.categorise({ itemId: 'a', category, isLogged: true }),
    selection.read(item('b')),
  ]);
  expect(outcome).toBe('done');
  expect(shown).toEqual(['Logged']);
  expect(calls).toEqual(['load a', 'unload a', 'load b', 'unload b']);
  expect(await selection.categorise({ itemId: 'a', category, isLogged: false })).toBe('done');
  expect(shown).toEqual([]);
  // Gone, or a client that has no categories.
  expect(await selection.categorise({ itemId: 'c', category, isLogged: true })).toBeUndefined();
  expect(await selection.categorise({ itemId: 'b', category, isLogged: true })).toBeUndefined();
});
