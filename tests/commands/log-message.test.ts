import { expect, test } from 'vitest';
import { messageFrom } from '../capture/fixture.ts';
import { amina, interactionId, recognise } from '../capture/transport.ts';
import { click } from './log-message-fixture.ts';

const fromAda = messageFrom('ada@acme.example', {
  from: { emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' },
});

test('the message is logged by the rules, and the bar names who is now known and where to undo', async () => {
  const { done, transport, notifications, announced } = await click(fromAda);
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  const log = await transport.next('logInteraction');
  expect(log.body).toMatchObject({ direction: 'in', from: { emailAddress: 'ada@acme.example', include: true } });
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await done;
  expect(announced()).toBe(1);
  expect(notifications).toEqual([
    { kind: 'progress', message: 'Acquaint is logging this message…' },
    {
      kind: 'information',
      message: 'Logged. Ada Lovelace at acme.example is now known here. Everyone here sees it. To undo, open Acquaint.',
    },
  ]);
});

test('a newsletter from an address like anybody’s is not logged, by its headers', async () => {
  const headers = 'From: ada@acme.example\r\nList-Unsubscribe: <mailto:leave@acme.example>\r\n';
  const { done, transport, last } = await click(fromAda, { headers });
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await done;
  expect(last()).toEqual({ kind: 'information', message: 'Only mailing lists are outside your institution here.' });
});

test('somebody who was known already is not called new', async () => {
  const { done, transport, last } = await click(fromAda);
  const lookup = await transport.next('lookup');
  const answer = recognise(lookup);
  Object.assign(answer.correspondents[0] ?? {}, {
    person: { id: interactionId, displayName: 'Ada King' },
    organisation: { id: interactionId, name: 'Acme', domain: 'acme.example' },
  });
  lookup.answer(answer);
  (await transport.next('logInteraction')).answer({
    id: interactionId,
    created: false,
    contributions: 2,
    visibility: 'institution',
  });
  await done;
  expect(last()?.message).toBe('Logged with Ada King at Acme. Everyone here sees it. To undo, open Acquaint.');
});

test('a message that the colleague has logged is not logged again', async () => {
  const { done, transport, last } = await click(fromAda);
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup, { id: interactionId, colleagues: [amina], mine: true }));
  await done;
  expect(last()).toMatchObject({
    kind: 'information',
    message: 'You have logged this message already. To undo, open Acquaint.',
  });
  expect(transport.unasked()).toEqual([]);
});

test.each([
  ['amina.khan@northbridge.example', 'Everybody on this message is at your institution.'],
  ['noreply@acme.example', 'Only automatic mailboxes are outside your institution here.'],
  ['carol@mail.example', 'The only outside addresses here are personal ones. Put one in to log this.'],
])('with only %s on it, the bar says why there is nothing to log', async (emailAddress, sentence) => {
  const { done, transport, last } = await click(messageFrom(emailAddress));
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await done;
  expect(last()).toMatchObject({ kind: 'information', message: sentence });
  expect(transport.unasked()).toEqual([]);
});

test('a sent copy that was to be logged is logged as it was to be, and no more by itself once that is taken back', async () => {
  const draftId = 'b7b1c1a0-52b2-4d0e-9d3b-6a2f4e8b7c01';
  const mark = { draftId, choices: { 'bob@other.example': false } };
  const to = [{ emailAddress: 'ada@acme.example' }, { emailAddress: 'bob@other.example' }];
  const sent = messageFrom(amina.emailAddress, { to });
  const { done, transport, forgotten } = await click(sent, { sentDraft: { draftId, mark } });
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  const log = await transport.next('logInteraction');
  expect(log.body).toMatchObject({ draftId, correspondents: [{ include: true }, { include: false }] });
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await done;
  expect(forgotten).toEqual([sent.itemId]);
});

test('without sign-in the bar says to open the pane, and no window opens', async () => {
  const { done, last, transport } = await click(fromAda, { isSignedIn: false });
  await done;
  expect(last()).toMatchObject({ kind: 'error', message: 'Not logged: open the Acquaint pane once and sign in.' });
  expect(transport.unasked()).toEqual([]);
});

test('a server that is away is told as such', async () => {
  const { done, transport, last } = await click(fromAda);
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  (await transport.next('logInteraction')).lose();
  await done;
  expect(last()).toMatchObject({ kind: 'error' });
  expect(last()?.message).toContain('Not logged: Acquaint’s server can’t be reached');
});

test('in Arabic the bar speaks Arabic', async () => {
  const { done, transport, last } = await click(fromAda, { language: 'ar-SA', isSignedIn: false });
  await done;
  expect(last()?.message).toMatch(/[\u0600-\u06ff]/u);
  expect(transport.unasked()).toEqual([]);
});

test('with no message open there is no bar to write on', async () => {
  const { done, notifications } = await click(undefined);
  await done;
  expect(notifications).toEqual([]);
});

test('where Outlook refuses the sentence of progress, the message is logged all the same', async () => {
  const { done, transport, last } = await click(fromAda, { refuses: 'progress' });
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  (await transport.next('logInteraction')).answer(
    { id: interactionId, created: true, contributions: 1, visibility: 'institution' },
    201,
  );
  await done;
  expect(last()?.message).toMatch(/^Logged\./);
});

const meeting = messageFrom('ada@acme.example', {
  from: { emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' },
  kind: 'meeting',
  meeting: { form: 'appointment', start: '2026-12-03T14:00:00.000Z', isCancelled: false },
});

test('a meeting is logged by what it is told by, and its button on phones knows', async () => {
  const { done, transport, notifications, marks } = await click(meeting);
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  const log = await transport.next('logInteraction');
  expect(log.body).toMatchObject({
    kind: 'meeting',
    direction: 'in',
    meetingKeys: [expect.any(String), expect.any(String)],
  });
  expect(log.body).not.toHaveProperty('internetMessageId');
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await done;
  expect(marks).toEqual([true]);
  expect(notifications[0]?.message).toBe('Acquaint is logging this meeting…');
});

test('a meeting on a phone, which has no bar for it, is logged in silence', async () => {
  const { done, transport, notifications, marks } = await click(meeting, { refuses: 'information' });
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  (await transport.next('logInteraction')).answer(
    { id: interactionId, created: true, contributions: 1, visibility: 'institution' },
    201,
  );
  await done;
  expect(marks).toEqual([true]);
  expect(notifications).toHaveLength(1);
});

test('a cancelled meeting is not logged, and the bar says so', async () => {
  const isCancelled = { form: 'appointment', start: '2026-12-03T14:00:00.000Z', isCancelled: true } as const;
  const { done, transport, last, marks } = await click({ ...meeting, meeting: isCancelled });
  const lookup = await transport.next('lookup');
  lookup.answer(recognise(lookup));
  await done;
  expect(last()?.message).toBe('This meeting is cancelled, so there is nothing to log.');
  expect(transport.unasked()).toEqual([]);
  expect(marks).toEqual([]);
});

test('in another’s mailbox it is logged for them, and the bar says for whom', async () => {
  const { done, transport, last } = await click(fromAda, { mailbox: 'enquiries@northbridge.example' });
  const lookup = await transport.next('lookup');
  expect(lookup.body).toMatchObject({ message: { mailbox: 'enquiries@northbridge.example' } });
  lookup.answer(recognise(lookup));
  const log = await transport.next('logInteraction');
  expect(log.body).toMatchObject({ mailbox: 'enquiries@northbridge.example' });
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'institution' }, 201);
  await done;
  expect(last()?.message).toContain('It is in the log of enquiries@northbridge.example.');
});

test('the bar says what colleagues see of a message that is marked, and which rule forbids one', async () => {
  const marked = await click(fromAda, { headers: 'Sensitivity: private\r\n' });
  const first = await marked.transport.next('lookup');
  first.answer(recognise(first));
  const log = await marked.transport.next('logInteraction');
  expect(log.body).toMatchObject({ visibility: 'tie', sensitivity: 'private' });
  log.answer({ id: interactionId, created: true, contributions: 1, visibility: 'tie' }, 201);
  await marked.done;
  expect(marked.last()?.message).toContain('Others see neither your name nor the subject.');

  const ruled = await click(fromAda);
  const second = await ruled.transport.next('lookup');
  const answer = recognise(second);
  const logRules = [{ id: '1', kind: 'domain' as const, value: 'acme.example' }];
  second.answer({ ...answer, settings: { ...answer.settings, logRules } });
  await ruled.done;
  expect(ruled.last()?.message).toBe('Your institution does not let messages with anybody at acme.example be logged.');
});
