import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error.ts';
import { loadImportLocale } from '#locales/import-locale.ts';
import { moveForAWhile } from '#server/import-steps.ts';
import { uploadImport } from '#server/import-upload.ts';
import { beginImport } from '#server/link-imports.ts';
import { refusedRows } from '#server/refused-rows.ts';
import type { Import } from '#store/imports-store.ts';
import { openStore } from '#store/open-store.ts';
import type { Institution, Store } from '#store/store.ts';
import { chooseInstitution } from './chosen-institution.ts';
import { UsageError, type Command } from './command.ts';
import { readOwnerUrl } from './owner-url.ts';
import { chooseMapping } from './links-mapping.ts';
import { createProgress } from './progress.ts';

export const importLinksCommand: Command = {
  summary: 'Puts the links of a connected system that a CSV file holds; the same file again changes nothing',
  usage: 'acquaint links import FILE --system CODE [--mapping FILE|NAME] [--dry-run] [--report FILE] [--domain DOMAIN]',
  help: `
  FILE                   CSV with comma, semicolon or tab, in UTF-8, UTF-16 or Windows-1252, whose first row names the columns;
                         at most 32 MB
  --system CODE          the connected system whose records they are
  --mapping FILE|NAME    how the file is read: a JSON file, which is kept under its name without .json, or the name of one that is
                         kept; else the latest that fits the file's columns
  --dry-run              says what would change, and changes nothing
  --report FILE          writes what is wrong with refused rows there, as CSV: line, column, value, reason
  --domain DOMAIN        a mail domain of the institution, where several are on board
  DATABASE_OWNER_URL     the store's address with its owner's role

  An import that was ended before its time goes on where it was, when it is started again with the same file.`,
  run: async (words, environment) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        system: { type: 'string' },
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
        domain: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('One FILE is needed');
    if (values.system === undefined) throw new UsageError('--system is missing: the code of a connected system');
    const connectionString = readOwnerUrl(environment);
    const institution = await chooseInstitution(connectionString, values.domain);
    const store = openStore({ connectionString });
    try {
      const isTrial = values['dry-run'];
      const input = { store, institution, system: values.system, file, isTrial, mapping: values.mapping };
      const importId = (await findHalted(input)) ?? (await startImport(input));
      const ended = await goThrough({ store, institution, importId });
      const { refused } = ended.counts;
      const told = { institutionId: institution.id, importId, file, refused, report: values.report };
      await tellRefusals(store, told);
      process.stdout.write(`${summaryOf(ended, isTrial)}\n`);
      if (isTrial) await store.stopImport({ institutionId: institution.id, importId, colleagueId: null });
    } finally {
      await store.close();
    }
  },
};

interface Started {
  readonly store: Store;
  readonly institution: Institution;
  readonly system: string;
  readonly file: string;
  readonly isTrial: boolean;
  readonly mapping: string | undefined;
}

/** The run of the same file that has not come to its end. */
async function findHalted({ store, institution, system: code, file, isTrial }: Started): Promise<string | undefined> {
  if (isTrial) return undefined;
  const imports = await store.listImports({ institutionId: institution.id, limit: 100 });
  const running = imports.find(({ state, system }) => state === 'running' && system.code === code);
  if (!running || running.hash !== (await hashOf(file))) return undefined;
  process.stderr.write(`The import of this file goes on behind row ${running.counts.rows}.\n`);
  return running.id;
}

async function startImport(input: Started): Promise<string> {
  const { store, institution, system, file, isTrial } = input;
  const [institutionId, colleagueId] = [institution.id, null];
  const chunks = readChunks(file);
  const fileName = basename(file).slice(0, 200);
  const importId = await uploadImport(store, { institutionId, colleagueId, system, fileName, chunks });
  try {
    const mapping = await chooseMapping({ store, institutionId, importId, said: input.mapping });
    await beginImport(store, { institutionId, importId, colleagueId, mapping, isTrial });
    return importId;
  } catch (error) {
    await store.stopImport({ institutionId, importId, colleagueId });
    throw error;
  }
}

async function goThrough(input: {
  readonly store: Store;
  readonly institution: Institution;
  readonly importId: string;
}): Promise<Import> {
  const tell = createProgress();
  for (;;) {
    const current = await moveForAWhile(input.store, input, 1_000);
    if (!current || current.state === 'stopped')
      throw new AppError('in-use', 'The import was stopped by somebody else');
    if (current.state === 'tried' || current.state === 'done') return current;
    const { place, size, counts } = current;
    tell(`${count(counts.rows)} rows, ${Math.floor((100 * place.byte) / size)} % of the file`);
  }
}

const mostTold = 20;

async function tellRefusals(
  store: Store,
  input: {
    readonly institutionId: string;
    readonly importId: string;
    readonly file: string;
    readonly refused: number;
    readonly report: string | undefined;
  },
): Promise<void> {
  const { text } = await loadImportLocale('en-GB');
  const rows = await store.listRefusals({ ...input, after: { line: 0, position: -1 }, limit: mostTold });
  for (const { line, column, value, fault, params } of rows) {
    const where = [`${input.file}:${line}`, column].filter((part) => part !== '').join(': ');
    const reason = text(`link-fault.${fault}`, { line: Number(params['line'] ?? 0) });
    process.stderr.write(`${where}: ${value === '' ? '' : `“${value}” – `}${reason}\n`);
  }
  if (rows.length === mostTold) process.stderr.write('…\n');
  if (input.report !== undefined)
    await pipeline(Readable.from(refusedRows(store, input)), createWriteStream(input.report));
}

function summaryOf({ system, counts }: Import, isTrial: boolean): string {
  const { rows, created, changed, unchanged, waiting, refused } = counts;
  const parts = [
    `${count(rows)} rows`,
    `${count(created)} created`,
    `${count(changed)} changed`,
    `${count(unchanged)} as they were`,
    `${count(refused)} refused`,
  ].join(', ');
  const whose = waiting === 0 ? '' : `; ${count(waiting)} wait for somebody to say whose they are`;
  return `${system.name}: ${parts}${whose}${isTrial ? ' (nothing is changed yet)' : ''}.`;
}

async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>; // a cast: without an encoding a stream gives buffers
  } catch (cause) {
    throw new AppError('invalid-input', `${file} cannot be read`, { cause });
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of readChunks(file)) hash.update(bytes);
  return hash.digest('hex');
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
