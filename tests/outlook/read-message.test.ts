import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage, type ReadableItem } from '#outlook/read-message.ts';

const item: ReadableItem = {
  itemType: 'message',
  itemClass: 'IPM.Note',
  itemId: 'AAMk1',
  internetMessageId: '<1@acme.example>',
  conversationId: 'AAQk1',
  subject: 'Hydrogen',
  dateTimeCreated: new Date('2026-03-01T10:00:00Z'),
  from: { emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' },
  to: [{ emailAddress: 'amina@northbridge.example', displayName: 'amina@northbridge.example' }],
  cc: [],
};

test('a message is copied, and a name that only repeats the address is no name', () => {
  expect(readMessage(item)).toEqual({
    mode: 'read',
    itemId: 'AAMk1',
    kind: 'email',
    internetMessageId: '<1@acme.example>',
    conversationId: 'AAQk1',
    subject: 'Hydrogen',
    occurredAt: '2026-03-01T10:00:00.000Z',
    from: { emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' },
    to: [{ emailAddress: 'amina@northbridge.example' }],
    cc: [],
    mayHaveMoreRecipients: false,
  });
});

test('nothing selected, an appointment and a message being written are no message to read', () => {
  expect(readMessage(null)).toBeUndefined();
  expect(readMessage(undefined)).toBeUndefined();
  expect(readMessage({ ...item, itemType: 'appointment' })).toBeUndefined();
  expect(readMessage({ ...item, subject: { getAsync: () => undefined } })).toBeUndefined();
});

test.each(['IPM.Schedule.Meeting.Request', 'IPM.Schedule.Meeting.Resp.Pos', 'ipm.schedule.meeting.canceled'])(
  'a message of class %s is a meeting',
  (itemClass) => {
    expect(readMessage({ ...item, itemClass })?.kind).toBe('meeting');
  },
);

test('what Outlook leaves out is left out, and the sender stands in for a missing from', () => {
  const { from: _, internetMessageId: __, conversationId: ___, ...bare } = item;
  const message = readMessage({ ...bare, internetMessageId: null, sender: { emailAddress: ' jo@acme.example ' } });
  expect(message).not.toHaveProperty('internetMessageId');
  expect(message).not.toHaveProperty('conversationId');
  expect(message?.from).toEqual({ emailAddress: 'jo@acme.example' });
  expect(readMessage(bare)).not.toHaveProperty('from');
});

test.each([20, 100, 500, 1000])('a list of exactly %i recipients may have been shortened by Outlook', (count) => {
  const list = (length: number) => Array.from({ length }, (_, index) => ({ emailAddress: `p${index}@acme.example` }));
  expect(readMessage({ ...item, to: list(count) })?.mayHaveMoreRecipients).toBe(true);
  expect(readMessage({ ...item, cc: list(count) })?.mayHaveMoreRecipients).toBe(true);
  expect(readMessage({ ...item, to: list(count + 1), cc: list(count - 1) })?.mayHaveMoreRecipients).toBe(false);
});

test('a shortened list counts with those in it that have no address', () => {
  const to = [
    { displayName: 'Undisclosed' },
    ...Array.from({ length: 19 }, (_, n) => ({ emailAddress: `p${n}@a.example` })),
  ];
  const message = readMessage({ ...item, to });
  expect(message?.to).toHaveLength(19);
  expect(message?.mayHaveMoreRecipients).toBe(true);
});

test('an unreadable date gives way to the date of the last change', () => {
  const dateTimeModified = new Date('2026-03-02T10:00:00Z');
  const message = readMessage({ ...item, dateTimeCreated: new Date(Number.NaN), dateTimeModified });
  expect(message?.occurredAt).toBe('2026-03-02T10:00:00.000Z');
});

test('whatever stands in the fields, a message comes of it and nothing is thrown', () => {
  const anything = fc.oneof(fc.anything(), fc.array(fc.anything()), fc.record({ emailAddress: fc.anything() }));
  fc.assert(
    fc.property(anything, anything, anything, fc.date(), (from, to, cc, dateTimeCreated) => {
      const message = readMessage({ ...item, from, to, cc, dateTimeCreated });
      expect(Number.isNaN(Date.parse(message?.occurredAt ?? ''))).toBe(false);
      for (const { emailAddress } of message?.to ?? []) expect(emailAddress.trim()).not.toBe('');
    }),
  );
});

test('a mail about a meeting is the meeting, at its time and by its own subject', () => {
  const mail = {
    ...item,
    itemClass: 'IPM.Schedule.Meeting.Canceled',
    subject: 'Canceled: Hydrogen',
    normalizedSubject: 'Hydrogen',
    start: new Date('2026-12-03T14:00:00Z'),
  };
  expect(readMessage(mail)).toMatchObject({
    subject: 'Hydrogen',
    occurredAt: '2026-12-03T14:00:00.000Z',
    meeting: { form: 'cancellation', isCancelled: true },
    from: { emailAddress: 'ada@acme.example' },
  });
});

test('an answer to a meeting is from whoever arranges it to the one who answers; to several it stays a mail', () => {
  const answer = { ...item, itemClass: 'IPM.Schedule.Meeting.Resp.Pos', start: new Date('2026-12-03T14:00:00Z') };
  expect(readMessage(answer)).toMatchObject({
    from: { emailAddress: 'amina@northbridge.example' },
    to: [{ emailAddress: 'ada@acme.example' }],
    meeting: { form: 'response' },
  });
  const toBoth = readMessage({ ...answer, cc: [{ emailAddress: 'bob@acme.example' }] });
  expect(toBoth).toMatchObject({ kind: 'meeting', from: { emailAddress: 'ada@acme.example' } });
  expect(toBoth).not.toHaveProperty('meeting');
});
