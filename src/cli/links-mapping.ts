import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { linkMapping } from '#api/link-import-schemas.ts';
import { AppError } from '#domain/app-error.ts';
import { checkMapping, type LinkMapping } from '#domain/link-mapping.ts';
import { parseInput } from '#server/input-issues.ts';
import type { Store } from '#store/store.ts';
import { UsageError } from './command.ts';

interface Chosen {
  readonly store: Store;
  readonly institutionId: string;
  readonly importId: string;
  readonly said: string | undefined;
}

/** A file of the mapping, or the name of one that is kept; else the latest that fits. */
export async function chooseMapping({ store, institutionId, importId, said }: Chosen): Promise<LinkMapping> {
  const current = await store.findImport({ institutionId, importId });
  if (!current) throw new Error('The file has just come in');
  const systemId = current.system.id;
  const saved = await store.listMappings({ institutionId, systemId });
  const named = saved.find(({ name }) => name === said);
  if (named) return named.mapping;
  if (said !== undefined) {
    const mapping = await readMapping(
      said,
      saved.map(({ name }) => name),
    );
    const name = basename(said, '.json').slice(0, 80);
    await store.saveMapping({ institutionId, systemId, colleagueId: null, name, mapping });
    return mapping;
  }
  const fitting = saved.find(({ mapping }) => checkMapping(mapping, current.columns).length === 0);
  if (fitting) return fitting.mapping;
  throw new UsageError(`--mapping is missing: no mapping is kept that fits the columns ${current.columns.join(', ')}`);
}

async function readMapping(path: string, names: readonly string[]): Promise<LinkMapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const known = names.length > 0 ? `; those that are kept are ${names.join(', ')}` : '';
    throw new AppError('not-found', `There is neither a file nor a mapping "${path}"${known}`, { cause });
  }
  try {
    return parseInput(linkMapping, JSON.parse(text));
  } catch (cause) {
    const why = cause instanceof AppError ? cause.message : 'it is not JSON';
    throw new AppError('invalid-input', `The mapping in ${path} cannot be used: ${why}`, { cause });
  }
}
