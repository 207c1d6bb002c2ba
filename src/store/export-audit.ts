import { asOwner } from './owner-session.ts';

/** An entry with the seal that holds it, as it is kept. */
export interface ExportedEntry {
  readonly institutionId: string;
  readonly id: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly action: string;
  readonly colleagueId: string | null;
  readonly subjectId: string;
  readonly details: unknown;
  readonly seal: number | null;
}

/** An institution's audit in the order in which it was recorded, some at a time. */
export async function* exportAudit(options: {
  readonly connectionString: string;
  readonly institutionId: string;
  readonly since: Date | undefined;
}): AsyncGenerator<readonly ExportedEntry[]> {
  const { connectionString, institutionId } = options;
  let [since, after] = [options.since?.toISOString() ?? '-infinity', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const entries = await asOwner(connectionString, async (client) => {
      await client.query(`select set_config('app.institution_id', $1, true)`, [institutionId]);
      const { rows } = await client.query<ExportedEntry>(readSome, [institutionId, since, after]);
      return rows;
    });
    if (entries.length > 0) yield entries;
    const last = entries.at(-1);
    if (!last) return;
    [since, after] = [last.recordedAt, last.id];
  }
}

const readSome = `select entry.institution_id as "institutionId", entry.id, entry.at::text as at, entry.recorded_at::text as "recordedAt",
    entry.action, entry.colleague_id as "colleagueId", entry.subject_id as "subjectId", entry.details,
    sealed.seal_number::integer as seal
  from audit as entry
  left join audit_seal_entry as sealed on sealed.institution_id = entry.institution_id and sealed.entry_id = entry.id
  where entry.institution_id = $1 and (entry.recorded_at, entry.id) > ($2::timestamptz, $3::uuid)
  order by entry.recorded_at, entry.id limit 5000`;
