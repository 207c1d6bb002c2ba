import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { decodeTable } from '#domain/decode-table.ts';
import { pathSign } from '#domain/unit-tree.ts';
import { importUnitRows } from '#server/import-units.ts';
import { openStore } from '#store/open-store.ts';
import { chooseInstitution } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';

export const importUnitsCommand: Command = {
  summary: 'Puts colleagues into units by a table of addresses and unit paths',
  usage: 'acquaint units import FILE [--domain DOMAIN] [--make-units] [--dry-run]',
  help: `
  FILE                CSV with comma, semicolon or tab: an email address and a unit’s path from the top, its names with > between
                      them (Faculty of Science > School of Chemistry); the end of a path is enough where only one unit has it
  --domain DOMAIN     a mail domain of the institution, where several are on board
  --make-units        makes the units that are not there; else their rows are refused
  --dry-run           says what would change, and changes nothing
  DATABASE_OWNER_URL  the store's address with its owner's role`,
  run: async (words, environment) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        domain: { type: 'string' },
        'make-units': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('One FILE is needed');
    const connectionString = readOwnerUrl(environment);
    const institution = await chooseInstitution(connectionString, values.domain);
    const text = await readTable(file);
    const input = { institution, byColleagueId: null, text, makesUnits: values['make-units'] };
    const store = openStore({ connectionString });
    try {
      const trial = await importUnitRows(store, { ...input, isTrial: true });
      for (const { line, message } of trial.refused) process.stderr.write(`${file}:${line}: ${message}\n`);
      for (const path of trial.newUnits) process.stdout.write(`New unit: ${textOf(path)}\n`);
      if (values['dry-run']) {
        for (const { emailAddress, from, to } of trial.changes) {
          process.stdout.write(`${emailAddress}: ${from ? `${textOf(from)} → ` : ''}${textOf(to)}\n`);
        }
      } else await changeAll(store, input);
      const counts = `${trial.changed} changed, ${trial.unchanged} as they were, ${trial.refusedCount} refused`;
      process.stdout.write(`${institution.name}: ${counts}${values['dry-run'] ? ' (nothing is changed yet)' : ''}.\n`);
    } finally {
      await store.close();
    }
  },
};

type Input = Omit<Parameters<typeof importUnitRows>[1], 'isTrial'>;

async function changeAll(store: Parameters<typeof importUnitRows>[0], input: Input): Promise<void> {
  let remaining = 1;
  while (remaining > 0) ({ remaining } = await importUnitRows(store, { ...input, isTrial: false }));
}

async function readTable(file: string): Promise<string> {
  try {
    return decodeTable(await readFile(file));
  } catch (cause) {
    throw new AppError('invalid-input', `${file} cannot be read`, { cause });
  }
}

function textOf(path: readonly string[]): string {
  return path.join(` ${pathSign} `);
}
