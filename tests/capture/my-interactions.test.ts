import { expect, test } from 'vitest';
import type { MyInteraction } from '#api/types.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { amina, interactionId, sharing } from './transport.ts';

const first = makeInteraction(interactionId, 'First');
const second = makeInteraction('55555555-5555-4555-8555-555555555555', 'Second');

async function openList() {
  const parts = startCapture(messageFrom('ada@acme.example'));
  parts.capture.start();
  await parts.becomeReady({ id: interactionId, colleagues: [amina], mine: true });
  const loading = parts.capture.mine.load();
  (await parts.transport.next('listMyInteractions')).answer({ interactions: [first, second], sharing, purposes: [] });
  await loading;
  return { ...parts, mine: parts.capture.mine };
}

test('the list is asked for when it is wanted, ten at most', async () => {
  const { capture, transport } = startCapture(undefined);
  capture.start();
  expect(capture.mine.getSnapshot()).toEqual({ status: 'idle', interactions: [] });
  void capture.mine.load();
  expect(capture.mine.getSnapshot().status).toBe('loading');
  expect((await transport.next('listMyInteractions')).path).toBe('/api/v1/me/interactions?limit=10');
});

test('a list that cannot be had says why', async () => {
  const { capture, transport } = startCapture(undefined);
  const loading = capture.mine.load();
  (await transport.next('listMyInteractions')).refuse('store-unavailable', 503);
  await loading;
  expect(capture.mine.getSnapshot()).toMatchObject({ status: 'failed', error: 'store-unavailable' });
});

test('an undo leaves the list at once, and the open message is not logged any more', async () => {
  const { capture, mine, transport } = await openList();
  const undone = mine.undo(interactionId);
  expect(mine.getSnapshot().interactions).toEqual([second]);
  (await transport.next('undoContribution')).answer();
  await undone;
  expect(openAs(capture, 'ready').logging.isLogged).toBe(false);
  await transport.next('lookup');
});

test('an undo of another one leaves the open message alone', async () => {
  const { capture, mine, transport } = await openList();
  const undone = mine.undo(second.id);
  (await transport.next('undoContribution')).answer();
  await undone;
  expect(openAs(capture, 'ready').logging.isLogged).toBe(true);
  expect(transport.unasked()).toEqual([]);
});

test('an undo that fails puts it back where it was, with the reason', async () => {
  const { mine, transport } = await openList();
  const undone = mine.undo(interactionId);
  (await transport.next('undoContribution')).lose();
  await undone;
  expect(mine.getSnapshot()).toEqual({
    status: 'ready',
    interactions: [first, second],
    sharing,
    purposes: [],
    error: 'server-unreachable',
  });
});

test('two undos at once, of which one fails, bring back only that one', async () => {
  const { mine, transport } = await openList();
  const both = [mine.undo(first.id), mine.undo(second.id)];
  const one = await transport.next('undoContribution');
  const other = await transport.next('undoContribution');
  other.answer();
  await both[1];
  one.lose();
  await both[0];
  expect(mine.getSnapshot().interactions).toEqual([first]);
});

test('a log of the open message is soon in the list that is shown', async () => {
  const { capture, mine, transport } = await openList();
  void capture.undo();
  (await transport.next('undoContribution')).answer();
  (await transport.next('listMyInteractions')).answer({ interactions: [second], sharing, purposes: [] });
  await transport.next('lookup');
  await until(capture, () => true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(mine.getSnapshot().interactions).toEqual([second]);
});

function makeInteraction(id: string, subject: string): MyInteraction {
  return {
    id,
    kind: 'email',
    occurredAt: '2026-03-01T10:00:00Z',
    loggedAt: '2026-03-01T11:00:00Z',
    subject,
    visibility: 'institution',
    people: [],
  };
}
