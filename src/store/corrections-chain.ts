import { applyCorrection, revertCorrection, type Before, type DataCorrection } from './corrections-everyone.ts';
import { changeCorrection, holdCorrection, holdLater, holdPrior } from './corrections-sql.ts';
import type { NewChange } from './corrections-store.ts';
import type { Ask } from './session.ts';
import type { Viewer } from './store.ts';

/** A correction as it stands. */
export interface HeldCorrection extends DataCorrection {
  readonly id: string;
  readonly forId: string;
  readonly what: NewChange['what'];
  /** Null where nothing stored was changed, or where a later one has taken its place. */
  readonly before: KeptBefore | null;
  readonly undoneAt: Date | null;
}

interface KeptBefore extends Before {
  /** The one before it under the same address or domain. */
  readonly replacedId?: string;
}

/** Changes what is stored by a new correction for everyone, in the place of the one before it. */
export async function putInForce(
  ask: Ask,
  viewer: Viewer,
  correction: DataCorrection & Pick<HeldCorrection, 'what'>,
): Promise<KeptBefore> {
  const [prior] = await ask<HeldCorrection>(holdPrior, [viewer.institutionId, correction.appliesTo, correction.what]);
  if (prior?.before) {
    await revertCorrection(ask, viewer, prior, prior.before);
    keepBefore(ask, viewer, prior, null);
  }
  const before = await applyCorrection(ask, viewer, correction);
  return { ...before, ...(prior ? { replacedId: prior.id } : {}) };
}

/**
 * Takes back what a correction for everyone has changed. Later ones that have to do with it are taken back before it and made
 * again after it, so that nothing is left of it, whatever the order; the one that it had replaced counts again.
 */
export async function takeOutOfForce(ask: Ask, viewer: Viewer, correction: HeldCorrection): Promise<void> {
  if (!correction.before) return;
  const { institutionId } = viewer;
  const all = await ask<HeldCorrection>(holdLater, [institutionId, correction.id]);
  const later = chainOf(correction.before, all);
  for (const one of later.toReversed()) if (one.before) await revertCorrection(ask, viewer, one, one.before);
  await revertCorrection(ask, viewer, correction, correction.before);
  const { replacedId } = correction.before;
  const [replaced] =
    replacedId === undefined ? [] : await ask<HeldCorrection>(holdCorrection, [institutionId, replacedId]);
  const again = replaced?.undoneAt === null ? [replaced, ...later] : later;
  for (const one of again) {
    const before = await applyCorrection(ask, viewer, one);
    const { replacedId: own } = one.before ?? {};
    keepBefore(ask, viewer, one, { ...before, ...(own === undefined ? {} : { replacedId: own }) });
  }
}

function keepBefore(ask: Ask, { institutionId }: Viewer, { id }: HeldCorrection, before: KeptBefore | null): void {
  void ask(changeCorrection, [institutionId, id, before === null ? null : JSON.stringify(before)]);
}

/** Those that have to do with the first, or with one of these. */
function chainOf(first: Before, later: readonly HeldCorrection[]): readonly HeldCorrection[] {
  const touched = new Set(touchedBy(first));
  return later.filter(({ before }) => {
    const ids = before ? touchedBy(before) : [];
    if (!ids.some((id) => touched.has(id))) return false;
    for (const id of ids) touched.add(id);
    return true;
  });
}

/** Persons, organisations, and what was logged of them. */
function touchedBy({ involved, moved }: Before): readonly string[] {
  return [...involved, ...(moved?.contributions ?? []).map(({ interactionId }) => interactionId)];
}
