import { aoife, inSarahs, inToms, jonas, marta, meiLing, sarah, tom, wei } from './addresses.ts';
import type { MessageSketch } from './sketch.ts';

const drawings = '<33-thread-1.sample@northbridge.example>';
const drawingsReply = '<34-thread-2.sample@acme.example>';
const busTrial = '<36-copies.sample@kestrelrobotics.example>';

const copies = {
  from: aoife,
  // Both colleagues were blind copies: each mailbox has its own file.
  to: [marta],
  date: '2026-11-10T15:00:00Z',
  subject: 'Hydrogen bus trial: who can join?',
  messageId: busTrial,
  text: 'Dear Marta, and dear colleagues in blind copy,\n\nthe trial begins on 1 February.\n\nAoife\n',
} as const;

/** Sent mail, replies, copies of one mail, forwarded mail. */
export const threads: readonly MessageSketch[] = [
  {
    file: '32-sent',
    shows: 'Mail that the colleague in front sent, to a known and a new person',
    from: sarah,
    to: [marta, 'Lewis Arkwright <lewis.arkwright@brightloom.example>'],
    date: '2026-11-19T18:33:00Z',
    subject: 'Slides from Tuesday',
    text: 'Dear Marta, dear Lewis,\n\nhere are the slides. Page 7 has the corrected figure.\n\nSarah\n',
  },
  {
    file: '33-thread-1',
    shows: 'A thread: the first mail, sent from here',
    from: sarah,
    to: [wei],
    cc: [meiLing],
    date: '2026-11-09T09:00:00Z',
    subject: 'Sample holder drawings',
    messageId: drawings,
    text: 'Dear Wei,\n\ncould you send the drawings?\n\nSarah\n',
  },
  {
    file: '34-thread-2',
    shows: 'A thread: the reply from outside, with quoted text',
    from: wei,
    to: [sarah],
    cc: [meiLing],
    deliveredTo: [...inSarahs, 'mei-ling.chow@northbridge.example'],
    date: '2026-11-09T11:20:00Z',
    subject: 'Re: Sample holder drawings',
    messageId: drawingsReply,
    inReplyTo: drawings,
    references: [drawings],
    text: 'Dear Sarah,\n\nof course, on Wednesday.\n\nWei\n\nOn Mon, 9 Nov 2026 at 09:00, Sarah Bennett wrote:\n> Dear Wei,\n>\n> could you send the drawings?\n>\n> Sarah\n',
  },
  {
    file: '35-thread-3',
    shows: 'A thread: a colleague answers everybody',
    from: meiLing,
    to: [wei],
    cc: [sarah],
    deliveredTo: inSarahs,
    date: '2026-11-09T12:05:00Z',
    subject: 'RE: Sample holder drawings, in millimetres',
    inReplyTo: drawingsReply,
    references: [drawings, drawingsReply],
    text: 'Dear Wei,\n\nin millimetres, please.\n\nMei-Ling\n',
  },
  { ...copies, file: '36-copy-a', shows: 'One mail, two files: the copy in the first mailbox', deliveredTo: inSarahs },
  {
    ...copies,
    file: '37-copy-b',
    shows: 'One mail, two files: the copy in the second mailbox, with other Received headers',
    deliveredTo: inToms,
    headers: ['X-Copy-Of: another mailbox'],
    spoil: (message) =>
      message.replace('mailbox.northbridge.example (203.0.113.40)', 'mailbox2.northbridge.example (203.0.113.41)'),
  },
  {
    file: '38-forwarded',
    shows: 'Mail from outside, forwarded by a colleague: nobody from outside is on it',
    from: tom,
    to: [sarah],
    date: '2026-11-08T20:15:00Z',
    subject: 'Fwd: Interest in a KTP',
    text: 'Sarah, is this for you?\n\nTom\n\n---------- Forwarded message ---------\nFrom: Ewan Sinclair <ewan.sinclair@dunmoray-textiles.example>\nDate: Fri, 6 Nov 2026 at 16:40\nSubject: Interest in a KTP\n\nWe are a family firm of forty.\n',
    attachments: [
      {
        name: 'Interest in a KTP.eml',
        contentType: 'message/rfc822',
        content:
          'From: Ewan Sinclair <ewan.sinclair@dunmoray-textiles.example>\nTo: tom.reilly@northbridge.example\nDate: Fri, 6 Nov 2026 16:40:00 +0000\nSubject: Interest in a KTP\nMessage-ID: <interest.sample@dunmoray-textiles.example>\n\nWe are a family firm of forty.\n',
      },
    ],
  },
  {
    file: '39-no-message-id',
    shows: 'No Message-ID: told apart by sender, second, people and subject',
    from: jonas,
    to: [sarah, tom],
    deliveredTo: [...inSarahs, ...inToms],
    date: '2026-11-08T10:10:10Z',
    messageId: null,
    subject: 'Numbers for the quotation',
    text: 'Dear both,\n\n12 cells, 40 cm² each.\n\nJonas\n',
  },
];
