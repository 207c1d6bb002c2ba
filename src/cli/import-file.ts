import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '#domain/app-error.ts';
import { readOrganisationRecords } from '#reference/organisation-formats.ts';
import { reasonOf } from '#mail/mail-files.ts';
import type { OrganisationRecord, OrganisationSource } from '#reference/organisation-record.ts';
import type { ReferenceEntry } from '#store/reference.ts';
import { createProblems } from './reference-problems.ts';
import { readReferenceText } from './reference-text.ts';

interface ImportFile {
  readonly records: readonly ReferenceEntry<OrganisationRecord>[];
  readonly licence: string;
  readonly sha256: string;
}

/** A character that PostgreSQL's jsonb refuses: zero, or half of a pair. */
const notKept = /\\u(?:0000|d[89a-f][\da-f]{2})/;

/** Reads the records of one source; what cannot be read is told on standard error with its line, and left out. */
export async function readImportFile(
  path: string,
  options: { readonly source: OrganisationSource; readonly tell: (text: string) => void },
): Promise<ImportFile> {
  const records: ReferenceEntry<OrganisationRecord>[] = [];
  const licences = new Set<string>();
  const problems = createProblems(path);
  try {
    for await (const { record, problem } of readOrganisationRecords(readReferenceText(path))) {
      if (problem) {
        problems.tell(`:${problem.line}: ${problem.message}`);
        continue;
      }
      const json = JSON.stringify(record);
      if (record.source !== options.source) problems.tell(`: "${record.name}" is a record of ${record.source}`);
      else if (notKept.test(json)) problems.tell(`: "${record.name}" holds a character that no text has`);
      else {
        records.push({ key: createHash('sha256').update(json).digest('base64url').slice(0, 22), record });
        licences.add(record.licence);
      }
      if (records.length % 1_000 === 0) options.tell(`${records.length.toLocaleString('en-GB')} records are read`);
    }
  } catch (cause) {
    throw new AppError('invalid-input', `The reference data in ${path} cannot be read: ${reasonOf(cause)}`, { cause });
  }
  problems.end();
  return { records, licence: [...licences].sort().join(', '), sha256: await hashOf(path) };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes);
  return hash.digest('hex');
}
