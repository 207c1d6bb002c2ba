import { expect, test } from 'vitest';
import { emptyDraft } from '#capture/correction-draft.ts';
import { messageFrom, startCapture } from './fixture.ts';

const ada = 'ada@acme.example';
const correctionId = '55555555-5555-4555-8555-555555555555';

test('a correction that is undone before the server has it, and can’t be, is said of what the server has', async () => {
  const { capture, transport, becomeReady } = startCapture(messageFrom(ada));
  capture.start();
  await becomeReady();
  const { corrections } = capture;
  corrections.open(ada, { ...emptyDraft, what: 'personal' });
  void corrections.submit(ada);
  const [pending] = corrections.pending();
  const undone = corrections.undo(pending?.id ?? '');
  (await transport.next('correct')).answer({ id: correctionId }, 201);
  const requests = [await transport.anything(), await transport.anything()];
  requests.find(({ operation }) => operation === 'undoCorrection')?.refuse('store-unavailable', 503);
  await undone;
  expect([...corrections.getSnapshot().undone]).toEqual([[correctionId, 'store-unavailable']]);
});
