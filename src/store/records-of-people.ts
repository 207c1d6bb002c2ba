import type { Pool } from 'pg';
import { namesAny } from '#domain/erasure.ts';
import { appendAudit } from './audit.ts';
import { waitForOthers } from './corrections-sql.ts';
import type { ErasureStore, RecordNamingSomebody } from './erasure-store.ts';
import { holdLinks, recountLinks } from './hold-links.ts';
import { endImportsForErasure } from './imports.ts';
import { keepOut, keepRecordsOut } from './kept-out.ts';
import { forgetInLinks, mostRecords, readNamed, recordsNaming, recordsOfPerson } from './records-of-people-sql.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';

/** The records of other systems that name somebody, be they known here or not; why they are read is written down with it. */
export async function discloseRecords(
  pool: Pool,
  { institutionId, colleagueId, whom, reason }: Parameters<ErasureStore['discloseRecords']>[0],
): ReturnType<ErasureStore['discloseRecords']> {
  return await withInstitution(pool, institutionId, async (ask) => {
    const found = firstOf(await ask<RecordRow>(recordsNaming, [institutionId, whom]));
    const details = { reason, links: found.records.length };
    void appendAudit(ask, {
      institutionId,
      colleagueId,
      action: 'records-disclosed',
      subjectId: institutionId,
      details,
    });
    return found;
  });
}

/** Those of a person, the latest first, for whoever discloses what is kept of them. */
export async function readRecordsOf(
  ask: Ask,
  institutionId: string,
  personId: string,
): Promise<{ readonly records: RecordNamingSomebody[]; readonly isCut: boolean }> {
  return firstOf(await ask<RecordRow>(recordsOfPerson, [institutionId, personId]));
}

function firstOf(found: readonly RecordRow[]): { records: RecordNamingSomebody[]; isCut: boolean } {
  return { records: found.slice(0, mostRecords).map(recordOf), isCut: found.length > mostRecords };
}

/** Takes somebody out of the records, for good, as erasing a person does; no system brings them back by sending the same record again. */
export async function eraseFromRecords(
  pool: Pool,
  input: Parameters<ErasureStore['eraseFromRecords']>[0],
): ReturnType<ErasureStore['eraseFromRecords']> {
  return await withRetries(
    async () => await withInstitution(pool, input.institutionId, async (ask) => await eraseHere(ask, input)),
  );
}

async function eraseHere(
  ask: Ask,
  {
    institutionId,
    colleagueId,
    whom,
    ids,
    reason,
    keepOut: isKeptOut,
  }: Parameters<ErasureStore['eraseFromRecords']>[0],
): ReturnType<ErasureStore['eraseFromRecords']> {
  await ask(waitForOthers, [institutionId]);
  holdLinks(ask, institutionId);
  const named = await ask<Named>(readNamed, [institutionId, ids, whom]);
  if (named.length === 0) return undefined;
  const addresses = [...new Set(named.flatMap(({ emailAddress }) => emailAddress ?? []))];
  const names = [...new Set([whom, ...addresses, ...named.flatMap(({ personName }) => personName ?? [])])];
  if (namesAny(reason, names)) return 'reason-names-them';
  const words = names.map((name) => name.trim().toLowerCase());
  const links = await forget(ask, institutionId, { by: { ids: named.map(({ id }) => id) }, words });
  await endImportsForErasure(ask, institutionId);
  if (isKeptOut) keepOut(ask, institutionId, addresses);
  const details = { reason, links, keptOut: isKeptOut };
  void appendAudit(ask, { institutionId, colleagueId, action: 'records-erased', subjectId: institutionId, details });
  return { links };
}

/**
 * Removes links that are about somebody alone, or have one of the words (small letters) in their titles; others forget the person. Their systems
 * cannot bring the person back by sending them again. How many it has been. For who holds the links.
 */
export async function forget(
  ask: Ask,
  institutionId: string,
  {
    by: { ids = [], personId, addresses = [] },
    words,
  }: {
    readonly by: {
      readonly ids?: readonly string[];
      readonly personId?: string;
      readonly addresses?: readonly string[];
    };
    readonly words: readonly string[];
  },
): Promise<number> {
  const links = await ask<Forgotten>(forgetInLinks, [institutionId, personId ?? null, addresses, words, ids]);
  recountLinks(
    ask,
    institutionId,
    links.flatMap(({ organisationId }) => organisationId ?? []),
  );
  keepRecordsOut(ask, institutionId, links);
  return links.length;
}

interface Forgotten {
  readonly organisationId: string | null;
  readonly systemId: string;
  readonly key: string;
  readonly isGone: boolean;
}

interface Named {
  readonly id: string;
  readonly emailAddress: string | null;
  readonly personName: string | null;
}

type RecordRow = { readonly [Key in keyof RecordNamingSomebody]: RecordNamingSomebody[Key] | null };

function recordOf(row: RecordRow): RecordNamingSomebody {
  const known = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as unknown as RecordNamingSomebody; // a cast: what may be null is what may be absent
}
