import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { noRows, refusalsKeptFor } from '#domain/link-import.ts';
import { appendAudit } from './audit.ts';
import { findImport, listImports, readBytes } from './imports-read.ts';
import { moveImport } from './imports-move.ts';
import * as sql from './imports-sql.ts';
import type { BegunImport, ImportStore, ImportSystem, Refusal } from './imports-store.ts';
import { mappingsOf } from './link-mappings.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';

/** Files of links, as the store keeps them. */
export function importsOf(pool: Pool): ImportStore {
  return {
    listImportSystems: async (institutionId) =>
      await withInstitution(
        pool,
        institutionId,
        async (ask) => await ask<ImportSystem>(sql.listSystems, [institutionId]),
      ),
    addImport: async ({ institutionId, system, colleagueId, fileName }) =>
      await withInstitution(pool, institutionId, async (ask) => {
        const values = [institutionId, newId(), system, fileName, colleagueId, new Date()];
        const [row] = await ask<{ readonly id: string }>(sql.insertImport, values);
        return row?.id;
      }),
    putImportPart: async ({ institutionId, importId, number, bytes }) => {
      await withInstitution(pool, institutionId, (ask) => {
        void ask(sql.insertPart, [institutionId, importId, number, Buffer.from(bytes)]);
      });
    },
    endUpload: async ({ institutionId, importId, place, size, hash, encoding, separator, columns }) => {
      const file = [size, hash, encoding, separator, columns, place.byte, place.line];
      await withInstitution(pool, institutionId, (ask) => {
        void ask(sql.endUpload, [institutionId, importId, ...file, new Date()]);
      });
    },
    readImportBytes: async (input) =>
      await withInstitution(pool, input.institutionId, async (ask) => await readBytes(ask, input, input)),
    beginImport: async (input) =>
      await withRetries(
        async () => await withInstitution(pool, input.institutionId, async (ask) => await begin(ask, input)),
      ),
    moveImport: async (input) => await moveImport(pool, input),
    findImport: async ({ institutionId, importId }) =>
      await withInstitution(pool, institutionId, async (ask) => await findImport(ask, { institutionId, importId })),
    listImports: async ({ institutionId, limit }) =>
      await withInstitution(pool, institutionId, async (ask) => await listImports(ask, institutionId, limit)),
    stopImport: async ({ institutionId, importId, colleagueId }) =>
      await withInstitution(pool, institutionId, async (ask) => {
        await ask(sql.holdImport, [institutionId, importId]);
        const current = await findImport(ask, { institutionId, importId });
        if (!current) return 'unknown';
        if (current.state === 'done' || current.state === 'stopped') return 'stopped';
        void ask(sql.removeOf.part, [institutionId, [importId]]);
        void ask(sql.removeOf.key, [institutionId, [importId]]);
        const { place, counts, examples } = current;
        const values = ['stopped', place.byte, place.line, counts, examples, new Date()];
        void ask(sql.moveImport, [institutionId, importId, ...values]);
        if (current.state !== 'running') return 'stopped';
        const { rows, created, changed } = counts;
        const details = { system: current.system.code, rows, created, changed };
        const action = 'link-import-stopped';
        void appendAudit(ask, { institutionId, colleagueId, action, subjectId: importId, details });
        return 'stopped';
      }),
    listRefusals: async ({ institutionId, importId, after, limit }) =>
      await withInstitution(
        pool,
        institutionId,
        async (ask) =>
          await ask<Refusal>(sql.listRefusals, [institutionId, importId, after.line, after.position, limit]),
      ),
    listHaltedImports: async ({ institutionId, since }) =>
      await withInstitution(pool, institutionId, async (ask) =>
        idsOf(await ask(sql.listHalted, [institutionId, since])),
      ),
    forgetImports: async ({ institutionId, now }) => {
      const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
      await withInstitution(pool, institutionId, async (ask) => {
        const ids = idsOf(await ask(sql.listForgotten, [institutionId, before(1), before(refusalsKeptFor)]));
        if (ids.length === 0) return;
        for (const remove of Object.values(sql.removeOf)) void ask(remove, [institutionId, ids]);
        void ask(sql.removeImports, [institutionId, ids]);
      });
    },
    ...mappingsOf(pool),
  };
}

async function begin(ask: Ask, input: BegunImport): Promise<'begun' | 'busy' | 'unready' | 'unknown'> {
  const { institutionId, importId, colleagueId, mapping, isTrial } = input;
  const [held] = await ask<{ readonly state: string }>(sql.holdImport, [institutionId, importId]);
  if (!held) return 'unknown';
  if (!['ready', 'trying', 'tried'].includes(held.state)) return held.state === 'running' ? 'busy' : 'unready';
  const busy = isTrial ? [] : await ask(sql.isSystemBusy, [institutionId, importId]);
  if (busy.length > 0) return 'busy';
  void ask(sql.removeOf.key, [institutionId, [importId]]);
  void ask(sql.removeOf.refusal, [institutionId, [importId]]);
  const values = [isTrial ? 'trying' : 'running', JSON.stringify(mapping), noRows, colleagueId, new Date()];
  void ask(sql.beginImport, [institutionId, importId, ...values]);
  return 'begun';
}

/** What is told of rows, and the files that are not read to their end: nobody knows whom they name. */
export async function endImportsForErasure(ask: Ask, institutionId: string): Promise<void> {
  const ids = idsOf(await ask(sql.endForErasure, [institutionId]));
  for (const remove of Object.values(sql.removeOf)) void ask(remove, [institutionId, ids]);
}

function idsOf(rows: readonly object[]): string[] {
  return rows.map((row) => (row as { readonly id: string }).id); // a cast: what asks for ids gets them
}
