import { expect, test } from 'vitest';
import { readHeaders, type ItemWithHeaders } from '#outlook/read-headers.ts';
import { messageFrom } from '../capture/fixture.ts';

const message = messageFrom('ada@acme.example');

function itemWith(result: object, ids: Partial<ItemWithHeaders> = {}): ItemWithHeaders {
  // A cast: Office's own type has every overload.
  const getAllInternetHeadersAsync = ((callback: (answer: object) => void) =>
    callback(result)) as ItemWithHeaders['getAllInternetHeadersAsync'];
  const { itemId, internetMessageId = '' } = message;
  return { itemId, internetMessageId, ...(getAllInternetHeadersAsync ? { getAllInternetHeadersAsync } : {}), ...ids };
}

const succeeded = { status: 'succeeded', value: 'List-Id: <news.acme.example>\r\n' };

test('the headers are given as they came', async () => {
  expect(await readHeaders(() => itemWith(succeeded), message)).toBe('List-Id: <news.acme.example>\r\n');
});

test('a refusal, a client without the method, another message and none are nothing, quietly', async () => {
  const refused = { status: 'failed', error: { code: 7000, name: 'PermissionDenied', message: 'Protected' } };
  expect(await readHeaders(() => itemWith(refused), message)).toBeUndefined();
  expect(await readHeaders(() => itemWith({ status: 'succeeded', value: null }), message)).toBeUndefined();
  const { itemId = '', internetMessageId = '' } = itemWith(succeeded);
  expect(await readHeaders(() => ({ itemId, internetMessageId }), message)).toBeUndefined();
  expect(await readHeaders(() => itemWith(succeeded, { itemId: 'another' }), message)).toBeUndefined();
  expect(await readHeaders(() => null, message)).toBeUndefined();
});

test('headers that come once another message is open are dropped', async () => {
  const items = [itemWith(succeeded), itemWith(succeeded, { itemId: 'another' })];
  expect(await readHeaders(() => items.shift(), message)).toBeUndefined();
});
