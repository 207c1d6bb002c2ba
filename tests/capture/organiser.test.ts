import { createRecognitionCache } from '#capture/recognition-cache.ts';
import { expect, test, vi } from 'vitest';
import { openOrganiserSession } from '#capture/organiser-session.ts';
import type { OpenMessage } from '#capture/capture-state.ts';
import type { LogRequest, LookupRequest } from '#api/types.ts';
import type { DraftMark } from '#domain/draft-mark.ts';
import type { Message } from '#domain/message.ts';
import { messageFrom, noSelection } from './fixture.ts';
import { amina, createTransport, interactionId, recognise } from './transport.ts';

const start = '2026-12-03T14:00:00.000Z';
const { internetMessageId: _, ...bare } = messageFrom(amina.emailAddress);
const saved: Message = {
  ...bare,
  mode: 'draft',
  itemId: 'AAMk1',
  kind: 'meeting',
  occurredAt: start,
  to: [{ emailAddress: 'ada@acme.example' }],
  meeting: { form: 'appointment', start, isCancelled: false },
};
const unsaved: Message = { ...saved, itemId: 'draft 1' };

/** A meeting that its organiser has open, and what is shown of it. */
async function arrange(first: Message, firstMark?: DraftMark) {
  let message = first;
  let mark = firstMark;
  let tell: () => void = () => undefined;
  const transport = createTransport();
  const states: OpenMessage[] = [];
  const session = await openOrganiserSession(
    {
      key: 'draft 1',
      kind: 'meeting',
      read: async () => message,
      readMailbox: async () => undefined,
      watchRecipients: (onChange) => {
        tell = onChange;
        return () => (tell = () => undefined);
      },
      readMark: async () => mark,
      setMark: async (wanted) => void (mark = wanted),
      isSendTold: false,
    },
    {
      client: transport.client,
      cache: createRecognitionCache(),
      atRest: Promise.resolve(),
      outlook: {
        readBody: async () => undefined,
        readHeaders: async () => undefined,
        readMailbox: async () => undefined,
        markEvent: async () => undefined,
        categorise: async () => undefined,
        readSentDraft: async () => ({}),
        forgetMark: async () => undefined,
        selection: noSelection,
      },
      myAddress: amina.emailAddress,
      slowAfter: 3000,
      show: (state) => void states.push(state),
      corrections: { pending: () => [], settle: () => undefined, whenSent: async () => [] },
      isMe: ({ id }) => id === amina.id,
      onSettled: () => undefined,
      onMissed: () => undefined,
    },
  );
  return {
    session,
    transport,
    states,
    last: () => states.at(-1),
    mark: () => mark,
    change(now: Message) {
      message = now;
      tell();
    },
  };
}

// Casts: the client has typed what it sent.
const loggedOf = ({ body }: { readonly body: unknown }) => body as LogRequest;
const askedOf = ({ body }: { readonly body: unknown }) => body as LookupRequest;

function openOf(state: OpenMessage | undefined) {
  if (state?.status !== 'ready') throw new Error(`It is ${state?.status}`);
  return state;
}

test('a meeting in the calendar is logged at once, as one that goes out', async () => {
  const { session, transport, last } = await arrange(saved);
  const started = session.start();
  const lookup = await transport.next('lookup');
  expect(askedOf(lookup).message?.meetingKeys).toHaveLength(2);
  lookup.answer(recognise(lookup));
  await started;
  const click = session.want(true);
  const log = await transport.next('logInteraction');
  expect(loggedOf(log)).toMatchObject({
    kind: 'meeting',
    direction: 'out',
    occurredAt: start,
    from: { emailAddress: amina.emailAddress },
    correspondents: [{ emailAddress: 'ada@acme.example', include: true }],
  });
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await click;
  expect(last()).toMatchObject({ status: 'ready', logging: { isLogged: true } });
  expect(last()).not.toHaveProperty('draft');
});

test('a new meeting is only marked, and nothing is sent to the server but who is asked', async () => {
  const { session, transport, last, mark } = await arrange(unsaved);
  const started = session.start();
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await started;
  await session.want(true);
  expect(mark()).toBeDefined();
  expect(last()).toMatchObject({ draft: { isLoggedAtSend: false }, logging: { isLogged: true } });
  expect(transport.unasked()).toEqual([]);
});

test('a marked meeting is logged once it is in the calendar and open again, with what was chosen', async () => {
  const draftId = '55555555-5555-4555-8555-555555555555';
  const to = [{ emailAddress: 'ada@acme.example' }, { emailAddress: 'bob@acme.example' }];
  const marked = { draftId, choices: { 'bob@acme.example': false } };
  const { session, transport, mark } = await arrange({ ...saved, to }, marked);
  const started = session.start();
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  const log = await transport.next('logInteraction');
  expect(loggedOf(log).correspondents).toEqual([
    { emailAddress: 'ada@acme.example', include: true },
    { emailAddress: 'bob@acme.example', include: false },
  ]);
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await started;
  expect(mark()).toBeUndefined();
});

test('a marked meeting that can’t be logged now keeps its mark for the next time', async () => {
  const { session, transport, last, mark } = await arrange(saved, { draftId: crypto.randomUUID(), choices: {} });
  const started = session.start();
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  (await transport.next('logInteraction')).refuse('store-unavailable', 503);
  await started;
  expect(last()).toMatchObject({ logging: { isLogged: false, error: 'store-unavailable' } });
  expect(mark()).toBeDefined();
});

test('a meeting that was logged as it was sent, and taken back since, is not logged again', async () => {
  const draftId = '55555555-5555-4555-8555-555555555555';
  const meeting = { start, keys: [], isLogged: true } as const;
  const { session, transport, mark } = await arrange(saved, { draftId, choices: {}, meeting });
  const started = session.start();
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await started;
  expect(transport.unasked()).toEqual([]);
  expect(mark()).toBeUndefined();
});

test('who was left out stays so while attendees are added', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { session, transport, last, change } = await arrange(saved);
    const started = session.start();
    const lookup = await transport.next('lookup');
    lookup.answer(recognise(lookup));
    await started;
    session.include('ada@acme.example', false);
    change({ ...saved, to: [...saved.to, { emailAddress: 'bob@acme.example' }] });
    await vi.advanceTimersByTimeAsync(500);
    const again = await transport.next('lookup');
    again.answer(recognise(again));
    await vi.waitFor(() => expect(last()).toMatchObject({ correspondents: { length: 3 } }));
    const isIncluded = Object.fromEntries(
      openOf(last()).correspondents.map((one) => [one.emailAddress, one.isIncluded]),
    );
    expect(isIncluded).toMatchObject({ 'ada@acme.example': false, 'bob@acme.example': true });
  } finally {
    vi.useRealTimers();
  }
});

test('while attendees are added to it, what is known stays on the screen', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { session, transport, states, last, change } = await arrange(saved);
    const started = session.start();
    const lookup = await transport.next('lookup');
    lookup.answer(recognise(lookup));
    await started;
    const before = states.length;
    change({ ...saved, to: [...saved.to, { emailAddress: 'bob@acme.example' }] });
    await vi.advanceTimersByTimeAsync(500);
    const again = await transport.next('lookup');
    expect(askedOf(again).correspondents).toHaveLength(3);
    again.answer(recognise(again));
    await vi.waitFor(() => expect(states.length).toBeGreaterThan(before));
    expect(states.slice(before).map(({ status }) => status)).not.toContain('looking-up');
    expect(last()).toMatchObject({ correspondents: { length: 3 } });
  } finally {
    vi.useRealTimers();
  }
});
