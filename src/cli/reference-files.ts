import { AppError } from '#domain/app-error.ts';
import { reasonOf } from '#mail/mail-files.ts';
import { readOrganisationRecords } from '#reference/organisation-formats.ts';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import { createOrganisationFinder, type OrganisationFinder } from '#reference/organisation-finder.ts';
import { resolveDomains } from '#reference/resolved-domains.ts';
import { createProblems } from './reference-problems.ts';
import { readReferenceText } from './reference-text.ts';

/** Reads files of reference data, whatever their format; what is wrong with a record is said on standard error, with its place. */
export async function readReferenceFiles(paths: readonly string[]): Promise<OrganisationFinder> {
  const records: OrganisationRecord[] = [];
  for (const path of paths) {
    const problems = createProblems(path);
    try {
      for await (const { record, problem } of readOrganisationRecords(readReferenceText(path))) {
        if (record) records.push(record);
        else problems.tell(`:${problem.line}: ${problem.message}`);
      }
    } catch (cause) {
      throw new AppError('invalid-input', `The reference data in ${path} cannot be read: ${reasonOf(cause)}`, {
        cause,
      });
    }
    problems.end();
  }
  return createOrganisationFinder(resolveDomains(records));
}
