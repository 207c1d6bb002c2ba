import { expect, test } from 'vitest';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { amina, interactionId, recognise } from './transport.ts';

const fromAda = messageFrom('ada@acme.example');
const fromBob = messageFrom('bob@other.example');
const logAnswer = { id: interactionId, created: true, contributions: 1, visibility: 'institution' };

async function openReady() {
  const parts = startCapture(fromAda);
  parts.capture.start();
  await parts.becomeReady();
  return parts;
}

test('a message that was left is not called slow any more', async () => {
  const { capture, leave } = startCapture(fromAda, { slowAfter: 10 });
  capture.start();
  await leave();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(capture.getSnapshot().open.status).toBe('no-item');
});

test('a click goes on when another message is opened, and a failure of it is told there', async () => {
  const { capture, transport, turnTo } = await openReady();
  const logged = capture.log();
  const request = await transport.next('logInteraction');
  turnTo(fromBob);
  request.lose();
  await logged;
  expect(openAs(capture, 'looking-up').message).toBe(fromBob);
  expect(capture.getSnapshot().missed).toEqual({
    subject: fromAda.subject,
    action: 'log',
    error: 'server-unreachable',
  });
});

test('a missed log can be tried again from under the other message, or dismissed', async () => {
  const { capture, transport, leave } = await openReady();
  const logged = capture.log();
  const request = await transport.next('logInteraction');
  await leave();
  request.lose();
  await logged;
  const again = capture.retryMissed();
  expect(capture.getSnapshot()).not.toHaveProperty('missed');
  const second = await transport.next('logInteraction');
  expect(second.body).toEqual(request.body);
  second.lose();
  await again;
  expect(capture.getSnapshot().missed).toMatchObject({ action: 'log' });
  capture.dismissMissed();
  expect(capture.getSnapshot()).not.toHaveProperty('missed');
});

test('a message that was left and opened again learns that it has been logged meanwhile', async () => {
  const { capture, transport, leave, turnTo } = await openReady();
  const logged = capture.log();
  const request = await transport.next('logInteraction');
  await leave();
  turnTo(fromAda);
  const early = await transport.next('lookup');
  early.answer(recognise(early));
  await until(capture, ({ open }) => open.status === 'ready');
  request.answer(logAnswer, 201);
  await logged;
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup, { id: interactionId, colleagues: [amina], mine: true }));
  await until(capture, ({ open }) => open.status === 'ready' && open.logging.isLogged);
});

test('what another page of the add-in has logged shows here without a click', async () => {
  const { capture, transport, elsewhere } = await openReady();
  elsewhere.change();
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup, { id: interactionId, colleagues: [amina], mine: true }));
  await until(capture, ({ open }) => open.status === 'ready' && open.logging.isLogged);
  expect(elsewhere.announced).toBe(0);
});

test('what is logged here is announced to the other pages, once the server has it', async () => {
  const { capture, transport, elsewhere } = await openReady();
  const logged = capture.log();
  expect(elsewhere.announced).toBe(0);
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await logged;
  expect(elsewhere.announced).toBe(1);
});
