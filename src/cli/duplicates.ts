import { createInterface } from 'node:readline';
import { AppError } from '#domain/app-error.ts';
import { organisationKeys, personKeys } from '#domain/duplicates-keys.ts';
import { findDuplicates } from '#domain/duplicates.ts';
import { comparePreparedOrganisations, prepareOrganisation } from '#domain/same-organisation.ts';
import { preparePerson } from '#domain/same-person-prepared.ts';
import { comparePreparedPersons } from '#domain/same-person.ts';
import { isPersonalProvider } from '#reference/personal-providers.ts';
import { registrableDomain } from '#reference/public-suffix.ts';
import { UsageError, type Command } from './command.ts';
import { organisationOf, personOf, readRecord } from './duplicates-records.ts';
import { sentenceOf } from './duplicates-sentences.ts';

export const duplicatesCommand: Command = {
  summary: 'Finds records that may be the same person or organisation',
  usage: 'acquaint duplicates persons|organisations < RECORDS.ndjson',
  help: `
  Standard input    one JSON object a line: id, name or names, and what is known of
                    addresses, domain or domains, organisation, country, orcid, phone, ror
  Standard output   one pair a line, the likeliest first:
                    {"a","b","score","certainty":"certain"|"suggested","reasons":["…"]}
  A line that can't be read is told on standard error and left out; the exit code is then 1.`,
  run: async (words) => {
    const [kind, ...others] = words;
    if ((kind !== 'persons' && kind !== 'organisations') || others.length > 0) {
      throw new UsageError('Say persons or organisations');
    }
    const ids: (string | number)[] = [];
    const records: Parameters<typeof personOf>[0][] = [];
    let bad = 0;
    let line = 0;
    for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      const record = readRecord(text, line);
      if ('error' in record) {
        bad += 1;
        process.stderr.write(`${JSON.stringify(record)}\n`);
      } else {
        ids.push(record.id);
        records.push(record);
      }
    }
    const pairs = kind === 'persons' ? duplicatePersons(records.map(personOf)) : duplicateOrganisations(records.map(organisationOf));
    for (const { a, b, comparison } of pairs) {
      const { score, certainty, reasons } = comparison;
      const said = { a: ids[a], b: ids[b], score: Number(score.toFixed(2)), certainty, reasons: reasons.map(sentenceOf) };
      if (!process.stdout.write(`${JSON.stringify(said)}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    if (bad > 0) throw new AppError('invalid-input', `${String(bad)} ${bad === 1 ? 'line' : 'lines'} could not be read`);
  },
};

function duplicatePersons(persons: readonly ReturnType<typeof personOf>[]) {
  const tables = { isPersonalProvider, registrableDomain };
  const prepared = persons.map((person) => preparePerson(person, tables));
  const bearers = new Map<string, number>();
  const nameOf = (index: number) => prepared[index]?.names[0]?.slice().sort().join(' ') ?? '';
  for (let index = 0; index < prepared.length; index += 1) bearers.set(nameOf(index), (bearers.get(nameOf(index)) ?? 0) + 1);
  return findDuplicates({
    count: prepared.length,
    keysOf: (index) => personKeys(at(prepared, index)),
    compare: (a, b) => comparePreparedPersons(at(prepared, a), at(prepared, b), Math.max(bearers.get(nameOf(a)) ?? 0, bearers.get(nameOf(b)) ?? 0)),
    leastScore: 0.5,
  });
}

function duplicateOrganisations(organisations: readonly ReturnType<typeof organisationOf>[]) {
  const prepared = organisations.map(prepareOrganisation);
  return findDuplicates({
    count: prepared.length,
    keysOf: (index) => organisationKeys(at(prepared, index)),
    compare: (a, b) => comparePreparedOrganisations(at(prepared, a), at(prepared, b)),
    leastScore: 0.6,
  });
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no record ${String(index)}`);
  return item;
}
