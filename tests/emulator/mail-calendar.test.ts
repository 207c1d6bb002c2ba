import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeeting } from '#emulator/server/mail/calendar.ts';

const windowsZone = `BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
`;
const calendar = (event: string, method = 'REQUEST', before = '') =>
  `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\n${before}BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

function times(event: string, before = '') {
  const meeting = readMeeting(calendar(event, 'REQUEST', before), undefined);
  return meeting && [meeting.start, meeting.end].map((time) => new Date(time).toISOString());
}

describe('a meeting request', () => {
  it.each([
    [
      'UTC',
      'DTSTART:20260302T100000Z\r\nDTEND:20260302T110000Z',
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T11:00:00.000Z',
    ],
    [
      'an IANA zone in winter',
      'DTSTART;TZID=Europe/London:20260302T100000\r\nDURATION:PT1H30M',
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T11:30:00.000Z',
    ],
    [
      'an IANA zone in summer',
      'DTSTART;TZID="America/New_York":20260702T100000',
      '2026-07-02T14:00:00.000Z',
      '2026-07-02T14:00:00.000Z',
    ],
    ['a whole day', 'DTSTART;VALUE=DATE:20260302', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'],
    [
      "Windows' zone in winter",
      'DTSTART;TZID=GMT Standard Time:20260102T100000',
      '2026-01-02T10:00:00.000Z',
      '2026-01-02T10:00:00.000Z',
    ],
    [
      "Windows' zone in summer",
      'DTSTART;TZID=GMT Standard Time:20260702T100000',
      '2026-07-02T09:00:00.000Z',
      '2026-07-02T09:00:00.000Z',
    ],
    [
      "Windows' zone the day before summer ends",
      'DTSTART;TZID=GMT Standard Time:20261024T100000',
      '2026-10-24T09:00:00.000Z',
      '2026-10-24T09:00:00.000Z',
    ],
    [
      "Windows' zone the day summer ends",
      'DTSTART;TZID=GMT Standard Time:20261025T100000',
      '2026-10-25T10:00:00.000Z',
      '2026-10-25T10:00:00.000Z',
    ],
    [
      'a zone that nobody knows',
      'DTSTART;TZID=Nowhere:20260302T100000',
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T10:00:00.000Z',
    ],
  ])('is at its time in %s', (_, event, start, end) => {
    expect(times(event, windowsZone)).toEqual([start, end]);
  });

  it('has its place, unfolded and unescaped', () => {
    const text = calendar('DTSTART:20260302T100000Z\r\nLOCATION;LANGUAGE=en-GB:Room 4\\, Old\r\n  Hall\\; Leeds');
    expect(readMeeting(text, undefined)?.location).toBe('Room 4, Old Hall; Leeds');
  });

  it.each([
    ['REQUEST', '', 'IPM.Schedule.Meeting.Request'],
    ['CANCEL', '', 'IPM.Schedule.Meeting.Canceled'],
    ['REPLY', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example', 'IPM.Schedule.Meeting.Resp.Pos'],
    ['REPLY', 'ATTENDEE;CN="x:y";PARTSTAT=DECLINED:mailto:a@b.example', 'IPM.Schedule.Meeting.Resp.Neg'],
    ['REPLY', 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:a@b.example', 'IPM.Schedule.Meeting.Resp.Tent'],
    ['PUBLISH', '', undefined],
  ])('of method %s %s is an item of its class', (method, attendee, itemClass) => {
    expect(readMeeting(calendar(`DTSTART:20260302T100000Z\r\n${attendee}`, method), undefined)?.itemClass).toBe(
      itemClass,
    );
  });

  it('is plain mail without a time, whatever else stands in it', () => {
    expect(readMeeting(calendar('SUMMARY:x'), undefined)).toBeUndefined();
    expect(readMeeting('', 'REQUEST')).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const meeting = readMeeting(calendar(`DTSTART;${a}:${b}`), undefined);
        expect(meeting === undefined || meeting.end >= meeting.start).toBe(true);
      }),
    );
  });
});
