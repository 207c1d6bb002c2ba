import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readItem } from '#outlook/read-item.ts';
import { readAppointment, type ReadableAppointment } from '#outlook/read-appointment.ts';

const ada = { emailAddress: 'ada@acme.example', displayName: 'Ada Lovelace' };
const amina = { emailAddress: 'amina@northbridge.example', displayName: 'Amina Khan' };
const item: ReadableAppointment = {
  itemType: 'appointment',
  itemId: 'AAMk1',
  subject: 'KTP review',
  start: new Date('2026-12-03T14:00:00Z'),
  seriesId: null,
  recurrence: null,
  location: 'Teams; Boardroom 2',
  organizer: ada,
  requiredAttendees: [ada, amina, { emailAddress: 'boardroom2@acme.example', displayName: 'Boardroom 2' }],
  optionalAttendees: [{ emailAddress: 'bob@acme.example', displayName: 'Bob', recipientType: undefined }],
};

test('a meeting is copied with who arranges it first, and the room where it is held is nobody', () => {
  expect(readAppointment(item)).toEqual({
    mode: 'read',
    itemId: 'AAMk1',
    kind: 'meeting',
    meeting: { form: 'appointment', start: '2026-12-03T14:00:00.000Z', isCancelled: false },
    subject: 'KTP review',
    occurredAt: '2026-12-03T14:00:00.000Z',
    from: ada,
    to: [ada, amina],
    cc: [{ emailAddress: 'bob@acme.example', displayName: 'Bob' }],
    mayHaveMoreRecipients: false,
  });
  const noDraft = () => {
    throw new Error('It is not being written');
  };
  expect(readItem(item, noDraft).is).toBe('message');
});

test('an occurrence tells its series, and when that began', () => {
  const seriesTime = { getStartDate: () => '2026-11-05', getStartTime: () => 'T14:00:00.000' };
  expect(readAppointment({ ...item, seriesId: 'AAMkSeries', recurrence: { seriesTime } })?.meeting?.series).toEqual({
    id: 'AAMkSeries',
    start: '2026-11-05T14:00',
  });
  expect(readAppointment({ ...item, recurrence: { seriesTime } })?.meeting?.series).toEqual({
    start: '2026-11-05T14:00',
  });
  expect(readAppointment({ ...item, seriesId: 'AAMkSeries', recurrence: undefined })?.meeting?.series).toEqual({
    id: 'AAMkSeries',
  });
});

test('a cancelled meeting is one by the word that Outlook puts before its subject', () => {
  expect(readAppointment({ ...item, subject: 'Abgesagt: KTP review' })?.meeting?.isCancelled).toBe(true);
});

test('a meeting that is being arranged, one without a time, and a message are none to read', () => {
  expect(readAppointment({ ...item, subject: { getAsync: () => undefined } })).toBeUndefined();
  expect(readAppointment({ ...item, start: undefined })).toBeUndefined();
  expect(readAppointment({ ...item, itemType: 'message' })).toBeUndefined();
  expect(readAppointment(null)).toBeUndefined();
});

test('whatever Outlook leaves out or puts in its place, reading does not fail', () => {
  const anything = fc.oneof(fc.anything(), fc.constant(ada), fc.constant([ada]));
  fc.assert(
    fc.property(fc.record(Object.fromEntries(Object.keys(item).map((key) => [key, anything]))), (changes) => {
      // A cast: that it has other types is the point.
      const message = readAppointment({ ...item, ...changes, itemType: 'appointment' } as ReadableAppointment);
      expect(message === undefined || message.kind === 'meeting').toBe(true);
    }),
  );
});
