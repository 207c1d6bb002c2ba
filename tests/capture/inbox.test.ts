import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AskedIntroduction, ReceivedIntroduction } from '#api/types.ts';
import { countWaiting } from '#capture/inbox-snapshot.ts';
import { createInbox } from '#capture/inbox.ts';
import { amina, createTransport } from './transport.ts';

const id = (digit: number) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
const ada = { subject: 'person' as const, id: id(1), name: 'Ada Acme' };
const received: ReceivedIntroduction = {
  id: id(2),
  about: ada,
  asker: amina,
  note: '',
  askedAt: '2026-03-01T10:00:00Z',
  expiresAt: '2026-03-15T10:00:00Z',
};
const asked: AskedIntroduction = {
  id: id(3),
  about: ada,
  note: '',
  askedAt: '2026-03-01T10:00:00Z',
  expiresAt: '2026-03-15T10:00:00Z',
  state: 'asked',
  isNew: false,
  answers: [],
};
const refusal = { id: id(4), about: ada };
const empty = { asked: [], received: [], refusals: [] };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function open() {
  const transport = createTransport();
  const clock = { now: 0 };
  const inbox = createInbox({ client: transport.client, undoFor: 9_000, now: () => clock.now });
  return { transport, inbox, clock };
}

/** The request for the lists; what is told comes beside them. */
async function nextLists(transport: ReturnType<typeof createTransport>, notices: readonly object[] = []) {
  const lists = await transport.next('listIntroductions');
  (await transport.next('listNotices')).answer({ notices });
  (await transport.next('listMyFollowUps')).answer({ followUps: [] });
  return lists;
}

async function openWith(lists: object) {
  const parts = open();
  const loading = parts.inbox.load();
  (await nextLists(parts.transport)).answer({ ...empty, ...lists });
  await loading;
  return parts;
}

test('what waits is counted: what is asked and what is newly answered', async () => {
  const answered: AskedIntroduction = { ...asked, state: 'answered', isNew: true };
  const written: ReceivedIntroduction = { ...received, id: id(5), answer: 'let-me-write-first' };
  const { inbox, transport } = await openWith({ asked: [answered], received: [received, written] });
  expect(countWaiting(inbox.getSnapshot())).toBe(2);
  const seeing = inbox.see();
  const request = await transport.next('seeIntroductions');
  expect(request.body).toEqual({ ids: [asked.id] });
  request.answer();
  await seeing;
  inbox.leave();
  expect(countWaiting(inbox.getSnapshot())).toBe(1);
});

test('what the colleague is told counts until it was looked at', async () => {
  const { inbox, transport } = open();
  const notice = { id: id(6), kind: 'content-disclosed', at: '2026-03-01T10:00:00Z', by: amina, reason: 'A request' };
  const loading = inbox.load();
  const read = { ...notice, id: id(7), readAt: '2026-03-02T10:00:00Z' };
  (await nextLists(transport, [notice, read])).answer(empty);
  await loading;
  expect(countWaiting(inbox.getSnapshot())).toBe(1);
  const seeing = inbox.see();
  const request = await transport.next('readNotices');
  expect(request.body).toEqual({ ids: [notice.id] });
  request.answer();
  await seeing;
  inbox.leave();
  expect(countWaiting(inbox.getSnapshot())).toBe(0);
  expect(inbox.getSnapshot().notices).toHaveLength(2);
});

test('a list that cannot be had says why, and what was there stays', async () => {
  const { inbox, transport } = await openWith({ received: [received] });
  const loading = inbox.load();
  expect(inbox.getSnapshot().status).toBe('loading');
  (await nextLists(transport)).lose();
  await loading;
  expect(inbox.getSnapshot()).toMatchObject({ status: 'failed', error: 'server-unreachable', received: [received] });
});

test('it is asked for again only when it is more than five minutes old', async () => {
  const { inbox, transport, clock } = await openWith({});
  clock.now = 5 * 60_000;
  await inbox.loadIfOld();
  expect(transport.unasked()).toEqual([]);
  clock.now += 1;
  void inbox.loadIfOld();
  await nextLists(transport);
});

test('a request is one however often it is clicked, and a note is added to it', async () => {
  const { inbox, transport } = await openWith({});
  const first = inbox.ask(ada);
  void inbox.ask(ada);
  expect(inbox.getSnapshot().steps.get(ada.id)).toBe('under-way');
  const request = await transport.next('askForIntroduction');
  expect(request.body).toEqual({ personId: ada.id });
  request.answer(asked, 201);
  await first;
  expect(transport.unasked()).toEqual([]);
  expect(inbox.getSnapshot().asked).toEqual([asked]);
  const noting = inbox.ask({ subject: 'organisation', id: ada.id }, 'Please');
  const noted = await transport.next('askForIntroduction');
  expect(noted.body).toEqual({ organisationId: ada.id, note: 'Please' });
  noted.answer({ ...asked, note: 'Please' });
  await noting;
  expect(inbox.getSnapshot().asked).toEqual([{ ...asked, note: 'Please' }]);
});

test('a click that fails says why where it was', async () => {
  const { inbox, transport } = await openWith({ asked: [asked], refusals: [refusal] });
  const asking = inbox.ask(ada);
  (await transport.next('askForIntroduction')).refuse('too-many-introductions', 429);
  await asking;
  expect(inbox.getSnapshot().steps.get(ada.id)).toBe('too-many-introductions');
  const lifting = inbox.lift(refusal.id);
  (await transport.next('liftIntroductionRefusal')).lose();
  await lifting;
  expect(inbox.getSnapshot()).toMatchObject({ refusals: [refusal] });
  const withdrawing = inbox.withdraw(asked);
  (await transport.next('withdrawIntroduction')).answer();
  await withdrawing;
  expect(inbox.getSnapshot().asked).toEqual([]);
  expect(inbox.getSnapshot().steps.has(ada.id)).toBe(false);
});

test('an answer can be taken back for a moment, and stays in sight until the inbox is left', async () => {
  const { inbox, transport } = await openWith({ received: [received] });
  const answering = inbox.answer(received.id, 'not-now');
  const request = await transport.next('answerIntroduction');
  expect(request.body).toEqual({ answer: 'not-now' });
  request.answer();
  await answering;
  expect(inbox.getSnapshot().answered.get(received.id)).toEqual({ answer: 'not-now', canBeTakenBack: true });
  expect(countWaiting(inbox.getSnapshot())).toBe(0);
  const loading = inbox.load();
  (await nextLists(transport)).answer(empty);
  await loading;
  expect(inbox.getSnapshot().received).toEqual([received]);
  vi.advanceTimersByTime(9_000);
  expect(inbox.getSnapshot().answered.get(received.id)?.canBeTakenBack).toBe(false);
  inbox.leave();
  expect(inbox.getSnapshot()).toMatchObject({ received: [], answered: new Map() });
});

test('an answer that is taken back can be given again, and its moment is its own', async () => {
  const { inbox, transport } = await openWith({ received: [received] });
  const answering = inbox.answer(received.id, 'never');
  (await transport.next('answerIntroduction')).answer();
  await answering;
  vi.advanceTimersByTime(5_000);
  const back = inbox.takeBack(received.id);
  (await transport.next('takeIntroductionAnswerBack')).answer();
  await back;
  expect(inbox.getSnapshot().answered.size).toBe(0);
  const again = inbox.answer(received.id, 'yes', 'Gladly');
  (await transport.next('answerIntroduction')).answer();
  await again;
  vi.advanceTimersByTime(5_000);
  expect(inbox.getSnapshot().answered.get(received.id)).toEqual({ answer: 'yes', canBeTakenBack: true });
});

test('a list that was asked for before a click does not undo it', async () => {
  const { inbox, transport } = await openWith({ refusals: [refusal] });
  const loading = inbox.load();
  const list = await nextLists(transport);
  const lifting = inbox.lift(refusal.id);
  (await transport.next('liftIntroductionRefusal')).answer();
  await lifting;
  list.answer({ ...empty, refusals: [refusal] });
  await loading;
  expect(inbox.getSnapshot()).toMatchObject({ status: 'ready', refusals: [] });
});
