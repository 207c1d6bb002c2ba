import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { appendAudit, isInAudit } from './audit.ts';
import { isVisible } from './corrections-sql.ts';
import { withInstitution, withRetries, withViewer, type Ask, type Statement } from './session.ts';
import { holdSubject } from './signal-subject.ts';
import type {
  AddedSignal,
  KnownSubject,
  SignalContent,
  SignalRefusal,
  SignalStore,
  SignalSubject,
} from './signals-store.ts';

/** On whose behalf; `colleagueId` is null for the administrator's commands. */
interface By {
  readonly institutionId: string;
  readonly colleagueId: string | null;
}

export async function addSignal(
  pool: Pool,
  input: Parameters<SignalStore['addSignal']>[0],
): Promise<AddedSignal | SignalRefusal> {
  const { of, institutionId, colleagueId } = input;
  if (!('emailAddress' in of)) {
    const values = [institutionId, colleagueId, of.id];
    const seen = await withViewer(pool, input, async (ask) => await ask(isVisible[of.subject], values));
    if (seen.length === 0) return 'unknown';
  }
  return await withRetries(
    async () => await withInstitution(pool, institutionId, async (ask) => await addSignalHere(ask, input)),
  );
}

export async function changeSignal(
  pool: Pool,
  input: Parameters<SignalStore['changeSignal']>[0],
): Promise<'changed' | SignalRefusal> {
  const { institutionId, colleagueId, signalId, content } = input;
  return await withInstitution(pool, institutionId, async (ask) => {
    const held = await holdSignal(ask, institutionId, signalId);
    if (!held) return 'unknown';
    if (held.kind !== content.kind) return 'other-kind';
    if (!(await isStewardThere(ask, institutionId, content))) return 'unknown-steward';
    void ask(change, [institutionId, signalId, ...valuesOf(content), colleagueId, new Date()]);
    audit(ask, input, { action: 'signal-changed', signalId, kind: held.kind, of: held });
    return 'changed';
  });
}

export async function removeSignal(
  pool: Pool,
  input: Parameters<SignalStore['removeSignal']>[0],
): Promise<'removed' | 'unknown'> {
  return await withInstitution(pool, input.institutionId, async (ask) => {
    if (await removeSignalHere(ask, input)) return 'removed';
    return (await isInAudit(ask, input.institutionId, input.signalId)) ? 'removed' : 'unknown';
  });
}

/** Within a transaction that holds nothing yet. */
export async function addSignalHere(
  ask: Ask,
  input: By & { readonly of: SignalSubject; readonly content: SignalContent },
): Promise<AddedSignal | SignalRefusal> {
  const { institutionId, colleagueId, content } = input;
  const of = await holdSubject(ask, institutionId, input.of);
  if (!of) return 'unknown';
  if (!(await isStewardThere(ask, institutionId, content))) return 'unknown-steward';
  const [{ count } = { count: 0 }] = await ask<{ readonly count: number }>(countOf[of.subject], [institutionId, of.id]);
  if (count >= mostOfOne) return 'too-many';
  const id = newId();
  const owners = of.subject === 'person' ? [of.id, null] : [null, of.id];
  void ask(add, [institutionId, id, ...valuesOf(content), colleagueId, new Date(), content.kind, ...owners]);
  audit(ask, input, { action: 'signal-added', signalId: id, kind: content.kind, of });
  return { id, of };
}

/** Whether it was there until now. */
export async function removeSignalHere(ask: Ask, input: By & { readonly signalId: string }): Promise<boolean> {
  const { institutionId, signalId } = input;
  const held = await holdSignal(ask, institutionId, signalId);
  if (!held) return false;
  void ask(remove, [institutionId, signalId]);
  audit(ask, input, { action: 'signal-removed', signalId, kind: held.kind, of: held });
  return true;
}

/** More than this of one person or organisation nobody reads; and each lookup carries them. */
const mostOfOne = 50;

async function isStewardThere(ask: Ask, institutionId: string, { steward }: SignalContent): Promise<boolean> {
  if (!steward) return true;
  const [table, id] =
    'unitId' in steward ? (['unit', steward.unitId] as const) : (['colleague', steward.colleagueId] as const);
  return (await ask(findSteward[table], [institutionId, id])).length > 0;
}

/** Of whom a signal is set, everybody at the institution may know that they are there. */
async function holdSignal(ask: Ask, institutionId: string, signalId: string): Promise<HeldSignal | undefined> {
  const [row] = await ask<HeldSignal>(hold, [institutionId, signalId]);
  return row;
}

type HeldSignal = KnownSubject & Pick<SignalContent, 'kind'>;

function audit(
  ask: Ask,
  { institutionId, colleagueId }: By,
  entry: {
    readonly action: 'signal-added' | 'signal-changed' | 'signal-removed';
    readonly signalId: string;
    readonly kind: SignalContent['kind'];
    readonly of: KnownSubject;
  },
): void {
  const { action, signalId, kind, of } = entry;
  const details = { kind, [`${of.subject}Id`]: of.id };
  void appendAudit(ask, { institutionId, colleagueId, action, subjectId: signalId, details });
}

/** In the order of its columns. */
export function valuesOf({ text, source, saidOn, steward, check }: SignalContent): readonly (string | null)[] {
  return [
    text,
    source,
    saidOn ?? null,
    steward && 'colleagueId' in steward ? steward.colleagueId : null,
    steward && 'unitId' in steward ? steward.unitId : null,
    check?.kind ?? null,
    check?.name ?? null,
    check?.outcome ?? null,
    check?.expiresOn ?? null,
  ];
}

const add: Statement = {
  name: 'add-signal',
  text: `insert into signal (institution_id, id, text, source, said_on, colleague_id, unit_id, check_kind, check_name,
      outcome, expires_on, set_by, set_at, kind, person_id, organisation_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
};

const change: Statement = {
  name: 'change-signal',
  text: `update signal set text = $3, source = $4, said_on = $5, colleague_id = $6, unit_id = $7, check_kind = $8,
      check_name = $9, outcome = $10, expires_on = $11, set_by = $12, set_at = $13
    where institution_id = $1 and id = $2`,
};

const remove: Statement = {
  name: 'remove-signal',
  text: `delete from signal where institution_id = $1 and id = $2`,
};

const hold: Statement = {
  name: 'hold-signal',
  text: `select signal.kind, case when signal.person_id is null then 'organisation' else 'person' end as subject,
      coalesce(signal.person_id, signal.organisation_id) as id
    from signal where signal.institution_id = $1 and signal.id = $2 for update`,
};

const countOf = { person: countStatement('person'), organisation: countStatement('organisation') };

function countStatement(subject: KnownSubject['subject']): Statement {
  return {
    name: `count-signals-of-${subject}`,
    text: `select count(*)::int as count from signal where institution_id = $1 and ${subject}_id = $2`,
  };
}

const findSteward = { colleague: findStatement('colleague'), unit: findStatement('unit') };

function findStatement(table: 'colleague' | 'unit'): Statement {
  return { name: `find-steward-${table}`, text: `select id from ${table} where institution_id = $1 and id = $2` };
}
