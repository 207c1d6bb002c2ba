import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { appendAudit } from './audit.ts';
import { endCorrection, holdCorrection, isVisible, keepCorrection } from './corrections-sql.ts';
import type { CorrectionStore, NewChange } from './corrections-store.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';
import type { Viewer } from './store.ts';

type Input<Name extends keyof CorrectionStore> = Parameters<CorrectionStore[Name]>[0];

/** Kept beside those before it, which count again when this one is undone. */
export async function correct(pool: Pool, input: Input<'correct'>): Promise<{ readonly id: string } | 'unknown'> {
  const { institutionId, colleagueId, appliesTo, scope, change } = input;
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        if (!(await isThere(ask, input, change))) return 'unknown';
        const id = newId();
        const forId = scope === 'mine' ? colleagueId : institutionId;
        const columns = [change.what, ...columnsOf(change)];
        void ask(keepCorrection, [institutionId, id, appliesTo, forId, colleagueId, ...columns, new Date()]);
        const details = { scope, what: change.what, reach: appliesTo.startsWith('@') ? 'domain' : 'address' };
        void appendAudit(ask, { institutionId, colleagueId, action: 'correction-made', subjectId: id, details });
        return { id };
      }),
  );
}

export async function undoCorrection(
  pool: Pool,
  input: Input<'undoCorrection'>,
): Promise<'undone' | 'unknown' | 'forbidden'> {
  const { institutionId, colleagueId, correctionId } = input;
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        const [held] = await ask<HeldCorrection>(holdCorrection, [institutionId, correctionId]);
        const isForEveryone = held?.forId === institutionId;
        if (!held || (!isForEveryone && held.forId !== colleagueId)) return 'unknown';
        if (isForEveryone && !input.mayCorrectForEveryone) return 'forbidden';
        if (held.undoneAt !== null) return 'undone';
        void ask(endCorrection, [institutionId, correctionId, new Date()]);
        const details = { scope: isForEveryone ? 'everyone' : 'mine', what: held.what };
        const subjectId = correctionId;
        void appendAudit(ask, { institutionId, colleagueId, action: 'correction-undone', subjectId, details });
        return 'undone';
      }),
  );
}

interface HeldCorrection {
  readonly forId: string;
  readonly what: NewChange['what'];
  readonly undoneAt: Date | null;
}

async function isThere(ask: Ask, viewer: Viewer, change: NewChange): Promise<boolean> {
  const { institutionId, colleagueId } = viewer;
  if (change.what === 'person') {
    return (await ask(isVisible.person, [institutionId, colleagueId, change.personId])).length > 0;
  }
  if (change.what === 'kind' || !('organisationId' in change)) return true;
  return (await ask(isVisible.organisation, [institutionId, colleagueId, change.organisationId])).length > 0;
}

/** kind, organisation_id, organisation_name, organisation_domain, person_id */
function columnsOf(change: NewChange): readonly (string | null)[] {
  if (change.what === 'kind') return [change.kind, null, null, null, null];
  if (change.what === 'person') return [null, null, null, null, change.personId];
  if ('organisationId' in change) return [null, change.organisationId, null, null, null];
  return [null, null, change.name, change.domain ?? null, null];
}
