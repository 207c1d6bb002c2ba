import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareOrganisationNames } from '#domain/organisation-name.ts';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { createOrganisationReference } from '#reference/organisation-reference.ts';
import { registrableDomain } from '#reference/public-suffix.ts';
import { readReferenceFile } from './reference-file.ts';
import type { Row } from './rows.ts';

interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly country?: string;
  readonly same: boolean;
}

/** Scores pairs of organisations' names and the roll-up of sub-domains, on what the corpus holds. The even lines were developed on. */
export async function evaluateOrganisations(corpusFolder: string): Promise<Row[]> {
  return [...evaluateNamePairs(corpusFolder), ...(await evaluateRollUp(corpusFolder))].filter(({ count }) => count > 0);
}

function evaluateNamePairs(corpusFolder: string): Row[] {
  const path = join(corpusFolder, 'identities/organisation-name-pairs-dev.jsonl');
  if (!existsSync(path)) return [];
  const pairs = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NamePair);
  return halves.flatMap((half, parity) => {
    const answers = pairs
      .filter((_, index) => index % 2 !== parity)
      .map(({ a, b, country, same }) => {
        const place = country === undefined ? {} : { country };
        return { same, found: compareOrganisationNames({ name: a, ...place }, { name: b, ...place }).isSame };
      });
    const [found, same] = [answers.filter((one) => one.found), answers.filter((one) => one.same)];
    return [
      row(
        'organisation-name pairs',
        half,
        'precision',
        found.map((one) => one.same),
        0.97,
      ),
      row(
        'organisation-name pairs',
        half,
        'recall',
        same.map((one) => one.found),
        0.6,
      ),
    ];
  });
}

/** So many of a hundred parts are left out of the reference, to see whether their domains still lead to what they are parts of. */
const hiddenOf100 = 5;

async function evaluateRollUp(corpusFolder: string): Promise<Row[]> {
  const records = await readReferenceFile(join(corpusFolder, 'organisations/ror-merged-51k.jsonl.xz'));
  const byRor = new Map(records.map((record) => [record.identifiers.ror, record]));
  const ancestors = ({ parents = [] }: OrganisationRecord): ReadonlySet<string | undefined> => {
    const found = new Set<string | undefined>(parents);
    for (const ror of found) for (const parent of byRor.get(ror)?.parents ?? []) found.add(parent);
    return found;
  };
  const parts = records.flatMap((record, index) => {
    const above = [...ancestors(record)].flatMap((ror) => byRor.get(ror)?.domains ?? []);
    const domains = record.domains.filter((domain) => above.some((parent) => isBelow(domain, parent)));
    return domains.map((domain) => ({ record, domain, parity: index % 2, wanted: ancestors(record) }));
  });
  const hidden = parts.filter((_, index) => (index * 37) % 100 < hiddenOf100);
  const isHidden = new Set(hidden.map(({ record }) => record));
  const all = createOrganisationReference(records);
  const some = createOrganisationReference(records.filter((record) => !isHidden.has(record)));
  return halves.flatMap((half, parity) => {
    const right = (reference: typeof all, list: typeof parts) =>
      list
        .filter((part) => part.parity !== parity)
        .map(({ domain, wanted }) => {
          const ror = reference.find(domain)?.identifiers.ror;
          return ror !== undefined && wanted.has(ror);
        });
    return [
      row('ROR parents', half, 'sub-domain of a known part leads to its parent', right(all, parts), 0.97),
      row('ROR parents', half, 'sub-domain of an unknown part leads to its parent', right(some, hidden), 0.9),
    ];
  });
}

/** Below it, and registered by the same body: departments below `gov.uk` have domains of their own. */
function isBelow(domain: string, parent: string): boolean {
  return domain.endsWith(`.${parent}`) && registrableDomain(domain) === registrableDomain(parent);
}

const halves = ['developed on', 'set aside'] as const;

function row(set: string, half: Row['half'], measure: string, answers: readonly boolean[], aim: number): Row {
  return {
    set,
    half,
    measure,
    value: answers.filter(Boolean).length / Math.max(1, answers.length),
    aim,
    count: answers.length,
  };
}
