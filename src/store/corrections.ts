import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { appendAudit } from './audit.ts';
import { putInForce, takeOutOfForce, type HeldCorrection } from './corrections-chain.ts';
import { clearAway } from './corrections-everyone.ts';
import { endCorrection, holdCorrection, isVisible, keepCorrection, waitForOthers } from './corrections-sql.ts';
import { holdLinks } from './hold-links.ts';
import { requireKept } from './kept-out.ts';
import type { CorrectionStore, NewChange } from './corrections-store.ts';
import { withInstitution, withRetries, type Ask } from './session.ts';
import { inSight } from './sight-sql.ts';
import type { Reader } from './store.ts';

type Input<Name extends keyof CorrectionStore> = Parameters<CorrectionStore[Name]>[0];

/** Kept beside those before it, which count again when this one is undone. One for everyone changes what is stored as well. */
export async function correct(pool: Pool, input: Input<'correct'>): Promise<{ readonly id: string } | 'unknown'> {
  const { institutionId, colleagueId, appliesTo, scope, change } = input;
  const viewer = { institutionId, colleagueId };
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        const isForEveryone = scope === 'everyone';
        if (isForEveryone) await holdAll(ask, institutionId);
        await requireKept(ask, institutionId, appliesTo);
        if (!(await isThere(ask, input, change))) return 'unknown';
        const id = newId();
        const row = rowOf(appliesTo, change, isForEveryone);
        const changesData = change.what === 'organisation' || change.what === 'person';
        const before = isForEveryone && changesData ? await putInForce(ask, viewer, row) : null;
        const { what, organisationId, organisationName, organisationDomain, personId } = row;
        void ask(keepCorrection, [
          ...[institutionId, id, appliesTo, isForEveryone ? institutionId : colleagueId, colleagueId, what],
          ...[change.what === 'kind' ? change.kind : null, organisationId, organisationName, organisationDomain],
          ...[personId, new Date(), before === null ? null : JSON.stringify(before)],
        ]);
        const details = { scope, what, reach: appliesTo.startsWith('@') ? 'domain' : 'address' };
        void appendAudit(ask, { ...viewer, action: 'correction-made', subjectId: id, details });
        return { id };
      }),
  );
}

export async function undoCorrection(
  pool: Pool,
  input: Input<'undoCorrection'>,
): Promise<'undone' | 'unknown' | 'forbidden'> {
  const { institutionId, colleagueId, correctionId } = input;
  const viewer = { institutionId, colleagueId };
  return await withRetries(
    async () =>
      await withInstitution(pool, institutionId, async (ask) => {
        if (input.mayCorrectForEveryone) await holdAll(ask, institutionId);
        const [held] = await ask<HeldCorrection>(holdCorrection, [institutionId, correctionId]);
        const isForEveryone = held?.forId === institutionId;
        if (!held || (!isForEveryone && held.forId !== colleagueId)) return 'unknown';
        if (isForEveryone && !input.mayCorrectForEveryone) return 'forbidden';
        if (held.undoneAt !== null) return 'undone';
        await takeOutOfForce(ask, viewer, held);
        void ask(endCorrection, [institutionId, correctionId, new Date()]);
        if (isForEveryone && held.organisationId !== null) clearAway(ask, institutionId, held);
        const details = { scope: isForEveryone ? 'everyone' : 'mine', what: held.what };
        void appendAudit(ask, { ...viewer, action: 'correction-undone', subjectId: correctionId, details });
        return 'undone';
      }),
  );
}

/** Links are held before all else: those of a domain that moves go with it. */
async function holdAll(ask: Ask, institutionId: string): Promise<void> {
  await ask(waitForOthers, [institutionId]);
  holdLinks(ask, institutionId);
}

async function isThere(ask: Ask, reader: Reader, change: NewChange): Promise<boolean> {
  const { institutionId, colleagueId, sight } = reader;
  if (isOfPerson(change)) {
    return (await ask(inSight(isVisible.person, sight), [institutionId, colleagueId, change.personId])).length > 0;
  }
  if (change.what === 'kind' || !('organisationId' in change)) return true;
  return (
    (await ask(inSight(isVisible.organisation, sight), [institutionId, colleagueId, change.organisationId])).length > 0
  );
}

/** An organisation that is not known here gets its id at once where the correction makes it, else when it is logged. */
function rowOf(appliesTo: string, change: NewChange, isForEveryone: boolean) {
  const { what } = change;
  const nothing = { organisationId: null, organisationName: null, organisationDomain: null, personId: null };
  if (change.what === 'kind') return { what, appliesTo, ...nothing };
  if (isOfPerson(change)) return { what, appliesTo, ...nothing, personId: change.personId };
  if ('organisationId' in change) return { what, appliesTo, ...nothing, organisationId: change.organisationId };
  return {
    ...{ what, appliesTo, personId: null, organisationId: isForEveryone ? newId() : null },
    organisationName: change.name,
    organisationDomain: change.domain ?? null,
  };
}

function isOfPerson(change: NewChange): change is Extract<NewChange, { readonly personId: string }> {
  return 'personId' in change;
}
