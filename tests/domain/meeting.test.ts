import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCancelledSubject, isRoom, meetingKeyTexts, meetingMailOf, type IdentifiedMeeting } from '#domain/meeting.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);
const address = fc.tuple(word, word).map(([local, domain]) => `${local}@${domain}.example`);
const time = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const itemId = fc.stringMatching(/^AAMk[A-Za-z0-9+/]{20,40}=$/);
const seriesStart = fc.stringMatching(/^20[0-9]{2}-0[1-9]-[12][0-9]T[01][0-9]:[0-5][0-9]$/);
const minute = 60_000;

function shareKey(one: IdentifiedMeeting, other: IdentifiedMeeting): boolean {
  const keys = new Set(meetingKeyTexts(one));
  return meetingKeyTexts(other).some((key) => keys.has(key));
}

const single = fc.record({ organiser: address, start: time.map((date) => date.toISOString()) });
const entry = fc.record({ mailbox: address, itemId });

describe('the keys of a meeting', () => {
  it('are shared by its copies in different mailboxes, and by the mails about it', () => {
    fc.assert(
      fc.property(single, entry, entry, (meeting, mine, theirs) => {
        expect(shareKey({ ...meeting, entry: mine }, { ...meeting, entry: theirs })).toBe(true);
        expect(shareKey({ ...meeting, entry: mine }, meeting)).toBe(true);
      }),
    );
  });

  it('are not shared by meetings of other times or organisers', () => {
    fc.assert(
      fc.property(single, single, entry, entry, (one, other, mine, theirs) => {
        const isSameTime = Math.floor(Date.parse(one.start) / minute) === Math.floor(Date.parse(other.start) / minute);
        fc.pre(!isSameTime || one.organiser !== other.organiser);
        fc.pre(mine.itemId !== theirs.itemId);
        expect(shareKey({ ...one, entry: mine }, { ...other, entry: theirs })).toBe(false);
      }),
    );
  });

  it('survive a change of time in the calendar where the meeting stands', () => {
    fc.assert(
      fc.property(single, time, entry, (meeting, later, mine) => {
        expect(shareKey({ ...meeting, entry: mine }, { ...meeting, start: later.toISOString(), entry: mine })).toBe(
          true,
        );
      }),
    );
  });

  it('are one set for all occurrences of a series, moved ones too, wherever they are read', () => {
    fc.assert(
      fc.property(single, time, entry, itemId, entry, seriesStart, (first, later, mine, other, theirs, start) => {
        const series = { start };
        const occurrence = {
          ...first,
          start: later.toISOString(),
          entry: { ...mine, itemId: other },
          series: { start, id: mine.itemId },
        };
        expect(meetingKeyTexts(occurrence)).toEqual(meetingKeyTexts({ ...first, series, entry: mine }));
        expect(shareKey(occurrence, { ...first, series })).toBe(true);
        expect(shareKey(occurrence, { ...first, series, entry: theirs })).toBe(true);
      }),
    );
  });

  it('of an occurrence are not those of a single meeting at the same time', () => {
    fc.assert(
      fc.property(single, seriesStart, entry, itemId, (meeting, start, mine, id) => {
        fc.pre(mine.itemId !== id);
        expect(shareKey({ ...meeting, entry: mine }, { ...meeting, series: { start, id }, entry: mine })).toBe(false);
      }),
    );
  });

  it('are the same whether a phone gives the calendar’s id or another client', () => {
    const meeting = { start: '2026-03-02T10:00:00.000Z' };
    const keys = (itemId: string) => meetingKeyTexts({ ...meeting, entry: { mailbox: 'jo@york.example', itemId } });
    expect(keys('AAMk/b+c=')).toEqual(keys('AAMk-b_c='));
  });

  it('take no notice of seconds, nor of how the organiser’s address is written', () => {
    const key = (organiser: string, start: string) => meetingKeyTexts({ organiser, start });
    expect(key('Jo@York.example', '2026-03-02T10:00:31.500Z')).toEqual(key('jo@york.example', '2026-03-02T10:00:00Z'));
    expect(key('jo@york.example', '2026-03-02T10:00:00Z')).toEqual([
      'meeting\njo@york.example\n2026-03-02T10:00:00.000Z',
    ]);
  });

  it('are none where neither the organiser nor the calendar is known', () => {
    const start = '2026-03-02T10:00:00Z';
    expect(meetingKeyTexts({ start })).toEqual([]);
    expect(meetingKeyTexts({ start, organiser: '/o=York/ou=x/cn=recipients/cn=jo' })).toEqual([]);
    expect(meetingKeyTexts({ start: 'soon', organiser: 'jo@york.example' })).toEqual([]);
  });
});

it.each([
  ['IPM.Schedule.Meeting.Request', 'request'],
  ['IPM.Schedule.Meeting.Request.Custom', 'request'],
  ['ipm.schedule.meeting.canceled', 'cancellation'],
  ['IPM.Schedule.Meeting.Resp.Pos', 'response'],
  ['IPM.Schedule.Meeting.Resp.Tent', 'response'],
  ['IPM.Schedule.Meeting.Notification.Forward', undefined],
  ['IPM.Schedule.Meetings', undefined],
  ['IPM.Note', undefined],
  ['IPM.Appointment', undefined],
  [undefined, undefined],
])('an item of the class %s is a mail of the form %s', (itemClass, form) => {
  expect(meetingMailOf(itemClass)).toBe(form);
});

it.each(['Canceled: KTP', 'Cancelled: KTP', 'Abgesagt: KTP', 'Annulé : KTP', 'Geannuleerd: KTP', 'Cancelado: KTP'])(
  'the subject “%s” is that of a cancelled meeting',
  (subject) => {
    expect(isCancelledSubject(subject)).toBe(true);
  },
);

it.each(['KTP', 'Cancelled orders', 'Is it cancelled: yes or no', 'Re: KTP', ''])(
  'the subject “%s” is not that of a cancelled meeting',
  (subject) => {
    expect(isCancelledSubject(subject)).toBe(false);
  },
);

it.each([
  ['Boardroom 2', 'Boardroom 2', true],
  ['boardroom 2 ', 'Teams; Boardroom 2', true],
  ['Ada Lovelace', 'Ada Lovelace’s office', false],
  ['', '', false],
  [undefined, 'Boardroom 2', false],
])('an attendee called %j at a meeting in %j is a room: %s', (name, location, answer) => {
  expect(isRoom(name, location)).toBe(answer);
});
