import { expect, test } from 'vitest';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { interactionId, recognise, tom, amina } from './transport.ts';

const fromAda = messageFrom('ada@acme.example');
const logAnswer = { id: interactionId, created: true, contributions: 1, visibility: 'institution' };

async function openReady(...[message = fromAda, interaction]: [typeof fromAda?, Parameters<typeof recognise>[1]?]) {
  const parts = startCapture(message);
  parts.capture.start();
  await parts.becomeReady(interaction);
  const loggingNow = () => openAs(parts.capture, 'ready').logging;
  return { ...parts, loggingNow };
}

test('a click shows as logged at once, and a moment later as certain, with who else has logged it', async () => {
  const { capture, transport, loggingNow } = await openReady();
  const logged = capture.log();
  expect(loggingNow()).toEqual({ isLogged: true, isSettled: false });
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await logged;
  expect(loggingNow()).toEqual({ isLogged: true, isSettled: true });
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup, { id: interactionId, colleagues: [amina, tom], mine: true }));
  await until(capture, ({ open }) => open.status === 'ready' && open.othersWhoLogged.length === 1);
  expect(openAs(capture, 'ready').othersWhoLogged).toEqual([tom]);
});

test('a double click logs once', async () => {
  const { capture, transport } = await openReady();
  const clicks = [capture.log(), capture.log()];
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await Promise.all(clicks);
  (await transport.next('lookup')).lose();
  expect(transport.unasked()).toEqual([]);
});

test('a log that fails is taken back on the screen, with the reason, and can be tried again', async () => {
  const { capture, transport, loggingNow } = await openReady();
  const logged = capture.log();
  (await transport.next('logInteraction')).lose();
  await logged;
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: true, error: 'server-unreachable' });
  const again = capture.log();
  expect(loggingNow()).toEqual({ isLogged: true, isSettled: false });
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await again;
  expect(loggingNow().isLogged).toBe(true);
});

test('undo takes back the interaction that the lookup named', async () => {
  const { capture, transport, loggingNow } = await openReady(fromAda, {
    id: interactionId,
    colleagues: [amina],
    mine: true,
  });
  const undone = capture.undo();
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: false });
  const request = await transport.next('undoContribution');
  expect(request.path).toContain(interactionId);
  request.answer();
  await undone;
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: true });
});

test('an undo that fails shows as logged again, with the reason', async () => {
  const { capture, transport, loggingNow } = await openReady(fromAda, {
    id: interactionId,
    colleagues: [amina],
    mine: true,
  });
  const undone = capture.undo();
  (await transport.next('undoContribution')).refuse('store-unavailable', 503);
  await undone;
  expect(loggingNow()).toEqual({ isLogged: true, isSettled: true, error: 'store-unavailable' });
});

test('an undo of what is not there any more is done', async () => {
  const { capture, transport, loggingNow } = await openReady(fromAda, {
    id: interactionId,
    colleagues: [amina],
    mine: true,
  });
  const undone = capture.undo();
  (await transport.next('undoContribution')).refuse('not-found', 404);
  await undone;
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: true });
});

test('an undo before the log has arrived waits for it, and takes it back', async () => {
  const { capture, transport, loggingNow } = await openReady();
  const logged = capture.log();
  const undone = capture.undo();
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: false });
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  (await transport.next('undoContribution')).answer();
  await Promise.all([logged, undone]);
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: true });
});

test('an undo before a log that then fails leaves nothing to complain of', async () => {
  const { capture, transport, loggingNow } = await openReady();
  const logged = capture.log();
  const undone = capture.undo();
  (await transport.next('logInteraction')).lose();
  await Promise.all([logged, undone]);
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: true });
});

test('an answer from before a click does not overrule the click', async () => {
  const { capture, transport, loggingNow } = await openReady();
  const logged = capture.log();
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await logged;
  const stale = await transport.next('lookup');
  const undone = capture.undo();
  stale.answer(recognise(stale, { id: interactionId, colleagues: [amina], mine: true }));
  (await transport.next('undoContribution')).answer();
  await undone;
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: true });
});

test('what is left out and put in is said to the server', async () => {
  const to = [{ emailAddress: 'Bob@other.example' }, { emailAddress: 'carol@mail.example' }];
  const { capture, transport } = await openReady(messageFrom('ada@acme.example', { to }));
  capture.include('ada@acme.example', false);
  capture.include('carol@mail.example', true);
  void capture.log();
  expect((await transport.next('logInteraction')).body).toMatchObject({
    direction: 'in',
    from: { emailAddress: 'ada@acme.example', include: false },
    correspondents: [
      { emailAddress: 'Bob@other.example', include: true },
      { emailAddress: 'carol@mail.example', include: true },
    ],
  });
});

test('with everybody left out there is nothing to log, and a click does nothing', async () => {
  const { capture, transport, loggingNow } = await openReady();
  capture.include('ada@acme.example', false);
  expect(openAs(capture, 'ready').nothingToLog).toBe('all-left-out');
  await capture.log();
  expect(loggingNow().isLogged).toBe(false);
  expect(transport.unasked()).toEqual([]);
});

test('a message without a Message-ID stays logged although a lookup cannot tell', async () => {
  const { internetMessageId: _, ...anonymous } = fromAda;
  const { capture, transport, loggingNow } = await openReady(anonymous);
  const logged = capture.log();
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await logged;
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(loggingNow()).toEqual({ isLogged: true, isSettled: true });
});

test('a log for which the sign-in had run out works after signing in again', async () => {
  const { capture, signIn, transport, loggingNow } = await openReady();
  signIn.isSignedIn = false;
  await capture.log();
  expect(loggingNow()).toEqual({ isLogged: false, isSettled: true, error: 'not-signed-in' });
  await capture.signIn();
  const again = capture.log();
  (await transport.next('logInteraction')).answer(logAnswer, 201);
  await again;
  expect(loggingNow()).toEqual({ isLogged: true, isSettled: true });
});

test('a failure is forgotten once the same has come about elsewhere', async () => {
  const { capture, elsewhere, transport, loggingNow } = await openReady();
  const logged = capture.log();
  (await transport.next('logInteraction')).lose();
  await logged;
  elsewhere.change();
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup, { id: interactionId, colleagues: [amina], mine: true }));
  await until(capture, ({ open }) => open.status === 'ready' && open.logging.isLogged);
  expect(loggingNow()).toEqual({ isLogged: true, isSettled: true });
});

test('what the ribbon said on the notification bar goes when the pane changes it', async () => {
  const { capture, transport, bar } = await openReady(fromAda, { id: interactionId, colleagues: [amina], mine: true });
  const undone = capture.undo();
  (await transport.next('undoContribution')).answer();
  await undone;
  expect(bar.cleared).toBe(1);
});
