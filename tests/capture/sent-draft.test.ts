import { expect, test, vi } from 'vitest';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { amina, interactionId, me, recognise } from './transport.ts';

const draftId = 'b7b1c1a0-52b2-4d0e-9d3b-6a2f4e8b7c01';
const headers = `Received: from a\r\nX-Acquaint-Draft-Id: ${draftId}\r\nSubject: Hydrogen\r\n`;
const to = [{ emailAddress: 'ada@acme.example' }, { emailAddress: 'bob@other.example' }];
const fromTom = messageFrom('tom@northbridge.example', { to });
const fromMe = messageFrom(amina.emailAddress, { to });
const logAnswer = { id: interactionId, created: true, contributions: 1, visibility: 'institution' };

test('a colleague’s message is looked up and logged by what its draft was called, which its headers say', async () => {
  const { capture, transport } = startCapture(fromTom, { readHeaders: async () => headers });
  capture.start();
  const lookup = await transport.next('lookup');
  expect(lookup.body).toMatchObject({ message: { draftId } });
  lookup.answer(recognise(lookup));
  (await transport.next('getMe')).answer(me);
  await until(capture, ({ me: known }) => known !== undefined);
  void capture.log();
  expect((await transport.next('logInteraction')).body).toMatchObject({ draftId });
});

test('of what others have sent no draft is asked, though their headers name one', async () => {
  const readSentDraft = vi.fn(async () => ({}));
  const parts = startCapture(messageFrom('ada@acme.example'), { readHeaders: async () => headers, readSentDraft });
  parts.capture.start();
  expect((await parts.transport.next('lookup')).body).not.toHaveProperty('message.draftId');
  expect(readSentDraft).not.toHaveBeenCalled();
});

test('headers that Outlook takes long over keep nobody waiting', async () => {
  const { capture, transport } = startCapture(fromTom, { readHeaders: () => new Promise(() => undefined) });
  capture.start();
  expect((await transport.next('lookup')).body).not.toHaveProperty('message.draftId');
});

async function openMarked(interaction?: Parameters<typeof recognise>[1]) {
  const forgetMark = vi.fn(async () => undefined);
  const mark = { draftId, choices: { 'bob@other.example': false } };
  const parts = startCapture(fromMe, { readSentDraft: async () => ({ draftId, mark }), forgetMark });
  parts.capture.start();
  const lookup = await parts.transport.next('lookup');
  expect(lookup.body).toMatchObject({ message: { draftId } });
  lookup.answer(recognise(lookup, interaction));
  return { ...parts, forgetMark };
}

test('a sent copy that was to be logged and is not is logged when it is opened, as it was to be, and can be taken back', async () => {
  const { capture, transport, forgetMark } = await openMarked();
  const log = await transport.next('logInteraction');
  expect(log.body).toMatchObject({
    draftId,
    direction: 'out',
    correspondents: [
      { emailAddress: 'ada@acme.example', include: true },
      { emailAddress: 'bob@other.example', include: false },
    ],
  });
  expect(openAs(capture, 'ready').logging).toEqual({ isLogged: true, isSettled: false });
  expect(forgetMark).not.toHaveBeenCalled();
  log.answer(logAnswer, 201);
  await vi.waitFor(() => expect(forgetMark).toHaveBeenCalledOnce());
});

test('one that is logged already is left as it is, and its mark is forgotten', async () => {
  const { transport, forgetMark } = await openMarked({ id: interactionId, colleagues: [amina], mine: true });
  await vi.waitFor(() => expect(forgetMark).toHaveBeenCalledOnce());
  expect(transport.unasked()).not.toContain('logInteraction');
});

test('one that can’t be logged now keeps its mark for the next time, and says so', async () => {
  const { capture, transport, forgetMark } = await openMarked();
  (await transport.next('logInteraction')).refuse('store-unavailable', 503);
  await until(capture, ({ open }) => open.status === 'ready' && open.logging.error !== undefined);
  expect(openAs(capture, 'ready').logging).toMatchObject({ isLogged: false, error: 'store-unavailable' });
  expect(forgetMark).not.toHaveBeenCalled();
});

test('one that could not be logged by itself and is logged by a click is not logged again by itself', async () => {
  const { capture, transport, forgetMark } = await openMarked();
  (await transport.next('logInteraction')).refuse('store-unavailable', 503);
  await until(capture, ({ open }) => open.status === 'ready' && open.logging.error !== undefined);
  (await transport.next('getMe')).answer(me);
  const click = capture.log();
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await click;
  expect(forgetMark).toHaveBeenCalledOnce();
});
