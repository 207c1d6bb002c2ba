import type { Response } from '#api/types.ts';
import { AppError } from '#domain/app-error.ts';
import { guessMapping } from '#domain/guess-link-mapping.ts';
import { checkMapping, type LinkMapping, type MappingFault } from '#domain/link-mapping.ts';
import type { Import } from '#store/imports-store.ts';
import type { Store } from '#store/store.ts';
import type { Handler } from './handlers.ts';
import { readSample } from './import-rows.ts';
import { moveForAWhile } from './import-steps.ts';
import { uploadImport } from './import-upload.ts';
import { invalidInput } from './input-issues.ts';
import { refusedRows } from './refused-rows.ts';

export const addLinkImport: Handler<'addLinkImport'> = async ({ signedIn, store, query, body }) => {
  const institutionId = signedIn.institution.id;
  const input = { institutionId, colleagueId: signedIn.colleague.id, ...query };
  const importId = await uploadImport(store, { ...input, chunks: body });
  const current = await find(store, { institutionId, importId });
  const sample = await readSample(current, (range) => store.readImportBytes({ institutionId, importId, ...range }));
  const saved = await store.listMappings({ institutionId, systemId: current.system.id });
  const fitting = saved.find(({ mapping }) => checkMapping(mapping, current.columns).length === 0);
  const mapping = fitting?.mapping ?? guessMapping(current.columns, sample, current.system.kinds);
  return { status: 201, body: { ...(await describe(store, institutionId, current)), sample, mapping } };
};

export const listLinkImports: Handler<'listLinkImports'> = async ({ signedIn, store }) => {
  const institutionId = signedIn.institution.id;
  const [systems, imports] = await Promise.all([
    store.listImportSystems(institutionId),
    store.listImports({ institutionId, limit: 20 }),
  ]);
  return { status: 200, body: { systems, imports: imports.map(summarise) } };
};

export const getLinkImport: Handler<'getLinkImport'> = async ({ signedIn, store, params }) => {
  const institutionId = signedIn.institution.id;
  const current = await find(store, { institutionId, importId: params.id });
  return { status: 200, body: await describe(store, institutionId, current) };
};

export const stopLinkImport: Handler<'stopLinkImport'> = async ({ signedIn, store, params }) => {
  const { institution, colleague } = signedIn;
  const input = { institutionId: institution.id, importId: params.id, colleagueId: colleague.id };
  if ((await store.stopImport(input)) === 'unknown') throw noImport();
  return { status: 204, body: undefined };
};

export const beginLinkImport: Handler<'beginLinkImport'> = async ({ signedIn, store, params, body }) => {
  const { institution, colleague } = signedIn;
  const input = { institutionId: institution.id, importId: params.id };
  await beginImport(store, { ...input, colleagueId: colleague.id, ...body });
  return { status: 200, body: await describe(store, institution.id, await find(store, input)) };
};

export const moveLinkImport: Handler<'moveLinkImport'> = async ({ signedIn, store, params }) => {
  const { institution } = signedIn;
  const current = await moveForAWhile(store, { institution, importId: params.id });
  if (!current) throw noImport();
  return { status: 200, body: await describe(store, institution.id, current) };
};

export const getRefusedRows: Handler<'getRefusedRows'> = async ({ signedIn, store, params }) => {
  const { institution, colleague } = signedIn;
  const input = { institutionId: institution.id, importId: params.id };
  const { fileName, counts } = await find(store, input);
  const chunks = refusedRows(store, { ...input, refused: counts.refused, language: colleague.language });
  return { status: 200, body: { name: `refused-${fileName}`, type: 'text/csv; charset=utf-8', chunks } };
};

/** Has a file read from its first row on. AppError says which of its columns are not there, or that another file is being run. */
export async function beginImport(
  store: Store,
  input: {
    readonly institutionId: string;
    readonly importId: string;
    readonly colleagueId: string | null;
    readonly mapping: LinkMapping;
    readonly isTrial: boolean;
  },
): Promise<void> {
  const { columns, system } = await find(store, input);
  const faults = checkMapping(input.mapping, columns);
  if (faults.length > 0) throw invalidInput(faults.map((fault) => issueOf(fault, columns)));
  const outcome = await store.beginImport(input);
  if (outcome === 'unknown') throw noImport();
  if (outcome === 'unready')
    throw new AppError('in-use', 'This file has been read to its end, or is gone: send it again');
  if (outcome === 'busy') {
    throw new AppError(
      'in-use',
      `Another file for ${system.code} is being imported: wait until it is over, or stop it`,
    );
  }
}

function issueOf(fault: MappingFault, columns: readonly string[]) {
  const path = 'field' in fault ? `mapping.fields.${fault.field}` : 'mapping.fields';
  if (fault.fault === 'no-source') return { path, code: fault.fault, message: 'needs a column or a text' };
  if (fault.fault === 'no-claim') return { path, code: fault.fault, message: 'must say whom a link is about' };
  const message = `names the column “${fault.column}”, which is not in the file; it has ${columns.join(', ')}`;
  return { path, code: fault.fault, params: { column: fault.column }, message };
}

async function find(store: Store, input: Parameters<Store['findImport']>[0]): Promise<Import> {
  const found = await store.findImport(input);
  if (!found) throw noImport();
  return found;
}

async function describe(store: Store, institutionId: string, current: Import): Promise<Response<'getLinkImport'>> {
  const after = { line: 0, position: -1 };
  const refusals = await store.listRefusals({ institutionId, importId: current.id, after, limit: 10 });
  const { encoding, separator, columns, examples } = current;
  const copied = Object.fromEntries(Object.entries(examples).map(([outcome, rows]) => [outcome, [...rows]]));
  return {
    ...summarise(current),
    ...{ encoding, separator, columns: [...columns], examples: copied },
    refused: refusals.map(({ line, column, value, fault, params }) => ({
      line,
      column,
      value,
      fault,
      params: { ...params },
    })),
  };
}

function summarise(current: Import) {
  const { id, system, fileName, state, size, place, counts, createdAt, movedAt, startedBy } = current;
  return {
    ...{ id, fileName, state, size, read: Math.min(place.byte, size), counts, createdAt, movedAt },
    system: { ...system, kinds: [...system.kinds] },
    ...(startedBy === undefined ? {} : { startedBy }),
  };
}

function noImport(): AppError {
  return new AppError('not-found', 'There is no such file');
}
