import { afterEach, expect, test, vi } from 'vitest';
import { createDrafts, type DraftItem } from '#outlook/drafts.ts';

type Callback = (result: unknown) => void;
const succeed = (callback: Callback, value?: unknown) => callback({ status: 'succeeded', value });
const refuse = (callback: Callback) =>
  callback({ status: 'failed', error: { code: 9020, name: 'Error', message: 'No' } });
const answering = (value: unknown) => ({ getAsync: (callback: Callback) => succeed(callback, value) });
const refusing = { getAsync: refuse };

/** Office's item while a message is written, with what its mailbox keeps; a cast, since of each type only what is asked is there. */
function createItem(changes: object = {}) {
  const kept = { session: new Map<string, string>(), properties: new Map<string, string>(), headers: {} };
  const item = {
    itemType: 'message',
    to: answering([{ emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' }]),
    cc: answering([]),
    bcc: answering([{ emailAddress: 'eve@third.example', displayName: 'eve@third.example' }]),
    from: answering({ emailAddress: 'amina@northbridge.example', displayName: 'Amina Khan' }),
    subject: answering('Hydrogen'),
    conversationId: 'AAQk1',
    sessionData: {
      getAsync: (name: string, callback: Callback) =>
        kept.session.has(name) ? succeed(callback, kept.session.get(name)) : refuse(callback),
      setAsync(name: string, value: string, callback: Callback) {
        kept.session.set(name, value);
        succeed(callback);
      },
      removeAsync(name: string, callback: Callback) {
        kept.session.delete(name);
        succeed(callback);
      },
    },
    internetHeaders: {
      getAsync: (names: readonly string[], callback: Callback) =>
        succeed(callback, Object.fromEntries(Object.entries(kept.headers).filter(([name]) => names.includes(name)))),
      setAsync(headers: object, callback: Callback) {
        Object.assign(kept.headers, headers);
        succeed(callback);
      },
      removeAsync(names: readonly string[], callback: Callback) {
        kept.headers = Object.fromEntries(Object.entries(kept.headers).filter(([name]) => !names.includes(name)));
        succeed(callback);
      },
    },
    loadCustomPropertiesAsync: (callback: Callback) =>
      succeed(callback, {
        get: (name: string) => kept.properties.get(name),
        set: (name: string, value: string) => kept.properties.set(name, value),
        remove: (name: string) => kept.properties.delete(name),
        saveAsync: (done: Callback) => succeed(done),
      }),
    ...changes,
  } as unknown as DraftItem;
  return { item, kept };
}

function openDraft(item: DraftItem, options: { readonly version?: number } = {}) {
  const front = { item: item as DraftItem | undefined };
  const toDraft = createDrafts({
    readItem: () => front.item,
    isSupported: (version) => Number(version.slice(2)) <= (options.version ?? 12),
    readWriter: () => ({ emailAddress: 'writer@northbridge.example', displayName: 'Writer' }),
  });
  return { draft: toDraft(item), front, toDraft };
}

const mark = { draftId: 'b7b1c1a0-52b2-4d0e-9d3b-6a2f4e8b7c01', choices: { 'ada@acme.example': false } };

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what is written is read as far as it is entered, hidden addresses among it', async () => {
  const { draft } = openDraft(createItem().item);
  expect(await draft.read()).toMatchObject({
    mode: 'draft',
    itemId: draft.key,
    conversationId: 'AAQk1',
    subject: 'Hydrogen',
    from: { emailAddress: 'amina@northbridge.example', displayName: 'Amina Khan' },
    to: [{ emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' }],
    cc: [],
    bcc: [{ emailAddress: 'eve@third.example' }],
    mayHaveMoreRecipients: false,
  });
});

test('an item is one draft, however often it is read; another one is another', () => {
  const { item } = createItem();
  const { draft, toDraft } = openDraft(item);
  expect(toDraft(item)).toBe(draft);
  expect(toDraft(createItem().item).key).not.toBe(draft.key);
});

test('what Outlook lacks or refuses is missing, and who writes is whose mailbox it is', async () => {
  const { item } = createItem({ to: refusing, cc: undefined, bcc: null, from: undefined, subject: refusing });
  expect(await openDraft(item).draft.read()).toMatchObject({
    subject: '',
    from: { emailAddress: 'writer@northbridge.example', displayName: 'Writer' },
    to: [],
    cc: [],
    bcc: [],
  });
});

test('once another item is in front nothing is asked of this one, and it can’t be marked', async () => {
  const { item, kept } = createItem();
  const { draft, front } = openDraft(item);
  front.item = undefined;
  expect((await draft.read()).to).toEqual([]);
  await expect(draft.setMark(mark)).rejects.toMatchObject({ code: 'internal' });
  expect(kept.session.size).toBe(0);
});

test('a mark is kept in session data, in custom properties and in a header, and all of it goes with it', async () => {
  const { item, kept } = createItem();
  const { draft } = openDraft(item);
  expect(await draft.readMark()).toBeUndefined();
  await draft.setMark(mark);
  expect(await draft.readMark()).toEqual(mark);
  expect(kept.headers).toEqual({ 'X-Acquaint-Draft-Id': mark.draftId });
  expect(kept.properties.get('acquaintDraftId')).toBe(mark.draftId);
  kept.session.clear();
  expect(await draft.readMark()).toEqual(mark);
  await draft.setMark(undefined);
  expect(await draft.readMark()).toBeUndefined();
  expect(kept).toEqual({ session: new Map(), properties: new Map(), headers: {} });
});

test('the mark of a message is not that of its forward, to which classic Outlook copies its properties', async () => {
  const { item, kept } = createItem();
  const { draft } = openDraft(item);
  await draft.setMark(mark);
  kept.session.clear();
  kept.headers = {};
  expect(await draft.readMark()).toBeUndefined();
});

test.each([
  ['session data', { sessionData: undefined, internetHeaders: undefined }],
  ['custom properties', { loadCustomPropertiesAsync: undefined }],
])('a mark is kept without %s', async (_, missing) => {
  const { draft } = openDraft(createItem(missing).item);
  await draft.setMark(mark);
  expect(await draft.readMark()).toEqual(mark);
});

test('where Outlook keeps nothing a mark is refused, and one that is left anywhere is said to be', async () => {
  const nothing = { sessionData: undefined, loadCustomPropertiesAsync: undefined };
  await expect(openDraft(createItem(nothing).item).draft.setMark(mark)).rejects.toMatchObject({ code: 'internal' });
  const { draft } = openDraft(createItem({ loadCustomPropertiesAsync: refuse }).item);
  await draft.setMark(mark);
  await expect(draft.setMark(undefined)).rejects.toMatchObject({ code: 'internal' });
});

test('Outlook tells of recipients by one handler for good', () => {
  vi.stubGlobal('Office', { EventType: { RecipientsChanged: 'olkRecipientsChanged' } });
  const handlers: (() => void)[] = [];
  const addHandlerAsync = (_: string, handler: () => void, callback: Callback) => {
    handlers.push(handler);
    succeed(callback);
  };
  const { draft } = openDraft(createItem({ addHandlerAsync }).item);
  const told = vi.fn();
  draft.watchRecipients(told)();
  const stop = draft.watchRecipients(told);
  expect(handlers).toHaveLength(1);
  handlers[0]?.();
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  handlers[0]?.();
  expect(told).toHaveBeenCalledTimes(1);
});

test.each([
  ['has no such event', {}, 5],
  ['refuses the handler', { addHandlerAsync: (_: string, __: unknown, callback: Callback) => refuse(callback) }, 12],
])('an Outlook that %s is asked every two seconds, while the pane is in sight', (_, changes, version) => {
  vi.useFakeTimers();
  const page = { visibilityState: 'visible' };
  vi.stubGlobal('document', page);
  vi.stubGlobal('Office', { EventType: { RecipientsChanged: 'olkRecipientsChanged' } });
  const { draft } = openDraft(createItem(changes).item, { version });
  const told = vi.fn();
  const stop = draft.watchRecipients(told);
  vi.advanceTimersByTime(4100);
  expect(told).toHaveBeenCalledTimes(2);
  page.visibilityState = 'hidden';
  vi.advanceTimersByTime(4000);
  expect(told).toHaveBeenCalledTimes(2);
  page.visibilityState = 'visible';
  stop();
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveBeenCalledTimes(2);
});

test('an Outlook from Mailbox 1.12 on calls the add-in at send', () => {
  expect(openDraft(createItem().item).draft.isSendTold).toBe(true);
  expect(openDraft(createItem().item, { version: 11 }).draft.isSendTold).toBe(false);
});
