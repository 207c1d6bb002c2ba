import { createInterface } from 'node:readline';
import { AppError } from '#domain/app-error.ts';
import { organisationKeys, personKeys } from '#domain/duplicates-keys.ts';
import { findDuplicates, type DuplicatePair } from '#domain/duplicates.ts';
import { comparePreparedOrganisations, prepareOrganisation } from '#domain/same-organisation.ts';
import { preparePerson, type PreparedPerson } from '#domain/same-person-prepared.ts';
import { comparePreparedPersons } from '#domain/same-person.ts';
import { isPersonalProvider } from '#reference/personal-providers.ts';
import { registrableDomain } from '#reference/public-suffix.ts';
import { UsageError, type Command } from './command.ts';
import { organisationOf, personOf, readRecord, type DuplicateRecord } from './duplicates-records.ts';
import { sentenceOf, type DuplicateReason } from './duplicates-sentences.ts';

export const duplicatesCommand: Command = {
  summary: 'Finds records that may be the same person or organisation, by the rules alone: no store is asked',
  usage: 'acquaint duplicates persons|organisations < RECORDS.ndjson',
  help: `
  Reads one JSON object a line: {"id", "name" or "names"} and what is known of "addresses", "domain" or "domains",
  "organisation", "country", "orcid", "phone", "ror". Writes one pair a line, the likeliest first:
  {"a", "b", "score", "certainty": "certain" or "suggested", "reasons"}. A line that could not be read is told on
  standard error as {"line", "error"} and left out; then the exit code is 1.`,
  run: async (words) => {
    const [kind = '', ...others] = words;
    if ((kind !== 'persons' && kind !== 'organisations') || others.length > 0) {
      throw new UsageError('Say either persons or organisations');
    }
    const errors = kind === 'persons' ? await printDuplicatePersons() : await printDuplicateOrganisations();
    if (errors > 0) throw new AppError('invalid-input', `Lines that could not be read: ${String(errors)}`);
  },
};

async function printDuplicatePersons(): Promise<number> {
  const tables = { isPersonalProvider, registrableDomain };
  const { ids, records, errors } = await readRecords((record) => preparePerson(personOf(record), tables));
  const bearers = new Map<string, number>();
  for (const name of records.map(firstName)) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const namesakes = new Map(records.map((person) => [person, bearers.get(firstName(person)) ?? 0]));
  const pairs = findDuplicates({
    records,
    keysOf: personKeys,
    compare: (a, b) => comparePreparedPersons(a, b, Math.max(namesakes.get(a) ?? 0, namesakes.get(b) ?? 0)),
    leastScore: 0.5,
  });
  await printPairs(pairs, ids);
  return errors;
}

function firstName({ names: [name = []] }: PreparedPerson): string {
  return name.slice().sort().join(' ');
}

async function printDuplicateOrganisations(): Promise<number> {
  const { ids, records, errors } = await readRecords((record) => prepareOrganisation(organisationOf(record)));
  const compare = comparePreparedOrganisations;
  await printPairs(findDuplicates({ records, keysOf: organisationKeys, compare, leastScore: 0.6 }), ids);
  return errors;
}

/** Keeps of each record only what it is compared by. */
async function readRecords<Prepared>(prepare: (record: DuplicateRecord) => Prepared) {
  const ids: (string | number)[] = [];
  const records: Prepared[] = [];
  let [line, errors] = [0, 0];
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    const record = readRecord(text, line);
    if ('error' in record) {
      errors += 1;
      process.stderr.write(`${JSON.stringify(record)}\n`);
      continue;
    }
    ids.push(record.id);
    records.push(prepare(record));
  }
  return { ids, records, errors };
}

interface Comparison {
  readonly score: number;
  readonly certainty: string;
  readonly reasons: readonly DuplicateReason[];
}

async function printPairs(
  pairs: Iterable<DuplicatePair<Comparison>>,
  ids: readonly (string | number)[],
): Promise<void> {
  for (const { a, b, comparison } of pairs) {
    const { score, certainty, reasons } = comparison;
    const pair = { a: ids[a], b: ids[b], score: Number(score.toFixed(2)), certainty, reasons: reasons.map(sentenceOf) };
    const isWritten = process.stdout.write(`${JSON.stringify(pair)}\n`);
    if (!isWritten) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
