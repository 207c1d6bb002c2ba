import { expect, test } from 'vitest';
import { markEvent, type MarkableEvent } from '#outlook/mark-event.ts';
import { messageFrom } from '../capture/fixture.ts';

const message = messageFrom('ada@acme.example');

/** An item whose custom properties are a map, and what was saved of them. */
function createItem(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  const saved: Record<string, string>[] = [];
  const properties = {
    get: (name: string) => values.get(name),
    set: (name: string, value: string) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync(callback: (answer: object) => void) {
      saved.push(Object.fromEntries(values));
      callback({ status: 'succeeded' });
    },
  };
  const { itemId, internetMessageId = '' } = message;
  // A cast: Office's own type has every overload.
  const loadCustomPropertiesAsync = ((callback: (answer: object) => void) =>
    callback({ status: 'succeeded', value: properties })) as NonNullable<MarkableEvent['loadCustomPropertiesAsync']>;
  const item: MarkableEvent = { itemId, internetMessageId, loadCustomPropertiesAsync };
  return { item, saved };
}

test('a meeting is marked as logged in words, its other properties stay, and the mark goes again', async () => {
  const { item, saved } = createItem({ other: 'kept' });
  await markEvent(() => item, message, true);
  await markEvent(() => item, message, false);
  expect(saved).toEqual([{ other: 'kept', EventLogged: 'true' }, { other: 'kept' }]);
});

test('what is marked already is not saved again', async () => {
  const { item, saved } = createItem({ EventLogged: 'true' });
  await markEvent(() => item, message, true);
  expect(saved).toEqual([]);
});

test('where there are no properties, or another item is open, nothing happens', async () => {
  const { item, saved } = createItem();
  await markEvent(() => ({ ...item, itemId: 'another' }), message, true);
  await markEvent(() => null, message, true);
  const { itemId = '', internetMessageId = '' } = item;
  await markEvent(() => ({ itemId, internetMessageId }), message, true);
  expect(saved).toEqual([]);
});
