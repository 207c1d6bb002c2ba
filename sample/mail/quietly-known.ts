import { callum, daniel, ingrid, inJudiths, inPriyas, inSarahs, inToms, priya, sarah, tom } from './addresses.ts';
import type { MessageSketch } from './sketch.ts';

/** From people of whom colleagues of other units see less. */
export const quietlyKnown: readonly MessageSketch[] = [
  {
    file: '61-known-by-a-tie',
    shows: 'A person of whom everybody sees that somebody in the School of Chemistry knows her, and no more',
    from: ingrid,
    to: [priya, tom],
    cc: [sarah],
    deliveredTo: [...inPriyas, ...inToms, ...inSarahs, ...inJudiths],
    date: '2026-11-05T10:20:00Z',
    subject: 'Two summer placements in sequencing',
    text: 'Dear both,\n\nWe could take two students for eight weeks from June. Who should I talk to?\n\nIngrid Halvorsen\nNorthern Genome Institute\n',
  },
  {
    file: '62-known-in-a-unit',
    shows:
      'A person of whom only the School of Chemistry, and its faculty’s office, see that Daniel Whitcombe knows him',
    from: callum,
    to: [sarah, priya],
    cc: [tom, daniel],
    deliveredTo: [...inSarahs, ...inPriyas, ...inToms, ...inJudiths],
    date: '2026-11-05T09:05:00Z',
    subject: 'Reagents for the spring course',
    text: 'Hello,\n\nThe reagents for the spring course are ready to be collected. Daniel knows the way.\n\nCallum\n',
  },
];
