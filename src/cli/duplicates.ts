import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { followThirds } from '#domain/duplicates-persons.ts';
import { findDuplicates, type DuplicatePair } from '#domain/duplicates.ts';
import { UsageError, type Command } from './command.ts';
import { organisationOf, personOf, isTelling, readRecord, type DuplicateRecord } from './duplicates-records.ts';
import { organisationRules, personRules } from './duplicates-rules.ts';
import { sentenceOf, type DuplicateReason } from './duplicates-sentences.ts';
import { printStoredDuplicates } from './duplicates-store.ts';
import { readLines } from './lines.ts';
import { readOwnerUrl } from './owner-url.ts';

export const duplicatesCommand: Command = {
  summary: 'Finds records, in a file or in the store, that may be the same person or organisation',
  usage:
    'acquaint duplicates persons|organisations < RECORDS.ndjson | acquaint duplicates persons|organisations --institution GUID [--merge-certain]',
  help: `
  Reads one JSON object a line, with an "id" and what is known of
    "name", "displayName", "fullName", "alias"; "given" and "family"
    "emailAddress", "email", "mail", "mailbox", "address"    ada@engines.example or Ada Lovelace <ada@engines.example>
    "domain", "website", "url"                               of the organisation
    "organisation", "company", "affiliation"                 a person's, by name
    "country"                                                by ISO code or English name
    "orcid", "phone", "ror", "identifiers" ({"ukprn": "…"})
  each a text or a list of texts, in the singular or plural, spelt anyhow ("email_addresses"); other fields are passed over.
  Writes one pair a line, the likeliest first:
  {"a", "b", "score", "certainty": "certain" or "suggested", "reasons"}. A line that could not be read is told on
  standard error as {"line", "error"} and left out; then the exit code is 1. No store is asked.

  --institution GUID   searches that institution's store instead, and keeps there what is found; the names are written too.
                       Pairs that somebody has unmerged are left out.
  --merge-certain      makes one of each pair that is certain; "mergeId" names the merge, which can be undone
  DATABASE_OWNER_URL   the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { institution: { type: 'string' }, 'merge-certain': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [kind, ...others] = positionals;
    if ((kind !== 'persons' && kind !== 'organisations') || others.length > 0) {
      throw new UsageError('Say either persons or organisations');
    }
    const { institution, 'merge-certain': isMerging } = values;
    if (institution !== undefined) {
      const connectionString = readOwnerUrl(environment);
      return await printStoredDuplicates({ kind, connectionString, institution, isMerging });
    }
    if (isMerging) throw new UsageError('--merge-certain needs --institution');
    const errors = kind === 'persons' ? await printDuplicatePersons() : await printDuplicateOrganisations();
    if (errors > 0) throw new AppError('invalid-input', `Lines that could not be read: ${String(errors)}`);
  },
};

async function printDuplicatePersons(): Promise<number> {
  const { prepare, ...rules } = personRules();
  const { ids, records, errors } = await readRecords((record) => prepare(personOf(record)));
  await printPairs(followThirds(records, findDuplicates({ records, ...rules })), ids);
  return errors;
}

async function printDuplicateOrganisations(): Promise<number> {
  const { prepare, ...rules } = organisationRules;
  const { ids, records, errors } = await readRecords((record) => prepare(organisationOf(record)));
  await printPairs(findDuplicates({ records, ...rules }), ids);
  return errors;
}

/** Keeps of each record only what it is compared by. */
async function readRecords<Prepared>(prepare: (record: DuplicateRecord) => Prepared) {
  const ids: (string | number)[] = [];
  const records: Prepared[] = [];
  let [line, errors, told] = [0, 0, 0];
  for await (const lines of readLines(process.stdin)) {
    for (const { text, error } of lines) {
      line += 1;
      if (text?.trim() === '') continue;
      const record = text === undefined ? { line, error } : readRecord(text, line);
      if ('error' in record) {
        errors += 1;
        process.stderr.write(`${JSON.stringify(record)}\n`);
        continue;
      }
      if (isTelling(record)) told += 1;
      ids.push(record.id);
      records.push(prepare(record));
    }
  }
  if (ids.length > 0 && told === 0) {
    throw new AppError(
      'invalid-input',
      'None of the records has a field that is read: acquaint duplicates --help lists them',
    );
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
