import { createHash } from 'node:crypto';

/** An entry of the audit as PostgreSQL writes it out, so that no client's reading of a time or a number comes in between. */
export interface AuditRow {
  readonly id: string;
  /** Seconds since 1970, to the microsecond. */
  readonly at: string;
  readonly recordedAt: string;
  readonly action: string;
  readonly colleagueId: string | null;
  readonly subjectId: string;
  /** As jsonb writes itself, which is the same for the same value. */
  readonly details: string;
}

/** The columns of an AuditRow, of a table that is called entry. */
export const auditRowColumns = `entry.id, extract(epoch from entry.at)::text as at, extract(epoch from entry.recorded_at)::text as "recordedAt",
  entry.action, entry.colleague_id as "colleagueId", entry.subject_id as "subjectId", entry.details::text as details`;

export interface Seal {
  readonly number: number;
  /** Hexadecimal, as all hashes here. */
  readonly previousHash: string;
  readonly entryCount: number;
  /** ISO 8601 to the microsecond. */
  readonly sealedAt: string;
  readonly settledAt: string | null;
}

export interface SealedEntry {
  readonly id: string;
  readonly hash: string;
}

/** Before the first seal. */
export const noHash = '0'.repeat(64);

/** What an entry is known by again. The institution is in it, so that none passes for another's. */
export function hashEntry(institutionId: string, entry: AuditRow): string {
  const { id, at, recordedAt, action, colleagueId, subjectId, details } = entry;
  return sha256('acquaint audit entry 1', [institutionId, id, at, recordedAt, action, colleagueId, subjectId, details]);
}

/** What a seal is known by again: the seal before it, what it says, and the entries that it holds, by their ids. */
export function hashSeal(institutionId: string, seal: Seal, entries: readonly SealedEntry[]): string {
  const { number, previousHash, entryCount, sealedAt, settledAt } = seal;
  const held = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, hash }) => [id, hash]);
  const said = [institutionId, number, previousHash, entryCount, sealedAt, settledAt];
  return sha256('acquaint audit seal 1', [...said, held]);
}

/** JSON keeps apart what would run together if it were only put one after the other. */
function sha256(purpose: string, values: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([purpose, ...values]))
    .digest('hex');
}
