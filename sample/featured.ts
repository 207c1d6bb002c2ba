import type { InteractionKind } from '#domain/interaction.ts';
import type { Visibility } from '#domain/visibility.ts';

/** Organisations that the sample's messages come from, with the people who are known there before anything is logged. */
export const featuredOrganisations = [
  { name: 'Acme Hydrogen', domains: ['acme.example', 'acmehydrogen.example'] },
  { name: 'Riverdale NHS Foundation Trust', domains: ['riverdale.nhs.example'] },
  { name: 'Thornwick City Council', domains: ['thornwick-council.example'] },
  { name: 'Harrowdale Foundation', domains: ['harrowdalefoundation.example'] },
  { name: 'University of Penmoor', domains: ['penmoor-university.example'] },
  { name: 'Kestrel Robotics', domains: ['kestrelrobotics.example'] },
  { name: 'Northern Genome Institute', domains: ['northerngenome.example'] },
  { name: 'British Hydrogen Forum', domains: ['hydrogenforum.example'] },
  { name: 'Tarnside Water', domains: ['tarnsidewater.example'] },
  { name: 'Al Noor Desalination', domains: ['alnoor.example'] },
  { name: 'Wexbury High School', domains: ['wexbury-high.example'] },
] as const;

export interface FeaturedPerson {
  readonly displayName: string;
  readonly emailAddresses: readonly string[];
  /** Local part of a colleague's address → how many interactions, since when, until when, and what others see of them. */
  readonly ties: readonly FeaturedTie[];
}

interface FeaturedTie {
  readonly colleague: string;
  readonly count: number;
  readonly since: string;
  readonly until: string;
  readonly visibility: Visibility;
}

/** Exactly these interactions and no others, so that what the pane shows about them can be told in advance. */
export const featuredPeople: readonly FeaturedPerson[] = [
  featured('Marta Oliveira', 'marta.oliveira@acme.example marta.oliveira@acmehydrogen.example', [
    tie('sarah.bennett', 11, '2020-12-03', '2026-05-20'),
    tie('tom.reilly', 5, '2022-03-15', '2026-04-28'),
    tie('daniel.whitcombe', 3, '2021-06-08', '2023-11-14'),
    tie('hannah.osei', 2, '2025-02-11', '2026-08-04', 'private'),
    tie('rosalind.peake', 3, '2024-01-16', '2026-09-22'),
  ]),
  featured('Jonas Keller', 'jonas.keller@acme.example', [
    tie('tom.reilly', 5, '2023-05-09', '2026-10-06'),
    tie('rukhsana.malik', 3, '2024-02-20', '2026-03-03'),
    tie('kirsty.dunbar', 2, '2025-10-14', '2026-06-30'),
  ]),
  featured('张伟 Wei Zhang', 'wei.zhang@acme.example', [
    tie('mei-ling.chow', 4, '2024-09-17', '2026-09-08'),
    tie('sarah.bennett', 1, '2025-11-25', '2025-11-25'),
  ]),
  featured('Dr Samuel Achebe', 'samuel.achebe@riverdale.nhs.example', [
    tie('helen.marchetti', 9, '2021-01-19', '2026-11-03'),
    tie('joanna.pike', 4, '2023-04-25', '2026-02-10'),
  ]),
  featured('Gillian Marsh', 'gillian.marsh@thornwick-council.example', [
    tie('claudia.renner', 7, '2021-09-28', '2026-10-20'),
    tie('tom.reilly', 4, '2022-11-08', '2026-07-14'),
    tie('rosalind.peake', 5, '2022-05-17', '2026-10-27'),
  ]),
  featured('Ελένη Παπαδοπούλου', 'eleni.papadopoulou@harrowdalefoundation.example', [
    tie('marcus.thorne', 8, '2020-12-15', '2026-10-13'),
    tie('sarah.bennett', 3, '2023-07-04', '2026-05-12'),
  ]),
  featured('陳大文', 'taiman.chan@penmoor-university.example', [
    tie('ngozi.eze', 6, '2022-02-01', '2026-09-29'),
    tie('sarah.bennett', 2, '2024-11-19', '2025-03-11'),
  ]),
  featured('Aoife Brannigan', 'aoife.brannigan@kestrelrobotics.example', [
    tie('priya.raman', 8, '2021-10-12', '2026-11-10'),
    tie('anjali.deshmukh', 5, '2022-06-21', '2026-08-18'),
    tie('james.atherton', 2, '2024-05-07', '2024-12-03'),
    tie('hugh.carrow', 4, '2023-09-19', '2026-06-16'),
  ]),
  featured('Deepak Nair', 'deepak.nair@hydrogenforum.example', [
    tie('sarah.bennett', 4, '2022-10-04', '2026-06-09'),
    tie('tom.reilly', 3, '2023-02-14', '2026-09-15'),
  ]),
  featured('Lucy Trevanion', 'lucy.trevanion@tarnsidewater.example', [
    tie('rahul.menon', 4, '2023-01-24', '2026-10-08'),
    tie('priya.raman', 3, '2024-03-19', '2026-05-26'),
  ]),
  featured('محمد العلي', 'mohammed.alali@alnoor.example', [
    tie('tobias.lindqvist', 3, '2024-07-02', '2026-07-21'),
    tie('sarah.bennett', 1, '2026-03-24', '2026-03-24'),
  ]),
  featured('Ruth Abernethy', 'ruth.abernethy@wexbury-high.example', [
    tie('leon.baptiste', 4, '2022-09-13', '2026-10-01'),
    tie('piers.lockwood', 3, '2023-11-07', '2026-04-14'),
  ]),
];

/** Whom not everyone sees who knows: the School of Chemistry says that somebody does, or keeps it to itself. */
export const quietlyKnownPeople: readonly FeaturedPerson[] = [
  featured('Dr Ingrid Halvorsen', 'ingrid.halvorsen@northerngenome.example', [
    tie('mei-ling.chow', 4, '2024-04-16', '2026-10-15', 'tie'),
    tie('daniel.whitcombe', 2, '2025-06-10', '2026-02-24', 'tie'),
  ]),
  featured('Callum Strachan', 'callum.strachan@northerngenome.example', [
    tie('daniel.whitcombe', 5, '2023-10-03', '2026-11-05', 'unit'),
    tie('mei-ling.chow', 1, '2026-05-19', '2026-05-19', 'tie'),
  ]),
];

export interface FeaturedInteraction {
  readonly kind: InteractionKind;
  readonly occurredAt: string;
  readonly subject: string;
  readonly direction: 'in' | 'out';
  readonly person: string;
  readonly colleagues: readonly string[];
}

/** The latest with Marta Oliveira, as the pane shows them. */
export const featuredInteractions: readonly FeaturedInteraction[] = [
  {
    kind: 'email',
    occurredAt: '2026-11-10T09:42:00Z',
    subject: 'Re: KTP second stage',
    direction: 'in',
    person: 'marta.oliveira@acme.example',
    colleagues: ['sarah.bennett'],
  },
  {
    kind: 'visit',
    occurredAt: '2026-09-02T10:00:00Z',
    subject: 'Site visit',
    direction: 'out',
    person: 'marta.oliveira@acme.example',
    colleagues: ['sarah.bennett', 'tom.reilly'],
  },
  {
    kind: 'email',
    occurredAt: '2026-06-19T14:05:00Z',
    subject: 'Placement for 2 students',
    direction: 'out',
    person: 'marta.oliveira@acme.example',
    colleagues: ['sarah.bennett'],
  },
];

function featured(displayName: string, emailAddresses: string, ties: readonly FeaturedTie[]): FeaturedPerson {
  return { displayName, emailAddresses: emailAddresses.split(' '), ties };
}

function tie(
  colleague: string,
  count: number,
  since: string,
  until: string,
  visibility: Visibility = 'institution',
): FeaturedTie {
  return { colleague, count, since, until, visibility };
}
