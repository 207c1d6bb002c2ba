import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messageFrom, openAs } from './fixture.ts';
import {
  answerLookup,
  conversationId,
  first,
  following,
  isLogged,
  know,
  logItself,
  open,
  openLater,
  pass,
  second,
  turnTo,
} from './following-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a later message is logged by itself when it is opened, and says why', async () => {
  const parts = await openLater();
  const log = await logItself(parts);
  expect(log.body).toMatchObject({ isFollowed: true, conversationId, internetMessageId: '<second>' });
  expect(isLogged(parts)).toBe(true);
  expect(following(parts)).toMatchObject({ isFollowed: true, outcome: 'logged' });
  expect(parts.transport.unasked()).toEqual([]);
});

test('an earlier message is not logged by itself', async () => {
  const parts = await openLater({ ...second, occurredAt: '2026-03-01T09:59:59.000Z' });
  expect(parts.transport.unasked()).toEqual([]);
  expect(isLogged(parts)).toBe(false);
  expect(following(parts)).toMatchObject({ isFollowed: true });
  expect(following(parts)).not.toHaveProperty('outcome');
});

test('an undo is not logged again by itself, and says that it won’t be', async () => {
  const parts = await openLater();
  await logItself(parts);
  void parts.capture.undo();
  (await parts.transport.next('undoContribution')).answer();
  await pass(0);
  await answerLookup(parts, { followed: true });
  expect(isLogged(parts)).toBe(false);
  expect(following(parts)).toMatchObject({ isFollowed: true, outcome: 'taken-back' });
  expect(parts.transport.unasked()).toEqual([]);
});

test.each([
  ['taken-back', 409, 'taken-back'],
  ['not-followed', 409, 'nobody-left'],
  ['store-unavailable', 503, 'failed'],
])('where the server refuses it as %s, that is no error of the log', async (code, status, outcome) => {
  const parts = await openLater();
  (await parts.transport.next('logInteraction')).refuse(code, status);
  await pass(0);
  expect(openAs(parts.capture, 'ready').logging).toEqual({ isLogged: false, isSettled: true });
  expect(following(parts)).toMatchObject({ outcome });
});

test('without the person it is for, it is not logged, and says so', async () => {
  const parts = await openLater(messageFrom('bob@other.example', { conversationId }));
  expect(parts.transport.unasked()).toEqual([]);
  expect(following(parts)).toMatchObject({ isFollowed: true, outcome: 'nobody-left', names: [] });
});

test('a personal address that was put in by hand once is in by itself', async () => {
  const parts = await openLater(second, { kind: 'personal' });
  const log = await logItself(parts);
  expect(log.body).toMatchObject({ from: { emailAddress: 'ada@acme.example', include: true } });
});

test('what is shown from before is not logged by itself until the server has answered', async () => {
  const parts = await open(first, { logged: true });
  await turnTo(parts, second, {});
  parts.turnTo(first);
  await pass(1000);
  (await parts.transport.next('lookup')).lose();
  await pass(0);
  parts.turnTo(second);
  await pass(1000);
  const again = await parts.transport.next('lookup');
  expect(parts.transport.unasked()).toEqual([]);
  again.answer(know(again, { followed: true }));
  await logItself(parts);
  expect(isLogged(parts)).toBe(true);
});

test('one that is left before it rests is neither asked about nor logged', async () => {
  const parts = await open(messageFrom('bob@other.example'), {});
  parts.turnTo(messageFrom('eve@third.example'));
  parts.turnTo(second);
  parts.turnTo(messageFrom('eve@third.example'));
  await pass(1000);
  for (const operation of parts.transport.unasked()) {
    const { body } = await parts.transport.next('lookup');
    expect(operation).toBe('lookup');
    expect(JSON.stringify(body)).not.toContain('ada@');
  }
});
