import { partSize, type ByteRange, type Import, type ImportId } from './imports-store.ts';
import * as sql from './imports-sql.ts';
import { noRows } from '#domain/link-import.ts';
import type { Ask } from './session.ts';

type Row = Omit<Import, 'place' | 'createdAt' | 'movedAt' | 'startedBy'> & {
  readonly nextByte: number;
  readonly nextLine: number;
  readonly createdAt: Date;
  readonly movedAt: Date;
  readonly startedBy: string | null;
};

export async function findImport(ask: Ask, { institutionId, importId }: ImportId): Promise<Import | undefined> {
  const [row] = await ask<Row>(sql.findImport, [institutionId, importId]);
  return row && importOf(row);
}

export async function listImports(ask: Ask, institutionId: string, limit: number): Promise<Import[]> {
  return (await ask<Row>(sql.listImports, [institutionId, limit])).map(importOf);
}

function importOf({ nextByte, nextLine, createdAt, movedAt, startedBy, ...row }: Row): Import {
  return {
    ...row,
    counts: { ...noRows, ...row.counts },
    place: { byte: nextByte, line: nextLine },
    createdAt: createdAt.toISOString(),
    movedAt: movedAt.toISOString(),
    ...(startedBy === null ? {} : { startedBy }),
  };
}

/** Those bytes of its file, or as many of them as there are. */
export async function readBytes(
  ask: Ask,
  { institutionId, importId }: ImportId,
  { from, length }: ByteRange,
): Promise<Uint8Array> {
  const [first, last] = [Math.floor(from / partSize), Math.floor((from + length - 1) / partSize)];
  const parts = await ask<{ readonly bytes: Buffer }>(sql.readParts, [institutionId, importId, first, last]);
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  return bytes.subarray(from - first * partSize, from - first * partSize + length);
}
