import { gillian, inSarahs, inToms, jonas, marta, sarah, tom } from './addresses.ts';
import type { MessageSketch } from './sketch.ts';

const board = [
  'UID:board-2026-12@thornwick-council.example',
  'DTSTAMP:20261107T090000Z',
  'DTSTART:20261204T140000Z',
  'DTEND:20261204T153000Z',
  'LOCATION:Town Hall\\, committee room 2',
  'ORGANIZER;CN=Gillian Marsh:mailto:gillian.marsh@thornwick-council.example',
  'ATTENDEE;CN=Sarah Bennett;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:sarah.bennett@northbridge.example',
  'ATTENDEE;CN=Tom Reilly;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:tom.reilly@northbridge.example',
  'ATTENDEE;CN=Marta Oliveira;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:marta.oliveira@acme.example',
];

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
      lines: [...board, 'SEQUENCE:0', 'STATUS:CONFIRMED', 'SUMMARY:Regional innovation board'],
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
      lines: [...board, 'SEQUENCE:1', 'STATUS:CANCELLED', 'SUMMARY:Regional innovation board'],
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
      lines: [
        'UID:wp3-review@northbridge.example',
        'DTSTAMP:20261107T133700Z',
        'DTSTART:20261126T100000Z',
        'DTEND:20261126T110000Z',
        'ORGANIZER;CN=Sarah Bennett:mailto:sarah.bennett@northbridge.example',
        'ATTENDEE;CN=Jonas Keller;PARTSTAT=ACCEPTED:mailto:jonas.keller@acme.example',
        'SUMMARY:Review of work package 3',
      ],
    },
  },
];
