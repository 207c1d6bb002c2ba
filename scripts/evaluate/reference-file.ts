import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { readOrganisationRecords } from '#reference/organisation-formats.ts';
import type { OrganisationRecord } from '#reference/organisation-record.ts';
import xz from 'xz-decompress';

/** The organisations of a compressed file; none where the corpus has no such file. */
export async function readReferenceFile(path: string): Promise<OrganisationRecord[]> {
  if (!existsSync(path)) return [];
  // A cast: Node's own type of the same thing, apart from the kinds of buffers that it may hold.
  const compressed = Readable.toWeb(createReadStream(path)) as ConstructorParameters<typeof xz.XzReadableStream>[0];
  const text = textOf(new xz.XzReadableStream(compressed).getReader());
  const records: OrganisationRecord[] = [];
  for await (const { record } of readOrganisationRecords(text)) if (record) records.push(record);
  return records;
}

async function* textOf(reader: {
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>;
}): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    yield decoder.decode(read.value, { stream: true });
}
