import { vi } from 'vitest';
import type { Response as Answer } from '#api/types.ts';
import type { Draft } from '#outlook/draft.ts';
import { messageFrom, openAs, startCapture } from './fixture.ts';
import { amina, interactionId, me, recognise, type Pending } from './transport.ts';

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
export const adaId = '55555555-5555-4555-8555-555555555555';
export const id = '66666666-6666-4666-8666-666666666666';
export const conversationId = 'conversation 1';
export const first = messageFrom('ada@acme.example', { conversationId });
export const second = messageFrom('ada@acme.example', {
  conversationId,
  itemId: 'second',
  internetMessageId: '<second>',
});
const mine = { id: interactionId, colleagues: [amina], mine: true, people: [adaId] };
export const until = () => new Date(Date.now() + 90 * 24 * 3600_000).toISOString();
export const conversation = () => ({ id, since: first.occurredAt, until: until(), people: [adaId] });

interface Known {
  readonly logged?: boolean;
  readonly followed?: boolean;
  readonly kind?: 'external' | 'personal';
}

/** Ada is a person who is known here; everybody else is not. */
export function know(request: Pending, { logged, followed, kind }: Known): Answer<'lookup'> {
  const answer = recognise(request, logged ? mine : undefined);
  const correspondents = answer.correspondents.map((one) => {
    if (!one.emailAddress.startsWith('ada@')) return one;
    return { ...one, person: { id: adaId, displayName: 'Ada Byron' }, ...(kind ? { kind } : {}) };
  });
  return { ...answer, correspondents, ...(followed ? { conversation: conversation() } : {}) };
}

type Parts = ReturnType<typeof startCapture>;

export async function answerLookup({ transport }: Parts, known: Known) {
  const lookup = await transport.next('lookup');
  lookup.answer(know(lookup, known));
  await pass(0);
}

export async function open(
  message: typeof first | Draft,
  known: Known,
  options: Parameters<typeof startCapture>[1] = {},
) {
  const parts = startCapture(message, options);
  parts.capture.start();
  await pass(0);
  await answerLookup(parts, known);
  (await parts.transport.next('getMe')).answer(me);
  await pass(0);
  return parts;
}

/** Opens one after the other: a message, and then a message of a conversation that is followed. */
export async function turnTo(parts: Parts, message: typeof first, known: Known) {
  parts.turnTo(message);
  await pass(1000);
  await answerLookup(parts, known);
  await pass(0);
}

/** A message of a conversation that is followed, opened with the pane. */
export async function openLater(message = second, known: Known = {}) {
  const parts = await open(messageFrom('bob@other.example'), {});
  await turnTo(parts, message, { followed: true, ...known });
  return parts;
}

export const following = ({ capture }: Parts) => openAs(capture, 'ready').following;
export const isLogged = ({ capture }: Parts) => openAs(capture, 'ready').logging.isLogged;

/** Answers the log that nobody clicked for, and who it concerns after that. */
export async function logItself(parts: Parts) {
  const log = await parts.transport.next('logInteraction');
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await pass(0);
  await answerLookup(parts, { logged: true, followed: true });
  return log;
}
