import { readDomainsCsv } from './domains-csv-format.ts';
import { domainsRecordOfJson } from './domains-record.ts';
import { jsonElements, jsonLines } from './organisation-json.ts';
import type { OrganisationRecord, ReadRecord } from './organisation-record.ts';
import { isRorShaped, rorRecord } from './ror-format.ts';
import { universityRecord } from './universities-format.ts';

/** Reads reference data of any known format, told by its shape, record by record: a file never has to fit into memory. */
export async function* readOrganisationRecords(chunks: AsyncIterable<string>): AsyncGenerator<ReadRecord> {
  const { first, all } = await peek(chunks);
  if (first !== '[' && first !== '{') {
    yield* readDomainsCsv(all);
    return;
  }
  for await (const { json, line, message } of first === '[' ? jsonElements(all) : jsonLines(all)) {
    const record = message ?? recordOf(json);
    if (typeof record === 'string') yield { problem: { line, message: record } };
    else if (record) yield { record };
    else if (!isGone(json))
      yield { problem: { line, message: 'This is neither an organisation of ROR nor a university with domains' } };
  }
}

function recordOf(json: unknown): OrganisationRecord | string | undefined {
  return isRorShaped(json) ? rorRecord(json) : (universityRecord(json) ?? domainsRecordOfJson(json));
}

/** ROR keeps organisations that are no more; that isn't a mistake of the file. */
function isGone(json: unknown): boolean {
  return isRorShaped(json) && typeof json === 'object' && json !== null && 'status' in json && json.status !== 'active';
}

async function peek(chunks: AsyncIterable<string>): Promise<{ first: string | undefined; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = '';
  let isDone = false;
  while (!isDone && start.replace(/^\ufeff/, '').trim() === '') {
    const next = await iterator.next();
    isDone = next.done === true;
    if (next.done !== true) start += next.value;
  }
  async function* all() {
    yield start;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { first: start.replace(/^\ufeff/, '').trim()[0], all: all() };
}
