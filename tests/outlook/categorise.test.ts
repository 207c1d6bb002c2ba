import { expect, test } from 'vitest';
import { categorise, type CategorisedItem, type MailboxWithCategories } from '#outlook/categorise.ts';
import { messageFrom } from '../capture/fixture.ts';

const message = messageFrom('ada@acme.example');
const category = { name: 'Logged', colour: 'Preset4' };

type Callback = (answer: object) => void;

/** An item in a mailbox that has these categories; `mayCreate` is the permission to make more. */
function createMailbox(known: readonly string[], { mayCreate = false, on = [] as readonly string[] } = {}) {
  const master = new Map(known.map((name) => [name, 'Preset0']));
  const shown = new Set(on);
  const values = new Map<string, string>();
  const answer = (isDone: boolean, callback: Callback, value?: unknown) =>
    callback(
      isDone ? { status: 'succeeded', value } : { status: 'failed', error: { code: 9020, name: '', message: '' } },
    );
  const properties = {
    get: (name: string) => values.get(name),
    set: (name: string, value: string) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: (callback: Callback) => answer(true, callback),
  };
  const categories = {
    addAsync(names: readonly string[], callback: Callback) {
      const isKnown = names.every((name) => master.has(name));
      if (isKnown) for (const name of names) shown.add(name);
      answer(isKnown, callback);
    },
    removeAsync(names: readonly string[], callback: Callback) {
      answer(names.map((name) => shown.delete(name)).every(Boolean), callback);
    },
  };
  const masterCategories = {
    addAsync(details: readonly { readonly displayName: string; readonly color: string }[], callback: Callback) {
      if (mayCreate) for (const { displayName, color } of details) master.set(displayName, color);
      answer(mayCreate, callback);
    },
  };
  const { itemId, internetMessageId = '' } = message;
  // Casts: Office's own types have every overload.
  const item = {
    itemId,
    internetMessageId,
    categories,
    loadCustomPropertiesAsync: (callback: Callback) => answer(true, callback, properties),
  } as unknown as CategorisedItem;
  const mailbox = { masterCategories } as unknown as MailboxWithCategories;
  const set = (isLogged: boolean) => categorise(() => item, mailbox, { message, category, isLogged });
  return { item, mailbox, master, shown, values, set };
}

test('a logged message gets the category beside those it has, and undo takes only that one off', async () => {
  const { set, shown, values } = createMailbox(['Logged', 'Red'], { on: ['Red'] });
  expect(await set(true)).toBe('done');
  expect([...shown]).toEqual(['Red', 'Logged']);
  expect(await set(false)).toBe('done');
  expect([...shown]).toEqual(['Red']);
  expect(values.size).toBe(0);
});

test('a category that the mailbox lacks is made in its colour where that is allowed', async () => {
  const { set, shown, master } = createMailbox([], { mayCreate: true });
  expect(await set(true)).toBe('done');
  expect([...shown]).toEqual(['Logged']);
  expect(master.get('Logged')).toBe('Preset4');
});

test('without that permission it is said, nothing is left on the message, and the next time tries again', async () => {
  const { set, master, values, shown } = createMailbox([]);
  expect(await set(true)).toBe('no-category');
  expect(values.size).toBe(0);
  master.set('Logged', 'Preset4');
  expect(await set(true)).toBe('done');
  expect([...shown]).toEqual(['Logged']);
});

test('who takes the category off a logged message does not get it back', async () => {
  const { set, shown } = createMailbox(['Logged']);
  await set(true);
  shown.delete('Logged');
  expect(await set(true)).toBe('done');
  expect([...shown]).toEqual([]);
  expect(await set(false)).toBe('done');
});

test('undo takes off the category as it was called then', async () => {
  const { item, mailbox, set, shown } = createMailbox(['Logged', 'Recorded']);
  await set(true);
  const renamed = { name: 'Recorded', colour: 'Preset4' };
  await categorise(() => item, mailbox, { message, category: renamed, isLogged: false });
  expect([...shown]).toEqual([]);
});

test("a forwarded message's property counts for nothing", async () => {
  const { set, shown, values } = createMailbox(['Logged']);
  values.set('acquaintLogged', JSON.stringify({ item: '<another>', category: 'Logged' }));
  expect(await set(true)).toBe('done');
  expect([...shown]).toEqual(['Logged']);
});

test('where Outlook has no categories, or another item is open, nothing is done', async () => {
  const { item, mailbox, shown, values } = createMailbox(['Logged']);
  const asked = { message, category, isLogged: true };
  const { categories: _, ...bare } = item;
  expect(await categorise(() => bare, mailbox, asked)).toBeUndefined();
  expect(await categorise(() => ({ ...item, itemId: 'another' }), mailbox, asked)).toBeUndefined();
  expect(await categorise(() => null, mailbox, asked)).toBeUndefined();
  expect(shown.size + values.size).toBe(0);
});
