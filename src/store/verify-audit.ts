import type { Pool } from 'pg';
import type { Finding, Verified } from '#domain/audit.ts';
import { auditRowColumns, hashEntry, hashSeal, noHash, type AuditRow } from './audit-hash.ts';
import { sealTime } from './seal-audit.ts';
import { withInstitution, type Ask, type Statement } from './session.ts';

interface VerifyOptions {
  readonly institutionId: string;
  /** The seal before the first that is looked at; 0 for all. */
  readonly after: number;
  /** Seals to look at. */
  readonly most: number;
}

/** Whether the seals behind one follow each other, say what they said, and hold the entries that they held. */
export async function verifySeals(ask: Ask, options: VerifyOptions): Promise<Verified> {
  const { institutionId, after, most } = options;
  const [before] = after === 0 ? [] : await ask<SealRow>(readSeals, [institutionId, after - 1, 1]);
  const seals = await ask<SealRow>(readSeals, [institutionId, after, most]);
  const findings: Finding[] = [];
  let [number, hash, entries] = [after, before?.hash ?? noHash, 0];
  for (const seal of seals) {
    const own = Number(seal.number);
    for (let missing = number + 1; missing < own && missing <= number + mostMissing; missing += 1) {
      findings.push({ kind: 'seal-missing', seal: missing });
    }
    if (own === number + 1 && seal.previousHash !== hash) findings.push({ kind: 'chain-broken', seal: own });
    const held = await ask<HeldRow>(readHeld, [institutionId, own]);
    findings.push(...verifySeal(institutionId, seal, held));
    [number, hash, entries] = [own, seal.hash, entries + held.length];
  }
  const last = seals.at(-1);
  const head = last && { number: Number(last.number), hash: last.hash, sealedAt: last.sealedAt };
  return { ...(head ? { head } : {}), seals: seals.length, entries, findings };
}

const sealsOfOneAnswer = 20;

/** As many as go into one answer, for whoever goes on where it ends. */
export async function verifySomeSeals(
  pool: Pool,
  { institutionId, after }: Omit<VerifyOptions, 'most'>,
): Promise<Verified> {
  return await withInstitution(pool, institutionId, (ask) =>
    verifySeals(ask, { institutionId, after, most: sealsOfOneAnswer }),
  );
}

/** A number that somebody has put far away is one finding, not a billion. */
const mostMissing = 100;

function verifySeal(institutionId: string, row: SealRow, held: readonly HeldRow[]): Finding[] {
  const seal = Number(row.number);
  const said = { ...row, number: seal };
  const entries = held.map(({ entryId, hash }) => ({ id: entryId, hash }));
  const isAsMade = held.length === row.entryCount && hashSeal(institutionId, said, entries) === row.hash;
  const findings = held.flatMap((entry): Finding[] => {
    if (entry.id === null) return [{ kind: 'entry-missing', seal, entry: entry.entryId }];
    const isSame = hashEntry(institutionId, entry) === entry.hash;
    return isSame ? [] : [{ kind: 'entry-changed', seal, entry: entry.entryId }];
  });
  return isAsMade ? findings : [{ kind: 'seal-changed', seal }, ...findings];
}

/** What no seal holds; `isLate` where it is older than sealing takes. Also seals that are gone while entries tell of them. */
export async function* listUnsealed(
  ask: Ask,
  institutionId: string,
): AsyncGenerator<{ readonly entry: string; readonly isLate: boolean }> {
  let after: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (after !== undefined) {
    const rows: UnsealedRow[] = await ask<UnsealedRow>(readUnsealed, [institutionId, after]);
    for (const { id, isLate, isSealed } of rows) if (!isSealed) yield { entry: id, isLate };
    after = rows.at(-1)?.id;
  }
}

/** The numbers of seals that are gone, as the entries that they held tell. */
export async function listLostSeals(ask: Ask, institutionId: string): Promise<number[]> {
  const rows = await ask<{ number: string }>(readLost, [institutionId]);
  return rows.map(({ number }) => Number(number));
}

/** Whether a seal has this hash. */
export async function hasSeal(ask: Ask, institutionId: string, hash: string): Promise<boolean> {
  return (await ask(findSeal, [institutionId, hash])).length > 0;
}

interface SealRow {
  readonly number: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly entryCount: number;
  readonly sealedAt: string;
  readonly settledAt: string | null;
}

/** What a seal holds, with the entry as it is now: `id` is null when it is gone. */
type HeldRow = { readonly entryId: string; readonly hash: string } & (AuditRow | { readonly id: null });

interface UnsealedRow {
  readonly id: string;
  readonly isLate: boolean;
  readonly isSealed: boolean;
}

const readSeals: Statement = {
  name: 'read-seals',
  text: `select number, encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash, entry_count as "entryCount",
      ${sealTime('sealed_at')} as "sealedAt", ${sealTime('settled_at')} as "settledAt"
    from audit_seal where institution_id = $1 and number > $2 order by number limit $3`,
};

const readHeld: Statement = {
  name: 'read-held-entries',
  text: `select sealed.entry_id as "entryId", encode(sealed.hash, 'hex') as hash, ${auditRowColumns}
    from audit_seal_entry as sealed
    left join audit as entry on entry.institution_id = $1 and entry.id = sealed.entry_id
    where sealed.institution_id = $1 and sealed.seal_number = $2
    order by sealed.entry_id`,
};

// By both clocks: an entry that is put in by hand may claim to be of now by one, and is old by the other.
const readUnsealed: Statement = {
  name: 'read-unsealed-entries',
  text: `select entry.id, least(entry.at, entry.recorded_at) < now() - interval '5 minutes' as "isLate",
      exists (select from audit_seal_entry as sealed
        where sealed.institution_id = $1 and sealed.entry_id = entry.id) as "isSealed"
    from audit as entry where entry.institution_id = $1 and entry.id > $2 order by entry.id limit 20000`,
};

const readLost: Statement = {
  name: 'read-lost-seals',
  text: `select distinct sealed.seal_number as number from audit_seal_entry as sealed
    where sealed.institution_id = $1 and not exists (
      select from audit_seal as seal where seal.institution_id = $1 and seal.number = sealed.seal_number)
    order by 1`,
};

const findSeal: Statement = {
  name: 'find-seal',
  text: `select 1 as found from audit_seal where institution_id = $1 and hash = decode($2, 'hex')`,
};
