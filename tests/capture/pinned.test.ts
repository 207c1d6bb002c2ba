import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messageFrom, openAs, startCapture } from './fixture.ts';
import { interactionId, me, recognise } from './transport.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const messages = Array.from({ length: 100 }, (_, index) => messageFrom(`ada-${index}@acme.example`));
const fromAda = messageFrom('ada@acme.example');
const fromBob = messageFrom('bob@other.example');

type Parts = ReturnType<typeof startCapture>;

function start(options: Parameters<typeof startCapture>[1] = {}) {
  const parts = startCapture(fromAda, options);
  parts.capture.start();
  return parts;
}

async function answerLookup({ transport }: Parts) {
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await pass(0);
}

/** The first answer, and who is asking; then long enough for what comes next to be chosen. */
async function becomeReady(parts: Parts) {
  await answerLookup(parts);
  (await parts.transport.next('getMe')).answer(me);
  await pass(5000);
}

const sender = ({ capture }: Parts) => {
  const { open } = capture.getSnapshot();
  return 'message' in open ? open.message.from?.emailAddress : undefined;
};

test('the message that is open when the pane opens waits for nothing', async () => {
  const { transport } = start();
  await pass(0);
  expect(transport.unasked()).toEqual(['lookup']);
});

test('with the arrow key held through a hundred messages few are looked up, the last among them, and each shows at once', async () => {
  let headersRead = 0;
  const parts = start({ readHeaders: async () => String((headersRead += 1)) });
  await becomeReady(parts);
  headersRead = 0;
  for (const message of messages) {
    parts.turnTo(message);
    expect(sender(parts)).toBe(message.from?.emailAddress);
    await pass(33);
  }
  await pass(1000);
  const asked = parts.transport.unasked();
  expect(asked.length).toBeLessThanOrEqual(2);
  for (let left = asked.length - 1; left > 0; left -= 1) await parts.transport.anything();
  const last = await parts.transport.next('lookup');
  expect(last.body).toMatchObject({ correspondents: [{ emailAddress: 'ada-99@acme.example' }, {}] });
  expect(headersRead).toBe(0);
});

test.each([33, 200, 450])(
  'one message each %i ms under a held arrow key is a run: one that Outlook is slow to go on from does not rest',
  async (pace) => {
    const parts = start();
    await becomeReady(parts);
    for (const message of messages) {
      parts.turnTo(message);
      await pass(pace);
    }
    await pass(1500);
    expect(parts.transport.unasked().length).toBeLessThanOrEqual(5);
  },
);

test('a message without a time, which is of now whenever it is read, is not opened anew when Outlook tells of it twice', async () => {
  const parts = start();
  await becomeReady(parts);
  parts.turnTo({ ...fromBob, occurredAt: '2026-03-01T10:00:00.000Z' });
  parts.turnTo({ ...fromBob, occurredAt: '2026-03-01T10:00:00.040Z' });
  await pass(1000);
  expect(parts.transport.unasked()).toEqual(['lookup']);
});

test('a message that is chosen after a while is looked up at once, one on the way once it rests', async () => {
  const parts = start();
  await becomeReady(parts);
  parts.turnTo(fromBob);
  await pass(0);
  expect(parts.transport.unasked()).toEqual(['lookup']);
  parts.turnTo(messageFrom('eve@third.example'));
  await pass(300);
  expect(parts.transport.unasked()).toEqual(['lookup']);
  await pass(100);
  expect(parts.transport.unasked()).toEqual(['lookup', 'lookup']);
});

test('a message that was open shows its people at once, and what is new about them as soon as it is known', async () => {
  const parts = start();
  await becomeReady(parts);
  parts.turnTo(fromBob);
  await pass(0);
  await answerLookup(parts);
  parts.turnTo({ ...fromAda });
  expect(openAs(parts.capture, 'ready').message).toEqual(fromAda);
  await pass(400);
  const again = await parts.transport.next('lookup');
  again.answer(recognise(again, { id: interactionId, colleagues: [], mine: true }));
  await pass(0);
  expect(openAs(parts.capture, 'ready').logging.isLogged).toBe(true);
});

test.each([
  ['a log here', async ({ capture }: Parts) => void capture.log()],
  ['what was done elsewhere', async ({ elsewhere }: Parts) => elsewhere.change()],
  ['more than five minutes', async () => pass(6 * 60_000)],
])('after %s the answers of before are not shown any more', async (_, happen) => {
  const parts = start();
  await becomeReady(parts);
  parts.turnTo(fromBob);
  await pass(0);
  await answerLookup(parts);
  await happen(parts);
  await pass(0);
  parts.turnTo(fromAda);
  expect(parts.capture.getSnapshot().open.status).toBe('looking-up');
});

test('once another mailbox is in front, nothing is shown that was known in the last one', async () => {
  const parts = start();
  await becomeReady(parts);
  parts.switchMailbox({ emailAddress: 'tom.reilly@northbridge.example', displayName: 'Tom Reilly' });
  parts.turnTo(fromBob);
  await pass(0);
  await answerLookup(parts);
  parts.turnTo({ ...fromAda });
  expect(parts.capture.getSnapshot().open.status).toBe('looking-up');
});

test('nothing open for a moment, on the way from one message to the next, is not shown', async () => {
  const parts = start();
  await becomeReady(parts);
  const seen: string[] = [];
  parts.capture.subscribe(() => seen.push(parts.capture.getSnapshot().open.status));
  void parts.leave();
  await pass(100);
  parts.turnTo(fromBob);
  await pass(1000);
  expect(seen).not.toContain('no-item');
  expect(sender(parts)).toBe('bob@other.example');
  void parts.leave();
  await pass(200);
  expect(parts.capture.getSnapshot().open.status).toBe('no-item');
});

test('an answer that is shown from before is not, once the server refuses this colleague', async () => {
  const parts = start();
  await becomeReady(parts);
  parts.turnTo(fromBob);
  await pass(0);
  await answerLookup(parts);
  parts.turnTo(fromAda);
  await pass(400);
  (await parts.transport.next('lookup')).refuse('forbidden', 403);
  await pass(0);
  expect(openAs(parts.capture, 'failed').error).toBe('forbidden');
});

test('an answer that is shown from before stays when the server is away', async () => {
  const parts = start();
  await becomeReady(parts);
  parts.turnTo(fromBob);
  await pass(0);
  await answerLookup(parts);
  parts.turnTo(fromAda);
  await pass(400);
  (await parts.transport.next('lookup')).lose();
  await pass(0);
  expect(openAs(parts.capture, 'ready').message).toEqual(fromAda);
});
