import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPersonalProvider } from '#reference/personal-providers.ts';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { readReferenceFile } from './reference-file.ts';
import { scoreHalves, type Row } from './rows.ts';

const lists = ['freemail-free.txt', 'kikobeats-free-email-domains.json', 'email-providers-all.json'];

/** What all three lists get wrong, as their users have said. */
const wrong = {
  organisations: ['nus.edu.sg', 'unican.es'],
  providers: [
    'plus.net',
    'supanet.com',
    'lineone.net',
    'tutanota.com',
    'btinternet.com',
    'virginmedia.com',
    'talktalk.net',
  ],
};

/** Scores the personal providers by other lists of them, and by the universities and public bodies that these hold. */
export async function evaluatePersonalLists(corpusFolder: string): Promise<Row[]> {
  const set = 'personal lists';
  const folder = join(corpusFolder, 'organisations');
  const read = lists.map((file) => readList(join(folder, file)));
  if (read.some((list) => list.length === 0)) return [];
  const universities = await readReferenceFile(join(folder, 'hipo-universities.json.xz'));
  const research = await readReferenceFile(join(folder, 'ror-merged-51k.jsonl.xz'));
  const isBody = ({ types = [] }: OrganisationRecord) => !types.includes('company');
  const bodies = new Set([...universities, ...research].filter(isBody).flatMap(({ domains }) => domains));
  const companies = new Set(research.flatMap(({ domains }) => domains));
  const held = [...new Set(read.flat())].filter((domain) => bodies.has(domain)).sort();
  const [free = [], , others = []] = read;
  const isListedTwice = new Set(others);
  const agreed = free
    .filter((domain) => isListedTwice.has(domain) && !bodies.has(domain) && !companies.has(domain))
    .sort();
  const nine = [
    ...wrong.organisations.map((domain) => ({ domain, isPersonal: false })),
    ...wrong.providers.map((domain) => ({ domain, isPersonal: true })),
  ];
  return [
    ...scoreHalves(
      { set, measure: 'bodies that a list holds are none', aim: 0.99 },
      held,
      (domain) => !isPersonalProvider(domain),
    ),
    ...scoreHalves({ set, measure: 'what two lists hold is one', aim: 0.95 }, agreed, isPersonalProvider),
    {
      set,
      measure: 'what all three get wrong',
      half: 'developed on',
      aim: 1,
      value: nine.filter(({ domain, isPersonal }) => isPersonalProvider(domain) === isPersonal).length / nine.length,
      count: nine.length,
    },
  ];
}

function readList(path: string): string[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.json') ? (JSON.parse(text) as string[]) : text.split(/\s+/u).filter(Boolean); // a cast: the corpus has this shape
}
