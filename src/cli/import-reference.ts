import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { organisationSources, type OrganisationSource } from '#reference/organisation-record.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { importReference, type ImportedReference } from '#store/reference.ts';
import { UsageError, type Command } from './command.ts';
import { readImportFile } from './import-file.ts';
import { readOwnerUrl } from './owner-url.ts';
import { createProgress } from './progress.ts';

export const importReferenceCommand: Command = {
  summary:
    'Reads organisations and their domains into the store, for all institutions, in the place of what that source had',
  usage: 'acquaint import reference ror|universities|domains FILE [--version TEXT]',
  help: `
  ror            a release of ROR (https://ror.org): its ZIP file as published, or the JSON file in it
  universities   Hipo's list (https://github.com/Hipo/university-domains-list): its JSON file
  domains        a list of your own: CSV whose first row names the columns domain and name and, where there are any, country,
                 type, ror, company, charity, ukprn, licence
  --version TEXT       the release, where the file's name doesn't say it
  DATABASE_OWNER_URL   the store's address with its owner's role

  A record that cannot be read is told on standard error with its line, and left out. The same file again changes nothing.
  Organisations that logging has made with nothing but a domain get the name that is found for them.`,
  run: async (words, environment) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { version: { type: 'string' } },
      allowPositionals: true,
    });
    const [source, path, ...others] = positionals;
    if (!isSource(source) || path === undefined || others.length > 0) {
      throw new UsageError('Say ror, universities or domains, and one file');
    }
    const connectionString = readOwnerUrl(environment);
    const tell = createProgress();
    const { records, licence, sha256 } = await readImportFile(path, { source, tell });
    if (records.length === 0)
      throw new AppError('invalid-input', `${path} holds no record of ${source}: nothing is changed`);
    const fileName = basename(path);
    const version = values.version ?? /v\d+(?:\.\d+)+(?:-\d{4}-\d\d-\d\d)?/.exec(fileName)?.[0];
    tell(`${count(records.length)} records are read`);
    const imported = await importReference({
      connectionString,
      source: { source, fileName, sha256, licence, version },
      records,
      resolve: (all) => {
        tell(`${count(all.length)} records of all sources are in the store`);
        const resolved = resolveDomains(all);
        tell(`${count(resolved.domains.length)} domains lead to an organisation`);
        return resolved;
      },
    });
    process.stdout.write(`${sentenceOf(imported)}\n`);
  },
};

function isSource(word: string | undefined): word is OrganisationSource {
  return organisationSources.some((source) => source === word);
}

function sentenceOf({ isChanged, records, domains, named }: ImportedReference): string {
  const whole = `${count(records)} records; ${count(domains)} domains of all sources lead to an organisation`;
  if (!isChanged) return `Nothing has changed: ${whole}.`;
  return `Imported ${whole}. Organisations that were named: ${count(named)}.`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
