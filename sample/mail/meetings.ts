import { deepak, gillian, inSarahs, inToms, jonas, marta, pia, sarah, tom } from './addresses.ts';
import { board, steeringGroup, weeklyCall, workPackageReview } from './calendar-entries.ts';
import type { MessageSketch } from './sketch.ts';
import { eventLines, londonZone } from './write-calendar.ts';

/** What calendars send: an invitation, its cancellation, an answer. */
export const meetings: readonly MessageSketch[] = [
  {
    file: '40-meeting-request',
    shows: 'A meeting request (text/calendar, REQUEST) with people of two organisations',
    from: gillian,
    to: [sarah, tom, marta],
    deliveredTo: [...inSarahs, ...inToms],
    date: '2026-11-07T09:00:00Z',
    subject: 'Regional innovation board',
    text: 'Agenda to follow.\n',
    calendar: {
      method: 'REQUEST',
      lines: [...eventLines(board), 'SEQUENCE:0', 'STATUS:CONFIRMED'],
    },
  },
  {
    file: '41-meeting-cancelled',
    shows: 'The cancellation of a meeting (text/calendar, CANCEL)',
    from: gillian,
    to: [sarah, tom, marta],
    deliveredTo: [...inSarahs, ...inToms],
    date: '2026-11-15T17:00:00Z',
    subject: 'Cancelled: Regional innovation board',
    text: 'We will find another day.\n',
    calendar: {
      method: 'CANCEL',
      lines: [...eventLines(board), 'SEQUENCE:1', 'STATUS:CANCELLED'],
    },
  },
  {
    file: '42-meeting-accepted',
    shows: 'Somebody accepts a meeting (text/calendar, REPLY)',
    from: jonas,
    to: [sarah],
    deliveredTo: inSarahs,
    date: '2026-11-07T13:37:00Z',
    subject: 'Accepted: Review of work package 3',
    text: '',
    calendar: {
      method: 'REPLY',
      lines: eventLines(workPackageReview, { required: [{ who: jonas, answer: 'ACCEPTED' }], optional: [] }),
    },
  },
];

/** More about the meetings of the calendar: one that was moved, one that repeats. */
export const movedAndRepeated: readonly MessageSketch[] = [
  {
    file: '55-steering-group',
    shows: 'A meeting request, before the meeting was moved: its time is no longer the calendar’s',
    from: marta,
    to: [sarah, tom, pia],
    cc: [deepak],
    deliveredTo: [...inSarahs, ...inToms],
    date: '2026-11-05T08:00:00Z',
    subject: 'Electrolyser steering group',
    text: 'We review the first stack and agree the next steps.\n',
    calendar: {
      method: 'REQUEST',
      lines: [...eventLines(steeringGroup, { start: '20261201T110000Z' }), 'SEQUENCE:0', 'STATUS:CONFIRMED'],
    },
  },
  {
    file: '56-steering-group-moved',
    shows: 'The same meeting at another time',
    from: marta,
    to: [sarah, tom, pia],
    cc: [deepak],
    deliveredTo: [...inSarahs, ...inToms],
    date: '2026-11-06T16:20:00Z',
    subject: 'Updated: Electrolyser steering group',
    text: 'Two days later, so that Pia can come.\n',
    calendar: { method: 'REQUEST', lines: [...eventLines(steeringGroup), 'SEQUENCE:1', 'STATUS:CONFIRMED'] },
  },
  {
    file: '57-weekly-call',
    shows: 'A request to a series',
    from: tom,
    to: [sarah, jonas],
    deliveredTo: inSarahs,
    date: '2026-11-03T15:00:00Z',
    subject: 'Weekly call with Acme Hydrogen',
    text: 'What happened, what is next.\n',
    calendar: { method: 'REQUEST', zone: londonZone, lines: [...eventLines(weeklyCall), 'SEQUENCE:0'] },
  },
];
