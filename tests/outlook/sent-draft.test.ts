import { expect, test } from 'vitest';
import { writeDraftMark } from '#domain/draft-mark.ts';
import { forgetMark, readSentDraft, type SentItem } from '#outlook/sent-draft.ts';
import { messageFrom } from '../capture/fixture.ts';

const message = messageFrom('amina.khan@northbridge.example');
const mark = { draftId: 'b7b1c1a0-52b2-4d0e-9d3b-6a2f4e8b7c01', choices: {} };

/** Office's item with these custom properties; a cast, since only what is asked is there. */
function sentItem(properties: Map<string, string>): SentItem {
  const loaded = {
    get: (name: string) => properties.get(name),
    remove: (name: string) => properties.delete(name),
    saveAsync: (callback: (result: unknown) => void) => callback({ status: 'succeeded' }),
  };
  return {
    itemId: message.itemId,
    internetMessageId: message.internetMessageId,
    loadCustomPropertiesAsync: (callback: (result: unknown) => void) =>
      callback({ status: 'succeeded', value: loaded }),
  } as SentItem;
}

test('a sent copy keeps what its draft was called, and its mark until that is forgotten', async () => {
  const item = sentItem(
    new Map([
      ['acquaintDraftId', mark.draftId],
      ['acquaintLogWhenSent', writeDraftMark(mark)],
    ]),
  );
  expect(await readSentDraft(() => item, message)).toEqual({ draftId: mark.draftId, mark });
  await forgetMark(() => item, message);
  expect(await readSentDraft(() => item, message)).toEqual({ draftId: mark.draftId });
});

test('nothing is said of a message that is not open any more, nor where Outlook keeps nothing', async () => {
  const item = sentItem(new Map([['acquaintDraftId', mark.draftId]]));
  expect(await readSentDraft(() => item, messageFrom('ada@acme.example'))).toEqual({});
  const { loadCustomPropertiesAsync: _, ...without } = item;
  expect(await readSentDraft(() => without, message)).toEqual({});
  await forgetMark(() => undefined, message);
});
