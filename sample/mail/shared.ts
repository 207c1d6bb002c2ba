import { daniel, enquiries, jonas, lucy, marta } from './addresses.ts';
import type { MessageSketch } from './sketch.ts';

/** What lies in mailboxes that others than their owner open. */
export const shared: readonly MessageSketch[] = [
  {
    file: '58-enquiry',
    shows: 'In a shared mailbox: a person whom two professional services know',
    from: lucy,
    to: [enquiries],
    deliveredTo: ['chemistry.enquiries@northbridge.example'],
    date: '2026-11-18T10:12:00Z',
    subject: 'Water samples: can somebody analyse them?',
    text: 'Dear colleagues,\n\nwe have forty samples from the spring. Whom should we talk to?\n\nLucy Trevanion\n',
  },
  {
    file: '59-enquiry-new',
    shows: 'In a shared mailbox: nobody knows them',
    from: 'Edda Lindner <edda.lindner@lindner-glas.example>',
    to: [enquiries],
    deliveredTo: ['chemistry.enquiries@northbridge.example'],
    date: '2026-11-19T08:40:00Z',
    subject: 'Coatings for laboratory glass',
    text: 'Good morning,\n\nwe make glass and look for a partner for coatings.\n\nEdda Lindner\n',
  },
  {
    file: '60-to-daniel',
    shows: 'In the mailbox of a colleague who has made another a delegate',
    from: marta,
    to: [daniel],
    cc: [jonas],
    deliveredTo: ['daniel.whitcombe@northbridge.example'],
    date: '2026-11-18T15:05:00Z',
    subject: 'Review of the joint laboratory',
    text: 'Dear Daniel,\n\ncould your office suggest three dates in January?\n\nMarta\n',
  },
];
