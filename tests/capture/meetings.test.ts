import { expect, test } from 'vitest';
import type { LogRequest, LookupRequest } from '#api/types.ts';
import type { Message } from '#domain/message.ts';
import { messageFrom, openAs, startCapture, until } from './fixture.ts';
import { amina, interactionId, me, recognise, tom, type Pending } from './transport.ts';

const start = '2026-12-03T14:00:00.000Z';
const { internetMessageId: _, conversationId: __, ...bare } = messageFrom('ada@acme.example');
const meeting: Message = {
  ...bare,
  kind: 'meeting',
  occurredAt: start,
  meeting: { form: 'appointment', start, isCancelled: false },
};
const cancelled: Message = { ...meeting, meeting: { form: 'appointment', start, isCancelled: true } };
const request: Message = {
  ...messageFrom('ada@acme.example', { itemId: 'mail' }),
  kind: 'meeting',
  meeting: { form: 'request', start, isCancelled: false },
};
const logged = { id: interactionId, created: true, contributions: 1, visibility: 'institution' };

// Casts: the client has typed what it sent.
const askedOf = ({ body }: Pending) => (body as LookupRequest).message;
const loggedOf = ({ body }: Pending) => body as LogRequest;

async function keysOf(message: Message) {
  const { capture, transport } = startCapture(message);
  capture.start();
  return askedOf(await transport.next('lookup'))?.meetingKeys ?? [];
}

test('a meeting is asked about by hashes, and neither its time nor its subject leaves before a click', async () => {
  const { capture, transport } = startCapture(meeting);
  capture.start();
  const lookup = await transport.next('lookup');
  expect(askedOf(lookup)).toEqual({ meetingKeys: [expect.stringMatching(/^[\w-]{43}$/), expect.any(String)] });
  expect(JSON.stringify(lookup.body)).not.toContain('2026-12-03');
  expect(JSON.stringify(lookup.body)).not.toContain(meeting.subject);
});

test('a mail about a meeting has a key in common with its entry in the calendar, and none with another’s', async () => {
  const inCalendar = await keysOf(meeting);
  const later = { form: 'request', start: '2026-12-04T14:00:00.000Z', isCancelled: false } as const;
  expect(inCalendar).toEqual(expect.arrayContaining(await keysOf(request)));
  expect(inCalendar).not.toEqual(expect.arrayContaining(await keysOf({ ...request, meeting: later })));
});

test('what is logged from the mail is the meeting: at its time, and not by the mail’s own id', async () => {
  const { capture, transport, becomeReady, marks } = startCapture({ ...request, occurredAt: start });
  capture.start();
  await becomeReady();
  void capture.log();
  const log = loggedOf(await transport.next('logInteraction'));
  expect(log).toMatchObject({ kind: 'meeting', occurredAt: start });
  expect(log).not.toHaveProperty('internetMessageId');
  expect(log).not.toHaveProperty('conversationId');
  expect(marks).toEqual([]);
});

test('a meeting’s own button on phones follows the log and its undo', async () => {
  const { capture, transport, becomeReady, marks } = startCapture(meeting);
  capture.start();
  await becomeReady();
  const click = capture.log();
  (await transport.next('logInteraction')).answer(logged, 201);
  await click;
  expect(marks).toEqual([{ itemId: meeting.itemId, isLogged: true }]);
  (await transport.next('lookup')).lose();
  const back = capture.undo();
  (await transport.next('undoContribution')).answer();
  await back;
  expect(marks.at(-1)).toEqual({ itemId: meeting.itemId, isLogged: false });
});

test('a cancelled meeting can’t be logged, and one that was can be taken back', async () => {
  const unlogged = startCapture(cancelled);
  unlogged.capture.start();
  await unlogged.becomeReady();
  expect(openAs(unlogged.capture, 'ready').nothingToLog).toBe('cancelled');
  await unlogged.capture.log();
  expect(unlogged.transport.unasked()).toEqual([]);

  const { capture, transport, becomeReady } = startCapture(cancelled);
  capture.start();
  await becomeReady({ id: interactionId, colleagues: [amina], mine: true });
  expect(openAs(capture, 'ready')).toMatchObject({ logging: { isLogged: true } });
  expect(openAs(capture, 'ready')).not.toHaveProperty('nothingToLog');
  void capture.undo();
  expect((await transport.next('undoContribution')).path).toContain(interactionId);
});

test('in another’s mailbox everything is theirs: what is asked, what is logged, and who counts as having logged', async () => {
  const enquiries = { ...tom, displayName: 'Enquiries', emailAddress: 'enquiries@northbridge.example' };
  const message = messageFrom('ada@acme.example', {
    to: [{ emailAddress: enquiries.emailAddress, displayName: 'Enquiries' }],
  });
  const { capture, transport } = startCapture(message, { readMailbox: async () => 'Enquiries@northbridge.example' });
  capture.start();
  const lookup = await transport.next('lookup');
  expect(askedOf(lookup)?.mailbox).toBe('Enquiries@northbridge.example');
  lookup.answer(recognise(lookup, { id: interactionId, colleagues: [enquiries, amina], mine: true, by: amina }));
  (await transport.next('getMe')).answer(me);
  await until(capture, ({ me: known }) => known !== undefined);
  expect(openAs(capture, 'ready')).toMatchObject({
    mailbox: { displayName: 'Enquiries' },
    loggedBy: { displayName: 'Amina Khan' },
    logging: { isLogged: true },
    othersWhoLogged: [{ displayName: 'Amina Khan' }],
  });
});

test('one’s own mailbox that Outlook calls shared is one’s own', async () => {
  const { capture, transport } = startCapture(messageFrom('ada@acme.example'), {
    readMailbox: async () => 'Amina.Khan@Northbridge.example',
  });
  capture.start();
  expect(askedOf(await transport.next('lookup'))).not.toHaveProperty('mailbox');
});
