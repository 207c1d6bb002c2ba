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
