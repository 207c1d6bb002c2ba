import { createHash } from 'node:crypto';
import { AppError } from '#domain/app-error.ts';
import { largestImport } from '#domain/link-import.ts';
import { nameColumns } from '#domain/link-mapping.ts';
import { encodedLength, encodingByMark, type TableEncoding } from '#domain/table-encoding.ts';
import { findSeparator, readCsv, separators, type Separator } from '#reference/csv-rows.ts';
import { partSize, type NewImport, type UploadedFile } from '#store/imports-store.ts';
import type { Store } from '#store/store.ts';
import { invalidInput } from './input-issues.ts';

/** Takes a file of links in, as it comes: its id, once its columns are known. AppError when it is no table, or too large. */
export async function uploadImport(
  store: Store,
  { chunks, ...input }: NewImport & { readonly chunks: AsyncIterable<Uint8Array> },
): Promise<string> {
  const { institutionId, colleagueId } = input;
  const importId = await store.addImport(input);
  if (importId === undefined) throw new AppError('not-found', `There is no connected system “${input.system}”`);
  try {
    const reading = createReading();
    let number = 0;
    for await (const bytes of inParts(chunks)) {
      reading.take(bytes);
      await store.putImportPart({ institutionId, importId, number, bytes });
      number += 1;
    }
    await store.endUpload({ institutionId, importId, ...reading.end() });
    return importId;
  } catch (error) {
    await store.stopImport({ institutionId, importId, colleagueId });
    throw error;
  }
}

/** The same bytes in parts of one size, but for the last. */
async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [pieces, length]: [Uint8Array[], number] = [[], 0];
  for await (const chunk of chunks) {
    let rest = chunk;
    while (length + rest.length >= partSize) {
      const piece = rest.subarray(0, partSize - length);
      yield Buffer.concat([...pieces, piece]);
      rest = rest.subarray(piece.length);
      [pieces, length] = [[], 0];
    }
    if (rest.length > 0) pieces.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(pieces);
}

/** Learns what a file is while it goes by: only its first part is kept. */
function createReading() {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let [size, isUtf8]: [number, boolean] = [0, true];
  let start: Uint8Array = new Uint8Array();
  const check = (bytes?: Uint8Array) => {
    try {
      if (isUtf8) utf8.decode(bytes, { stream: bytes !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  return {
    take(bytes: Uint8Array) {
      if (size === 0) start = bytes;
      size += bytes.length;
      if (size > largestImport * 1024 * 1024) {
        throw new AppError(
          'too-large',
          `A file has at most ${largestImport} MB: split it, or send the links through the API`,
        );
      }
      hash.update(bytes);
      check(bytes);
    },
    end(): UploadedFile {
      check();
      const { encoding, mark } = encodingByMark(start) ?? { encoding: isUtf8 ? 'utf-8' : 'windows-1252', mark: 0 };
      return { size, hash: hash.digest('hex'), encoding, ...readColumns(start, { encoding, mark, size }) };
    },
  };
}

const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;

function readColumns(
  start: Uint8Array,
  { encoding, mark, size }: { readonly encoding: TableEncoding; readonly mark: number; readonly size: number },
): Pick<UploadedFile, 'separator' | 'columns' | 'place'> {
  if (isWorkbook(start)) throw noTable('is a workbook: save its sheet as CSV');
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(start.subarray(mark), {
    stream: start.length < size,
  });
  // What Excel puts before a table so that it finds the columns again.
  const [said = '', sign] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const separator: Separator = separators.find((one) => one === sign) ?? findSeparator(text.slice(said.length));
  const isWhole = start.length === size;
  const line = said === '' ? 1 : 2;
  const { rows, length, lines } = readCsv(text.slice(said.length), { separator, line, isWhole, most: 1 });
  const [header] = rows;
  if (!header || header.isUnclosed === true) throw noTable('has no first row that names its columns');
  if (header.cells.length > mostColumns) throw noTable(`has more than ${mostColumns} columns`);
  const read = text.slice(0, said.length + length);
  const place = { byte: mark + encodedLength(read, encoding), line: line + lines };
  return { separator, columns: nameColumns(header.cells), place };
}

const mostColumns = 200;

function noTable(message: string): AppError {
  return invalidInput([{ path: 'file', message }]);
}
