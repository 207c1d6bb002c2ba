import { expect, test } from 'vitest';
import type { Correction, LookupResponse } from '#api/types.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { interactionId, me, recognise, type Pending } from './transport.ts';
import { personId, recogniseAda } from './signature-fixture.ts';

const newsletter = messageFrom('ada@acme.example', {
  to: [{ emailAddress: 'amina.khan@northbridge.example' }, { emailAddress: 'engines@acme.example' }],
  cc: [{ emailAddress: 'charles@acme.example' }],
});
const leave = 'From: Ada <ada@acme.example>\r\nList-Unsubscribe: <mailto:leave@acme.example>\r\n';
const discussion = 'From: Ada <ada@acme.example>\r\nList-Post: <mailto:engines@acme.example>\r\n';

/** Opened with these headers, which come once everything else is there. */
async function openWith(headers: string, answerWith: (request: Pending) => LookupResponse = (one) => recognise(one)) {
  let answer: (headers: string) => void = () => undefined;
  const started = startCapture(newsletter, { readHeaders: () => new Promise((resolve) => (answer = resolve)) });
  started.capture.start();
  const lookup = await started.transport.next('lookup');
  lookup.answer(answerWith(lookup));
  (await started.transport.next('getMe')).answer(me);
  await until(started.capture, (snapshot) => snapshot.me !== undefined);
  const before = started.capture.getSnapshot();
  answer(headers);
  await until(started.capture, (snapshot) => snapshot !== before);
  return openAs(started.capture, 'ready').correspondents;
}

const kinds = (correspondents: Awaited<ReturnType<typeof openWith>>) =>
  correspondents.map(({ kind, isIncluded }) => [kind, isIncluded]);

test('the sender of a newsletter is a list, although the address is like anybody’s', async () => {
  const correspondents = await openWith(leave);
  expect(correspondents[0]?.reason.code).toBe('mailing-list');
  expect(kinds(correspondents)).toEqual([
    ['list', false],
    ['colleague', false],
    ['external', true],
    ['external', true],
  ]);
});

test('of a discussion list the list is one, and who writes there is somebody', async () => {
  expect(kinds(await openWith(discussion))).toEqual([
    ['external', true],
    ['colleague', false],
    ['list', false],
    ['external', true],
  ]);
});

test('somebody who is known here stays who they are, whatever their machine sends', async () => {
  const automatic = 'From: ada@acme.example\r\nAuto-Submitted: auto-replied\r\n';
  const [sender] = await openWith(automatic, (lookup) => recogniseAda(lookup));
  expect(sender).toMatchObject({ kind: 'external', isIncluded: true, person: { id: personId } });
});

test('what colleagues have said of an address counts before what the headers say', async () => {
  const correction: Correction = {
    id: interactionId,
    scope: 'mine',
    appliesTo: 'address',
    change: { what: 'kind', kind: 'external' },
    isMine: true,
    at: '2026-03-01T10:00:00.000Z',
  };
  const [sender] = await openWith(leave, (lookup) => {
    const answer = recognise(lookup);
    const [first, ...others] = answer.correspondents;
    return { ...answer, correspondents: first ? [{ ...first, corrections: [correction] }, ...others] : [] };
  });
  expect(sender).toMatchObject({ kind: 'external', isIncluded: true });
});

test('a click that comes before the headers waits for them, and makes nobody of a list', async () => {
  let answer: (headers: string) => void = () => undefined;
  const started = startCapture(newsletter, { readHeaders: () => new Promise((resolve) => (answer = resolve)) });
  started.capture.start();
  await started.becomeReady();
  const logging = started.capture.log();
  answer(leave);
  const log = await started.transport.next('logInteraction');
  expect(log.body).toMatchObject({
    from: { emailAddress: 'ada@acme.example', include: false },
    correspondents: [{ include: false }, { include: true }, { include: true }],
  });
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await logging;
});
