import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Response as Answer } from '#api/types.ts';
import type { Draft } from '#outlook/draft.ts';
import { createDraft } from './draft-fixture.ts';
import { messageFrom, openAs, startCapture } from './fixture.ts';
import { amina, interactionId, me, recognise, type Pending } from './transport.ts';

// Loaded when a draft is opened: here it is there before the clock is in the test's hands.
await import('#capture/draft-session.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const adaId = '55555555-5555-4555-8555-555555555555';
const id = '66666666-6666-4666-8666-666666666666';
const conversationId = 'conversation 1';
const first = messageFrom('ada@acme.example', { conversationId });
const second = messageFrom('ada@acme.example', { conversationId, itemId: 'second', internetMessageId: '<second>' });
const mine = { id: interactionId, colleagues: [amina], mine: true, people: [adaId] };
const until = () => new Date(Date.now() + 90 * 24 * 3600_000).toISOString();
const conversation = () => ({ id, until: until(), people: [adaId] });

interface Known {
  readonly logged?: boolean;
  readonly followed?: boolean;
  readonly kind?: 'external' | 'personal';
}

/** Ada is a person who is known here; everybody else is not. */
function know(request: Pending, { logged, followed, kind }: Known): Answer<'lookup'> {
  const answer = recognise(request, logged ? mine : undefined);
  const correspondents = answer.correspondents.map((one) => {
    if (!one.emailAddress.startsWith('ada@')) return one;
    return { ...one, person: { id: adaId, displayName: 'Ada Byron' }, ...(kind ? { kind } : {}) };
  });
  return { ...answer, correspondents, ...(followed ? { conversation: conversation() } : {}) };
}

type Parts = ReturnType<typeof startCapture>;

async function answerLookup({ transport }: Parts, known: Known) {
  const lookup = await transport.next('lookup');
  lookup.answer(know(lookup, known));
  await pass(0);
}

async function open(message: typeof first | Draft, known: Known, options: Parameters<typeof startCapture>[1] = {}) {
  const parts = startCapture(message, options);
  parts.capture.start();
  await pass(0);
  await answerLookup(parts, known);
  (await parts.transport.next('getMe')).answer(me);
  await pass(0);
  return parts;
}

/** Opens one after the other: a message, and then a message of a conversation that is followed. */
async function turnTo(parts: Parts, message: typeof first, known: Known) {
  parts.turnTo(message);
  await pass(1000);
  await answerLookup(parts, known);
  await pass(0);
}

/** A message of a conversation that is followed, opened with the pane. */
async function openLater(message = second, known: Known = {}) {
  const parts = await open(messageFrom('bob@other.example'), {});
  await turnTo(parts, message, { followed: true, ...known });
  return parts;
}

const following = ({ capture }: Parts) => openAs(capture, 'ready').following;
const isLogged = ({ capture }: Parts) => openAs(capture, 'ready').logging.isLogged;

/** Answers the log that nobody clicked for, and who it concerns after that. */
async function logItself(parts: Parts) {
  const log = await parts.transport.next('logInteraction');
  log.answer({ id: interactionId, created: true, contributions: 1 }, 201);
  await pass(0);
  await answerLookup(parts, { logged: true, followed: true });
  return log;
}

test('it is offered once a message is logged, for those who are logged on it', async () => {
  const parts = await open(first, { logged: true });
  expect(following(parts)).toEqual({ isFollowed: false, isSettled: true, names: ['Ada Byron'] });
  parts.capture.follow(true);
  expect(following(parts)).toMatchObject({ isFollowed: true, isSettled: false });
  const request = await parts.transport.next('followConversation');
  expect(request.body).toEqual({ conversationId, people: [adaId] });
  request.answer(conversation(), 201);
  await pass(0);
  expect(following(parts)).toEqual({ isFollowed: true, isSettled: true, until: until(), names: ['Ada Byron'] });
});

test.each([
  ['not logged', first, {}],
  ['of no known conversation', messageFrom('ada@acme.example'), { logged: true }],
])('a message that is %s offers nothing', async (_, message, known) => {
  expect(following(await open(message, known))).toBeUndefined();
});

test('a failure goes back to what is, and says so; the same again may work', async () => {
  const parts = await open(first, { logged: true });
  parts.capture.follow(true);
  (await parts.transport.next('followConversation')).lose();
  await pass(0);
  expect(following(parts)).toMatchObject({ isFollowed: false, isSettled: true, error: 'server-unreachable' });
  parts.capture.follow(true);
  (await parts.transport.next('followConversation')).answer(conversation(), 201);
  await pass(0);
  expect(following(parts)).toMatchObject({ isFollowed: true, isSettled: true });
  expect(following(parts)).not.toHaveProperty('error');
});

test('a failure after the message was left is told of where the colleague is', async () => {
  const parts = await open(first, { logged: true });
  parts.capture.follow(true);
  const request = await parts.transport.next('followConversation');
  await turnTo(parts, messageFrom('bob@other.example'), {});
  request.lose();
  await pass(0);
  const { subject } = first;
  expect(parts.capture.getSnapshot().missed).toEqual({ subject, action: 'follow', error: 'server-unreachable' });
  void parts.capture.retryMissed();
  expect((await parts.transport.next('followConversation')).body).toMatchObject({ people: [adaId] });
});

test('a later message is logged by itself when it is opened, and says why', async () => {
  const parts = await openLater();
  const log = await logItself(parts);
  expect(log.body).toMatchObject({ isFollowed: true, conversationId, internetMessageId: '<second>' });
  expect(isLogged(parts)).toBe(true);
  expect(following(parts)).toMatchObject({ isFollowed: true, outcome: 'logged' });
  expect(parts.transport.unasked()).toEqual([]);
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

test('no longer wanted, nothing is logged by itself', async () => {
  const parts = await open(first, { logged: true, followed: true });
  parts.capture.follow(false);
  const request = await parts.transport.next('unfollowConversation');
  expect(request.path).toContain(id);
  request.answer();
  await pass(0);
  await answerLookup(parts, { logged: true });
  expect(following(parts)).toMatchObject({ isFollowed: false, isSettled: true });
  await turnTo(parts, second, {});
  expect(parts.transport.unasked()).toEqual([]);
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

test('in another’s mailbox it is that mailbox’s conversation', async () => {
  const readMailbox = async () => 'enquiries@northbridge.example';
  const parts = await open(first, { logged: true }, { readMailbox });
  parts.capture.follow(true);
  const request = await parts.transport.next('followConversation');
  expect(request.body).toMatchObject({ mailbox: 'enquiries@northbridge.example' });
});

test('what is over by its date is off, and can begin anew', async () => {
  const parts = await open(first, { logged: true, followed: true });
  await pass(91 * 24 * 3600_000);
  parts.capture.include('nobody@acme.example', true);
  expect(following(parts)).toMatchObject({ isFollowed: false });
  parts.capture.follow(true);
  (await parts.transport.next('followConversation')).answer(conversation(), 200);
  await pass(0);
  expect(following(parts)).toMatchObject({ isFollowed: true, until: until() });
});

test.each([
  ['at-send', ['ada@acme.example'], true],
  ['when-opened', ['ada@acme.example'], false],
  ['nobody-left', ['bob@other.example'], true],
])('a reply to a conversation that is followed says: %s', async (outcome, to, isSendTold) => {
  const written = createDraft({ isSendTold });
  written.enter(to);
  const draft: Draft = { ...written.draft, read: async () => ({ ...(await written.draft.read()), conversationId }) };
  const parts = await open(draft, { followed: true });
  expect(following(parts)).toMatchObject({ isFollowed: true, outcome });
  parts.capture.follow(false);
  (await parts.transport.next('unfollowConversation')).answer();
  await pass(0);
  expect(following(parts)).toMatchObject({ isFollowed: false });
  expect(following(parts)).not.toHaveProperty('outcome');
});
