import { expect, test } from 'vitest';
import type { Message } from '#domain/message.ts';
import { readBody, type ItemWithBody } from '#outlook/read-body.ts';

const message: Message = {
  mode: 'read',
  itemId: 'AAMk1',
  internetMessageId: '<1@acme.example>',
  kind: 'email',
  subject: 'Hydrogen',
  occurredAt: '2026-03-01T10:00:00.000Z',
  to: [],
  cc: [],
  mayHaveMoreRecipients: false,
};

/** An item whose body comes when the test says so. */
function itemWith(result: object, ids: Partial<ItemWithBody> = {}) {
  const asked: unknown[] = [];
  const getAsync = (coercion: unknown, callback: (answer: object) => void) => {
    asked.push(coercion);
    callback(result);
  };
  // A cast: Office's own type has every overload.
  const body = { getAsync } as NonNullable<ItemWithBody['body']>;
  return { asked, item: { itemId: 'AAMk1', internetMessageId: '<1@acme.example>', body, ...ids } };
}

const succeeded = { status: 'succeeded', value: '<p>Hello</p>' };

test('protected mail, a client without bodies and what is no text are nothing, quietly', async () => {
  const refused = { status: 'failed', error: { code: 7000, name: 'PermissionDenied', message: 'Protected' } };
  for (const result of [refused, { status: 'succeeded', value: null }]) {
    const { asked, item } = itemWith(result);
    expect(await readBody(() => item, message)).toBeUndefined();
    expect(asked).toEqual(['html']);
  }
  for (const body of [undefined, null, {}]) {
    const item = { itemId: 'AAMk1', internetMessageId: '<1@acme.example>', ...(body === undefined ? {} : { body }) };
    expect(await readBody(() => item, message)).toBeUndefined();
  }
});

test('the body of another message, or of none, is not asked for', async () => {
  const { asked, item } = itemWith(succeeded, { itemId: 'AAMk2' });
  expect(await readBody(() => item, message)).toBeUndefined();
  expect(await readBody(() => null, message)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('a body that comes once another message is open is dropped', async () => {
  const { item } = itemWith(succeeded);
  const items = [item, { ...item, internetMessageId: '<2@acme.example>' }];
  expect(await readBody(() => items.shift(), message)).toBeUndefined();
});
