import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '#outlook/draft.ts';
import { createDraft } from './draft-fixture.ts';
import { messageFrom } from './fixture.ts';
import {
  adaId,
  answerLookup,
  conversation,
  conversationId,
  first,
  following,
  id,
  open,
  pass,
  second,
  turnTo,
  until,
} from './following-fixture.ts';

// Loaded when a draft is opened: here it is there before the clock is in the test's hands.
await import('#capture/draft-session.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it is offered once a message is logged, for those who are logged on it', async () => {
  const parts = await open(first, { logged: true });
  expect(following(parts)).toEqual({ isFollowed: false, isSettled: true, names: ['Ada Byron'] });
  parts.capture.follow(true);
  expect(following(parts)).toMatchObject({ isFollowed: true, isSettled: false });
  const request = await parts.transport.next('followConversation');
  expect(request.body).toEqual({ conversationId, people: [adaId], since: first.occurredAt });
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
