import { foldText } from './fold-text.ts';

/** The tables of the HE-BCI return in which an interaction may lead to something. */
export const hebciTables = ['1', '2', '3', '4', '5'] as const;
export type HebciTable = (typeof hebciTables)[number];

/** The perspectives of the Knowledge Exchange Framework. */
export const kefPerspectives = [
  'research-partnerships',
  'working-with-business',
  'public-and-third-sector',
  'skills-enterprise-entrepreneurship',
  'ip-commercialisation',
  'public-community-engagement',
  'local-growth',
] as const;
export type KefPerspective = (typeof kefPerspectives)[number];

/** Why an interaction took place: one of a list that the institution keeps, in its order. */
export interface Purpose {
  /** What contributions keep: it stays when the name changes. */
  readonly code: string;
  /** What the institution calls it; absent where the language has a name for the code. */
  readonly name?: string | undefined;
  readonly hebciTable?: HebciTable | undefined;
  readonly kefPerspective?: KefPerspective | undefined;
  /** Offered no longer, and still there for what it was chosen for. */
  readonly isRetired?: boolean | undefined;
}

/** What an institution starts with, and languages have names for. */
const first = {
  enquiry: {},
  introduction: {},
  scoping: {},
  proposal: {},
  'collaborative-research': { hebciTable: '1', kefPerspective: 'research-partnerships' },
  'contract-research': { hebciTable: '1', kefPerspective: 'working-with-business' },
  consultancy: { hebciTable: '2', kefPerspective: 'working-with-business' },
  facilities: { hebciTable: '2', kefPerspective: 'working-with-business' },
  cpd: { hebciTable: '2', kefPerspective: 'skills-enterprise-entrepreneurship' },
  ktp: { hebciTable: '1', kefPerspective: 'working-with-business' },
  regeneration: { hebciTable: '3', kefPerspective: 'local-growth' },
  'intellectual-property': { hebciTable: '4', kefPerspective: 'ip-commercialisation' },
  'public-event': { hebciTable: '5', kefPerspective: 'public-community-engagement' },
  placement: {},
  'guest-teaching': {},
  governance: {},
  philanthropy: {},
  complaint: {},
  stewardship: {},
  'impact-evidence': {},
} as const satisfies Readonly<Record<string, Omit<Purpose, 'code' | 'name' | 'isRetired'>>>;

export type FirstPurpose = keyof typeof first;

export const firstPurposes: readonly Purpose[] = Object.entries(first).map(([code, codes]) => ({ code, ...codes }));

export function isFirstPurpose(code: string): code is FirstPurpose {
  return Object.hasOwn(first, code);
}

export const mostPurposes = 200;
export const longestPurposeName = 80;

export const longestPurposeCode = 40;

/** Lower-case words with hyphens between them. */
export const purposeCodeForm = /^[a-z\d]+(?:-[a-z\d]+)*$/;

export function isPurposeCode(text: string): boolean {
  return text.length <= longestPurposeCode && purposeCodeForm.test(text);
}

/** A code for a new one: its name's letters and digits, where those are Latin ones, and none that another has. */
export function makePurposeCode(name: string, taken: readonly string[]): string {
  const words = foldText(name)
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  const cut = words
    .join('-')
    .slice(0, longestPurposeCode - 4)
    .replace(/-$/, '');
  const stem = cut === '' ? 'purpose' : cut;
  const isFree = (code: string) => !taken.includes(code);
  if (isFree(stem)) return stem;
  let number = 2;
  while (!isFree(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The list as asked for, with what it leaves out of the one before retired at its end: what was chosen once keeps its name. */
export function keepPurposes(before: readonly Purpose[], asked: readonly Purpose[]): readonly Purpose[] {
  const kept = new Set(asked.map(({ code }) => code));
  const left = before.filter(({ code }) => !kept.has(code));
  return [...asked, ...left.map((one) => ({ ...one, isRetired: true }))];
}

/** One purpose out of what the store holds; undefined when it is none. */
export function parsePurpose(given: unknown): Purpose | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { code, name, hebciTable, kefPerspective, isRetired } = given as Record<string, unknown>; // a cast: each is looked at
  if (typeof code !== 'string' || !isPurposeCode(code)) return undefined;
  const hasName = typeof name === 'string' && name.trim() !== '';
  if (!hasName && !isFirstPurpose(code)) return undefined;
  const table = hebciTables.find((one) => one === hebciTable);
  const perspective = kefPerspectives.find((one) => one === kefPerspective);
  return {
    code,
    ...(hasName ? { name } : {}),
    ...(table === undefined ? {} : { hebciTable: table }),
    ...(perspective === undefined ? {} : { kefPerspective: perspective }),
    ...(isRetired === true ? { isRetired } : {}),
  };
}
