import type { Pool } from 'pg';
import { auditRowColumns, hashEntry, hashSeal, noHash, type AuditRow, type SealedEntry } from './audit-hash.ts';
import { withInstitution, type Ask, type Statement } from './session.ts';

interface SealOptions {
  readonly institutionId: string;
  /** Also what was recorded long before the last seal: no transaction of the server's own is open for so long. */
  readonly everything?: boolean;
  /** Entries in one seal. */
  readonly most?: number;
}

export interface Sealed {
  readonly entries: number;
  readonly seals: number;
}

/**
 * Seals what the institution's audit has got since the last seal, batch by batch. An entry shows once its transaction is through, which may be after
 * later ones have been sealed: so each time all those are looked for that no seal holds, back to a while before the last time all were sealed.
 */
export async function sealAudit(pool: Pool, options: SealOptions): Promise<Sealed> {
  const { institutionId, everything = false, most = 1000 } = options;
  let [entries, seals, after]: [number, number, string | undefined] = [0, 0, everything ? lowestId : undefined];
  for (;;) {
    const batch = await withInstitution(pool, institutionId, (ask) => sealBatch(ask, { institutionId, most, after }));
    entries += batch.entries;
    seals += batch.entries > 0 ? 1 : 0;
    if (batch.isLast) return { entries, seals };
    after = batch.after;
  }
}

const lowestId = '00000000-0000-0000-0000-000000000000';

interface Batch {
  readonly institutionId: string;
  readonly most: number;
  /** When given, the entries behind this id are gone through, however old they are. */
  readonly after: string | undefined;
}

async function sealBatch(
  ask: Ask,
  { institutionId, most, after }: Batch,
): Promise<{ readonly entries: number; readonly isLast: boolean; readonly after?: string | undefined }> {
  // Sent together: what is read behind the lock is read once it is taken.
  const [[lock], [last], found, [page]] = await Promise.all([
    ask<LockRow>(takeLock, [institutionId]),
    ask<LastRow>(readLast, [institutionId]),
    ask<AuditRow>(after === undefined ? readFresh : readBehind, [institutionId, most, ...(after ? [after] : [])]),
    after === undefined ? [] : ask<PageRow>(readPageEnd, [institutionId, after]),
  ]);
  if (!lock?.isTaken) return { entries: 0, isLast: true };
  const isFull = found.length === most;
  const next = isFull ? after : (page?.last ?? undefined);
  const isLast = !isFull && next === undefined;
  if (found.length === 0) return { entries: 0, isLast, after: next };

  const held = found.map((entry): SealedEntry => ({ id: entry.id, hash: hashEntry(institutionId, entry) }));
  const seal = {
    number: Number(last?.number ?? 0) + 1,
    previousHash: last?.hash ?? noHash,
    entryCount: found.length,
    sealedAt: lock.now,
    settledAt: after === undefined && !isFull ? lock.now : (last?.settledAt ?? null),
  };
  const hash = hashSeal(institutionId, seal, held);
  const { number, previousHash, entryCount, sealedAt, settledAt } = seal;
  void ask(insertSeal, [institutionId, number, previousHash, hash, entryCount, sealedAt, settledAt]);
  void ask(insertEntries, [institutionId, number, held.map(({ id }) => id), held.map((entry) => entry.hash)]);
  return { entries: found.length, isLast, after: next };
}

interface LockRow {
  readonly isTaken: boolean;
  readonly now: string;
}

interface LastRow {
  readonly number: string;
  readonly hash: string;
  readonly settledAt: string | null;
}

interface PageRow {
  readonly last: string | null;
}

/** A time as a seal keeps it. */
export const sealTime = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const takeLock: Statement = {
  name: 'take-seal-lock',
  text: `select pg_try_advisory_xact_lock(hashtextextended($1::text, 2)) as "isTaken", ${sealTime('now()')} as now`,
};

const readLast: Statement = {
  name: 'read-last-seal',
  text: `select number, encode(hash, 'hex') as hash, ${sealTime('settled_at')} as "settledAt"
    from audit_seal where institution_id = $1 order by number desc limit 1`,
};

const isUnsealed = `not exists (
        select from audit_seal_entry as sealed where sealed.institution_id = $1 and sealed.entry_id = entry.id)`;

// A transaction of the server's ends within seconds, its statements' limits see to that.
const readFresh: Statement = {
  name: 'read-fresh-entries',
  text: `select ${auditRowColumns} from audit as entry
    where entry.institution_id = $1
      and entry.recorded_at >= coalesce(
        (select settled_at from audit_seal where institution_id = $1 order by number desc limit 1) - interval '15 minutes',
        '-infinity')
      and ${isUnsealed}
    order by entry.recorded_at, entry.id limit $2`,
};

const pageBehind = (after: string) =>
  `select id from audit where institution_id = $1 and id > ${after} order by id limit 20000`;

const readBehind: Statement = {
  name: 'read-entries-behind',
  text: `select ${auditRowColumns} from (${pageBehind('$3')}) as page
      join audit as entry on entry.institution_id = $1 and entry.id = page.id
    where ${isUnsealed}
    order by entry.id limit $2`,
};

const readPageEnd: Statement = {
  name: 'read-page-end',
  text: `select page.id as last from (${pageBehind('$2')}) as page order by page.id desc limit 1`,
};

const insertSeal: Statement = {
  name: 'insert-seal',
  text: `insert into audit_seal (institution_id, number, previous_hash, hash, entry_count, sealed_at, settled_at)
    values ($1, $2, decode($3, 'hex'), decode($4, 'hex'), $5, $6, $7)`,
};

const insertEntries: Statement = {
  name: 'insert-sealed-entries',
  text: `insert into audit_seal_entry (institution_id, seal_number, entry_id, hash)
    select $1, $2, entry.id, decode(entry.hash, 'hex') from unnest($3::uuid[], $4::text[]) as entry (id, hash)`,
};
