import { readOrganisationRecords } from '#reference/organisation-formats.ts';
import type { OrganisationRecord } from '#reference/organisation-record.ts';

/** All of a text, as it comes in so many characters at a time. */
export async function readRecords(text: string, size = 7) {
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const records: OrganisationRecord[] = [];
  const problems: { line: number; message: string }[] = [];
  for await (const { record, problem } of readOrganisationRecords(chunks())) {
    if (record) records.push(record);
    else problems.push(problem);
  }
  return { records, problems };
}
