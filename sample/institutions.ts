import type { Policy } from '#domain/policy.ts';
import { guidOf } from './random.ts';

export interface SampleInstitution {
  /** The Entra tenant id. */
  readonly id: string;
  readonly name: string;
  /** Its first mail domain. */
  readonly domain: string;
  readonly domains: readonly string[];
  readonly personalDomains: readonly string[];
  readonly policy?: Partial<Policy>;
}

export interface SampleUnit {
  readonly institutionId: string;
  readonly id: string;
  readonly name: string;
  readonly parentId?: string;
  /** A faculty sees what is shared within its schools. */
  readonly seesBelow?: boolean;
}

export const northbridge: SampleInstitution = {
  id: guidOf('University of Northbridge'),
  name: 'University of Northbridge',
  domain: 'northbridge.example',
  domains: ['northbridge.example'],
  personalDomains: ['freemail.example'],
  policy: {
    logRules: [
      { id: 'grievance', kind: 'subject-word', value: 'grievance', reason: 'Ask Human Resources.' },
      {
        id: 'occupational-health',
        kind: 'domain',
        value: 'calderhealth.example',
        reason: 'What Occupational Health writes stays between them and you.',
      },
    ],
    harmlessLabels: ['General'],
  },
};

export const eastmere: SampleInstitution = {
  id: guidOf('Eastmere College'),
  name: 'Eastmere College',
  domain: 'eastmere.example',
  domains: ['eastmere.example'],
  personalDomains: ['freemail.example'],
};

export const institutions: readonly SampleInstitution[] = [northbridge, eastmere];

const northbridgeUnits = {
  'Faculty of Science': ['School of Chemistry', 'School of Physics', 'School of Biological Sciences'],
  'Faculty of Engineering': ['School of Mechanical Engineering', 'School of Computing'],
  'Faculty of Health': ['Medical School', 'School of Nursing'],
  'Faculty of Arts and Social Sciences': [
    'School of Law',
    'Business School',
    'School of History',
    'School of Education',
  ],
  'Professional Services': ['Partnerships', 'Careers', 'Research Office', 'Development & Alumni'],
};

const eastmereUnits = {
  'Teaching and Learning': ['Business and Computing', 'Creative Arts'],
  'College Services': ['Employer Engagement', 'Student Services'],
};

/** Parents before their children. */
export const units: readonly SampleUnit[] = [
  ...growTree(northbridge, northbridgeUnits),
  ...growTree(eastmere, eastmereUnits),
];

function growTree(institution: SampleInstitution, tree: Readonly<Record<string, readonly string[]>>): SampleUnit[] {
  const idOf = (name: string) => guidOf(`${institution.name}, ${name}`);
  const root = { institutionId: institution.id, id: idOf(''), name: institution.name };
  const grown: SampleUnit[] = [root];
  for (const [name, children] of Object.entries(tree)) {
    const seesBelow = name.startsWith('Faculty');
    const branch = { institutionId: institution.id, id: idOf(name), name, parentId: root.id, seesBelow };
    const leaves = children.map((child) => ({
      institutionId: institution.id,
      id: idOf(child),
      name: child,
      parentId: branch.id,
    }));
    grown.push(branch, ...leaves);
  }
  return grown;
}
