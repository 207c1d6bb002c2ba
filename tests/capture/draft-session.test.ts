import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDraft } from './draft-fixture.ts';
import { messageFrom, openAs, startCapture } from './fixture.ts';
import { me, recognise, type Pending } from './transport.ts';
import type { LookupRequest } from '#api/types.ts';

// Loaded when a draft is opened: here it is there before the clock is in the test's hands.
await import('#capture/draft-session.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const [ada, bob, eve] = ['ada@acme.example', 'bob@other.example', 'eve@mail.example'];

async function open(options: Parameters<typeof createDraft>[0] & { readonly to?: readonly string[] } = {}) {
  const written = createDraft(options);
  written.enter(options.to ?? []);
  const parts = startCapture(written.draft);
  parts.capture.start();
  await vi.waitFor(() => expect(parts.capture.getSnapshot().open.status).not.toBe('opening'));
  return { ...parts, ...written };
}

type Parts = Awaited<ReturnType<typeof open>>;

const askedFor = ({ body }: Pending) => (body as LookupRequest).correspondents.map(({ emailAddress }) => emailAddress); // a cast: the client has typed it

async function answerLookup({ transport }: Pick<Parts, 'transport'>) {
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await pass(0);
  return askedFor(lookup);
}

/** Opened on one who is answered for, and who is asking too. */
async function openOnAda(options: Parameters<typeof open>[0] = {}) {
  const parts = await open({ to: [ada], ...options });
  await answerLookup(parts);
  (await parts.transport.next('getMe')).answer(me);
  await pass(0);
  return parts;
}

const shown = ({ capture }: Pick<Parts, 'capture'>) =>
  openAs(capture, 'ready').correspondents.map(({ emailAddress }) => emailAddress);

test('a draft to nobody asks nobody about anybody', async () => {
  const { capture, transport } = await open();
  expect(openAs(capture, 'ready')).toMatchObject({ correspondents: [], draft: { awaited: [] } });
  expect(transport.unasked()).not.toContain('lookup');
});

test('who stands there already is looked up at once, and the writer is not', async () => {
  const parts = await open({ to: [ada] });
  expect(openAs(parts.capture, 'looking-up').outside).toEqual([{ emailAddress: ada }]);
  expect(await answerLookup(parts)).toEqual([ada]);
  expect(shown(parts)).toEqual([ada]);
});

test('while addresses are entered nobody is asked; then only of those who are new, the others staying in sight', async () => {
  const parts = await openOnAda();
  parts.enter([ada, bob]);
  await pass(300);
  parts.enter([ada, bob], [eve]);
  await pass(300);
  expect(parts.transport.unasked()).toEqual([]);
  await pass(200);
  expect(shown(parts)).toEqual([ada]);
  expect(openAs(parts.capture, 'ready').draft?.awaited.map(({ emailAddress }) => emailAddress)).toEqual([bob, eve]);
  expect(await answerLookup(parts)).toEqual([bob, eve]);
  expect(shown(parts)).toEqual([ada, bob, eve]);
});

test('who is taken off leaves, and comes back without being asked for again', async () => {
  const parts = await openOnAda();
  parts.enter([]);
  await pass(500);
  expect(shown(parts)).toEqual([]);
  parts.enter([ada]);
  await pass(500);
  expect(shown(parts)).toEqual([ada]);
  expect(parts.transport.unasked()).toEqual([]);
});

test('an answer that comes once they are taken off, or another message is open, shows nothing', async () => {
  const parts = await openOnAda();
  parts.enter([ada, bob]);
  await pass(500);
  parts.enter([ada]);
  await pass(500);
  await answerLookup(parts);
  expect(shown(parts)).toEqual([ada]);
  parts.enter([ada, 'late@acme.example']);
  await pass(500);
  const late = await parts.transport.next('lookup');
  parts.turnTo(messageFrom(bob));
  expect(late.signal?.aborted).toBe(true);
  expect(parts.isWatched()).toBe(false);
  expect(openAs(parts.capture, 'looking-up').message.from).toEqual({ emailAddress: bob });
});

test('one click marks the draft with who is left out or put in, and another takes the mark off', async () => {
  const parts = await openOnAda({ to: [ada, eve] });
  const { capture, state } = parts;
  capture.include(ada, false);
  expect(openAs(capture, 'ready').nothingToLog).toBe('all-left-out');
  await capture.log();
  expect(state.mark).toBeUndefined();
  capture.include(eve, true);
  await capture.log();
  expect(openAs(capture, 'ready').logging).toEqual({ isLogged: true, isSettled: true });
  expect(state.mark).toMatchObject({ choices: { [ada]: false, [eve]: true } });
  await capture.undo();
  expect(state.mark).toBeUndefined();
  expect(openAs(capture, 'ready').logging.isLogged).toBe(false);
});

test('a draft that bears the mark already shows it, with the choices of then, and keeps what it was called', async () => {
  const mark = { draftId: 'b7b1c1a0-52b2-4d0e-9d3b-6a2f4e8b7c01', choices: { [ada]: false } };
  const { capture, state } = await openOnAda({ mark, to: [ada, bob] });
  const { logging, correspondents } = openAs(capture, 'ready');
  expect(logging.isLogged).toBe(true);
  expect(correspondents.map(({ isIncluded }) => isIncluded)).toEqual([false, true]);
  await capture.undo();
  await capture.log();
  expect(state.mark).toEqual(mark);
});

test('a choice after the click is in the mark too; one that Outlook refuses is shown as it was', async () => {
  const parts = await openOnAda({ to: [ada, bob] });
  const { capture, state } = parts;
  await capture.log();
  capture.include(ada, false);
  await pass(0);
  expect(state.mark?.choices).toEqual({ [ada]: false });
  state.refuses = true;
  capture.include(bob, false);
  await pass(0);
  expect(state.mark?.choices).toEqual({ [ada]: false });
  expect(openAs(capture, 'ready').correspondents.map(({ isIncluded }) => isIncluded)).toEqual([false, true]);
});

test('who is in blind copy is left out unless chosen', async () => {
  const parts = await openOnAda();
  const { capture, state } = parts;
  parts.enter([ada], [bob]);
  await pass(400);
  await answerLookup(parts);
  const included = () => openAs(capture, 'ready').correspondents.map(({ isIncluded }) => isIncluded);
  expect(included()).toEqual([true, false]);
  await capture.log();
  expect(state.mark?.choices).toEqual({});
  capture.include(bob, true);
  await pass(0);
  expect(included()).toEqual([true, true]);
  expect(state.mark?.choices).toEqual({ [bob]: true });
});

test('the mark names who is left out by the address that they are written to, and by their own', async () => {
  const parts = await open({ to: ['Ada+Trial@acme.example'] });
  const lookup = await parts.transport.next('lookup');
  const answer = recognise(lookup);
  lookup.answer({ ...answer, correspondents: answer.correspondents.map((one) => ({ ...one, emailAddress: ada })) });
  await pass(0);
  (await parts.transport.next('getMe')).answer(me);
  await parts.capture.log();
  parts.capture.include(ada, false);
  await pass(0);
  expect(parts.state.mark?.choices).toEqual({ [ada]: false, 'ada+trial@acme.example': false });
});

test('a mark that Outlook refuses is told, and nothing is shown as set', async () => {
  const { capture, state } = await openOnAda();
  state.refuses = true;
  await capture.log();
  expect(openAs(capture, 'ready').logging).toEqual({ isLogged: false, isSettled: true, error: 'internal' });
});

test('the server away is told with the addresses, and trying again asks for them again', async () => {
  const { capture, transport } = await open({ to: [ada] });
  (await transport.next('lookup')).lose();
  await pass(0);
  expect(openAs(capture, 'failed')).toMatchObject({ error: 'server-unreachable', outside: [{ emailAddress: ada }] });
  capture.retry();
  await vi.waitFor(() => expect(transport.unasked()).toEqual(['lookup']));
});

test('the server away leaves on the screen who is known, and the draft can be marked', async () => {
  const parts = await openOnAda({ to: [ada] });
  parts.enter([ada, bob]);
  await pass(400);
  (await parts.transport.next('lookup')).lose();
  await pass(0);
  expect(openAs(parts.capture, 'ready')).toMatchObject({
    correspondents: [{ emailAddress: ada }],
    draft: { awaited: [{ emailAddress: bob }], error: 'server-unreachable' },
  });
  void parts.capture.log();
  await vi.waitFor(() => expect(parts.state.mark).toBeDefined());
});

test('what was logged elsewhere is looked up anew, for all', async () => {
  const parts = await openOnAda({ to: [ada, bob] });
  parts.elsewhere.change();
  expect(await answerLookup(parts)).toEqual([ada, bob]);
  expect(shown(parts)).toEqual([ada, bob]);
});
