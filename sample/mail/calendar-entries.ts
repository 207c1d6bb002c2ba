import { aoife, daniel, deepak, gillian, jonas, marta, pia, priya, sarah, tom } from './addresses.ts';

/** A meeting of the sample's calendars, as it stands by now: in those of its organiser and of whoever is asked to it. */
export interface CalendarEntry {
  /** The file's name without `.ics`, and the beginning of the UID. */
  readonly file: string;
  /** Which case it shows, for sample/README.md. */
  readonly shows: string;
  readonly organiser: string;
  readonly required: readonly Invited[];
  readonly optional?: readonly Invited[];
  readonly subject: string;
  readonly location: string;
  readonly text: string;
  /** In UTC; of a series its first, local to London. */
  readonly start: string;
  readonly minutes: number;
  readonly created: string;
  readonly rule?: string;
  readonly isCancelled?: true;
}

interface Invited {
  readonly who: string;
  readonly answer?: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED';
}

export const board: CalendarEntry = {
  file: 'board-2026-12',
  shows: 'Cancelled by its organiser, from outside',
  organiser: gillian,
  required: [{ who: sarah }, { who: tom }, { who: marta }],
  subject: 'Regional innovation board',
  location: 'Town Hall, committee room 2',
  text: 'Agenda to follow.',
  start: '20261204T140000Z',
  minutes: 90,
  created: '20261107T090000Z',
  isCancelled: true,
};

export const steeringGroup: CalendarEntry = {
  file: 'steering-group-2026-12',
  shows: 'Arranged from outside, moved once: two colleagues, people whom Northbridge knows, and one whom it doesn’t',
  organiser: marta,
  required: [{ who: sarah, answer: 'ACCEPTED' }, { who: tom }, { who: pia }],
  optional: [{ who: deepak, answer: 'TENTATIVE' }],
  subject: 'Electrolyser steering group',
  location: 'Acme Hydrogen, Unit 4',
  text: 'We review the first stack and agree the next steps.',
  start: '20261203T110000Z',
  minutes: 90,
  created: '20261105T080000Z',
};

export const workPackageReview: CalendarEntry = {
  file: 'wp3-review',
  shows: 'Arranged by Sarah Bennett: a known person has accepted, a colleague is optional',
  organiser: sarah,
  required: [{ who: jonas, answer: 'ACCEPTED' }],
  optional: [{ who: tom, answer: 'ACCEPTED' }],
  subject: 'Review of work package 3',
  location: 'Chemistry, room 2.14',
  text: 'Results of the membrane tests, then the plan for spring.',
  start: '20261126T100000Z',
  minutes: 60,
  created: '20261105T100000Z',
};

export const weeklyCall: CalendarEntry = {
  file: 'weekly-call',
  shows: 'A weekly series of three, arranged by Tom Reilly; Sarah Bennett is asked to it',
  organiser: tom,
  required: [
    { who: sarah, answer: 'ACCEPTED' },
    { who: jonas, answer: 'ACCEPTED' },
  ],
  subject: 'Weekly call with Acme Hydrogen',
  location: 'Teams',
  text: 'What happened, what is next.',
  start: '20261124T093000',
  minutes: 30,
  created: '20261103T150000Z',
  rule: 'FREQ=WEEKLY;COUNT=3;BYDAY=TU',
};

/** Written to sample/calendar/*.ics. */
export const calendarEntries: readonly CalendarEntry[] = [
  board,
  steeringGroup,
  workPackageReview,
  weeklyCall,
  {
    file: 'robotics-visit',
    shows: 'Arranged by a colleague for people of two units and one from outside',
    organiser: priya,
    required: [
      { who: sarah, answer: 'TENTATIVE' },
      { who: aoife, answer: 'ACCEPTED' },
    ],
    subject: 'Laboratory tour for Kestrel Robotics',
    location: 'Reception, Chemistry',
    text: 'Please wear closed shoes.',
    start: '20261208T133000Z',
    minutes: 120,
    created: '20261112T110000Z',
  },
  {
    file: 'school-meeting',
    shows: 'Only colleagues',
    organiser: daniel,
    required: [{ who: sarah, answer: 'ACCEPTED' }, { who: tom }],
    subject: 'School meeting',
    location: 'Chemistry, common room',
    text: 'Minutes as usual.',
    start: '20261202T120000Z',
    minutes: 60,
    created: '20261110T090000Z',
  },
];
