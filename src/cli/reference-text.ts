import { contentKindOf } from '#mail/content-kind.ts';
import { fileAt } from '#mail/mail-files.ts';
import type { Packed } from '#mail/spool-file.ts';
import { packedInZip } from '#mail/zip.ts';

/** The text of a file of reference data, as it is published: plain, gzip, xz or ZIP. Which of these is told by its content. */
export async function* readReferenceText(path: string): AsyncGenerator<string> {
  const file = await fileAt(path);
  const kind = contentKindOf(file.head);
  let chunks = file.chunks();
  if (kind === 'zip') chunks = (await chooseFile(packedInZip(file))).chunks;
  else if (kind === 'xz' || kind === 'gzip') {
    const { decompress } = await import('#mail/archive.ts');
    chunks = decompress(kind, chunks);
  }
  const decoder = new TextDecoder();
  for await (const bytes of chunks) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** ROR puts its data into one ZIP in several formats: of those that can be read, the one that tells most. */
async function chooseFile(packed: AsyncIterable<Packed>): Promise<Packed> {
  const files: Packed[] = [];
  for await (const file of packed) files.push(file);
  for (const format of [/schema_v2.*\.json$/i, /\.(?:json|jsonl|ndjson)$/i, /\.csv$/i]) {
    const chosen = files.find(({ name }) => format.test(name) && !/^__MACOSX\//.test(name));
    if (chosen) return chosen;
  }
  throw new Error('It holds neither JSON nor CSV');
}
