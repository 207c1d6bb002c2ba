import { expect, test } from 'vitest';
import type { IdentifiedItem } from '#outlook/ask-if-open.ts';
import { readMailbox, type SharedItem } from '#outlook/read-mailbox.ts';
import { messageFrom } from '../capture/fixture.ts';

type ItemInMailbox = IdentifiedItem & SharedItem;
const message = messageFrom('ada@acme.example');

function itemWith(result: object, ids: Partial<ItemInMailbox> = {}): ItemInMailbox {
  const { itemId, internetMessageId = '' } = message;
  // A cast: Office's own type has every overload.
  const getSharedPropertiesAsync = ((callback: (answer: object) => void) => callback(result)) as NonNullable<
    ItemInMailbox['getSharedPropertiesAsync']
  >;
  return { itemId, internetMessageId, getSharedPropertiesAsync, ...ids };
}

const shared = { status: 'succeeded', value: { owner: 'enquiries@northbridge.example', delegatePermissions: 1 } };

test('whose mailbox a shared item is in is told', async () => {
  expect(await readMailbox(() => itemWith(shared), message)).toBe('enquiries@northbridge.example');
});

test('a client without the method, an item that is not shared, and no address are one’s own mailbox, quietly', async () => {
  const { itemId, internetMessageId = '' } = message;
  const refused = { status: 'failed', error: { code: 9020, name: 'InternalServerError', message: 'Not shared' } };
  expect(await readMailbox(() => ({ itemId, internetMessageId }), message)).toBeUndefined();
  expect(await readMailbox(() => itemWith(refused), message)).toBeUndefined();
  expect(await readMailbox(() => itemWith({ status: 'succeeded', value: null }), message)).toBeUndefined();
  expect(await readMailbox(() => itemWith({ status: 'succeeded', value: { owner: '' } }), message)).toBeUndefined();
  expect(await readMailbox(() => null, message)).toBeUndefined();
});

test('an answer for an item that is no longer open is dropped', async () => {
  const items = [itemWith(shared), itemWith(shared, { itemId: 'another' })];
  expect(await readMailbox(() => items.shift(), message)).toBeUndefined();
});
