import { expect, test } from 'vitest';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { amina, interactionId, me, recognise, tom } from './transport.ts';

const fromAda = messageFrom('ada@acme.example');
const fromBob = messageFrom('bob@other.example');

test('with nothing open there is no item, and nobody is asked', () => {
  const { capture, transport } = startCapture(undefined);
  capture.start();
  expect(capture.getSnapshot().open).toEqual({ status: 'no-item' });
  expect(transport.unasked()).toEqual([]);
});

test('before the answer the outside addresses are there, told by the mailbox’s own domain', () => {
  const { capture } = startCapture(fromAda);
  capture.start();
  expect(openAs(capture, 'looking-up').outside).toEqual([{ emailAddress: 'ada@acme.example' }]);
});

test('the answer makes it ready, with names as on the message and those outside included', async () => {
  const { capture, becomeReady } = startCapture(fromAda);
  capture.start();
  await becomeReady();
  const { correspondents, logging, nothingToLog } = openAs(capture, 'ready');
  expect(correspondents.map(({ emailAddress, kind, isIncluded }) => [emailAddress, kind, isIncluded])).toEqual([
    ['ada@acme.example', 'external', true],
    ['amina.khan@northbridge.example', 'colleague', false],
  ]);
  expect(correspondents[1]?.displayName).toBe('Amina Khan');
  expect(logging).toEqual({ isLogged: false, isSettled: true });
  expect(nothingToLog).toBeUndefined();
});

test('a late answer never shows under another message, and its request is given up', async () => {
  const { capture, transport, turnTo } = startCapture(fromAda);
  capture.start();
  const late = await transport.next('lookup');
  turnTo(fromBob);
  expect(late.signal?.aborted).toBe(true);
  const current = await transport.next('lookup');
  current.answer(recognise(current));
  await until(capture, ({ open }) => open.status === 'ready');
  late.answer(recognise(late));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(openAs(capture, 'ready').message).toBe(fromBob);
});

test('an item change that changes nothing asks nobody again', async () => {
  const { capture, transport, turnTo, becomeReady } = startCapture(fromAda);
  capture.start();
  await becomeReady();
  turnTo({ ...fromAda });
  expect(openAs(capture, 'ready').message).toBe(fromAda);
  expect(transport.unasked()).toEqual([]);
});

test('more recipients of the same message are looked up', async () => {
  const { capture, transport, turnTo, becomeReady } = startCapture(fromAda);
  capture.start();
  await becomeReady();
  turnTo({ ...fromAda, cc: [{ emailAddress: 'bob@other.example' }] });
  expect((await transport.next('lookup')).body).toMatchObject({ correspondents: { length: 3 } });
});

test('a slow answer is said to be slow', async () => {
  const { capture } = startCapture(fromAda, { slowAfter: 10 });
  capture.start();
  expect(openAs(capture, 'looking-up').isSlow).toBe(false);
  await until(capture, ({ open }) => open.status === 'looking-up' && open.isSlow);
});

test('without sign-in it says so, and after a click it goes on', async () => {
  const { capture, signIn, becomeReady } = startCapture(fromAda);
  signIn.isSignedIn = false;
  capture.start();
  await until(capture, ({ open }) => open.status === 'needs-sign-in');
  expect(openAs(capture, 'needs-sign-in')).toMatchObject({
    isSigningIn: false,
    outside: [{ emailAddress: 'ada@acme.example' }],
  });
  const signingIn = capture.signIn();
  expect(openAs(capture, 'needs-sign-in').isSigningIn).toBe(true);
  await signingIn;
  await becomeReady();
  expect(openAs(capture, 'ready').message).toBe(fromAda);
});

test('a sign-in that fails is told, and can be tried again', async () => {
  const { capture, signIn } = startCapture(fromAda);
  Object.assign(signIn, { isSignedIn: false, fails: 'sign-in-unavailable' });
  capture.start();
  await until(capture, ({ open }) => open.status === 'needs-sign-in');
  await capture.signIn();
  expect(openAs(capture, 'needs-sign-in')).toMatchObject({ isSigningIn: false, error: 'sign-in-unavailable' });
});

test.each([
  ['forbidden', 403, 'forbidden'],
  ['institution-unknown', 403, 'institution-unknown'],
  ['store-unavailable', 503, 'store-unavailable'],
] as const)('the server’s refusal %s is told by its code', async (code, status, error) => {
  const { capture, transport } = startCapture(fromAda);
  capture.start();
  (await transport.next('lookup')).refuse(code, status);
  await until(capture, ({ open }) => open.status === 'failed');
  expect(openAs(capture, 'failed').error).toBe(error);
});

test('a server that is away is told, and trying again works', async () => {
  const { capture, transport, becomeReady } = startCapture(fromAda);
  capture.start();
  (await transport.next('lookup')).lose();
  await until(capture, ({ open }) => open.status === 'failed');
  expect(openAs(capture, 'failed')).toMatchObject({
    error: 'server-unreachable',
    outside: [{ emailAddress: 'ada@acme.example' }],
  });
  capture.retry();
  expect(capture.getSnapshot().open.status).toBe('looking-up');
  await becomeReady();
});

test('of those who have logged it, the colleague is not one of the others', async () => {
  const { capture, becomeReady } = startCapture(fromAda);
  capture.start();
  await becomeReady({ id: interactionId, colleagues: [amina, tom], mine: true });
  expect(openAs(capture, 'ready')).toMatchObject({ logging: { isLogged: true }, othersWhoLogged: [tom] });
  expect(capture.getSnapshot().me).toEqual(me);
});

test('once stopped it shows nothing of what still arrives', async () => {
  const { capture, transport } = startCapture(fromAda);
  const stop = capture.start();
  const request = await transport.next('lookup');
  stop();
  request.answer(recognise(request));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(capture.getSnapshot().open.status).toBe('looking-up');
});

test('a message with more people than one call takes is looked up in several, in order', async () => {
  const to = Array.from({ length: 1100 }, (_, index) => ({ emailAddress: `person-${index}@acme.example` }));
  const { capture, transport } = startCapture(messageFrom('ada@acme.example', { to }));
  capture.start();
  const requests = [await transport.next('lookup'), await transport.next('lookup'), await transport.next('lookup')];
  for (const request of requests.reverse()) request.answer(recognise(request));
  await until(capture, ({ open }) => open.status === 'ready');
  const { correspondents } = openAs(capture, 'ready');
  expect(correspondents.map(({ emailAddress }) => emailAddress)).toEqual([
    'ada@acme.example',
    ...to.map(({ emailAddress }) => emailAddress),
  ]);
});
