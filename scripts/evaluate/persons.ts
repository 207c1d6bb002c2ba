import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPersonRules, followThirds } from '#domain/duplicates-persons.ts';
import { findDuplicates } from '#domain/duplicates.ts';
import type { PersonComparison } from '#domain/same-person.ts';
import { personTables } from '#reference/person-tables.ts';
import type { Row } from './rows.ts';

interface MergedPerson {
  readonly canonical_name: string | null;
  readonly canonical_email: string;
  readonly aliases: readonly { readonly name: string | null; readonly email: string }[];
}

/** Scores the search for duplicates on what the corpus holds of .mailmap files. The odd lines were developed on. */
export function evaluatePersons(corpusFolder: string): Row[] {
  const path = join(corpusFolder, 'identities/people-mailmap-dev.jsonl');
  if (!existsSync(path)) return [];
  const persons = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MergedPerson);
  return (['developed on', 'set aside'] as const).flatMap((half, parity) => {
    const pairs = comparePairs(persons.filter((_, index) => index % 2 === parity).flatMap(identitiesOf));
    const merged = pairs.filter(({ certainty }) => certainty === 'certain');
    const same = pairs.filter((pair) => pair.isSame);
    const otherMailbox = same.filter((pair) => !pair.isSameMailbox);
    const suggested = (list: typeof pairs) => list.map(({ certainty }) => certainty !== 'different');
    return [
      row(
        half,
        'precision of what is certain',
        merged.map(({ isSame }) => isSame),
        0.98,
      ),
      row(half, 'recall of what is certain or suggested', suggested(same), 0.8),
      row(half, 'the same, where the addresses differ', suggested(otherMailbox), 0.6),
      row(
        half,
        'precision of what is certain or suggested',
        pairs.filter(({ certainty }) => certainty !== 'different').map(({ isSame }) => isSame),
        0.9,
      ),
    ];
  });
}

interface Identity {
  readonly person: string;
  readonly name: string | null;
  readonly email: string;
}

function identitiesOf({ canonical_name, canonical_email, aliases }: MergedPerson, place: number): Identity[] {
  const all = [{ name: canonical_name, email: canonical_email }, ...aliases];
  const distinct = new Map(all.map((one) => [`${one.name ?? ''} ${one.email}`, one]));
  return [...distinct.values()].map((one) => ({ ...one, person: String(place) }));
}

/** All pairs, with what the search for duplicates says of those that it finds among all of them. */
function comparePairs(identities: readonly Identity[]) {
  const rules = createPersonRules(personTables);
  const records = identities.map(({ name, email }) =>
    rules.prepare({ names: name === null ? [] : [name], emailAddresses: [email] }),
  );
  const found = new Map<string, PersonComparison['certainty']>();
  for (const { a, b, comparison } of followThirds(records, findDuplicates({ records, ...rules })))
    found.set(`${String(a)} ${String(b)}`, comparison.certainty);
  return identities.flatMap((one, a) =>
    identities.slice(a + 1).map((other, after) => ({
      certainty: found.get(`${String(a)} ${String(a + 1 + after)}`) ?? 'different',
      isSame: one.person === other.person,
      isSameMailbox: one.email.toLowerCase() === other.email.toLowerCase(),
    })),
  );
}

function row(half: Row['half'], measure: string, answers: readonly boolean[], aim: number): Row {
  const value = answers.filter(Boolean).length / Math.max(1, answers.length);
  return { set: 'mailmap persons', half, measure, value, aim, count: answers.length };
}
