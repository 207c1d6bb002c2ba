import { daniel, inSarahs, jonas, sarah, taiman, wei } from './addresses.ts';
import type { MessageSketch } from './sketch.ts';

const label = 'MSIP_Label_7c1b62a5-3f0e-4a3c-9d55-1e7a90b4c2d8';

/** What is marked as one to be careful with, and what Northbridge does not let be logged. */
export const marked: readonly MessageSketch[] = [
  {
    file: '63-company-confidential',
    shows: 'Marked confidential by its sender (Sensitivity, RFC 2156): others see no more than a tie',
    from: jonas,
    to: [sarah],
    cc: [daniel],
    deliveredTo: [...inSarahs, 'daniel.whitcombe@northbridge.example'],
    date: '2026-11-04T15:10:00Z',
    subject: 'Heads of terms for the joint laboratory',
    headers: ['Sensitivity: Company-Confidential'],
    text: 'Dear Sarah, dear Daniel,\n\nOur first draft of the heads of terms is with our lawyers. Please keep the figures to yourselves until they are done.\n\nJonas Keller\nAcme Hydrogen\n',
  },
  {
    file: '64-marked-private',
    shows: 'Marked private by its sender (Sensitivity, RFC 2156)',
    from: wei,
    to: [sarah],
    deliveredTo: inSarahs,
    date: '2026-11-04T12:35:00Z',
    subject: 'My plans for next year',
    headers: ['Sensitivity: Private'],
    text: 'Dear Sarah,\n\nI am thinking about a doctorate after all. Could we talk, before I tell anybody here?\n\nWei\n',
  },
  {
    file: '65-sensitivity-label',
    shows: 'With a sensitivity label of the sender’s institution (msip_labels, Microsoft Purview)',
    from: taiman,
    to: [sarah],
    deliveredTo: inSarahs,
    date: '2026-11-04T08:20:00Z',
    subject: 'Panel scores, second round',
    headers: [
      [
        `msip_labels: ${label}_Enabled=true;`,
        ` ${label}_SetDate=2026-11-04T08:19:31Z;`,
        ` ${label}_Method=Privileged;`,
        ` ${label}_Name=Confidential;`,
        ` ${label}_SiteId=b2f0c5de-91a4-4f53-8a0c-6d7715e3c94b;`,
        ` ${label}_ActionId=0e6a6bb3-52d4-4f7e-b1a9-3f1c0a8d2e47;`,
        ` ${label}_ContentBits=0`,
      ].join('\n'),
    ],
    text: 'Dear Sarah,\n\nHere are the scores of the second round, for the panel only.\n\n陳大文\n',
  },
  {
    file: '66-forbidden-word',
    shows: 'A word in the subject by which Northbridge lets nobody log it',
    from: 'Neil Ashworth <neil.ashworth@staffunion.example>',
    to: [sarah],
    deliveredTo: inSarahs,
    date: '2026-11-03T16:45:00Z',
    subject: 'Grievance hearing: your statement',
    text: 'Dear Sarah,\n\nCould you send me your statement before the hearing on the 14th?\n\nNeil Ashworth\nRegional officer\n',
  },
  {
    file: '67-forbidden-domain',
    shows: 'From a domain of which Northbridge lets nothing be logged',
    from: 'Dr Fiona Calder <fiona.calder@calderhealth.example>',
    to: [sarah],
    deliveredTo: inSarahs,
    date: '2026-11-03T11:05:00Z',
    subject: 'Your workplace assessment on 9 December',
    text: 'Dear Dr Bennett,\n\nI shall be in your laboratory at ten on the 9th. It takes an hour.\n\nFiona Calder\nCalder Occupational Health\n',
  },
];
