import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDrafts } from '#outlook/drafts.ts';
import { readItem } from '#outlook/read-item.ts';

const toDraft = createDrafts({ readItem: () => undefined, isSupported: () => true, readWriter: () => undefined });
const askable = { getAsync: () => undefined };

test.each([
  ['nothing', null],
  ['nothing', { itemType: 'appointment', subject: 'Board' }],
  ['nothing', { itemType: 'message' }],
  ['message', { itemType: 'message', subject: 'Hydrogen' }],
  ['draft', { itemType: 'message', subject: askable, to: askable }],
  ['draft', { itemType: 'message', to: askable }],
])('what Outlook has open is %s', (is, item) => {
  expect(readItem(item, toDraft).is).toBe(is);
});

test('whatever stands in the fields of an item, what it is can be told, and texts and times are what they should be', () => {
  const texts = ['itemId', 'itemClass', 'internetMessageId', 'conversationId', 'normalizedSubject', 'seriesId'];
  const others = ['dateTimeCreated', 'dateTimeModified', 'start', 'recurrence', 'location', 'organizer', 'from'];
  const fields = fc.record(Object.fromEntries([...texts, ...others].map((name) => [name, fc.anything()])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(fc.constantFrom('message', 'appointment'), fields, (itemType, parts) => {
      const item = readItem({ ...parts, itemType, subject: 'Hydrogen' } as Parameters<typeof readItem>[0], toDraft); // a cast: it need not be what Office's types say
      if (item.is !== 'message') return;
      const { message } = item;
      expect(Number.isNaN(Date.parse(message.occurredAt))).toBe(false);
      for (const text of [message.itemId, message.subject]) expect(text).toBeTypeOf('string');
      for (const text of [message.internetMessageId, message.conversationId])
        expect(['string', 'undefined']).toContain(typeof text);
    }),
  );
});
