import { eastmere, northbridge } from './institutions.ts';
import { guidOf } from './random.ts';

export interface SampleColleague {
  readonly institutionId: string;
  /** The Entra object id. */
  readonly objectId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly unit: string;
  readonly roles: readonly string[];
}

/** Name, local part of the address, unit; the first is in front when the emulator opens. Who is in a faculty itself is in its office. */
const atNorthbridge = `
Dr Sarah Bennett|sarah.bennett|School of Chemistry
Tom Reilly|tom.reilly|Partnerships
Priya Raman|priya.raman|Careers
Prof Daniel Whitcombe|daniel.whitcombe|School of Chemistry
Dr Mei-Ling Chow|mei-ling.chow|School of Chemistry
Dr Owen Pritchard|owen.pritchard|School of Physics
Prof Ngozi Eze|ngozi.eze|School of Physics
Dr Lukas Brandt|lukas.brandt|School of Biological Sciences
Dr Catriona Muir|catriona.muir|School of Biological Sciences
Judith Amory|judith.amory|Faculty of Science
Prof James Atherton|james.atherton|School of Mechanical Engineering
Dr Rukhsana Malik|rukhsana.malik|School of Mechanical Engineering
Dr Tobias Lindqvist|tobias.lindqvist|School of Mechanical Engineering
Dr Anjali Deshmukh|anjali.deshmukh|School of Computing
Prof Stephen Hallam|stephen.hallam|School of Computing
Dr Femi Adebayo|femi.adebayo|School of Computing
Prof Helen Marchetti|helen.marchetti|Medical School
Dr Yusuf Karim|yusuf.karim|Medical School
Dr Joanna Pike|joanna.pike|School of Nursing
Bronagh Kearney|bronagh.kearney|School of Nursing
Dr Hannah Osei|hannah.osei|School of Law
Prof Richard Faulkner|richard.faulkner|School of Law
Prof Claudia Renner|claudia.renner|Business School
Dr Mark Ellison|mark.ellison|Business School
Dr Sabrina Haddad|sabrina.haddad|Business School
Dr Elinor Vaughan|elinor.vaughan|School of History
Dr Piers Lockwood|piers.lockwood|School of Education
Gemma Stanhope|gemma.stanhope|Partnerships
Rahul Menon|rahul.menon|Partnerships
Kirsty Dunbar|kirsty.dunbar|Careers
Leon Baptiste|leon.baptiste|Careers
Alison Grieve|alison.grieve|Research Office
Dr Marcus Thorne|marcus.thorne|Research Office
Victoria Sandford|victoria.sandford|Development & Alumni
Benedict Oyelaran|benedict.oyelaran|Development & Alumni
`;

const atEastmere = `
Rosalind Peake|rosalind.peake|Employer Engagement
Hugh Carrow|hugh.carrow|Employer Engagement
Nasreen Qureshi|nasreen.qureshi|Business and Computing
Dafydd Rowlands|dafydd.rowlands|Creative Arts
Marian Teale|marian.teale|Student Services
Colm Devlin|colm.devlin|Business and Computing
`;

/** The app roles that Entra would have given them: who has none is a colleague too. */
const rolesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['tom.reilly', ['RelationshipManager']],
  ['alison.grieve', ['Administrator']],
  ['marcus.thorne', ['DataProtection']],
  ['priya.raman', ['Colleague']],
  ['rahul.menon', ['Reader']],
  ['rosalind.peake', ['RelationshipManager']],
  ['marian.teale', ['Administrator']],
  ['dafydd.rowlands', ['DataProtection']],
  ['colm.devlin', ['Reader']],
]);

export const colleagues: readonly SampleColleague[] = [
  ...readColleagues(atNorthbridge, northbridge),
  ...readColleagues(atEastmere, eastmere),
];

function readColleagues(
  table: string,
  institution: { readonly id: string; readonly domain: string },
): SampleColleague[] {
  const rows = table.trim().split('\n');
  return rows.map((row) => {
    const [displayName = '', localPart = '', unit = ''] = row.split('|');
    const emailAddress = `${localPart}@${institution.domain}`;
    const roles = rolesOf.get(localPart) ?? [];
    return { institutionId: institution.id, objectId: guidOf(emailAddress), displayName, emailAddress, unit, roles };
  });
}
