import { createSample } from '../sample.ts';
import { deepak, gillian, inSarahs, inToms, lucy, marta, priya, sarah, tom } from './addresses.ts';
import type { MessageSketch } from './sketch.ts';

/** Many recipients: of many organisations, known and new. */
export function crowds(): MessageSketch[] {
  const known = knownAddresses();
  return [
    {
      file: '21-150-recipients',
      shows:
        '150 recipients: known and new people of many organisations, colleagues, personal addresses, lists, robots',
      from: gillian,
      to: [sarah, tom, priya, ...known.slice(0, 80)],
      cc: [...known.slice(80, 105), ...newcomers(30), ...personal(6), ...others],
      deliveredTo: [...inSarahs, ...inToms],
      date: '2026-11-16T09:00:00Z',
      subject: 'Civic partnership: invitation to the winter workshop',
      text: 'Dear all,\n\nThe programme follows in December. Please keep 12 January free.\n\nGillian Marsh\nThornwick City Council\n',
    },
    {
      file: '22-21-recipients',
      shows: '21 recipients: one more than Outlook hands over while the header is collapsed',
      from: lucy,
      to: [sarah, ...known.slice(110, 130)],
      deliveredTo: inSarahs,
      date: '2026-11-13T10:42:10Z',
      subject: 'Water research cluster: minutes of 6 November',
      text: 'Dear colleagues,\n\nThe minutes are below.\n\nLucy\n',
    },
    {
      file: '23-same-person-twice',
      shows: 'The same people in To and in Cc, in other letters',
      from: marta,
      to: [sarah, 'Deepak Nair <DEEPAK.NAIR@HydrogenForum.example>'],
      cc: [deepak, 'marta.oliveira@ACME.example', 'Sarah.Bennett@Northbridge.example'],
      deliveredTo: inSarahs,
      date: '2026-11-12T14:00:21Z',
      subject: 'Minutes, with everybody on it twice',
      text: 'Sorry, my address book is a mess.\n\nMarta\n',
    },
  ];
}

/** People of the first institution's store, beyond the featured ones, from all over its organisations. */
function knownAddresses(): string[] {
  const [northbridge] = createSample();
  const people = (northbridge?.people ?? []).filter((person) => person.organisationId !== undefined).slice(12);
  const scattered = people.filter((_, index) => index % 3 === 0);
  return scattered.map((person) => `${person.displayName} <${person.emailAddresses[0] ?? ''}>`);
}

function newcomers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const organisation = ['brightloom', 'hollinsfoods', 'mereside-arts', 'acme', 'thornwick-council'][index % 5] ?? '';
    return `Newcomer ${String(index + 1)} <newcomer.${String(index + 1)}@${organisation}.example>`;
  });
}

function personal(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `neighbour${String(index + 1)}@freemail.example`);
}

const others = [
  'Civic Forum <civic-forum@lists.thornwick-council.example>',
  'Events <events-noreply@thornwick-council.example>',
  'Mei-Ling Chow <mei-ling.chow@northbridge.example>',
  'Prof Claudia Renner <claudia.renner@northbridge.example>',
  'Rosalind Peake <rosalind.peake@eastmere.example>',
  'Chemistry Office <office@chem.northbridge.example>',
];
